import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import names from '../../../data/first_names.json' with { type: 'json' };
import { textsWith } from '../../../shared/domain/privacy/mention.ts';
import { readableNote } from '../../../shared/domain/privacy/note-text.ts';
import { noteWarnings } from '../../../shared/domain/privacy/note-warnings.ts';

const dashes = [...'-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D\u00AD\u2043'];
const spaces = ['', ' ', '\u00A0', '\u202F', '\u2009', '\u200B', '\u2060'];
const words = new Set(names.words.split(' '));

describe('A note', () => {
  it.each([
    ['an en dash', 'asiakas 131052–308T'],
    ['a non-breaking hyphen', 'asiakas 131052‑308T'],
    ['a space before the hyphen', 'asiakas 131052 -308T'],
    ['a minus sign', 'asiakas 131052−308T'],
    ['a hyphen', 'asiakas 131052-308T'],
  ])('warns about an identity code with %s', (_, note) => {
    expect(noteWarnings(note)).toEqual(['identity_code']);
  });

  it('does not take a range of numbers for an identity code', () => {
    for (const note of ['131052–308', '131052 – 308', 'sivut 120101-119'])
      expect(noteWarnings(note)).toEqual([]);
  });

  it('warns about an identity code with any dash and any spaces around it', () => {
    const around = fc.constantFrom(...spaces);
    fc.assert(
      fc.property(around, fc.constantFrom(...dashes), around, (before, dash, after) => {
        expect(noteWarnings(`131052${before}${dash}${after}308T`)).toEqual(['identity_code']);
      }),
    );
  });

  it('warns about a first name at its start, inside a sentence, inflected and in capitals', () => {
    const starts = ['Maija', 'Marjan', 'Marjalle', 'Pekan', 'Matille', 'Jukkakin', 'Tuomaan'];
    const more = [
      'Markuksen',
      'Johannekselta',
      'Danielille',
      'Sadun',
      'Åsas',
      'Annalle',
      'Ahdilta',
    ];
    for (const name of [...starts, ...more]) {
      expect(noteWarnings(`${name} vuoro jäi väliin`), name).toEqual(['name']);
      expect(noteWarnings(`Sovittiin ${name} vuorosta`), name).toEqual(['name']);
      expect(noteWarnings(`Hyvä kerta. ${name} vuoro`), name).toEqual(['name']);
    }
    for (const note of ['MAIJA ei tullut', 'soitto: KORHONEN', 'maanantaina\nPekka lähti'])
      expect(noteWarnings(note), note).toEqual(['name']);
  });

  it('warns about every name in the list, and about a name that is also a word only inside a sentence', () => {
    for (const name of [names.women, names.men, names.further].flatMap((all) => all.split(' '))) {
      expect(noteWarnings(`Sovittiin, että ${name} tulee`), name).toEqual(['name']);
      if (words.has(name)) expect(noteWarnings(`${name} on täällä`), name).toEqual([]);
    }
    // Tuulia is a form of tuuli, the wind.
    const alone = (name: string) =>
      !words.has(name) && name !== 'Tuulia' && !names.forms.split(' ').includes(name.toLowerCase());
    const all = `${names.women} ${names.men}`.split(' ').filter(alone);
    for (const name of all) expect(noteWarnings(`${name} oli poissa`), name).toEqual(['name']);
  });

  it('does not warn about words that look like names where a sentence begins', () => {
    const notes = [
      ...['Toivo heräsi.', 'Rauha laskeutui.', 'Meri oli tyyni.', 'Usko kasvoi.', 'Onni löytyi.'],
      ...['Ainoa este oli sää.', 'Pian aloitamme.', 'Anna palautetta.', 'Kaikin puolin hyvä.'],
      ...['Hiljaa istuttiin.', 'Kaikki tulivat.', 'Ilman ruokaa ei jaksa.', 'Toimi hyvin.'],
      ...['Laituri oli jäässä.', 'Keskustelimme levosta. Sää oli hyvä.', 'HUOM! KELA maksoi.'],
      ...['Tapaaminen alkoi klo 9.15 ja päättyi 12.30.', 'TE-toimisto ei vastannut.'],
    ];
    for (const note of notes) expect(noteWarnings(note), note).toEqual([]);
  });

  it('warns about a telephone number and an e-mail address, and not about days, times and scores', () => {
    const phones = [
      '040 123 4567',
      '+358 40 1234567',
      '050–123 4567',
      '(08) 612 1234',
      '0401234567',
    ];
    for (const phone of [...phones, '00358401234567', '+46 70 123 45 67'])
      expect(noteWarnings(`soita ${phone}`), phone).toEqual(['telephone']);
    expect(noteWarnings('laita viestiä maija.m@example.fi')).toEqual(['email']);
    const others = [
      '2.3.2026',
      '02.03.2026',
      '2026-03-02',
      '02-03-2026',
      'klo 09-11',
      '0 1 2 3 4 5 6',
    ];
    for (const text of [...others, 'numero 0012', '10 000 000 euroa'])
      expect(noteWarnings(`merkintä ${text}`), text).toEqual([]);
  });

  it('is read alike however its characters are composed, and normalising it twice changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (note) => {
        const read = readableNote(note);
        expect(readableNote(read)).toBe(read);
        expect(noteWarnings(note.normalize('NFD'))).toEqual(noteWarnings(note.normalize('NFC')));
      }),
    );
  });

  it('is searched for a number with the same normalisation', () => {
    const [dash, space] = [fc.constantFrom(...dashes), fc.constantFrom(...spaces)];
    fc.assert(
      fc.property(dash, space, (one, other) => {
        const note = `numero 7k2m${other}${one}9qxa puuttui`;
        const [found] = textsWith('7K2M9QXA', { note });
        expect(found?.cleared.replaceAll(/\s+/g, ' ')).toBe('numero … puuttui');
      }),
    );
  });
});
