import { describe, expect, it } from 'vitest';
import { seeded } from '../seeded.ts';
import { type Grid, gridOf, scoreOfRow } from './answer-grid.ts';
import { drawnWorld } from './drawn-world.ts';
import { exhibit, reportOf, type Showing, whatFollows } from './exhibitor.ts';
import { recordAt } from './record-at.ts';
import type { WorldSheet } from './sheets.ts';
import type { Audience, Insider, World, WorldForm } from './world.ts';

const drawn = 20;
const seed = 1300;

const endForms = ({ forms }: World) => forms.filter(({ occasion }) => occasion === 'end');
const total = (forms: readonly WorldForm[]) =>
  forms.reduce((sum, { answers }) => sum + Object.values(answers).reduce((a, b) => a + b, 0), 0);

/** A rule that shows something of a world, with the forms whose statement sums it shows. */
const showing = (
  shownOf: (world: World, insider: Insider) => unknown,
  pools: WorldSheet['pools'],
): Showing => ({
  repliesOf: (world, insider) => [JSON.stringify(shownOf(world, insider))],
  sheets: [{ pools, isLoose: false, isHidden: false, distance: () => 0, isSame: () => true }],
});
const endPlaces = ({ forms }: World) =>
  forms.flatMap(({ occasion }, at) => (occasion === 'end' ? [at] : []));

/**
 * A safe rule: the rounded sum of all answers for ten people or more; for fewer, only their number.
 */
const totalOfTen = (world: World) =>
  showing(
    (one) => {
      const forms = endForms(one);
      return { n: forms.length, total: forms.length < 10 ? null : Math.round(total(forms) / 140) };
    },
    [endPlaces(world)],
  );

/** An unsafe rule: the mean of each statement, for however few people. */
const meansIn = (world: World) =>
  world.runs.map(({ runId }) => {
    const forms = endForms(world).filter((form) => form.runId === runId);
    const ids = Object.keys(forms[0]?.answers ?? {});
    return ids.map((id) => forms.reduce((sum, { answers }) => sum + (answers[id] ?? 0), 0));
  });
const meansOfAny = (world: World) => showing(meansIn, [endPlaces(world)]);

/** A world of one run, all of whose forms came by link. */
function worldOf(lines: readonly (readonly [start: number, end: number])[]): World {
  const { runs, looks } = drawnWorld(1);
  const run = { ...(runs[0] as World['runs'][number]), leaders: ['leader-a'] };
  const template = drawnWorld(1).forms[0] as WorldForm;
  const form = (person: string, occasion: 'start' | 'end', code: number): WorldForm => ({
    ...template,
    ...{ person, occasion, by: 'participant', readAgainBy: null, handedOverBy: null },
    runId: run.runId,
    answers: Object.fromEntries(Object.keys(full).map((id) => [id, code])),
  });
  const people = lines.map((_, n) => `person-${n}`);
  return {
    drawnAs: 'made by hand',
    people: people.map((id) => ({
      ...{ id, registeredBy: 'own-worker', confirmedBy: null, inventedBy: null },
      ...{ background: {}, firstRun: run.runId },
    })),
    runs: [
      {
        ...run,
        members: people.map((person) => ({ person, joinedOn: run.startsOn, leftOn: null })),
      },
    ],
    forms: people.flatMap((person, n) => [
      form(person, 'start', lines[n]?.[0] ?? 3),
      form(person, 'end', lines[n]?.[1] ?? 3),
    ]),
    events: [],
    looks,
  };
}
const full = Object.fromEntries(
  drawnWorld(1).forms.flatMap(({ answers }) => Object.entries(answers)),
);

const coordinator: Audience = {
  name: 'coordinator',
  insiders: [{ userId: 'coordinator', roles: ['coordinator'] }],
  participants: [],
};
const followedIn = (world: World, rule: (world: World) => Showing) =>
  exhibit(world, rule(world), seeded(seed), [coordinator]).flatMap(({ followed }) => followed);

