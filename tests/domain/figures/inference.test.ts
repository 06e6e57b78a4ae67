import { describe, expect, it } from 'vitest';
import { shownAs } from '../../../shared/domain/figures/decide-ratings.ts';
import {
  audienceViewsOf,
  couldGoEitherWay,
  goDifferentWays,
  isEitherWay,
  isSpreadWide,
  rangeOfEach,
  type ScaleRange,
  staysOpen,
} from '../../../shared/domain/figures/inference.ts';
import { answerScale } from '../../../shared/domain/figures/paired-values.ts';

const scale = answerScale([1, 2, 3, 4, 5]);

/** Every way in which this many people can answer with some codes. */
function everyDataSet(people: number, codes: readonly number[]): number[][] {
  let all: number[][] = [[]];
  for (let n = 0; n < people; n++) all = all.flatMap((one) => codes.map((code) => [...one, code]));
  return all;
}

const sumOf = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

/** The fewest answers that stay possible for anybody, to somebody who knows what `key` gives. */
function fewestPossible(
  dataSets: readonly (readonly number[])[],
  key: (answers: readonly number[]) => string,
  people: readonly number[],
): number {
  const alike = Map.groupBy(dataSets, key);
  const possible = [...alike.values()].flatMap((sets) =>
    people.map((person) => new Set(sets.map((answers) => answers[person])).size),
  );
  return Math.min(...possible);
}

const others = (people: number, person: number) =>
  Array.from({ length: people }, (_, n) => n).filter((n) => n !== person);

describe.each([
  { people: 4, codes: [1, 2, 3, 4, 5], leftOpen: 3 },
  { people: 5, codes: [1, 2, 3, 4, 5], leftOpen: 3 },
  { people: 6, codes: [1, 2, 3, 4, 5], leftOpen: 3 },
  { people: 5, codes: [0, 1, 2, 3], leftOpen: 3 },
  { people: 6, codes: [1, 2, 3], leftOpen: 2 },
  { people: 6, codes: [0, 10], leftOpen: 2 },
  { people: 5, codes: [0, 10, 20, 30, 40], leftOpen: 3 },
])('Of $people people who answered with one of $codes', ({ people, codes, leftOpen }) => {
  const ofScale: ScaleRange = answerScale(codes);
  const all = everyDataSet(people, codes);
  const shown = all.filter((answers) => staysOpen({ all: answers, unknownTo: [] }, ofScale));
  const everybody = others(people, -1);

  it(`a shown sum leaves everybody ${leftOpen} answers`, () => {
    const seeingUsers = (answers: readonly number[]) => String(sumOf(answers));
    expect(fewestPossible(shown, seeingUsers, everybody)).toBeGreaterThanOrEqual(leftOpen);
  });

  it(`a shown sum leaves the others ${leftOpen} answers to anyone who is one of them`, () => {
    const whoIsFirst = (answers: readonly number[]) => `${sumOf(answers)} ${answers[0]}`;
    expect(fewestPossible(shown, whoIsFirst, others(people, 0))).toBeGreaterThanOrEqual(leftOpen);
  });

  it('that it is hidden discloses nothing about anybody, not even to one of them', () => {
    const hidden = all.filter((answers) => !staysOpen({ all: answers, unknownTo: [] }, ofScale));
    if (hidden.length === 0) return;
    expect(fewestPossible(hidden, () => '', everybody)).toBe(codes.length);
    const whoIsFirst = (answers: readonly number[]) => String(answers[0]);
    expect(fewestPossible(hidden, whoIsFirst, others(people, 0))).toBeGreaterThanOrEqual(leftOpen);
  });
});

describe.each([3, 4, 5, 6])('Of %i people', (people) => {
  const all = everyDataSet(people, [1, 2, 3, 4, 5]);

  it.each(others(people, -1))(
    'a user who knows %i of them learns nobody else’s answer',
    (known) => {
      const rest = others(people, -1).slice(known);
      const shown = all.filter((answers) =>
        staysOpen({ all: answers, unknownTo: [answers.slice(known)] }, scale),
      );
      const knowingUsers = (answers: readonly number[]) =>
        `${sumOf(answers)} ${answers.slice(0, known).join()}`;
      if (rest.length === 1) expect(shown).toEqual([]);
      else expect(fewestPossible(shown, knowingUsers, rest)).toBeGreaterThanOrEqual(3);
    },
  );

  it('a user who knows all of them changes nothing for the others', () => {
    for (const answers of all)
      expect(staysOpen({ all: answers, unknownTo: [[]] }, scale)).toBe(
        staysOpen({ all: answers, unknownTo: [] }, scale),
      );
  });
});

