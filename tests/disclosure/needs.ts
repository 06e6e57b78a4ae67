import { type Grid, type Line, lastOf, type Row, scoreOf, statementCount } from './answer-grid.ts';
import type { Aim } from './moves.ts';

/** What must not follow: one answer, one score, or which way one person went. */
export type Need = {
  aim: Aim;
  what: 'answer' | 'score' | 'direction';
  /** Does this world show that something else is possible than was shown so far? */
  gains: (grid: Grid) => boolean;
  take: (grid: Grid) => void;
  isMet: () => boolean;
  /** What was shown to be possible so far. */
  possible: () => readonly (number | string)[];
  /** Worlds that were found which come nearest to what is still wanted; none if all are alike. */
  nearest: () => readonly Grid[];
};

const answersNeeded = 3;
const pointsNeeded = 1;
const nearly = 1e-9;

function answerNeed(row: Row, slot: string, at: number, statement: number): Need {
  const seen = new Set<number>();
  const valueIn = (grid: Grid) => grid[at]?.[statement] ?? 0;
  const isMet = () => seen.size >= answersNeeded;
  return {
    aim: { row, slot, statement },
    what: 'answer',
    gains: (grid) => !isMet() && !seen.has(valueIn(grid)),
    take: (grid) => seen.add(valueIn(grid)),
    isMet,
    possible: () => [...seen].sort(),
    nearest: () => [],
  };
}

function scoreNeed(row: Row, slot: string, at: number): Need {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  let ends: Grid[] = [];
  const valueIn = (grid: Grid) => scoreOf(grid[at] as Line) ?? 0;
  const isMet = () => high - low >= pointsNeeded - nearly;
  return {
    aim: { row, slot, statement: null },
    what: 'score',
    gains: (grid) => !isMet() && (valueIn(grid) < low - nearly || valueIn(grid) > high + nearly),
    take: (grid) => {
      const value = valueIn(grid);
      ends = [value < low ? grid : (ends[0] ?? grid), value > high ? grid : (ends[1] ?? grid)];
      [low, high] = [Math.min(low, value), Math.max(high, value)];
    },
    isMet,
    possible: () => [low, high],
    nearest: () => ends,
  };
}

const directionNames = ['worse', 'same', 'improved'] as const;

function directionNeed(row: Row, slot: string, [from, to]: readonly [number, number]): Need {
  const seen = new Set<string>();
  let [least, nearest]: [number, Grid[]] = [Number.POSITIVE_INFINITY, []];
  const changeIn = (grid: Grid) =>
    (scoreOf(grid[to] as Line) ?? 0) - (scoreOf(grid[from] as Line) ?? 0);
  const directionIn = (grid: Grid) => {
    const change = changeIn(grid);
    return directionNames[Math.abs(change) < nearly ? 1 : change > 0 ? 2 : 0] as string;
  };
  const isMet = () => seen.size > 1;
  return {
    aim: { row, slot, statement: null },
    what: 'direction',
    gains: (grid) => !isMet() && !seen.has(directionIn(grid)),
    take: (grid) => {
      seen.add(directionIn(grid));
      const change = Math.abs(changeIn(grid));
      if (change < least) [least, nearest] = [change, [grid]];
    },
    isMet,
    possible: () => [...seen].sort(),
    nearest: () => nearest,
  };
}

/** All that must not follow of a row. */
export function needsOf(row: Row, grid: Grid): Need[] {
  const open = [...row.slots].filter(([slot]) => row.open.has(slot));
  const isScored = (at: number) => scoreOf(grid[at] as Line) !== null;
  const answers = open.flatMap(([slot, at]) =>
    Array.from({ length: statementCount }, (_, statement) => statement)
      .filter((statement) => grid[at]?.[statement])
      .map((statement) => answerNeed(row, slot, at, statement)),
  );
  const scores = open.flatMap(([slot, at]) => (isScored(at) ? [scoreNeed(row, slot, at)] : []));
  const start = lastOf(row, 'start');
  const directions = ['end', 'follow_up'].flatMap((occasion) => {
    const later = lastOf(row, occasion);
    if (!start || !later || !isScored(start.at) || !isScored(later.at)) return [];
    const [slot] = [later.slot, start.slot].filter((one) => row.open.has(one));
    return slot === undefined ? [] : [directionNeed(row, slot, [start.at, later.at])];
  });
  return [...answers, ...scores, ...directions];
}
