import { describe, expect, it } from 'vitest';
import { discloseOutcome } from '../../shared/domain/figures/disclose-outcome.ts';
import type { Outcome } from '../../shared/domain/figures/outcome.ts';
import type { FormSlot } from '../../shared/domain/forms/form-matrix.ts';
import { rehabilitationCampFeedback } from '../../shared/instruments/rehabilitation-camp-feedback.ts';
import { peopleShownSentences } from '../../web/src/features/figures/people-shown.ts';
import {
  programmeSentences,
  verdictSentences,
} from '../../web/src/features/figures/verdict-sentences.ts';
import { forestGroups, pooledElsewhere } from '../../web/src/pages/comparison/forest-groups.ts';
import { peopleEntered } from '../../web/src/pages/paper/people-entered.ts';
import { partsText } from '../../web/src/pages/results/calculations.tsx';
import { feedbackSentence, ratingText } from '../../web/src/pages/results/feedback-sentence.ts';
import { aboutFigures, headline } from '../../web/src/pages/results/headline.ts';
import { plannedFigures } from '../facts.ts';

const now = '2026-12-31T12:00:00.000Z';
const viewer = { userId: 'nobody', isOwn: true };
const people = [
  ...[2, 3, 2, 4, 3, 2].map((start, n) => ({ start, end: n % 3 === 0 ? start : start + 1 })),
  ...[null, null].map(() => ({ start: 3, end: null })),
];
const outcome: Outcome = discloseOutcome(
  { figures: plannedFigures({ runId: 'r', people }, now), countedAt: now },
  viewer,
  now,
);

describe('A run’s results begin with', () => {
  it('the mean and its direction, with the decimals that are shown', () => {
    expect(headline(outcome)).toBe('Kuuden vastanneen keskiarvo nousi: 2,7 alussa, 3,3 lopussa.');
  });

  it.each([
    [2.9, 2.9, 0.1, 'Kuuden vastanneen keskiarvo oli sekä alussa että lopussa 2,9.'],
    [2.9, 3, 0, 'Kuuden vastanneen keskiarvo oli alussa 2,9 ja lopussa 3,0.'],
    [3.2, 2.9, -0.3, 'Kuuden vastanneen keskiarvo laski: 3,2 alussa, 2,9 lopussa.'],
  ])('no rise or fall that the figures do not show: %f, %f', (from, to, mean, said) => {
    const level = (at: number) => ({ n: 6, mean: at, sd: null });
    const change = { ...level(mean), interval: null };
    expect(headline({ ...outcome, start: level(from), end: level(to), change })).toBe(said);
  });

  it('for few people one line on why there are only means', () => {
    expect(aboutFigures(outcome).filter((said) => said.startsWith('Alle kymmenen'))).toHaveLength(
      1,
    );
  });
});

it('A mean at an end of the scale is written as the band it is in', () => {
  const texts = [
    ratingText({ mean: 4.5, band: 'at_least', n: 6 }),
    ratingText({ mean: 1.5, band: 'at_most', n: 12 }),
    ratingText({ mean: 3.4, band: null, n: 6 }),
    ratingText({ mean: 3.42, band: null, n: 12 }),
    ratingText({ mean: null, band: null, n: null }),
  ];
  expect(texts).toEqual(['vähintään 4,5', 'enintään 1,5', '3,4', '3,42', 'ei näytetä']);
});

describe('Feedback begins with one sentence', () => {
  const rated = (mean: number | null, n: number | null, band: 'at_least' | null = null) => ({
    ...{ itemId: 'own_wellbeing', number: 1, n, mean, band },
    suppressed: mean === null ? ('too_few' as const) : null,
  });
  it.each([
    [
      [rated(3.8, 8), rated(4.5, 8, 'at_least'), rated(4.5, 8)],
      'Kahdeksan vastanneen keskiarvo oli matalimmillaan 3,8 ja korkeimmillaan vähintään 4,5 (asteikko 1–5).',
    ],
    [
      [rated(4.5, 8, 'at_least'), rated(4.5, 8, 'at_least')],
      'Kahdeksan vastanneen keskiarvo oli joka kysymyksessä vähintään 4,5 (asteikko 1–5).',
    ],
    [
      [rated(3.8, 8), rated(4.1, 7)],
      'Keskiarvo oli matalimmillaan 3,8 ja korkeimmillaan 4,1 (asteikko 1–5).',
    ],
    [
      [rated(null, null), rated(4, 5)],
      'Viiden vastanneen keskiarvo kysymyksessä ”Oma vointi” oli 4,0 (asteikko 1–5).',
    ],
    [[rated(null, null)], null],
  ])('which names nothing that is hidden: %#', (ratings, said) => {
    expect(feedbackSentence({ ratings }, rehabilitationCampFeedback)).toBe(said);
  });
});

describe('The way to the calculations names', () => {
  it('only what is disclosed of the group', () => {
    expect(partsText(outcome)).not.toMatch(/testi|koko/);
    const interval = { low: 0.1, high: 0.6, confidence: 0.95 };
    const more = {
      ...outcome,
      change: { n: 12, mean: 0.37, sd: 0.2, interval },
      effectSize: { g: 0.5, interval },
      signedRank: { used: 10, p: 0.01, leastP: 0.002, canReach5Percent: true },
    };
    expect(partsText(more)).toMatch(
      /^95\u00a0%:n väli, muutoksen koko, tilastollinen testi, pisteytys ja versio, /,
    );
    expect(partsText({ ...outcome, change: null })).toBe('osallistujista vastauspareiksi');
  });
});