describe('The closed conditions', () => {
  it('are those of the rule, with each person’s own answer subtracted', () => {
    for (const people of [5, 6])
      for (const answers of everyDataSet(people, [1, 2, 3, 4, 5])) {
        const sum = sumOf(answers);
        const isBetween = (n: number, of: number) => n + 2 <= of && of <= 5 * n - 2;
        const holds =
          isBetween(people, sum) && answers.every((own) => isBetween(people - 1, sum - own));
        if (staysOpen({ all: answers, unknownTo: [] }, scale)) expect(holds).toBe(true);
      }
  });

  it('show ordinary groups: five people of whom not all answered at one end', () => {
    expect(staysOpen({ all: [2, 3, 3, 4, 3], unknownTo: [] }, scale)).toBe(true);
    expect(staysOpen({ all: [3, 3, 3, 3, 3], unknownTo: [] }, scale)).toBe(true);
    expect(staysOpen({ all: [5, 5, 5, 5, 5], unknownTo: [] }, scale)).toBe(false);
    expect(staysOpen({ all: [1, 1, 1, 1, 2], unknownTo: [] }, scale)).toBe(false);
  });

  it('give each person what the others leave', () => {
    expect(rangeOfEach(5, { from: 23, to: 23 }, scale)).toEqual({ from: 3, to: 5 });
    expect(rangeOfEach(5, { from: 23, to: 25 }, scale)).toEqual({ from: 3, to: 5 });
    expect(rangeOfEach(5, { from: 5, to: 5 }, scale)).toEqual({ from: 1, to: 1 });
  });
});

describe.each([5, 6, 7])('A rating by %i people', (people) => {
  const all = everyDataSet(people, [1, 2, 3, 4, 5]);
  const figureOf = (answers: readonly number[]) => {
    const { mean, band, alike } = shownAs(answers, scale);
    return staysOpen({ all: answers, unknownTo: [] }, scale, alike) ? `${mean} ${band}` : 'hidden';
  };
  const figures = new Map(all.map((answers) => [answers.join(), figureOf(answers)]));
  const whatIsSeen = (answers: readonly number[]) => figures.get(answers.join()) ?? '';

  it('shown as a mean, as a band or not at all leaves everybody three answers', () => {
    expect(fewestPossible(all, whatIsSeen, others(people, -1))).toBeGreaterThanOrEqual(3);
  });

  it('leaves the others three answers to anyone who gave one of them', () => {
    const whoIsFirst = (answers: readonly number[]) => `${whatIsSeen(answers)} ${answers[0]}`;
    expect(fewestPossible(all, whoIsFirst, others(people, 0))).toBeGreaterThanOrEqual(3);
  });
});

describe('What is computed from single changes', () => {
  it('has different directions where not all signs are alike', () => {
    expect(goDifferentWays([1, 2, 3])).toBe(false);
    expect(goDifferentWays([0, 0, 0])).toBe(false);
    expect(goDifferentWays([0, 0, 1])).toBe(true);
    expect(goDifferentWays([])).toBe(false);
  });

  it('could have either direction only where the spread reaches past zero', () => {
    expect(couldGoEitherWay([1, 1, 1, 1, 1], 0.1)).toBe(false);
    expect(couldGoEitherWay([2, -1, 1, 0, 1], 0.1)).toBe(true);
    expect(couldGoEitherWay([1], 0.1)).toBe(false);
    expect(couldGoEitherWay([], 0.1)).toBe(false);
  });

  it('has a spread so wide that each value keeps a range of one', () => {
    expect(isSpreadWide([3, 3, 3, 3, 3], 1)).toBe(false);
    expect(isSpreadWide([1, 2, 3, 4, 5], 1)).toBe(true);
    expect(isSpreadWide([3], 1)).toBe(false);
  });

  it('is viewed by everybody, by each of them, and by users who know some of them', () => {
    expect(audienceViewsOf([1, 2], [[2], []])).toEqual([[1, 2], [2], [1], [2]]);
    expect(isEitherWay({ from: 1, to: 2 }, { from: 2, to: 3 })).toBe(false);
    expect(isEitherWay({ from: 1, to: 3 }, { from: 2, to: 4 })).toBe(true);
  });
});
