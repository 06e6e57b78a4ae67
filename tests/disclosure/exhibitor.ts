import {
  type Grid,
  gridOf,
  type Line,
  lastOf,
  type Row,
  rowsOf,
  scoreOf,
  statementCount,
  worldWith,
} from './answer-grid.ts';
import {
  type Aim,
  alone,
  column,
  copyOf,
  type Draft,
  lift,
  type Move,
  permute,
  scramble,
  scrambleBesideOneEnd,
  single,
  trade,
  twoByTwo,
  within,
} from './moves.ts';
import { type Chance, oneOf, wholeNumber } from './seeded.ts';
import { type Audience, audiencesOf, type RepliesOf, type World } from './world.ts';

/** What must not follow: one answer, one score, or which way one person went. */
type Need = {
  aim: Aim;
  what: 'answer' | 'score' | 'direction';
  /** Does this world show that something else is possible than was shown so far? */
  gains: (grid: Grid) => boolean;
  take: (grid: Grid) => void;
  isMet: () => boolean;
  /** What was shown to be possible so far. */
  possible: () => readonly (number | string)[];
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
  };
}

function scoreNeed(row: Row, slot: string, at: number): Need {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const valueIn = (grid: Grid) => scoreOf(grid[at] as Line) ?? 0;
  const isMet = () => high - low >= pointsNeeded - nearly;
  return {
    aim: { row, slot, statement: null },
    what: 'score',
    gains: (grid) => !isMet() && (valueIn(grid) < low - nearly || valueIn(grid) > high + nearly),
    take: (grid) => {
      low = Math.min(low, valueIn(grid));
      high = Math.max(high, valueIn(grid));
    },
    isMet,
    possible: () => [low, high],
  };
}

const directionNames = ['worse', 'same', 'improved'] as const;

function directionNeed(row: Row, slot: string, [from, to]: readonly [number, number]): Need {
  const seen = new Set<string>();
  const directionIn = (grid: Grid) => {
    const change = (scoreOf(grid[to] as Line) ?? 0) - (scoreOf(grid[from] as Line) ?? 0);
    return directionNames[Math.abs(change) < nearly ? 1 : change > 0 ? 2 : 0] as string;
  };
  const isMet = () => seen.size > 1;
  return {
    aim: { row, slot, statement: null },
    what: 'direction',
    gains: (grid) => !isMet() && !seen.has(directionIn(grid)),
    take: (grid) => seen.add(directionIn(grid)),
    isMet,
    possible: () => [...seen].sort(),
  };
}

