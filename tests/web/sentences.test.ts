import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { directionOf } from '../../shared/model/tell-direction.ts';
import { placeBetween } from '../../web/src/change-scale.ts';
import { decimal, signed } from '../../web/src/format.ts';
import { changeSentence, directionSentence, whyNoChange } from '../../web/src/outcome-sentences.ts';
import type { ShownOutcome } from '../../web/src/shown-outcome.ts';

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
  enrolled: 6,
  started: 6,
  ended: 5,
  pairs: 5,
  leftOut: null,
  change: { n: 5, mean: 0.366, sd: 0.1, interval: { low: -0.204, high: 0.54, confidence: 0.95 } },
  direction: directionOf({ improved: 4, same: 0, worse: 1, pairs: 5 }, 6),
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
    expect(directionSentence(outcome)).toMatch(/4.*0.*1/);
    expect(directionSentence({ ...outcome, direction: null })).toMatch(/ei näytetä/);
  });

  it.each([
    ['pairs_below_5', /Alle viisi paria/],
    ['group_below_5', /alle viisi osallistujaa/],
  ] as const)('why a figure is hidden: %s', (suppressed, words) => {
    expect(whyNoChange({ ...outcome, change: null, suppressed })).toMatch(words);
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

it('A place on a scale is a share of its width', () => {
  expect(placeBetween(3, 1, 5)).toBe(50);
});

it('No text speaks of effects, nor calls the form by another’s name', () => {
  const texts = globSync(['web/**/*.{ts,tsx,html}', 'shared/**/*.{ts,json}', 'openapi.json'])
    // The licence note says whose name the form must not bear.
    .filter((file) => !file.includes('instruments'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  expect(texts).not.toMatch(/vaikutu(s|kse|ttavu)|\bESIS\b|osallisuusindikaattori/i);
});
