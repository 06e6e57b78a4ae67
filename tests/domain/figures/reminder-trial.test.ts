import { describe, expect, it } from 'vitest';
import {
  countReminderTrial,
  type TrialPerson,
} from '../../../shared/domain/figures/count-reminder-trial.ts';
import {
  discloseReminderTrial,
  type ShownTrialComparison,
} from '../../../shared/domain/figures/disclose-reminder-trial.ts';

/** Mulberry32: the same chance in each run. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Truth = { people: number; without: number; effect: number };

/**
 * People in groups of eight, each with an own habit of coming and each group with one of its own;
 * chance puts them into a half, and a reminder raises the chance of coming by `effect`.
 */
function simulated({ people, without, effect }: Truth, seed: number): TrialPerson[] {
  const chance = chanceFrom(seed);
  let ofGroup = 0;
  return Array.from({ length: people }, (_, n): TrialPerson => {
    if (n % 8 === 0) ofGroup = (chance() - 0.5) * 0.3;
    const arm = chance() < 0.5 ? 'reminded' : 'not_reminded';
    const habit = without + ofGroup + (chance() - 0.5) * 0.4;
    const likely = Math.min(1, Math.max(0, habit + (arm === 'reminded' ? effect : 0)));
    const expected = 4 + Math.floor(chance() * 8);
    const attended = Array.from({ length: expected }).filter(() => chance() < likely).length;
    return { arm, expected, attended, due: 0, received: 0 };
  });
}

const attendanceOf = (people: readonly TrialPerson[]): ShownTrialComparison | null =>
  discloseReminderTrial(countReminderTrial(people)).attendance;

const trials = (truth: Truth, count = 400): ShownTrialComparison[] =>
  Array.from({ length: count }, (_, seed) => attendanceOf(simulated(truth, seed + 1))).flatMap(
    (one) => one ?? [],
  );

const shareOf = <One>(all: readonly One[], is: (one: One) => boolean) =>
  all.filter(is).length / all.length;

describe('A simulated trial of reminders', () => {
  it('with a known difference finds it: in the interval nineteen times in twenty, and on average', () => {
    const all = trials({ people: 160, without: 0.6, effect: 0.12 });
    expect(all).toHaveLength(400);
    // The interval is rounded outwards, so it covers a little more often than 95 in 100.
    const covered = shareOf(all, ({ difference: { low, high } }) => low <= 12 && 12 <= high);
    expect(covered).toBeGreaterThan(0.93);
    expect(covered).toBeLessThan(0.99);
    const mean = all.reduce((sum, { difference }) => sum + difference.value, 0) / all.length;
    expect(Math.abs(mean - 12)).toBeLessThan(1);
    expect(shareOf(all, ({ verdict }) => verdict === 'more_with_reminders')).toBeGreaterThan(0.85);
  });

  it('without one does not claim any, but as seldom as an interval of 95 % is wrong', () => {
    const all = trials({ people: 160, without: 0.6, effect: 0 });
    const claimed = shareOf(all, ({ verdict }) => verdict !== 'no_difference_shown');
    expect(claimed).toBeGreaterThan(0.02);
    expect(claimed).toBeLessThan(0.08);
  });

  it('of few people seldom shows a true difference, and never says that there is none', () => {
    const all = trials({ people: 20, without: 0.6, effect: 0.12 });
    const shown = shareOf(all, ({ verdict }) => verdict === 'more_with_reminders');
    expect(shown).toBeLessThan(0.4);
    expect(
      shareOf(all, ({ difference: { low, high } }) => low <= 12 && 12 <= high),
    ).toBeGreaterThan(0.92);
  });
});

const person = (arm: TrialPerson['arm'], attended: number): TrialPerson => ({
  ...{ arm, attended, expected: 4, due: 1, received: attended > 2 ? 1 : 0 },
});

describe('What is shown of a trial', () => {
  const few = [4, 3, 2, 4].map((attended) => person('reminded', attended));
  const others = [1, 2, 3, 2, 1].map((attended) => person('not_reminded', attended));

  it('is nothing while a half has fewer than five people', () => {
    expect(attendanceOf([...few, ...others])).toBeNull();
    expect(attendanceOf([...few, person('reminded', 4), ...others])).toMatchObject({
      people: { reminded: 5, not_reminded: 5 },
      mean: { reminded: 85, not_reminded: 45 },
      difference: { value: 40 },
      verdict: 'more_with_reminders',
    });
  });

  it('counts only people who were expected somewhere', () => {
    const nowhere = { arm: 'reminded', expected: 0, attended: 0, due: 0, received: 0 } as const;
    expect(attendanceOf([...few, nowhere, ...others])).toBeNull();
  });

  it('counts each person once, however many sessions they had', () => {
    const many = { arm: 'reminded', expected: 400, attended: 400, due: 0, received: 0 } as const;
    const shown = attendanceOf([...few, many, ...others]);
    expect(shown?.mean.reminded).toBe(85);
  });
});
