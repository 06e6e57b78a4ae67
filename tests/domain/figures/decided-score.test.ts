import { describe, expect, it } from 'vitest';
import { decideLevel, decideScore } from '../../../shared/domain/figures/decide-score.ts';
import type { KnownPair } from '../../../shared/domain/figures/known-forms.ts';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import { newAnswers } from '../../make.ts';
import { mixed, pair, withoutAnswer } from './pairs.ts';

const decide = (pairs: readonly KnownPair[], withStatements = true) =>
  decideScore(pairs, statements, withStatements);

/** This many people who answered near the middle, and went up, down or nowhere in turn. */
const group = (people: number, knownBy: (person: number) => string[] = () => []) =>
  Array.from({ length: people }, (_, person) =>
    pair(mixed(person, 3), mixed(person + 1, 3 + ((person % 3) - 1)), knownBy(person)),
  );

const decimalsOf = (figure: number) => (String(figure).split('.')[1] ?? '').length;

/** Every number of a figure, at any depth. */
const numbersIn = (figure: unknown): number[] => {
  if (typeof figure === 'number') return [figure];
  if (figure === null || typeof figure !== 'object') return [];
  return Object.values(figure).flatMap(numbersIn);
};

describe('The score of a run', () => {
  it('is shown for five people, and for no fewer', () => {
    expect(decide(group(5))).toMatchObject({ base: 'all_statements', change: { n: 5 } });
    for (const few of [0, 1, 2, 3, 4]) expect(decide(group(few))).toBeNull();
  });

  it('and its statements are about the same people: anyone who skipped one is in neither', () => {
    const skipping = pair(withoutAnswer(newAnswers(1), 3), newAnswers(5));
    const withOne = decide([...group(6), skipping]);
    expect(withOne).toEqual(decide(group(6)));
    expect(withOne?.items).toHaveLength(14);
  });

  it('covers all pairs where fewer than five answered everything, and then no statement is shown', () => {
    const skipping = Array.from({ length: 3 }, (_, n) =>
      pair(withoutAnswer(mixed(n, 3), n + 1), mixed(n, 2)),
    );
    const score = decide([...group(4), ...skipping]);
    expect(score).toMatchObject({ base: 'pairs', change: { n: 7 }, items: [] });
  });

  it('at the follow-up has no statements', () => {
    expect(decide(group(8), false)).toMatchObject({ base: 'all_statements', items: [] });
  });

  it('is hidden where everybody gave the same answer at an end of the scale', () => {
    const best = statements.items.map(({ id, reversed }) => [id, reversed ? 1 : 5] as const);
    const worst = statements.items.map(({ id, reversed }) => [id, reversed ? 5 : 1] as const);
    const alike = (one: object, other: object) =>
      Array.from({ length: 8 }, () => pair(one as never, other as never));
    expect(decide(alike(Object.fromEntries(best), Object.fromEntries(best)))).toBeNull();
    expect(decide(alike(Object.fromEntries(worst), newAnswers(3)))).toBeNull();
    expect(decide(alike(Object.fromEntries(worst), Object.fromEntries(best)))).toBeNull();
  });

  it('of people who all gave the same answer in the middle is shown as means, without their spread', () => {
    const alike = Array.from({ length: 12 }, () => pair(3, 3));
    expect(decide(alike)).toMatchObject({
      ...{ change: { n: 12, mean: 0, sd: null, interval: null }, effectSize: null },
      ...{ direction: null, signedRank: null, reliable: null, start: { sd: null } },
    });
  });
});

describe('Statements', () => {
  /** A group with one statement that everybody answered with the highest code. */
  const topped = (people: number) => {
    const item = statements.items[3]?.id ?? '';
    return group(people).map((one) =>
      pair({ ...one.start.answers, [item]: 5 }, { ...one.later.answers, [item]: 5 }),
    );
  };

  it('are all shown, or none: one that would disclose too much hides every other', () => {
    const score = decide(topped(9));
    expect(score).not.toBeNull();
    expect(score?.items).toEqual([]);
    expect(decide(group(9))?.items).toHaveLength(14);
  });

  it('are raw means in the direction each is worded', () => {
    const score = decide([pair(2, 3), pair(2, 4), pair(3, 3), pair(4, 3), pair(1, 2)]);
    const lonely = score?.items.find(({ itemId }) => itemId === 'feels_lonely');
    expect(lonely).toMatchObject({ reversed: true, start: 2.4, end: 3, change: 0.6 });
    // 13 statements with the code and the reversed one turned.
    expect(score).toMatchObject({ start: { mean: 2.5 }, end: { mean: 3 }, change: { mean: 0.5 } });
  });
});