/** All that must not follow of a row. */
function needsOf(row: Row, grid: Grid): Need[] {
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

/** Something that follows, or of which no other world was found. */
export type Followed = {
  audience: string;
  runId: string;
  person: string;
  /** The occasion, and which version of the form. */
  slot: string;
  what: Need['what'];
  /** The number of the statement, of an answer. */
  statement: number | null;
  /** All that was shown to be possible; answers are turned so that more is better. */
  possible: readonly (number | string)[];
};

export type Exhibited = {
  followed: Followed[];
  /** Different worlds with the same replies that were found, and how often replies were asked for. */
  worlds: number;
  asked: number;
  /** The replies, one of each insider. */
  replies: readonly string[];
};

const anyAnswer = (chance: Chance) => wholeNumber(chance, 1, 5);

const anyNeed = ['answer', 'score', 'direction'] as const;

/** The moves, and for which needs they are of use. */
const moves: readonly { move: Move; for: readonly Need['what'][] }[] = [
  { move: permute(0), for: anyNeed },
  { move: permute(1), for: anyNeed },
  { move: permute(2), for: anyNeed },
  { move: twoByTwo, for: ['answer'] },
  { move: trade, for: ['answer'] },
  { move: within, for: ['answer'] },
  { move: single, for: anyNeed },
  { move: column, for: anyNeed },
  { move: alone, for: anyNeed },
  { move: lift, for: ['score', 'direction'] },
  { move: scrambleBesideOneEnd, for: anyNeed },
  { move: scramble(anyAnswer), for: anyNeed },
];

/** Which rows a candidate changes: the fewer, the likelier that none of them spoils it. */
const circles: readonly ((rows: readonly Row[], aimed: Row, chance: Chance) => Row[])[] = [
  (rows) => [...rows],
  (rows, { runId }) => rows.filter((row) => row.runId === runId),
  (rows, { kinds }) => rows.filter((row) => row.kinds[0] === kinds[0]),
  (rows, aimed, chance) =>
    rows.filter((row) => row === aimed || (row.runId === aimed.runId && chance() < 0.4)),
];

/** What is asked at most for one audience. */
const mostAsked = 800;
/** How many candidates that show nothing new are made in a row before it is given up. */
const mostIdle = 1500;

/**
 * Shows that nothing follows for an audience: for each person, statement and occasion that the
 * audience does not know, worlds with the very same replies in which three different answers were
 * given, scores lie a point apart, and the person went another way. What it cannot show it
 * reports; each world that it counts has been asked for its replies.
 * @param repliesOf all that an insider is shown; the forms that the audience knows stay as they are
 */
export function exhibit(
  world: World,
  audience: Audience,
  repliesOf: RepliesOf,
  chance: Chance,
): Exhibited {
  const truth = gridOf(world);
  const repliesIn = (one: World) =>
    audience.insiders.map((insider) => JSON.stringify(repliesOf(one, insider)));
  const replies = repliesIn(world);
  const rows = rowsOf(world, truth, audience).filter(({ open }) => open.size > 0);
  const needs = rows.flatMap((row) => needsOf(row, truth));
  for (const need of needs) need.take(truth);
  let unmet = needs.filter((need) => !need.isMet());
  let asked = 0;
  const found: Grid[] = [truth];

  /** Asks for the replies in a candidate world; is it another one with the same? */
  function tries(lines: number[][]): boolean | undefined {
    if (!unmet.some(({ gains }) => gains(lines))) return undefined;
    asked++;
    const grid = lines.map((line, at) =>
      line.join() === truth[at]?.join() ? (truth[at] as Line) : line,
    );
    const other = worldWith(world, grid, truth);
    const isSame = audience.insiders.every(
      (insider, n) => JSON.stringify(repliesOf(other, insider)) === replies[n],
    );
    if (!isSame) return false;
    found.push(grid);
    for (const need of needs) need.take(grid);
    unmet = unmet.filter((need) => !need.isMet());
    return true;
  }

  /** Tries all kinds of answers for what may not be shown at all. */
  function tryScrambled(of: (row: Row) => boolean, slot: string | null) {
    for (const answer of [anyAnswer, () => 1, () => 5, () => 3, anyAnswer]) {
      const lines = copyOf(found.at(-1) as Grid);
      scramble(answer)({ lines, rows: rows.filter(of), chance, slot, aim: null });
      if (tries(lines) === false) return;
    }
  }
  tryScrambled(() => true, null);
  for (const runId of new Set(rows.map((row) => row.runId)))
    for (const slot of [null, 'start.1', 'end.1', 'follow_up.1'])
      tryScrambled((row) => row.runId === runId, slot);

  const ways = moves.flatMap((one) =>
    circles.flatMap((circle) =>
      [true, false].map((atAll) => ({ ...one, circle, atAll, batch: 16, won: 1, tried: 2 })),
    ),
  );
  const failed = new Map<Need, number>();
  for (let idle = 0; unmet.length > 0 && asked < mostAsked && idle < mostIdle; idle++) {
    const need = byWeight(chance, unmet, (one) => 1 / (1 + (failed.get(one) ?? 0)));
    const fitting = ways.filter((way) => way.for.includes(need.what));
    const way = byWeight(chance, fitting, ({ won, tried }) => won / tried);
    const { aim } = need;
    const circle = way.circle(rows, aim.row, chance);
    const slot = way.atAll ? null : aim.slot;
    const lines = copyOf(oneOf(chance, [truth, found.at(-1) as Grid]));
    const draft: Draft = { lines, rows: circle, chance, slot, aim };
    const size = wholeNumber(chance, 1, way.batch);
    const alike = unmet.filter((one) => one.aim.slot === aim.slot && circle.includes(one.aim.row));
    for (let n = 0; n < size; n++) {
      way.move(draft);
      draft.aim = oneOf(chance, alike).aim;
    }
    const isFound = tries(lines);
    failed.set(need, (failed.get(need) ?? 0) + 1);
    if (isFound === undefined) continue;
    idle = 0;
    way.tried++;
    if (isFound) way.won++;
    way.batch = isFound ? Math.min(256, way.batch * 2) : Math.max(1, size >> 1);
  }
  return {
    ...{ worlds: found.length, asked, replies },
    followed: unmet.map(({ aim: { row, slot, statement }, what, possible }) => ({
      audience: audience.name,
      runId: row.runId,
      person: row.person,
      ...{ slot, what, possible: possible() },
      statement: statement === null ? null : statement + 1,
    })),
  };
}

/** One of some things, the likelier the more it weighs. */
function byWeight<T>(chance: Chance, all: readonly T[], weightOf: (one: T) => number): T {
  let left = chance() * all.reduce((sum, one) => sum + weightOf(one), 0);
  for (const one of all) {
    left -= weightOf(one);
    if (left < 0) return one;
  }
  return all.at(-1) as T;
}

/** What follows in a world for any of its audiences, with the replies it follows from. */
export function whatFollows(
  world: World,
  repliesOf: RepliesOf,
  chance: Chance,
  audiences: readonly Audience[] = audiencesOf(world),
): (Exhibited & { audience: Audience })[] {
  return audiences
    .map((audience) => ({ audience, ...exhibit(world, audience, repliesOf, chance) }))
    .filter(({ followed }) => followed.length > 0);
}

/** A report of what follows, for whoever reads a failed test. */
export function reportOf(
  world: World,
  found: readonly (Exhibited & { audience: Audience })[],
): string {
  return found
    .flatMap(({ audience, followed, asked, worlds, replies }) => [
      `${world.drawnAs}: for ${audience.name} ${followed.length} things follow (${worlds} worlds in ${asked} tries)`,
      ...followed
        .slice(0, 10)
        .map(
          ({ runId, person, slot, what, statement, possible }) =>
            `  ${runId} ${person} ${slot} ${what}${statement ? ` to statement ${statement}` : ''}: only ${possible.join(', ')}`,
        ),
      ...replies.map((reply) => `  replies: ${reply.slice(0, 4000)}`),
    ])
    .join('\n');
}
