import { oneOf, type SeededChance, wholeNumber } from '../seeded.ts';
import { type AnswerLine, type AnswerRow, type Grid, statementCount } from './answer-grid.ts';
import type { WorldSheet } from './sheets.ts';

/** One answer changes by this much. */
type WalkStep = { place: number; statement: number; by: number };

/** A goal beside keeping the figures: how far away it is, and where. */
export type Goal = {
  distance: (lines: Grid) => number;
  row: AnswerRow;
  place: number;
  statement: number | null;
  /** The forms that the distance is measured on. */
  places: readonly number[];
};

/** A row's open forms that are in a pool, by pool; and those that may change alone. */
type Track = { row: AnswerRow; pooled: Map<number, number>; free: number[] };

export type WalkDraft = {
  lines: number[][];
  tracks: readonly Track[];
  sheets: readonly WorldSheet[];
  goals: readonly Goal[];
  /** A statement whose answers are never changed: it is the reason why no statement is shown. */
  fixed: number | null;
  chance: SeededChance;
};

const inScale = (answer: number) => answer >= 1 && answer <= 5;

/**
 * Where a walk may change answers.
 * @param pools forms whose sum for each statement must not change
 */
export function tracksOf(
  rows: readonly AnswerRow[],
  pools: readonly (readonly number[])[],
): Track[] {
  const poolOf = new Map(pools.flatMap((places, pool) => places.map((place) => [place, pool])));
  return rows.map((row) => {
    const places = [...row.open].map((slot) => row.slots.get(slot) as number);
    return {
      row,
      pooled: new Map(
        places.flatMap((place) => {
          const pool = poolOf.get(place);
          return pool === undefined ? [] : [[pool, place] as const];
        }),
      ),
      free: places.filter((place) => !poolOf.has(place)),
    };
  });
}

function take({ lines }: WalkDraft, steps: readonly WalkStep[]): boolean {
  for (const [n, { place, statement, by }] of steps.entries()) {
    const line = lines[place] as number[];
    const before = line[statement] ?? 0;
    if (!inScale(before) || !inScale(before + by)) {
      undo(lines, steps.slice(0, n));
      return false;
    }
    line[statement] = before + by;
  }
  return true;
}

function undo(lines: number[][], steps: readonly WalkStep[]): void {
  for (const { place, statement, by } of steps) {
    const line = lines[place] as number[];
    line[statement] = (line[statement] ?? 0) - by;
  }
}

const stepOf = (chance: SeededChance) => oneOf(chance, [-2, -1, -1, 1, 1, 2]);

function statementIn({ chance, fixed }: WalkDraft): number {
  const statement = wholeNumber(chance, 0, statementCount - 1);
  return statement === fixed ? (statement + 1) % statementCount : statement;
}

/** Another row with forms in these pools, preferably known to the same users. */
function partnerOf({ tracks, chance }: WalkDraft, one: Track, pools: readonly number[]) {
  const fitting = tracks.filter(
    (other) => other !== one && pools.every((pool) => other.pooled.has(pool)),
  );
  const near = fitting.filter(({ row }) => row.knownBy === one.row.knownBy);
  const all = near.length > 0 && chance() < 0.9 ? near : fitting;
  return all.length > 0 ? oneOf(chance, all) : undefined;
}

/** One person answers higher and another lower by the same amount, in each of some pools. */
const handOver = (
  pools: readonly number[],
  [one, other]: readonly [Track, Track],
  { statement, by }: Omit<WalkStep, 'place'>,
): WalkStep[] =>
  pools.flatMap((pool) => [
    { place: one.pooled.get(pool) as number, statement, by },
    { place: other.pooled.get(pool) as number, statement, by: -by },
  ]);

/** Two persons swap their answers to some statements. */
const exchange = (
  { lines }: WalkDraft,
  [one, other]: readonly [Track, Track],
  answers: readonly number[],
): WalkStep[] =>
  [...one.pooled.keys()].flatMap((pool) =>
    answers.flatMap((statement) => {
      const at = (track: Track) => lines[track.pooled.get(pool) as number]?.[statement] ?? 0;
      const by = at(other) - at(one);
      return by === 0 || at(one) === 0 || at(other) === 0
        ? []
        : handOver([pool], [one, other], { statement, by });
    }),
  );

const allStatements = Array.from({ length: statementCount }, (_, at) => at);

/**
 * A person answers one statement differently where it is possible, and perhaps another to balance
 * it.
 */
function freeSteps(draft: WalkDraft, place: number, statement: number): WalkStep[] {
  const by = stepOf(draft.chance);
  const alone = { place, statement, by };
  if (draft.chance() < 0.5) return [alone];
  return [alone, { place, statement: statementIn(draft), by: -by }];
}

/** Some statement that somebody could have answered this much higher. */
function anyStep(draft: WalkDraft, place: number, by: number): WalkStep[] {
  const { lines, chance, fixed } = draft;
  const line = lines[place] as number[];
  const possible = allStatements.filter(
    (at) => at !== fixed && inScale(line[at] ?? 0) && inScale((line[at] ?? 0) + by),
  );
  return possible.length > 0 ? [{ place, statement: oneOf(chance, possible), by }] : [];
}