describe('Before a paper form the page counts', () => {
  const form = (participantId: string, changes: Partial<FormSlot> = {}) =>
    ({
      ...{ participantId, occasion: 'end', instrumentId: 'i', enteredOnceBy: null },
      ...{ channel: 'paper', by: 'aino', ...changes },
    }) as FormSlot;
  const next = form('D', { channel: null, by: null });

  it('other people whose paper forms of the occasion this user has entered, from two on', () => {
    expect(peopleEntered([form('A'), next], next, 'aino')).toBe(null);
    expect(peopleEntered([form('A'), form('B'), next], next, 'aino')).toBe(2);
    const first = form('B', { channel: null, by: null, enteredOnceBy: 'aino' });
    expect(peopleEntered([form('A'), first, next], next, 'aino')).toBe(2);
  });

  it('neither links, nor a colleague’s entries, nor another occasion', () => {
    const others = [
      form('B', { channel: 'link', by: 'participant' }),
      form('C', { by: 'pekka' }),
      form('E', { occasion: 'start' }),
    ];
    expect(peopleEntered([form('A'), ...others, next], next, 'aino')).toBe(null);
  });
});

describe('Runs beside each other', () => {
  const made = (version: string) => ({ instrumentId: 'i', version, scoring: 's' });
  const run = (version: string | null) =>
    ({ instrument: version && made(version) }) as unknown as Parameters<
      typeof forestGroups
    >[0]['items'][number];
  const pool = (version: string) =>
    ({ instrument: made(version) }) as Parameters<typeof forestGroups>[0]['pooled'][number];

  it('without a release are grouped with those of the only version', () => {
    const groups = forestGroups({ items: [run(null), run('1')], pooled: [pool('1')] });
    expect(groups.map(({ runs, pooled }) => [runs.length, pooled !== undefined])).toEqual([
      [2, true],
    ]);
  });

  it('of several versions are separate, and those without a release are a group of their own', () => {
    const groups = forestGroups({ items: [run('1'), run('2'), run(null)], pooled: [] });
    expect(groups.map(({ runs }) => runs.length)).toEqual([1, 1, 1]);
  });

  it('leave facts that they share to be said in words', () => {
    const comparison = { items: [run('1')], pooled: [pool('1'), pool('2')] };
    expect(pooledElsewhere(comparison)).toEqual([pool('2')]);
  });
});

describe('The verdict below it', () => {
  it('says how sure the change is, of how many it is not known, and what cannot be concluded', () => {
    expect(verdictSentences(outcome)).toEqual([
      'Vastaajia on niin vähän, että muutos voi olla sattumaa.',
      'Kahden osallistujan muutosta ei tiedetä.',
      'Ei tiedetä, säilyykö muutos ryhmän jälkeen.',
      'Mistä muutos johtuu, ei näistä luvuista näy.',
    ]);
  });

  it('of a programme says what the next group may expect, and does not compare programmes', () => {
    const interval = { low: 0.05, high: 0.45, confidence: 0.95 };
    const model = {
      ...{ mean: 0.25, interval, tau2: 0, i2Percent: 0, q: 1, qDf: 5, qP: 0.9 },
      prediction: { people: 7, df: 5, interval: { ...interval, low: -0.2 } },
    };
    const pooled = {
      ...{ programmeId: 'p', runs: 6, pairs: 43, units: 6, model },
      instrument: { instrumentId: 'i', version: '1', scoring: 's' },
      endedBetween: ['2025-03-01', '2026-06-04'] as [string, string],
    };
    expect(programmeSentences(pooled)).toEqual([
      'Keskiarvo nousi 0,25 pistettä. Mukana on 6 ryhmää.',
      'Muutos tuskin on pelkkää sattumaa.',
      'Seuraavassa ryhmässä keskiarvo voi nousta tai laskea.',
      expect.stringMatching(/kumpi kahdesta ohjelmasta on parempi/),
    ]);
    expect(programmeSentences({ ...pooled, model: null })[0]).toMatch(/^Yhteistä muutosta ei/);
  });

  it('of a programme says for how many participants the change is shown', () => {
    const { change } = outcome;
    const run = (
      enrolled: number,
      pairs: number | null,
      isShown: boolean,
      status = 'released',
    ) => ({
      ...{ enrolled, pairs, change: isShown ? change : null },
      release: { ...outcome.release, status: status as typeof outcome.release.status },
    });
    const shown = [run(12, 11, true), run(8, 7, true)];
    expect(peopleShownSentences(shown)).toEqual(['Muutos näkyy 18/20 osallistujalta.']);
    // Hidden groups count among the others, those whose figures are not due yet do not.
    const hidden = [run(8, 3, false), run(8, null, false, 'taken_back')];
    const notDue = run(9, null, false, 'not_released');
    expect(peopleShownSentences([...shown, ...hidden, notDue])).toEqual([
      'Muutos näkyy 18/36 osallistujalta.',
      expect.stringMatching(/alle 70 prosenttia.*voisivat kääntää tuloksen/),
    ]);
    expect(peopleShownSentences(hidden)).toEqual([]);
  });
});