describe.each([5, 6, 7, 8, 9])('Of %i people', (people) => {
  const score = decide(group(people));

  it('figures have one decimal', () => {
    for (const figure of numbersIn({ ...score, change: { ...score?.change, interval: null } }))
      expect(decimalsOf(figure)).toBeLessThanOrEqual(1);
    const { low = 0, high = 0 } = score?.change.interval ?? {};
    for (const bound of [low, high]) expect(decimalsOf(bound)).toBeLessThanOrEqual(1);
  });

  it('nothing is shown that is computed from single changes', () => {
    expect(score).toMatchObject({
      ...{ effectSize: null, signedRank: null, direction: null, reliable: null },
      ...{ start: { sd: null }, end: { sd: null }, change: { sd: null } },
    });
    for (const { interval } of score?.items ?? []) expect(interval).toBeNull();
  });
});

describe('For ten people or more', () => {
  /** This many people all over the scale, who went up, down or nowhere in turn. */
  const wide = (people: number) =>
    Array.from({ length: people }, (_, person) => {
      const start = 2 + (Math.floor(person / 3) % 3);
      return pair(start, start + (person % 3) - 1);
    });
  const score = decide(wide(18));

  it('a spread is shown, and an effect with its interval', () => {
    expect(score?.change.sd).toBeGreaterThan(0);
    expect(score?.effectSize?.interval.low).toBeLessThanOrEqual(score?.effectSize?.g ?? 0);
    for (const figure of [score?.change.sd, score?.change.mean, score?.effectSize?.g])
      expect(decimalsOf(figure ?? 0)).toBeLessThanOrEqual(2);
  });

  it('directions are counted where each way was gone by five people or by nobody', () => {
    expect(score?.direction).toEqual({ improved: 6, same: 6, worse: 6 });
    const uneven = [...wide(15), ...Array.from({ length: 4 }, () => pair(3, 4))];
    expect(decide(uneven)?.direction).toEqual({ improved: 9, same: 5, worse: 5 });
    const fewWorse = wide(15).filter((_, person) => person % 3 !== 0 || person < 9);
    expect(decide(fewWorse)?.direction).toBeNull();
    expect(decide(fewWorse)?.signedRank).toBeNull();
  });
});

describe('What two people know', () => {
  it('hides a score of which somebody knows all answers but one', () => {
    const known = group(6, (person) => (person < 5 ? ['leader'] : []));
    expect(decide(known)).toBeNull();
    expect(decide(group(6, () => ['leader']))).not.toBeNull();
  });

  it('counts for each of them separately', () => {
    const halves = group(12, (person) => [person < 6 ? 'leader' : 'own-worker']);
    expect(decide(halves)).toMatchObject({ change: { n: 12 } });
  });

  it('hides a score from which the answers of a few unknown people at an end could be inferred', () => {
    const lowest = Object.fromEntries(
      statements.items.map(({ id, reversed }) => [id, reversed ? 5 : 1]),
    );
    const unknown = [pair(lowest, 3), pair(lowest, 3)];
    const known = group(8, () => ['leader']);
    expect(decide([...known, ...unknown])).toBeNull();
    expect(decide([...group(8), ...unknown])).not.toBeNull();
  });

  it('shows no interval where the rest of somebody’s changes all go the same way', () => {
    const known = [pair(4, 2, ['leader']), pair(4, 3, ['leader'])];
    const rest = Array.from({ length: 5 }, () => pair(2, 3));
    expect(decide([...known, ...rest])?.change.interval).toBeNull();
  });
});

describe('Somebody who knows one of a person’s two forms', () => {
  it('does not know the other: fewer than five such starts hide the score, and five do not', () => {
    const knowingStarts = (known: number) =>
      group(8).map(({ start, later }, person) =>
        pair(start.answers, later.answers, person < known ? ['aino'] : [], ['aino']),
      );
    for (const known of [0, 3, 8]) expect(decide(knowingStarts(known))).not.toBeNull();
    for (const known of [4, 6, 7]) expect(decide(knowingStarts(known))).toBeNull();
  });

  it('must not learn in which direction that person changed', () => {
    const best = newAnswers((number) => (statements.items[number - 1]?.reversed ? 1 : 5));
    const endsKnownTo = (users: string[]) =>
      Array.from({ length: 6 }, (_, person) =>
        pair(mixed(person, 3), person === 0 ? best : mixed(person, 3), [], users),
      );
    expect(decide(endsKnownTo([]))).not.toBeNull();
    expect(decide(endsKnownTo(['aino']))).toBeNull();
  });
});

describe('The start level of the people who are missing later', () => {
  const parts = 1092;
  const people = (...codes: number[]) =>
    codes.map((code) => ({ score: code * parts, knownBy: [] }));

  it('is shown for five or more, rounded, and hidden at an end of the scale', () => {
    expect(decideLevel(people(2, 3, 3, 4, 2), statements)).toEqual({ n: 5, mean: 2.8, sd: null });
    expect(decideLevel(people(2, 3, 3, 4), statements)).toBeNull();
    expect(decideLevel(people(1, 1, 1, 1, 1), statements)).toBeNull();
    expect(decideLevel([], statements)).toBeNull();
  });
});