/**
 * One person is higher at each occasion and another lower, in any statement: the sum of their
 * scores and everybody's changes stay the same.
 */
function lift(draft: WalkDraft, one: Track): WalkStep[] {
  const { tracks, chance } = draft;
  const near = tracks.filter(
    (other) =>
      other !== one && other.row.runId === one.row.runId && other.free.length === one.free.length,
  );
  if (near.length === 0) return [];
  const by = oneOf(chance, [-1, 1]);
  const other = oneOf(chance, near);
  return [
    ...one.free.flatMap((place) => anyStep(draft, place, by)),
    ...other.free.flatMap((place) => anyStep(draft, place, -by)),
  ];
}

/** A change that may leave the figures unchanged. */
function proposed(draft: WalkDraft): WalkStep[] {
  const { tracks, chance, goals } = draft;
  const goal = goals.length > 0 && chance() < 0.6 ? oneOf(chance, goals) : undefined;
  const track = tracks.find(({ row }) => row === goal?.row) ?? oneOf(chance, tracks);
  const statement = goal?.statement ?? statementIn(draft);
  if (statement === draft.fixed) return [];
  const { pooled, free } = track;
  if (free.length > 0 && (pooled.size === 0 || chance() < 0.5)) {
    if (free.length > 1 && chance() < 0.4) return lift(draft, track);
    const place = goal && free.includes(goal.place) ? goal.place : oneOf(chance, free);
    return freeSteps(draft, place, statement);
  }
  if (pooled.size === 0) return [];
  const own = [...pooled].find(([, place]) => place === goal?.place)?.[0];
  const pools = chance() < 0.5 ? [...pooled.keys()] : [own ?? oneOf(chance, [...pooled.keys()])];
  const kind = chance();
  const other = partnerOf(draft, track, kind < 0.7 ? pools : [...pooled.keys()]);
  if (!other) return [];
  const two = [track, other] as const;
  if (kind < 0.7) {
    const by = stepOf(chance);
    const steps = handOver(pools, two, { statement, by });
    if (kind < 0.35) return steps;
    const second = statementIn(draft);
    return second === statement
      ? []
      : [...steps, ...handOver(pools, two, { statement: second, by: -by })];
  }
  if (kind < 0.8) return exchange(draft, two, allStatements);
  const some = allStatements.filter((at) => at === statement || chance() < 0.1);
  return exchange(draft, two, some);
}

/**
 * The distance to each of the figures and goals; only those are measured again whose forms changed.
 */
function measuring({ sheets, goals, lines }: WalkDraft) {
  const parts = [
    ...sheets.map(({ pools, distance }) => ({ places: new Set(pools.flat()), distance })),
    ...goals.map(({ places, distance }) => ({ places: new Set(places), distance })),
  ].map((part) => ({ ...part, now: part.distance(lines) }));
  return (steps: readonly WalkStep[]) => {
    const before = new Map<(typeof parts)[number], number>();
    for (const part of parts)
      if (steps.some(({ place }) => part.places.has(place))) {
        before.set(part, part.now);
        part.now = part.distance(lines);
      }
    const forget = () => {
      for (const [part, was] of before) part.now = was;
    };
    return { distance: parts.reduce((all, { now }) => all + now, 0), forget };
  };
}

/** Makes this many changes, whatever they do to the figures. */
export function push(draft: WalkDraft, changes: number): void {
  for (let n = 0; n < changes; n++) take(draft, proposed(draft));
}

/**
 * Makes changes that bring the answers no farther from the goals and from what is shown, until they
 * are reached; and at least this many more, which stay there.
 */
export function approach(draft: WalkDraft, least: number, most: number): boolean {
  const measure = measuring(draft);
  let { distance } = measure([]);
  for (let n = 0; n < least || (distance > 0 && n < most); n++) {
    const steps = proposed(draft);
    if (steps.length === 0 || !take(draft, steps)) continue;
    const now = measure(steps);
    const slack = distance > 0 && draft.chance() < 0.05 ? 2 * draft.chance() : 0;
    if (now.distance <= distance + slack) {
      distance = now.distance;
      continue;
    }
    undo(draft.lines, steps);
    now.forget();
  }
  return distance === 0;
}

/** Sets everything that is open and in no pool to any value, or to an end of the scale. */
export function fill(
  draft: WalkDraft,
  place: number,
  answer: (chance: SeededChance) => number,
): void {
  const line = draft.lines[place] as number[];
  for (const [at, given] of line.entries())
    if (given > 0 && at !== draft.fixed) line[at] = answer(draft.chance);
}

/** Everybody answers one statement at an end of the scale, so that no statement may be shown. */
export function force(draft: WalkDraft, places: readonly number[], statement: number, end: number) {
  const open = new Set(draft.tracks.flatMap(({ free, pooled }) => [...free, ...pooled.values()]));
  for (const place of places) {
    const line = draft.lines[place] as number[];
    if (open.has(place) && line[statement]) line[statement] = end;
  }
}

export const copyOf = (grid: Grid): number[][] => grid.map((line: AnswerLine) => [...line]);
