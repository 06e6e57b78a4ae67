import { describe, expect, it } from 'vitest';
import { directionsBehind } from './directions.ts';
import {
  Contradiction,
  constraintsTogether,
  exactlyPossibleIn,
  factOf,
  listsWith,
  possibleIn,
  sumAndSquares,
  sumOf,
  worldIn,
} from './solver.ts';

const scale = [1, 2, 3, 4, 5];
const answers = (...names: string[]) => new Map(names.map((name) => [name, scale]));

describe('The solver', () => {
  it('leaves what a sum of answers leaves possible, and nothing else', () => {
    const equations = [sumOf('sum', ['a', 'b', 'c'], 5)];
    expect(possibleIn(answers('a', 'b', 'c'), { equations }).get('a')).toEqual([1, 2, 3]);
    const atTheEnd = [sumOf('sum', ['a', 'b', 'c'], 15)];
    expect(possibleIn(answers('a', 'b', 'c'), { equations: atTheEnd }).get('b')).toEqual([5]);
  });

  it('combines moments: two sums that differ by one person disclose that person', () => {
    const equations = [
      sumOf('five', ['a', 'b', 'c', 'd', 'e'], 14),
      sumOf('six', ['a', 'b', 'c', 'd', 'e', 'f'], 18),
    ];
    const left = possibleIn(answers('a', 'b', 'c', 'd', 'e', 'f'), { equations });
    expect(left.get('f')).toEqual([4]);
    expect(left.get('a')).toEqual(scale);
    const threes = ['bcd', 'acd', 'abd', 'abc'].map((names) => sumOf(names, [...names], 9));
    expect(
      constraintsTogether(threes).map(({ of, total }) => total / ([...of.values()][0] ?? 1)),
    ).toEqual([3, 3, 3, 3]);
  });

  it('infers from a sum and a sum of squares what the sum alone leaves open', () => {
    const facts = [sumAndSquares('sd', ['a', 'b', 'c'], [9, 27])];
    expect(possibleIn(answers('a', 'b', 'c'), { facts }).get('a')).toEqual([3]);
    expect(listsWith(scale, 3, [9, 27])).toEqual([[3, 3, 3]]);
    expect(listsWith(scale, 3, [9, 29])).toEqual([[2, 3, 4]]);
  });

  it('excludes by whole worlds what no single fact excludes', () => {
    const equations = [
      {
        says: 'ab',
        of: new Map([
          ['a', 1],
          ['b', 1],
        ]),
        total: 4,
      },
      {
        says: 'weighed',
        of: new Map([
          ['a', 1],
          ['b', 2],
          ['c', 4],
        ]),
        total: 9,
      },
    ];
    const facts = equations.map(factOf);
    for (const [name, values] of exactlyPossibleIn(answers('a', 'b', 'c'), { equations }))
      for (const value of scale) {
        const fixed = new Map(answers('a', 'b', 'c')).set(name, [value]);
        expect(worldIn(fixed, facts) !== undefined).toBe(values.includes(value));
      }
  });

  it('reports facts that contradict each other, and does not guess', () => {
    const equations = [sumOf('one', ['a'], 2), sumOf('other', ['a'], 3)];
    expect(() => possibleIn(answers('a'), { equations })).toThrow(Contradiction);
  });

  it('infers directions from a test that hides them', () => {
    expect(directionsBehind({ pairs: 5, used: 5, p: 0.125, mean: 0.4 })).toEqual([
      { improved: 4, same: 0, worse: 1 },
    ]);
    expect(directionsBehind({ pairs: 6, used: 5, p: 0.0625, mean: -1 })).toEqual([
      { improved: 0, same: 1, worse: 5 },
    ]);
    expect(directionsBehind({ pairs: 5, used: 0, p: null, mean: 0 })).toEqual([
      { improved: 0, same: 5, worse: 0 },
    ]);
  });
});
