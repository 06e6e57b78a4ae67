import { oneOf, type SeededChance, wholeNumber } from '../seeded.ts';
import {
  type AnswerLine,
  type AnswerRow,
  type Grid,
  gridOf,
  rowsOfGrid,
  worldWith,
} from './answer-grid.ts';
import { byWeight, choiceOf } from './luck.ts';
import { type Need, needsOf } from './needs.ts';
import type { WorldSheet } from './sheets.ts';
import { approach, copyOf, fill, force, push, tracksOf, type WalkDraft } from './walk.ts';
import { type Audience, audiencesOf, type Insider, type RepliesOf, type World } from './world.ts';

/** Something that can be inferred, or for which no other world was found. */
export type Followed = {
  audience: string;
  runId: string;
  person: string;
  /** The occasion, and which version of the form. */
  slot: string;
  what: Need['what'];
  /** The number of the statement, for an answer. */
  statement: number | null;
  /** Every value shown to be possible; answers are turned so that more is better. */
  possible: readonly (number | string)[];
};

/** What an audience was shown, and what it can infer from it. */
export type Exhibited = {
  audience: Audience;
  followed: Followed[];
  /** How many worlds with the same replies were found. */
  worlds: number;
  /** The replies, one for each insider. */
  replies: readonly string[];
};

/** What insiders are shown of a world, and where a search for another world is worthwhile. */
export type Showing = {
  /** Everything that an insider is shown: a pure function. */
  repliesOf: RepliesOf;
  /** The figures in it. */
  sheets: readonly WorldSheet[];
};

/** How many candidates in a row may show nothing new before the search gives up. */
const mostInVain = 400;
/** The last few needs of many are the hardest to find by chance, and get ten times as many. */
const patienceWith = (unmet: readonly Need[]) => (unmet.length <= 5 ? 10 : 1) * mostInVain;
const mostSteps = Number(process.env.STEPS ?? 600);

/**
 * What still has to be shown for an audience, and the worlds that it cannot distinguish from the
 * true one.
 */
type Looking = { audience: Audience; rows: AnswerRow[]; unmet: Need[]; found: Grid[] };

const anyAnswer = (chance: SeededChance) => wholeNumber(chance, 1, 5);
const always = (answer: number) => () => answer;

/** The ways to make a candidate. Those that work are used more often, separately for each run. */
const waysIn = () => ({
  /** Changes that are made regardless of their effect, followed by others that repair it. */
  pushes: choiceOf([0, 0, 4, 16, 64, 256]),
  /** Changes that leave the figures unchanged. */
  strolls: choiceOf([0, 30, 200]),
  goals: choiceOf([1, 1, 4, 16]),
  /**
   * Which sums stay unchanged: those of each statement; those that are shown; or none, because this
   * audience may see none.
   */
  keeps: choiceOf(['statements', 'statements', 'shown', 'shown', 'nothing'] as const),
  /** Changes one run alone, or all of them. */
  isAlone: choiceOf([true, false]),
  /** The answers in forms of which nothing is shown, at the start and later. */
  fills: choiceOf([
    [anyAnswer, anyAnswer],
    [always(1), anyAnswer],
    [always(5), anyAnswer],
    [anyAnswer, always(1)],
    [anyAnswer, always(5)],
    [null, anyAnswer],
    [anyAnswer, null],
    [null, null],
  ] as const),
  /** The sums of hidden figures stay too, because other figures are made of them. */
  keepsHidden: choiceOf([true, false]),
  /** Everybody gives one statement the same answer, so that no statement is shown. */
  isForced: choiceOf([true, false]),
});

/**
 * Shows that some audiences can infer nothing: for each person, statement and occasion that an
 * audience does not know, there are worlds with exactly the same replies in which three different
 * answers were given, the scores are a point apart, and the person changed in another direction. It
 * reports whatever it cannot show. A world counts for an audience only after the replies to its
 * insiders were computed and found identical.
 */