describe('The exhibitor', () => {
  it('finds that nothing can be inferred from a total of ten', () => {
    const world = worldOf(Array.from({ length: 10 }, (_, n) => [1 + (n % 5), 1 + (n % 3)]));
    expect(followedIn(world, totalOfTen)).toEqual([]);
  });

  it('finds that each answer can be inferred from a mean of one', () => {
    const followed = followedIn(worldOf([[2, 4]]), meansOfAny);
    expect(followed.filter(({ what }) => what === 'answer')).toHaveLength(14);
    expect(followed).toContainEqual(
      expect.objectContaining({ slot: 'end.1', statement: 1, possible: [4] }),
    );
    expect(followed).toContainEqual(expect.objectContaining({ slot: 'end.1', what: 'score' }));
    // Nothing is shown of the start.
    expect(followed.some(({ slot }) => slot === 'start.1')).toBe(false);
  });

  it('finds other worlds for sums of statements over five, but not at the end of the scale', () => {
    const middle = worldOf([
      [2, 3],
      [2, 4],
      [3, 3],
      [4, 3],
      [1, 2],
    ]);
    expect(followedIn(middle, meansOfAny)).toEqual([]);
    const top = worldOf([
      [2, 5],
      [2, 5],
      [3, 5],
      [4, 5],
      [1, 5],
    ]);
    const followed = followedIn(top, meansOfAny);
    // All but the reversed statement are at the top; the reversed one is at its bottom, turned.
    expect(followed.filter(({ what }) => what === 'answer')).toHaveLength(5 * 14);
  });

  it('finds that two moments that differ by one person disclose that person, though each has six or more', () => {
    const world = worldOf([
      [2, 3],
      [2, 4],
      [3, 3],
      [4, 3],
      [1, 2],
      [2, 2],
      [3, 4],
    ]);
    const without = (one: World) => ({
      ...one,
      forms: one.forms.filter(({ person }) => person !== 'person-6'),
    });
    const twice = (one: World) =>
      showing((other) => [meansIn(other), meansIn(without(other))], [endPlaces(without(one))]);
    const followed = followedIn(world, twice);
    expect(new Set(followed.map(({ person }) => person))).toEqual(new Set(['person-6']));
    expect(followed.filter(({ what }) => what === 'answer')).toHaveLength(14);
  });

  it('finds that the direction can be inferred where it is counted and everybody went the same way', () => {
    const world = worldOf(Array.from({ length: 6 }, () => [2, 4]));
    const pairs = world.runs.flatMap(({ members }) =>
      members.map(({ person }) => {
        const at = (occasion: string) =>
          world.forms.findIndex((form) => form.person === person && form.occasion === occasion);
        return [at('start'), at('end')] as const;
      }),
    );
    const directionsIn = (grid: Grid) =>
      pairs
        .map(([start, end]) =>
          Math.sign((scoreOfRow(grid[end] ?? []) ?? 0) - (scoreOfRow(grid[start] ?? []) ?? 0)),
        )
        .sort();
    const improved = (grid: Grid) => directionsIn(grid).filter((sign) => sign > 0).length;
    const followed = followedIn(world, (one) => ({
      repliesOf: (other) => [directionsIn(gridOf(other)).join()],
      sheets: [
        {
          ...{ pools: [one.forms.map((_, at) => at)], isLoose: true, isHidden: false },
          distance: (grid) => 6 - improved(grid),
          isSame: () => true,
        },
      ],
    }));
    expect(followed.map(({ what }) => what)).toEqual(Array(6).fill('direction'));
  });

  it('leaves what an audience knows as it is: two insiders together find what neither finds alone', () => {
    const made = worldOf([
      [2, 3],
      [2, 4],
      [3, 3],
      [4, 3],
      [1, 2],
    ]);
    // The leader typed the end forms of all but one.
    const world = {
      ...made,
      forms: made.forms.map((form) =>
        form.occasion === 'end' && form.person !== 'person-0' ? { ...form, by: 'leader-a' } : form,
      ),
    };
    const toCoordinators = showing(
      (one, { roles }) => (roles.includes('coordinator') ? meansIn(one) : null),
      [endPlaces(world)],
    );
    const found = whatFollows(world, toCoordinators, seeded(seed));
    const names = found.map(({ audience }) => audience.name);
    expect(names).toEqual(['leader-a and coordinator']);
    expect(found[0]?.followed.filter(({ what }) => what === 'answer')).toHaveLength(14);
    expect(reportOf(world, found)).toContain('person-0 end.1 answer to statement 1: only 3');
  });
});

describe(`In ${drawn} drawn histories, from seed ${seed},`, () => {
  const worlds = Array.from({ length: drawn }, (_, n) => drawnWorld(seed + n));

  it('every world is a history that can be counted at each look', () => {
    for (const world of worlds) {
      expect(world.looks.length).toBeGreaterThan(1);
      expect(world.looks.length).toBeLessThanOrEqual(12);
      for (const { runId, members } of world.runs)
        for (const look of world.looks)
          expect(recordAt(world, runId, look).members.length).toBeLessThanOrEqual(members.length);
    }
    expect(worlds).toEqual(worlds.map((_, n) => drawnWorld(seed + n)));
  });

  it('nothing can be inferred from a rule that shows how many people there are', () => {
    for (const world of worlds)
      expect(
        reportOf(
          world,
          whatFollows(
            world,
            { repliesOf: ({ forms }) => [String(forms.length)], sheets: [] },
            seeded(seed),
          ),
        ),
      ).toBe('');
  });
});
