import { type Grid, type Line, lastOf, type Row, statementCount } from './answer-grid.ts';
import { type Chance, oneOf, wholeNumber } from './seeded.ts';

/** Where answers may be changed: a copy of a grid, and some rows that the audience does not know. */
export type Draft = {
  lines: number[][];
  rows: readonly Row[];
  chance: Chance;
  /** The occasion at which answers are changed; null changes all in the same way. */
  slot: string | null;
  /** What should become another: of this row, and if it is said this statement. */
  aim: Aim | null;
};

export type Aim = { row: Row; slot: string; statement: number | null };

/**
 * A way to another world that may well give the same replies. It changes the draft, or nothing
 * where it does not fit; whether the replies are the same is for the exhibitor to find out.
 */
export type Move = (draft: Draft) => void;

export const copyOf = (grid: Grid): number[][] => grid.map((line) => [...line]);

const inScale = (answer: number) => answer >= 1 && answer <= 5;

/** The open lines of a row that a move changes; undefined where there is none. */
function linesIn({ lines, slot }: Draft, row: Row, slots = slotsOf(row, slot)) {
  const all = slots.map((one) => lines[row.slots.get(one) as number] as number[]);
  return all.length > 0 && slots.every((one) => row.open.has(one)) ? all : undefined;
}
const slotsOf = (row: Row, slot: string | null) => (slot === null ? [...row.open] : [slot]);

/** Adds to one statement of some lines, if all of them stay within the scale. */
type Step = { lines: readonly number[][]; statement: number; by: number };
function takeAll(steps: readonly Step[]): boolean {
  const fits = steps.every(({ lines, statement, by }) =>
    lines.every((line) => inScale(line[statement] ?? 0) && inScale((line[statement] ?? 0) + by)),
  );
  if (!fits) return false;
  for (const { lines, statement, by } of steps)
    for (const line of lines) line[statement] = (line[statement] ?? 0) + by;
  return true;
}

/** A row to change, the aimed one for choice, with its lines and a statement. */
function place(draft: Draft) {
  const { rows, chance, aim } = draft;
  const row = aim && chance() < 0.7 ? aim.row : oneOf(chance, rows);
  const isAimed = row === aim?.row && aim.statement !== null;
  const statement = isAimed
    ? (aim.statement as number)
    : wholeNumber(chance, 0, statementCount - 1);
  return { row, statement, lines: linesIn(draft, row) };
}

/** Another row that has the same open slots, of the same run for choice, with its lines. */
function partner(draft: Draft, row: Row, slots = slotsOf(row, draft.slot)) {
  const { rows, chance } = draft;
  const isLike = (other: Row) => other !== row && slots.every((slot) => other.open.has(slot));
  const near = rows.filter((other) => isLike(other) && other.runId === row.runId);
  const all = near.length > 0 && chance() < 0.95 ? near : rows.filter(isLike);
  return all.length > 0 ? linesIn(draft, oneOf(chance, all), slots) : undefined;
}

const stepOf = (chance: Chance) => oneOf(chance, [-2, -1, -1, 1, 1, 2]);

/**
 * One person answers two statements higher and lower, another the same two lower and higher: each
 * statement's sum and each person's score stay. Done at all occasions at once, each change too.
 */
export const twoByTwo: Move = (draft) => {
  const { row, statement, lines } = place(draft);
  const others = partner(draft, row);
  const second = wholeNumber(draft.chance, 0, statementCount - 1);
  if (!lines || !others || second === statement) return;
  const by = stepOf(draft.chance);
  takeAll([
    { lines, statement, by },
    { lines: others, statement, by: -by },
    { lines, statement: second, by: -by },
    { lines: others, statement: second, by },
  ]);
};

/** One person answers a statement higher, another lower: its sum stays, their scores do not. */
export const single: Move = (draft) => {
  const { row, statement, lines } = place(draft);
  const others = partner(draft, row);
  if (!lines || !others) return;
  shift(lines, others, statement, stepOf(draft.chance));
};

