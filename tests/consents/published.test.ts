import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  checkTextKnown,
  consentTexts,
  currentConsentText,
  findConsentText,
} from '../../shared/consents/consents.ts';
import { consentLanguage, consentStateOf, purpose } from '../../shared/domain/people/consent.ts';

/**
 * Each published text, by the hash of its file's bytes. A hash here is never changed: somebody has
 * consented to this very text, so a correction is a new version.
 */
const published: Record<string, string> = {
  'contact-1.json': 'ee1533b0fa4e723b13d3d6cf5d8cbab7',
  'measurement-1.json': '7c1f9a72c5285b02b0ce7fbe4c669b23',
  'quotation-1.json': 'b2082a40bc03baa68311f2b52d5fb011',
  'reminders-1.json': '9b77c946b1204f6f0f8798f9a0ee5f58',
  'research-1.json': 'ae37aaa2f9a349cedf0fb41b4e886828',
  'share-with-own-worker-1.json': '2bb6c5e68f59fddc39bd98c3ad2a8914',
};

const folder = new URL('../../shared/consents/content/', import.meta.url);
const fileOf = ({ purpose: name, version }: (typeof consentTexts)[number]) =>
  `${name.replaceAll('_', '-')}-${version}.json`;
const hashOf = (file: string) =>
  createHash('sha256')
    .update(readFileSync(new URL(file, folder)))
    .digest('hex')
    .slice(0, 32);

describe('A published text', () => {
  it('never changes, in no language', () => {
    const now = Object.fromEntries(readdirSync(folder).map((file) => [file, hashOf(file)]));
    expect(now).toEqual(published);
  });

  it('is the text of the version under which it is found', () => {
    expect(consentTexts.map(fileOf).sort()).toEqual(readdirSync(folder).sort());
    for (const one of consentTexts) {
      expect(findConsentText(one.purpose, one.version)).toBe(one);
      expect(one.words).toEqual(JSON.parse(readFileSync(new URL(fileOf(one), folder), 'utf8')));
    }
    expect(findConsentText('research', '2026-1')).toBeUndefined();
  });
});

describe.each(purpose.options)('The text of %s', (one) => {
  const { words } = currentConsentText(one);

  it('is the newest of its versions', () => {
    const versions = consentTexts.filter((text) => text.purpose === one);
    expect(currentConsentText(one)).toBe(versions.at(-1));
  });

  it.each(consentLanguage.options)(
    'in %s has a title, a question and five short parts',
    (language) => {
      const { title, question, text } = words[language];
      expect(title).not.toBe('');
      expect(question).toMatch(/\?$/);
      expect(text).toHaveLength(5);
      // A quarter of a printed page at most.
      expect(text.join(' ').length).toBeLessThan(900);
    },
  );

  it('says in each language that it is free, and that it can be taken back', () => {
    expect(words.fi.text[3]).toMatch(/vapaaehtoinen.*samat palvelut/);
    expect(words.fi.text[4]).toMatch(/perua.*milloin tahansa.*omatyöntekijä/);
    expect(words.sv.text[3]).toMatch(/frivilligt.*samma tjänster/);
    expect(words.sv.text[4]).toMatch(/ta tillbaka.*när som helst.*kontaktperson/);
    expect(words.en.text[3]).toMatch(/up to you.*same services/);
    expect(words.en.text[4]).toMatch(/take your permission back at any time.*own worker/);
  });
});

describe('A consent', () => {
  it('to a text that was never published is refused, and a withdrawal never is', () => {
    expect(() => checkTextKnown('contact', { given: true, textVersion: '2026-1' })).toThrow(
      expect.objectContaining({ code: 'consent.unknown_text' }),
    );
    for (const textVersion of [null, '2026-1'])
      expect(() => checkTextKnown('contact', { given: false, textVersion })).not.toThrow();
  });

  it('that was never given is refused, and not withdrawn', () => {
    const yes = (on: string) => ({ given: true, on });
    const no = (on: string) => ({ given: false, on });
    expect(consentStateOf([no('2026-03-01')])).toBe('refused');
    expect(consentStateOf([no('2026-03-01'), yes('2026-03-02')])).toBe('given');
    expect(consentStateOf([yes('2026-03-01'), no('2026-03-01')])).toBe('withdrawn');
    // An old paper that came late.
    expect(consentStateOf([no('2026-03-02'), yes('2026-03-01')])).toBe('withdrawn');
  });
});
