import { type Grid, gridOf, type Line, type Row, rowsOf, worldWith } from './answer-grid.ts';
import { copyOf, type Draft, scramble } from './moves.ts';
import { type Need, needsOf } from './needs.ts';
import { type Chance, oneOf, wholeNumber } from './seeded.ts';
import { allWays, anyAnswer, luckOf } from './ways.ts';
import { type Audience, audiencesOf, type RepliesOf, type World } from './world.ts';

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

/** What is asked at most for one audience, and how often in a row with no other world to show. */
const mostAsked = 3000;
const mostInVain = 1200;
/** How many candidates that would show nothing new are made in a row before it is given up. */
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

  const waysIn = new Map(rows.map(({ runId }) => [runId, allWays()]));
  const failed = new Map<Need, number>();
  let [idle, vain] = [0, 0];
  while (unmet.length > 0 && asked < mostAsked && vain < mostInVain && idle < mostIdle) {
    const need = byWeight(chance, unmet, (one) => 1 / (1 + (failed.get(one) ?? 0)));
    const { aim } = need;
    const fitting = (waysIn.get(aim.row.runId) ?? []).filter((way) => way.for.includes(need.what));
    const way = byWeight(chance, fitting, ({ lucks }) => luckOf(lucks));
    const circle = way.circle(rows, aim.row, chance);
    const slot = way.atAll ? null : aim.slot;
    const lines = copyOf(oneOf(chance, [truth, found.at(-1) as Grid, ...need.nearest()]));
    const draft: Draft = { lines, rows: circle, chance, slot, aim };
    const size = wholeNumber(chance, 1, way.batch);
    const alike = unmet.filter((one) => one.aim.slot === aim.slot && circle.includes(one.aim.row));
    for (let n = 0; n < size; n++) {
      way.move(draft);
      draft.aim = oneOf(chance, alike).aim;
    }
    const isFound = tries(lines);
    failed.set(need, (failed.get(need) ?? 0) + 1);
    idle = isFound === undefined ? idle + 1 : 0;
    if (isFound === undefined) continue;
    vain = isFound ? 0 : vain + 1;
    for (const luck of way.lucks) {
      luck.tried++;
      if (isFound) luck.won++;
    }
    way.batch = isFound ? Math.min(way.most, way.batch * 2) : Math.max(1, size >> 1);
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
