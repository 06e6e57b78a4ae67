import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { directionOf } from '../../shared/domain/figures/disclose-outcome.ts';
import {
  changeSentence,
  directionSentence,
  whyNoChange,
} from '../../web/src/features/figures/outcome-sentences.ts';
import type { ShownOutcome } from '../../web/src/features/figures/shown-outcome.ts';
import { decimal, signed } from '../../web/src/texts/format.ts';

const interval = { low: -0.2, high: 0.54, confidence: 0.95 };
const change = { n: 12, mean: 0.37, sd: 0.1, interval };
/** For fewer than ten only rounded means are shown. */
const small = { n: 6, mean: 0.4, sd: null, interval: null };

const outcome: ShownOutcome = {
  run: {
    runId: 'r1',
    programmeId: 'p1',
    name: 'Ryhmä',
    municipality: 'Kajaani',
    status: 'ended',
    startsOn: '2026-03-02',
    endsOn: '2026-05-04',
  },
  instrument: { instrumentId: 'i', version: '1', scoring: 's' },
  release: {
    status: 'released',
    expectedOn: null,
    releasedAt: '2026-06-11T00:00:00.000Z',
    takenBackOn: null,
  },
  enrolled: 14,
  started: 14,
  ended: 12,
  pairs: 12,
  leftOut: null,
  change,
  direction: directionOf({ direction: { improved: 7, same: 0, worse: 5 }, change }, 14),
  notConfirmedByFollowUp: true,
  synthetic: true,
  suppressed: null,
};

describe('The page says of a run', () => {
  it('its mean change with the interval, in Finnish figures', () => {
    expect(changeSentence(outcome)).toContain('+0,37');
    expect(changeSentence(outcome)).toMatch(/−0,20\s…\s\+0,54/);
  });

  it('how many changed which way', () => {
    expect(directionSentence(outcome)).toMatch(/7.*0.*5/);
    expect(directionSentence({ ...outcome, direction: null })).toMatch(/ketään ei voi tunnistaa/);
  });

  it('for fewer than ten people the mean to one decimal, and nothing of what is not shown', () => {
    const few = { ...outcome, change: small, direction: null };
    expect(changeSentence(few)).toBe('Keskimääräinen muutos +0,4 pistettä.');
    expect(directionSentence(few)).toBe(null);
  });

  it.each([
    ['too_few', {}, /vastaajia on liian vähän/],
    [
      'not_released',
      { status: 'not_released', expectedOn: '2026-06-11' },
      /viimeistään 11\.6\.2026/,
    ],
    ['not_released', { status: 'not_released' }, /eivät näy vielä/],
    ['status_not_moved', { status: 'status_not_moved' }, /kun ryhmä on päätetty/],
    [
      'taken_back',
      { status: 'taken_back', takenBackOn: '2026-07-01' },
      /poistettu näkyvistä 1\.7\.2026/,
    ],
  ] as const)('why a figure is hidden: %s', (suppressed, status, words) => {
    const release = { ...outcome.release, ...status };
    expect(whyNoChange({ ...outcome, release, change: null, suppressed })).toMatch(words);
  });
});

it('Figures have a decimal comma and a real minus', () => {
  expect([decimal(2.5), signed(-0.204), signed(0.366), signed(0)]).toEqual([
    '2,50',
    '−0,20',
    '+0,37',
    '0,00',
  ]);
});

it('No text speaks of effects, nor calls the form by another’s name', () => {
  const texts = globSync(['web/**/*.{ts,tsx,html}', 'shared/**/*.{ts,json}', 'openapi.json'])
    // The licence note says whose name the form must not have.
    .filter((file) => !file.includes('instruments'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(texts).not.toMatch(/vaikutu(s|kse|ttavu)|\bESIS\b|osallisuusindikaattori/i);
});
