import { describe, expect, it } from 'vitest';
import { ar } from '../../web/src/texts/own-page/ar.ts';
import { ar as behindAr } from '../../web/src/texts/own-page/behind/ar.ts';
import { en as behindEn } from '../../web/src/texts/own-page/behind/en.ts';
import { type BehindTexts, fi as behindFi } from '../../web/src/texts/own-page/behind/fi.ts';
import { selko as behindSelko } from '../../web/src/texts/own-page/behind/selko.ts';
import { sv as behindSv } from '../../web/src/texts/own-page/behind/sv.ts';
import { en } from '../../web/src/texts/own-page/en.ts';
import { fi } from '../../web/src/texts/own-page/fi.ts';
import { loadCatalogue, readOwnText } from '../../web/src/texts/own-page/languages.ts';
import { selko } from '../../web/src/texts/own-page/selko.ts';
import { sv } from '../../web/src/texts/own-page/sv.ts';

type AnyTexts = Readonly<Record<string, unknown>>;

const catalogues: Readonly<Record<'fi' | 'selko' | 'sv' | 'en' | 'ar', readonly AnyTexts[]>> = {
  fi: [fi, behindFi],
  selko: [selko, behindSelko],
  sv: [sv, behindSv],
  en: [en, behindEn],
  ar: [ar, behindAr],
};

/** Every text by its name; a text with parameters gets words for them. */
const textsOf = (all: readonly AnyTexts[]): Map<string, string> =>
  new Map(
    all.flatMap((texts, n) =>
      Object.entries(texts).flatMap(([name, text]): [string, string][] => {
        if (typeof text === 'boolean') return [];
        const written = typeof text === 'function' ? String(text('Qa', 'Qb')) : String(text);
        return [[`${n}.${name}`, written]];
      }),
    ),
  );

const finnish = textsOf(catalogues.fi);
/** Only Arabic says that it is unofficial. What Finnish and plain Finnish share is short. */
const mayBeEmpty = (name: string) => name === '0.unofficial';

describe.each(['selko', 'sv', 'en', 'ar'] as const)('The own page in %s', (language) => {
  const texts = textsOf(catalogues[language]);

  it('has no text that Finnish lacks, none that is empty, and all parameters of each', () => {
    for (const [name, text] of texts) {
      const inFinnish = finnish.get(name) ?? '';
      if (!mayBeEmpty(name)) expect([name, text.trim() === '']).toEqual([name, false]);
      const parameters = (one: string) => one.match(/Q[ab]/g)?.sort() ?? [];
      expect(parameters(text), name).toEqual(parameters(inFinnish));
    }
    expect([...texts.keys()].filter((name) => !finnish.has(name))).toEqual([]);
  });

  it('is not Finnish', () => {
    const alike = [...texts].filter(([name, text]) => text !== '' && finnish.get(name) === text);
    const names = alike
      .map(([name]) => name)
      .filter((name) => name !== '1.mark' && name !== '1.answered');
    if (language === 'selko') expect(names.length).toBeLessThan(finnish.size / 3);
    else expect(names).toEqual([]);
  });
});

describe('Plain Finnish', () => {
  it('has short sentences: fifteen words at most', () => {
    const sentences = [...textsOf(catalogues.selko).values()].flatMap((text) =>
      text.split(/(?<=[.?!]) /),
    );
    const long = sentences.filter((one) => one.split(/\s+/).length > 15);
    expect(long).toEqual([]);
    expect(sentences.length).toBeGreaterThan(200);
  });
});

describe('A text that is missing', () => {
  const whole = async () => behindFi;
  const loaders = {
    ...{ fi: whole, sv: whole, en: whole, selko: whole },
    ar: async () => ({ isWhole: false as const, back: 'رجوع' }),
  };

  it('is in Finnish, and known to be so; where none is missing Finnish is not loaded', async () => {
    const { texts, isFinnish } = await loadCatalogue<BehindTexts>(loaders, 'ar');
    expect([texts.back, isFinnish('back')]).toEqual(['رجوع', false]);
    expect([texts.logOut, isFinnish('logOut')]).toEqual([behindFi.logOut, true]);
    let isLoaded = false;
    const watched = {
      ...loaders,
      fi: async () => {
        isLoaded = true;
        return behindFi;
      },
    };
    await loadCatalogue<BehindTexts>(watched, 'selko');
    expect(isLoaded).toBe(false);
  });

  it('of a form is in Finnish too', () => {
    const text = { fi: 'Voimat', sv: 'Krafter', ar: 'القوى' };
    expect(readOwnText(text, 'sv')).toEqual({ text: 'Krafter', tag: 'sv', isFinnish: false });
    expect(readOwnText(text, 'ar')).toEqual({ text: 'القوى', tag: 'ar', isFinnish: false });
    expect(readOwnText(text, 'selko')).toEqual({ text: 'Voimat', tag: 'fi', isFinnish: true });
    expect(readOwnText(text, 'fi').isFinnish).toBe(false);
  });
});
