import { describe, expect, it } from 'vitest';
import {
  certaintyOf,
  programmeVerdict,
  verdictOf,
} from '../../../shared/domain/figures/verdict.ts';

const interval = (low: number, high: number) => ({ low, high, confidence: 0.95 });
const change = (between: ReturnType<typeof interval> | null) => ({
  ...{ n: 12, mean: 0.3, sd: null, interval: between },
});
const outcome = {
  ...{ change: change(interval(0.1, 0.5)), enrolled: 12, pairs: 12 },
  notConfirmedByFollowUp: false,
};

describe('How sure a change is', () => {
  it.each([
    [interval(0.1, 0.5), 'beyond_chance'],
    [interval(-0.5, -0.1), 'beyond_chance'],
    [interval(-0.1, 0.5), 'may_be_chance'],
    // An end on zero does not leave it out.
    [interval(0, 0.5), 'may_be_chance'],
    [interval(-0.5, 0), 'may_be_chance'],
    [null, 'too_few_to_say'],
  ] as const)('of %o is %s', (between, certainty) => {
    expect(certaintyOf(between)).toBe(certainty);
    expect(verdictOf({ ...outcome, change: change(between) })?.certainty).toBe(certainty);
  });
});

describe('The verdict on a group', () => {
  const codes = (changes: object) => verdictOf({ ...outcome, ...changes })?.reservations;

  it('is none where no change is disclosed', () => {
    expect(verdictOf({ ...outcome, change: null })).toBeNull();
  });

  it('never says what the change is due to', () => {
    expect(codes({})).toEqual([{ code: 'cause' }]);
  });

  it('says of how many the change is not known, and whether they could turn the result', () => {
    const missing = (people: number, isBelowGoal: boolean) => [
      { code: 'missing', people, isBelowGoal },
      { code: 'cause' },
    ];
    expect(codes({ enrolled: 10, pairs: 7 })).toEqual(missing(3, false));
    expect(codes({ enrolled: 10, pairs: 6 })).toEqual(missing(4, true));
  });

  it('says that it is not known whether the change lasts, until somebody was followed up', () => {
    expect(codes({ notConfirmedByFollowUp: true })).toEqual([
      { code: 'not_followed_up' },
      { code: 'cause' },
    ]);
  });
});

describe('The verdict on a programme', () => {
  const model = (mean: number, low: number, high: number) => ({
    ...{ mean, interval: interval(low, high) },
    prediction: { people: 7, df: 5, interval: interval(low - 0.1, high + 0.1) },
  });

  it.each([
    [
      model(0.3, 0.2, 0.4),
      { direction: 'rose', certainty: 'beyond_chance', next: 'likely_better' },
    ],
    [model(0.3, 0.05, 0.6), { direction: 'rose', certainty: 'beyond_chance', next: 'either' }],
    [model(0.3, -0.1, 0.7), { direction: 'rose', certainty: 'may_be_chance', next: 'either' }],
    [
      model(-0.3, -0.4, -0.2),
      { direction: 'fell', certainty: 'beyond_chance', next: 'likely_worse' },
    ],
    // To two decimals nothing changed.
    [model(0.004, -0.1, 0.1), { direction: 'same', certainty: 'may_be_chance', next: 'either' }],
  ] as const)('of %o is %o', (of, verdict) => {
    expect(programmeVerdict(of)).toEqual(verdict);
  });

  it('expects nothing of the next group where no range is shown for it', () => {
    expect(programmeVerdict({ ...model(0.3, 0.2, 0.4), prediction: null }).next).toBeNull();
  });
});