export function exhibit(
  world: World,
  { repliesOf, sheets }: Showing,
  chance: SeededChance,
  audiences: readonly Audience[] = audiencesOf(world),
): Exhibited[] {
  const truth = gridOf(world);
  const insiders = [
    ...new Map(audiences.flatMap((one) => one.insiders).map((one) => [one.userId, one])).values(),
  ];
  const repliesTo = new Map(insiders.map((one) => [one.userId, repliesOf(world, one)]));
  const all = audiences.map((audience): Looking => {
    const rows = rowsOfGrid(world, audience).filter(({ open }) => open.size > 0);
    const needs = rows.flatMap((row) => needsOf(row, truth));
    for (const need of needs) need.take(truth);
    return { audience, rows, unmet: needs.filter((need) => !need.isMet()), found: [truth] };
  });
  const openTo = (one: Looking) =>
    new Set(one.rows.flatMap(({ open, slots }) => [...open].map((slot) => slots.get(slot))));
  const opens = new Map(all.map((one) => [one, openTo(one)]));

  const isSameReply = (replies: readonly string[], { userId }: Insider) =>
    repliesTo.get(userId)?.every((reply, look) => reply === replies[look]) ?? false;

  /** Computes the replies in a candidate world: is it one that this audience cannot distinguish? */
  function isFound(lines: readonly AnswerLine[], looking: Looking): boolean {
    const isChanged = (line: AnswerLine, at: number) => line.join() !== truth[at]?.join();
    const changed = lines.flatMap((line, at) => (isChanged(line, at) ? [at] : []));
    const grid = lines.map((line, at) => (changed.includes(at) ? line : (truth[at] as AnswerLine)));
    const other = worldWith(world, grid, truth);
    const same = new Map<string, boolean>();
    const isSameTo = ({ audience }: Looking) =>
      audience.insiders.every((one) => {
        const now = same.get(one.userId) ?? isSameReply(repliesOf(other, one), one);
        same.set(one.userId, now);
        return now;
      });
    if (!isSameTo(looking)) return false;
    for (const one of all)
      if (one.unmet.length > 0 && changed.every((at) => opens.get(one)?.has(at)) && isSameTo(one)) {
        one.found.push(grid);
        for (const need of one.unmet) need.take(grid);
        one.unmet = one.unmet.filter((need) => !need.isMet());
      }
    return true;
  }

  for (const looking of all.toSorted((a, b) => a.rows.length - b.rows.length))
    lookOn(looking, { sheets, isFound, chance, truth });
  return all.map(({ audience, unmet, found }) => ({
    ...{ audience, worlds: found.length },
    replies: audience.insiders.map(({ userId }) => String(repliesTo.get(userId)?.join('\n'))),
    followed: unmet.map(({ row, slot, statement, what, possible }) => ({
      audience: audience.name,
      runId: row.runId,
      person: row.person,
      ...{ slot, what, possible: possible() },
      statement: statement === null ? null : statement + 1,
    })),
  }));
}

type Search = {
  sheets: readonly WorldSheet[];
  truth: Grid;
  chance: SeededChance;
  isFound: (lines: readonly AnswerLine[], looking: Looking) => boolean;
};