/** A person answers one statement higher and another lower: the score stays, no sum does. */
export const within: Move = (draft) => {
  const { statement, lines } = place(draft);
  const second = wholeNumber(draft.chance, 0, statementCount - 1);
  if (!lines || second === statement) return;
  const by = stepOf(draft.chance);
  takeAll([
    { lines, statement, by },
    { lines, statement: second, by: -by },
  ]);
};

/** One answer is another, and nothing makes up for it: for what is rounded or hidden. */
export const alone: Move = (draft) => {
  const { statement, lines } = place(draft);
  if (lines) takeAll([{ lines, statement, by: stepOf(draft.chance) }]);
};

/** All open answers of a row in another row's place, and so on round: whole persons trade places. */
export const permute =
  (kind: number): Move =>
  (draft) => {
    const { lines, rows, chance, aim, slot: only } = draft;
    const classes = [...Map.groupBy(rows, ({ kinds }) => kinds[kind]).values()].filter(
      (all) => all.length > 1,
    );
    for (const all of classes) {
      if (aim && !all.includes(aim.row)) continue;
      const by = wholeNumber(chance, 1, all.length - 1);
      for (const slot of all[0]?.open ?? []) {
        if (only !== null && slot !== only) continue;
        const ats = all.map((row) => row.slots.get(slot) as number);
        const before = ats.map((at) => lines[at] as number[]);
        for (const [n, at] of ats.entries())
          lines[at] = [...(before[(n + by) % before.length] as number[])];
      }
    }
  };

/** A line that answers as another does, where that one answered; elsewhere as it answers else. */
const filledAs = (line: Line, other: Line, chance: Chance): number[] => {
  const given = other.filter((answer) => answer > 0);
  return line.map((answer, at) =>
    answer === 0 ? 0 : other[at] || (given.length > 0 ? oneOf(chance, given) : answer),
  );
};

/** Whole persons trade places though they skipped other statements or one form was corrected. */
export const permuteLoosely: Move = ({ lines, rows, chance, aim }) => {
  const others = rows.filter(({ runId }) => !aim || runId === aim.row.runId);
  const by = wholeNumber(chance, 1, Math.max(1, others.length - 1));
  for (const occasion of ['start', 'end', 'follow_up']) {
    const ats = others.flatMap((row) => {
      const last = lastOf(row, occasion);
      return last && row.open.has(last.slot) ? [last.at] : [];
    });
    const before = ats.map((at) => lines[at] as number[]);
    for (const [n, at] of ats.entries())
      lines[at] = filledAs(before[n] as Line, before[(n + by) % ats.length] as Line, chance);
  }
};

/** Two persons trade places so. */
export const tradePlaces: Move = (draft) => {
  const { rows, aim, chance } = draft;
  const others = rows.filter((row) => row !== aim?.row && row.runId === aim?.row.runId);
  if (!aim || others.length === 0) return;
  permuteLoosely({ ...draft, rows: [aim.row, oneOf(chance, others)] });
};

/** What two rows have on one statement, in each of some slots. */
const differences = (ones: readonly Line[], others: readonly Line[], statement: number) =>
  ones.map((line, at) => (others[at]?.[statement] ?? 0) - (line[statement] ?? 0));

/**
 * Two persons trade some statements, whole from start to end, whose differences cancel out: every
 * statement keeps the answers and changes it has, every person both scores.
 */
export const trade: Move = (draft) => {
  const { chance } = draft;
  const { row, statement } = place(draft);
  const slots = [...row.open];
  const [ones, others] = [linesIn(draft, row, slots), partner(draft, row, slots)];
  if (!ones || !others) return;
  const isFull = (line: Line) => line.every((answer) => answer > 0);
  if (![...ones, ...others].every(isFull)) return;
  const traded = cancelling(
    Array.from({ length: statementCount }, (_, at) => differences(ones, others, at)),
    statement,
    chance,
  );
  for (const at of traded) exchange(ones, others, at);
};

