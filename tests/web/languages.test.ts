import { afterEach, describe, expect, it, vi } from 'vitest';
import { listed } from '../../web/src/texts/format.ts';
import { ownInstrumentTexts as ownEn } from '../../web/src/texts/staff/en/own-instruments.ts';
import { staffTexts as en } from '../../web/src/texts/staff/en/texts.ts';
import { ownInstrumentTexts as ownFi } from '../../web/src/texts/staff/fi/own-instruments.ts';
import { staffTexts as fi } from '../../web/src/texts/staff/fi/texts.ts';
import { ownInstrumentTexts as ownSv } from '../../web/src/texts/staff/sv/own-instruments.ts';
import { staffTexts as sv } from '../../web/src/texts/staff/sv/texts.ts';

const letters = ['Qa', 'Qb', 'Qc'];

/** Parameters of the texts that choose their words by them. */
const givenTo: Record<string, unknown[]> = {
  'todayPage.dueOf': [1, 2],
  'sentences.direction': ['better', 'Qb', 'Qc'],
  'sentences.nobody': ['better', 'Qb'],
  'sessions.cancelledFor': ['too_few'],
  'sessions.move.holidays': [['Qa']],
  'sessions.move.dayTaken': [['Qa']],
  'roll.totals': [[['Qb', 1]]],
  'sessions.cancelledShort': ['too_few'],
  'staffing.absence.work': [1, 2],
  'staffing.absence.unlent': [1, 2],
  'staffing.absence.saved': [1, 2],
  'staffing.absence.handed': [1, 2],
};

/** Every text by its path; a text with parameters gets letters for them. */
function leavesOf(texts: object, path = ''): [path: string, text: string][] {
  return Object.entries(texts).flatMap(([key, text]): [string, string][] => {
    const here = path ? `${path}.${key}` : key;
    if (typeof text === 'function') return [[here, text(...(givenTo[here] ?? letters))]];
    return typeof text === 'string' ? [[here, text]] : leavesOf(text, here);
  });
}

const catalogues = {
  fi: Object.fromEntries(leavesOf({ ...fi, own: ownFi })),
  sv: Object.fromEntries(leavesOf({ ...sv, own: ownSv })),
  en: Object.fromEntries(leavesOf({ ...en, own: ownEn })),
};

/** Names, signs and what is the same in any language. */
const isAlike = (path: string) =>
  [
    /^name$|symbol|Symbol|\.pin$/,
    /^paper\.(keyNames\.(next|clearOnly)|differingItem)$|^leftOut\.reason$|^signIn\.current$/,
    /^forms\.answered$|^nextPage\.about$|^unsent\.(markOf|memberOf)$|^sessions\.(length|move\.fromTo)$|^members\.left$|^staffing\.earlier\.from$/,
    /^calendar\.programs\.0\.0$|^chart\.(xlsx|svg|png)$|^missingForms\.ofExpected$|^instruments\.languages\.|^meters\.names\./,
  ].some((alike) => alike.test(path));

describe.each(['sv', 'en'] as const)('In %s', (language) => {
  const other = catalogues[language];

  it('there is a text for each in Finnish, and none of them is Finnish', () => {
    expect(Object.keys(other)).toEqual(Object.keys(catalogues.fi));
    const alike = Object.keys(other).filter((path) => other[path] === catalogues.fi[path]);
    expect(alike.filter((path) => !isAlike(path))).toEqual([]);
    expect(alike.length).toBeGreaterThan(5);
  });

  it('no text is empty, and each uses all parameters of the Finnish one', () => {
    const said = (text: string | undefined) =>
      (text ?? '')
        .toLowerCase()
        .match(/q[abc]/g)
        ?.sort();
    for (const [path, text] of Object.entries(other)) {
      expect(text, path).not.toBe('');
      if (!path.startsWith('flowCounts.'))
        expect(said(text), path).toEqual(said(catalogues.fi[path]));
    }
  });

  it('nothing speaks of effects: what is measured is change', () => {
    const words = /\beffects?\b|\beffekt|\bverkan\b|\bverkningar/i;
    expect(Object.values(other).filter((text) => words.test(text))).toEqual([]);
  });
});

it('Enumerations have the word between their parts that Finnish has', () => {
  expect(listed(['5', '9', '12'])).toBe('5, 9 ja 12');
});

describe('A day without its year', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it.each([
    ['fi', '2.3.'],
    ['sv', '2.3'],
    ['en', '2 Mar'],
  ])('in %s is %s', async (language, written) => {
    vi.stubGlobal('document', { documentElement: {} });
    vi.stubGlobal('location', { search: `?kieli=${language}` });
    vi.stubGlobal('localStorage', { getItem: () => null });
    vi.resetModules();
    const { shortDay } = await import('../../web/src/texts/format.ts');
    expect(shortDay('2026-03-02', '2026-05-04')).toBe(written);
  });
});
