import {
  type AnswerLine,
  type AnswerRow,
  type Grid,
  lastOf,
  scoreOfRow,
  statementCount,
} from './answer-grid.ts';
import type { Goal } from './walk.ts';

/**
 * What must not be inferable: one answer, one score, or the direction in which one person changed.
 */
export type Need = Goal & {
  slot: string;
  what: 'answer' | 'score' | 'direction';
  /** Records what a world shows to be possible. Its distance is 0 where that would be new. */
  take: (grid: Grid) => void;
  isMet: () => boolean;
  /** What was shown to be possible so far. */
  possible: () => readonly (number | string)[];
};

const answersNeeded = 3;
const pointsNeeded = 1;
const nearly = 1e-9;
const codes = [1, 2, 3, 4, 5];

type GridPlace = { row: AnswerRow; slot: string; place: number };

function answerNeed(at: GridPlace, statement: number): Need {
  const seen = new Set<number>();
  const valueIn = (grid: Grid) => grid[at.place]?.[statement] ?? 0;
  return {
    ...{ ...at, places: [at.place], statement, what: 'answer' },
    distance: (grid) => {
      const value = valueIn(grid);
      if (!seen.has(value)) return 0;
      return Math.min(
        ...codes.filter((code) => !seen.has(code)).map((code) => Math.abs(code - value)),
      );
    },
    take: (grid) => seen.add(valueIn(grid)),
    isMet: () => seen.size >= answersNeeded,
    possible: () => [...seen].sort(),
  };
}

function scoreNeed(at: GridPlace): Need {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const valueIn = (grid: Grid) => scoreOfRow(grid[at.place] as AnswerLine) ?? 0;
  return {
    ...{ ...at, places: [at.place], statement: null, what: 'score' },
    distance: (grid) => {
      const value = valueIn(grid);
      const missing = Math.min(low + pointsNeeded - value, value - (high - pointsNeeded));
      return missing > nearly ? statementCount * missing : 0;
    },
    take: (grid) => {
      const value = valueIn(grid);
      [low, high] = [Math.min(low, value), Math.max(high, value)];
    },
    isMet: () => high - low >= pointsNeeded - nearly,
    possible: () => [low, high],
  };
}

const directionNames = ['worse', 'same', 'improved'] as const;

function directionNeed(at: GridPlace, [from, to]: readonly [number, number]): Need {
  const seen = new Set<string>();
  const changeIn = (grid: Grid) =>
    (scoreOfRow(grid[to] as AnswerLine) ?? 0) - (scoreOfRow(grid[from] as AnswerLine) ?? 0);
  const directionIn = (change: number) =>
    directionNames[Math.abs(change) < nearly ? 1 : change > 0 ? 2 : 0] as string;
  return {
    ...{ ...at, places: [from, to], statement: null, what: 'direction' },
    distance: (grid) => {
      const change = changeIn(grid);
      return seen.has(directionIn(change)) ? statementCount * Math.abs(change) + nearly : 0;
    },
    take: (grid) => seen.add(directionIn(changeIn(grid))),
    isMet: () => seen.size > 1,
    possible: () => [...seen].sort(),
  };
}

/** Everything that must not be inferable about a row. */
export function needsOf(row: AnswerRow, grid: Grid): Need[] {
  const open = [...row.slots].filter(([slot]) => row.open.has(slot));
  const isScored = (at: number) => scoreOfRow(grid[at] as AnswerLine) !== null;
  const answers = open.flatMap(([slot, place]) =>
    Array.from({ length: statementCount }, (_, statement) => statement)
      .filter((statement) => grid[place]?.[statement])
      .map((statement) => answerNeed({ row, slot, place }, statement)),
  );
  const scores = open.flatMap(([slot, place]) =>
    isScored(place) ? [scoreNeed({ row, slot, place })] : [],
  );
  const start = lastOf(row, 'start');
  const directions = ['end', 'follow_up'].flatMap((occasion) => {
    const later = lastOf(row, occasion);
    if (!start || !later || !isScored(start.at) || !isScored(later.at)) return [];
    const own = [later, start].find(({ slot }) => row.open.has(slot));
    if (!own) return [];
    return [directionNeed({ row, slot: own.slot, place: own.at }, [start.at, later.at])];
  });
  return [...answers, ...scores, ...directions];
}