/** Two persons' answers to one statement, each in the other's place. */
function exchange(ones: readonly number[][], others: readonly number[][], statement: number) {
  for (const [n, line] of ones.entries()) {
    const theirs = others[n] as number[];
    const [mine, yours] = [line[statement] ?? 0, theirs[statement] ?? 0];
    if (mine && yours) [line[statement], theirs[statement]] = [yours, mine];
  }
}

/** Two to four statements with the wanted one whose differences add up to nothing; none if there are none. */
function cancelling(all: readonly (readonly number[])[], wanted: number, chance: Chance): number[] {
  const others = Array.from({ length: all.length }, (_, at) => at)
    .filter((at) => at !== wanted)
    .sort(() => chance() - 0.5);
  const isNothing = (chosen: readonly number[]) =>
    (all[0] ?? []).every((_, n) => chosen.reduce((sum, at) => sum + (all[at]?.[n] ?? 0), 0) === 0);
  const search = (chosen: number[], from: number): number[] | undefined => {
    if (chosen.length > 1 && isNothing(chosen)) return chosen;
    if (chosen.length === 4) return undefined;
    for (let at = from; at < others.length; at++) {
      const found = search([...chosen, others[at] as number], at + 1);
      if (found) return found;
    }
    return undefined;
  };
  if ((all[wanted] ?? []).every((difference) => difference === 0)) return [];
  return search([wanted], 0) ?? [];
}

/** One statement's answers, whole from start to end, go from one person to the next. */
export const column: Move = (draft) => {
  const { row, statement, lines } = place(draft);
  const others = partner(draft, row);
  if (lines && others) exchange(lines, others, statement);
};

/** Every open line of the rows: all of them, or of the one occasion that is changed. */
const openLines = ({ lines, rows, slot }: Draft) =>
  rows.flatMap((row) =>
    [...row.open]
      .filter((one) => slot === null || one === slot)
      .map((one) => lines[row.slots.get(one) as number] as number[]),
  );

/** Everything that is open is anything: for what is not shown at all. */
export const scramble =
  (answer: (chance: Chance) => number): Move =>
  (draft) => {
    for (const line of openLines(draft))
      for (const [at, given] of line.entries()) if (given > 0) line[at] = answer(draft.chance);
  };

/** The same, but that all answer one statement at an end of the scale: for what is hidden by that. */
export const scrambleBesideOneEnd: Move = (draft) => {
  const { chance, aim } = draft;
  const kept = wholeNumber(chance, 0, statementCount - 1);
  if (kept === aim?.statement) return;
  const end = oneOf(chance, [1, 5]);
  scramble((own) => wholeNumber(own, 1, 5))(draft);
  for (const line of openLines(draft)) if (line[kept]) line[kept] = end;
};

/** Everybody answers as far from one end of the scale as they did from the other. */
export const mirror: Move = (draft) => {
  for (const line of openLines(draft))
    for (const [at, given] of line.entries()) if (given > 0) line[at] = 6 - given;
};

/** Everybody answered at the end what they did at the start, and the other way round. */
export const reverse: Move = ({ lines, rows, chance }) => {
  for (const row of rows) {
    const [start, end] = [lastOf(row, 'start'), lastOf(row, 'end')];
    if (!start || !end || !row.open.has(start.slot) || !row.open.has(end.slot)) continue;
    const [first, last] = [lines[start.at] as Line, lines[end.at] as Line];
    lines[start.at] = filledAs(first, last, chance);
    lines[end.at] = filledAs(last, first, chance);
  }
};

/** One person answers many statements higher, or lower. */
export const raise: Move = (draft) => {
  if (draft.aim) raiseAll({ ...draft, rows: [draft.aim.row] });
};

/** Everybody answers the same statements higher, or lower, who can. */
export const raiseAll: Move = (draft) => {
  const { chance, rows } = draft;
  const by = oneOf(chance, [-1, 1]);
  const share = chance();
  for (let statement = 0; statement < statementCount; statement++) {
    if (chance() < share) continue;
    for (const row of rows) {
      const lines = linesIn(draft, row);
      if (lines) takeAll([{ lines, statement, by }]);
    }
  }
};