/** Looks for other worlds until an audience can be sure of nothing, or nothing new is found. */
function lookOn(looking: Looking, search: Search): void {
  const { chance, truth, sheets } = search;
  const waysOf = new Map(looking.rows.map(({ runId }) => [runId, waysIn()]));
  const failed = new Map<Need, number>();
  let vain = 0;
  while (looking.unmet.length > 0 && vain < patienceWith(looking.unmet)) {
    const need = byWeight(
      chance,
      looking.unmet,
      (one) => (one.what === 'answer' ? 1 : 30) / (1 + (failed.get(one) ?? 0)),
    );
    const ways = waysOf.get(need.row.runId) as ReturnType<typeof waysIn>;
    const picked = {
      pushes: ways.pushes.pick(chance),
      strolls: ways.strolls.pick(chance),
      goals: ways.goals.pick(chance),
      keeps: ways.keeps.pick(chance),
      isAlone: ways.isAlone.pick(chance),
      fills: ways.fills.pick(chance),
      keepsHidden: ways.keepsHidden.pick(chance),
      isForced: ways.isForced.pick(chance),
    };
    const rows = looking.rows.filter(
      ({ runId }) => !picked.isAlone.value || runId === need.row.runId,
    );
    const places = new Set(rows.flatMap(({ slots }) => [...slots.values()]));
    const isTight = picked.keeps.value === 'statements';
    const own =
      picked.keeps.value === 'nothing'
        ? []
        : sheets.filter(({ pools }) => pools.flat().some((at) => places.has(at)));
    const pooled = own
      .filter(({ isLoose, isHidden }) => !isLoose || (isTight && !isHidden))
      .toSorted((a, b) => Number(b.isLoose) - Number(a.isLoose));
    const others = shuffled(
      chance,
      looking.unmet.filter((one) => one.row.runId === need.row.runId && one.what === need.what),
    );
    const goals = [need, ...others.filter((one) => one !== need)].slice(0, picked.goals.value);
    const draft: WalkDraft = {
      lines: copyOf(
        oneOf(chance, [truth, looking.found.at(-1) as Grid, oneOf(chance, looking.found)]),
      ),
      tracks: tracksOf(
        rows,
        pooled.flatMap(({ pools }) => pools),
      ),
      sheets: own.filter(({ isHidden }) => !isHidden || picked.keepsHidden.value),
      goals,
      fixed: null,
      chance,
    };
    const shown = new Set(
      own.filter(({ isHidden }) => !isHidden).flatMap(({ pools }) => pools.flat()),
    );
    for (const { row, free } of draft.tracks)
      for (const place of free) {
        if (shown.has(place)) continue;
        const isStart = [...row.slots].some(
          ([slot, at]) => at === place && slot.startsWith('start'),
        );
        const answer = picked.fills.value[isStart ? 0 : 1];
        if (answer) fill(draft, place, answer);
      }
    if (!isTight && picked.isForced.value) {
      const statement = wholeNumber(chance, 0, 13);
      const loose = own.filter(({ isLoose, isHidden }) => isLoose && !isHidden);
      if (loose.length > 0 && statement !== need.statement) {
        for (const { pools } of loose)
          force(draft, oneOf(chance, pools), statement, oneOf(chance, [1, 5]));
        draft.fixed = statement;
      }
    }
    push(draft, picked.pushes.value);
    const isThere = approach(draft, picked.strolls.value, mostSteps);
    const isWorth = isThere && own.every(({ isSame }) => isSame(draft.lines));
    const worked = isWorth && search.isFound(draft.lines, looking);
    for (const one of Object.values(picked)) one.learn(worked);
    failed.set(need, (failed.get(need) ?? 0) + 1);
    vain = worked ? 0 : vain + 1;
  }
}

const shuffled = <T>(chance: SeededChance, all: readonly T[]) =>
  all
    .map((one) => [chance(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);

/** How often a search by chance is begun again for an audience before it counts as a leak. */
const mostSearches = 4;

/**
 * What any of a world's audiences can infer, with the replies that it is inferred from. Other worlds
 * are found by chance, so an audience for which some are missing is tried again.
 */
export function whatFollows(
  world: World,
  showing: Showing,
  chance: SeededChance,
  audiences?: readonly Audience[],
): Exhibited[] {
  let found = exhibit(world, showing, chance, audiences);
  for (let search = 1; search < mostSearches; search++) {
    const left = found.filter(({ followed }) => followed.length > 0);
    if (left.length === 0) return [];
    found = exhibit(
      world,
      showing,
      chance,
      left.map(({ audience }) => audience),
    );
  }
  return found.filter(({ followed }) => followed.length > 0);
}

/** A report of what can be inferred, for the reader of a failed test. */
export function reportOf(world: World, found: readonly Exhibited[]): string {
  return found
    .flatMap(({ audience, followed, worlds, replies }) => [
      `${world.drawnAs}: for ${audience.name} ${followed.length} things follow (${worlds} worlds)`,
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
