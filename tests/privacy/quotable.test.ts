import { describe, expect, it } from 'vitest';
import { isQuotable } from '../../shared/domain/privacy/quotable.ts';

describe('What somebody wrote', () => {
  it.each([
    'Sain paljon toivoa ja iloa, onni löytyi',
    'Into palasi ja usko itseeni',
    'luonto, metsä ja rauha',
    'Meri ja aalto',
    'sade ja tuuli eivät haitanneet',
    'Veli soitti illalla',
    'Toivottavasti jatkuu',
    'Jag fick vila',
    'The lake was calm and kind',
  ])('is quoted where its words only look like first names: %s', (text) => {
    expect(isQuotable(text)).toBe(true);
  });

  it.each([
    'Maija oli ihana',
    'kiitos maijalle',
    'hanna-leena piti tanssit',
    'liisan kanssa',
    'EEVA AUTTOI',
    'soita 040 123 4567',
    // An accent stored as a character of its own, a hyphen that is not seen, a number with a dash.
    'kiitos päiville'.normalize('NFD'),
    'kiitos mai\u00ADjalle',
    'kiitos mai\u200Bjalle',
    'numero 7K2M–9QXA',
  ])('is not quoted where it may name somebody, however it is written: %s', (text) => {
    expect(isQuotable(text)).toBe(false);
  });
});