const totalOf = (line: Line) => line.reduce((sum, answer) => sum + answer, 0);

/** What the squares of scores and of their changes add up to, over the rows of a run. */
function squaresOf(lines: Grid, rows: readonly Row[]): number[] {
  const all: number[] = [];
  for (const { slots } of rows) {
    const totals = [...slots.values()].map((at) => totalOf(lines[at] as Line));
    const changes = totals.slice(1).map((total) => total - (totals[0] ?? 0));
    for (const [n, value] of [...totals, ...changes].entries())
      all[n] = (all[n] ?? 0) + value * value;
  }
  return all;
}

const apart = (ones: readonly number[], others: readonly number[]) =>
  ones.reduce((sum, value, n) => sum + Math.abs(value - (others[n] ?? 0)), 0);

const mostRepairs = 200;

/**
 * One person's score goes up or down, and others make up for it statement by statement. Done at
 * all occasions at once, nobody's change is another.
 */
export const lift: Move = (draft) => {
  const { chance, aim } = draft;
  const lines = aim && linesIn(draft, aim.row);
  if (!aim || !lines) return;
  const by = oneOf(chance, [-1, 1]);
  const steps = wholeNumber(chance, 1, 24);
  for (let n = 0; n < steps; n++) {
    const others = partner(draft, aim.row);
    if (others) shift(lines, others, wholeNumber(chance, 0, statementCount - 1), by);
  }
};

/**
 * The aimed person's change is turned round, statement by statement, and the others take it up as
 * evenly as they can: their changes stay as near to each other as they were.
 */
export const turn: Move = ({ lines, rows, chance, aim }) => {
  const [before, after] = ['start', 'end'].map((occasion) => aim && lastOf(aim.row, occasion));
  if (!aim || !before || !after) return;
  const own = { start: lines[before.at] as number[], end: lines[after.at] as number[] };
  const gap = () => sum(own.end) - sum(own.start);
  const by = gap() > 0 ? -1 : 1;
  const given = new Map<Row, number>();
  const others = rows.filter((row) => row !== aim.row && row.runId === aim.row.runId);
  const beyond = wholeNumber(chance, 0, 3);
  for (let n = 0; n < mostTurns && gap() * by < beyond; n++) {
    const statement = wholeNumber(chance, 0, statementCount - 1);
    const occasion = oneOf(chance, ['start', 'end'] as const);
    const step = occasion === 'end' ? by : -by;
    for (const other of byLoad(others, given)) {
      const at = lastOf(other, occasion);
      if (!at || !other.open.has(at.slot)) continue;
      if (!shift([own[occasion]], [lines[at.at] as number[]], statement, step)) continue;
      given.set(other, (given.get(other) ?? 0) + 1);
      break;
    }
  }
};
const mostTurns = 400;

/** Others of the run, those who have given the least so far first. */
const byLoad = (others: readonly Row[], given: ReadonlyMap<Row, number>) =>
  others.toSorted((a, b) => (given.get(a) ?? 0) - (given.get(b) ?? 0));

type Handing = {
  statement: number;
  by: number;
  given: Map<Row, number>;
  /** Whoever takes it up moves in the follow-up too, so that the change to it stays. */
  along?: boolean;
};

/** Moves one answer of the aimed person by a step, and one of the others takes it up. */
function handOn(
  { lines, rows, aim, slot }: Draft,
  { statement, by, given, along = false }: Handing,
): boolean {
  const at = slot ?? aim?.slot;
  const own = aim && at !== undefined ? aim.row.slots.get(at) : undefined;
  if (!aim || own === undefined || at === undefined) return false;
  const others = rows.filter((row) => row !== aim.row && row.runId === aim.row.runId);
  for (const other of byLoad(others, given)) {
    const line = other.slots.get(at);
    if (line === undefined || !other.open.has(at)) continue;
    const later = along ? lastOf(other, 'follow_up') : undefined;
    const taking = [line, ...(later && later.at !== line ? [later.at] : [])];
    const takers = taking.map((one) => lines[one] as number[]);
    if (!shift([lines[own] as number[]], takers, statement, by)) continue;
    given.set(other, (given.get(other) ?? 0) + 1);
    return true;
  }
  return false;
}

