import { describe, expect, it } from 'vitest';
import { decideScore } from '../../../shared/domain/figures/decide-score.ts';
import type { ScoredInstrument } from '../../../shared/instruments/instrument.ts';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import { pointParts } from '../../../shared/instruments/score.ts';
import { pair } from './pairs.ts';

/** A questionnaire of one statement with this many codes: small enough to try every group. */
function ofOneStatement(codes: number): ScoredInstrument {
  const [item] = statements.items;
  return {
    ...statements,
    items: item ? [item] : [],
    options: statements.options.slice(0, codes),
    scoring: { ...statements.scoring, leastAnswered: 1 },
  };
}

/** What a person answered at the start and at the end. */
type PersonScores = readonly [start: number, end: number];

/** Every group of this many people, regardless of their order. */
function everyGroup(people: number, kinds: readonly PersonScores[]): PersonScores[][] {
  if (people === 0) return [[]];
  return kinds.flatMap((kind, at) =>
    everyGroup(people - 1, kinds.slice(at)).map((rest) => [kind, ...rest]),
  );
}

/** All groups, by what is shown of them. */
function worldsOf(people: number, codes: number, withStatements: boolean) {
  const instrument = ofOneStatement(codes);
  const { id = '' } = instrument.items[0] ?? {};
  const parts = pointParts(instrument);
  const of = ([start, end]: PersonScores) => {
    const one = pair({ [id]: start }, { [id]: end });
    one.start.score = start * parts;
    one.later.score = end * parts;
    return one;
  };
  const all = Array.from({ length: codes }, (_, n) => n + 1);
  const kinds = all.flatMap((start) => all.map((end): PersonScores => [start, end]));
  return Map.groupBy(everyGroup(people, kinds), (group) =>
    JSON.stringify(decideScore(group.map(of), instrument, withStatements)),
  );
}

/** How many answers and directions stay possible for people of some kinds. */
function openIn(kinds: Iterable<PersonScores>) {
  const people = [...kinds];
  return {
    starts: new Set(people.map(([start]) => start)).size,
    ends: new Set(people.map(([, end]) => end)).size,
    directions: new Set(people.map(([start, end]) => Math.sign(end - start))).size,
  };
}

/** For each kind of person in some groups: which kinds the others in their group may be. */
function othersByOwn(groups: readonly PersonScores[][]): Map<PersonScores, Set<PersonScores>> {
  const others = new Map<PersonScores, Set<PersonScores>>();
  for (const group of groups)
    for (const [at, own] of group.entries()) {
      const possible = others.get(own) ?? new Set();
      for (const [other, person] of group.entries()) if (other !== at) possible.add(person);
      others.set(own, possible);
    }
  return others;
}

describe.each([
  { people: 5, codes: 3, withStatements: true },
  { people: 5, codes: 3, withStatements: false },
  // With one statement the spread of the score is that of the statement, so for four codes only the
  // score.
  { people: 5, codes: 4, withStatements: false },
  { people: 6, codes: 3, withStatements: true },
  { people: 7, codes: 3, withStatements: true },
  { people: 10, codes: 3, withStatements: true },
])('Of $people people with $codes answers each ($withStatements)', (world) => {
  const { people, codes, withStatements } = world;
  const worlds = worldsOf(people, codes, withStatements);
  const possible = Math.floor(codes / 2) + 1;

  it('some groups are shown', () => {
    expect(worlds.size).toBeGreaterThan(5);
  });

  /**
   * Where a statement is shown, more than half of its answers stay possible; for a score a whole
   * point.
   */
  function expectOpen(kinds: Iterable<PersonScores>, shown: string, seen: string) {
    const { starts, ends, directions } = openIn(kinds);
    const least = shown.includes('"items":[]') ? 2 : possible;
    expect(Math.min(starts, ends), seen).toBeGreaterThanOrEqual(least);
    expect(directions, seen).toBeGreaterThan(1);
  }

  it('what is shown leaves everybody enough possible answers, and both directions', () => {
    for (const [shown, groups] of worlds) expectOpen(new Set(groups.flat()), shown, shown);
  });

  it('and leaves them to each person about the others in the group', () => {
    for (const [shown, groups] of worlds)
      for (const [own, kinds] of othersByOwn(groups))
        expectOpen(kinds, shown, `${own.join(' to ')} sees ${shown}`);
  });
});