/** The aimed answer becomes another, and others take it up, a step each. */
export const toward: Move = (draft) => {
  const { aim, chance } = draft;
  const statement = aim?.statement;
  if (!aim || statement === null || statement === undefined) return;
  const by = oneOf(chance, [-1, 1]);
  const given = new Map<Row, number>(draft.rows.map((row) => [row, chance()]));
  const steps = wholeNumber(chance, 1, 4);
  for (let n = 0; n < steps; n++) handOn({ ...draft, slot: aim.slot }, { statement, by, given });
};

/** The aimed score rises or falls by a point or so, and the others take it up evenly. */
export const liftEvenly: Move = (draft) => {
  const { aim, chance } = draft;
  if (!aim) return;
  const by = oneOf(chance, [-1, 1]);
  const along = oneOf(chance, [true, false]);
  const given = new Map<Row, number>();
  const steps = wholeNumber(chance, 4, 20);
  for (let n = 0; n < steps; n++) {
    const statement = wholeNumber(chance, 0, statementCount - 1);
    handOn({ ...draft, slot: aim.slot }, { statement, by, given, along });
  }
};

/** The aimed person alone answered at the end as at the start, and the other way round. */
export const swapOccasions: Move = ({ lines, aim }) => {
  const [before, after] = ['start', 'end'].map((occasion) => aim && lastOf(aim.row, occasion));
  if (!aim || !before || !after) return;
  if (![before, after].every(({ slot }) => aim.row.open.has(slot))) return;
  const [one, other] = [lines[before.at] as number[], lines[after.at] as number[]];
  [lines[before.at], lines[after.at]] = [other, one];
};

/** The answers of one form of the aimed person alone become others, all in one direction. */
export const sinkAlone: Move = ({ lines, aim, chance }) => {
  const at = aim?.row.slots.get(aim.slot);
  if (!aim || at === undefined || !aim.row.open.has(aim.slot)) return;
  const by = oneOf(chance, [-1, 1]) * wholeNumber(chance, 1, 4);
  lines[at] = (lines[at] as number[]).map((answer) =>
    inScale(answer) ? Math.min(5, Math.max(1, answer + by)) : answer,
  );
};

const sum = (line: readonly number[]) => line.reduce((total, answer) => total + answer, 0);

/** The same, and the others trade answers until the squares of scores and changes are as they were. */
export const liftAndRepair: Move = (draft) => {
  const rows = draft.rows.filter(({ runId }) => runId === draft.aim?.row.runId);
  const wanted = squaresOf(draft.lines, rows);
  lift(draft);
  const others = rows.filter((row) => row !== draft.aim?.row);
  if (others.length > 1) repair({ ...draft, rows: others, aim: null }, rows, wanted);
};

/** Two of the rows trade an answer or a part of one, as long as the squares come nearer. */
function repair(draft: Draft, rows: readonly Row[], wanted: readonly number[]): void {
  let distance = apart(wanted, squaresOf(draft.lines, rows));
  for (let n = 0; n < mostRepairs && distance > 0; n++) {
    const { row, statement, lines } = place(draft);
    const others = partner(draft, row);
    if (!lines || !others) return;
    const by = stepOf(draft.chance);
    const isTrade = draft.chance() < 0.5;
    if (isTrade) exchange(lines, others, statement);
    else if (!shift(lines, others, statement, by)) continue;
    const now = apart(wanted, squaresOf(draft.lines, rows));
    if (now <= distance) distance = now;
    else if (isTrade) exchange(lines, others, statement);
    else shift(lines, others, statement, -by);
  }
}

const shift = (
  ones: readonly number[][],
  others: readonly number[][],
  statement: number,
  by: number,
) =>
  takeAll([
    { lines: ones, statement, by },
    { lines: others, statement, by: -by },
  ]);
