import { type Chance, chanceOf, shuffled } from '../../infra/local/demo/chance.ts';
import type { Findings, PlayOptions, Size, StormAct } from './harness/act.ts';
import {
  actionsOfMember,
  dayMs,
  daysLater,
  type Stage,
  type StormAction,
} from './harness/actions.ts';
import { type Environment, openEnvironment } from './harness/environment.ts';
import { addFaults, type FaultCounts, noFaults } from './harness/faults.ts';
import { openGroups, plantedIn } from './harness/groups.ts';
import { inLanes } from './harness/persistence.ts';
import { readRaw } from './harness/raw-items.ts';
import { Round } from './harness/round.ts';
import { ofEveryKind } from './phone/phone-actions.ts';

/**
 * The amount of work. Each database takes some groups and is then dropped, because DynamoDB Local
 * slows down with everything that it has ever written; a group has 100 actions.
 */
const actionsPerGroup = 100;
const sizes: Record<Size, { databases: number; groups: number }> = {
  small: { databases: 1, groups: 1 },
  long: { databases: 5, groups: 20 },
};

/** The share of requests that meet a fault, on either line. */
const share = 0.1;
/**
 * The shares of actions that are put aside after their first try, and of acknowledged ones with a
 * late copy.
 */
const lateShare = 0.05;
const copyShare = 0.05;
/** Longer than the ten minutes for which DynamoDB knows a transaction by its token. */
const pretendedDelayMs = 11 * 60_000;
const lanes = 16;

/** The first try of an action that is put aside, whatever its outcome. */
const tryOnce = ({ again: [first] }: StormAction) => first?.().catch(() => {});

/** Only an action that may be repeated whole can be tried once and started over later. */
const isRepeatable = ({ requests, again }: StormAction) => requests === again;

/** Does everything while links are open; then, ten minutes later, the late actions and copies. */
async function playWindow(
  environment: Environment,
  actions: readonly StormAction[],
  round: Round,
  chance: Chance,
) {
  const later: StormAction[] = [];
  await inLanes(actions, lanes, async (action) => {
    const isLate = isRepeatable(action) && chance.next() < lateShare;
    await (isLate ? tryOnce(action) : round.carryOut(action));
    if (isLate || (action.again.length > 0 && chance.next() < copyShare)) later.push(action);
  });
  await environment.setClockAhead(pretendedDelayMs);
  await inLanes(later, lanes, (action) => round.repeat(action));
  round.tally.late += later.length;
}

/** Days later the phones that had no network find one; what they send arrives more than once. */
async function arriveLate(actions: readonly StormAction[], round: Round) {
  await inLanes(actions, lanes, async (action) => {
    await round.carryOut(action);
    if (action.again.length > 0) await round.repeat(action);
  });
  round.tally.late += actions.filter(({ trace }) => trace).length;
}

/**
 * Uses one database, from opening its groups to comparing what was acknowledged with what is
 * stored.
 */
async function playOn(
  environment: Environment,
  groups: number,
  round: Round,
  chance: Chance,
): Promise<void> {
  const opened = await openGroups(environment.clients, groups);
  const all = opened.flatMap((group) =>
    actionsOfMember(environment.clients, group, chance, ofEveryKind),
  );
  const actions = shuffled(all, chance);
  const at = (stage: Stage) => actions.filter((action) => action.stage === stage);
  environment.setShare(share);
  await playWindow(environment, at('window'), round, chance);
  for (const stage of ['grace', 'after'] as const) {
    await environment.setClockAhead(daysLater(stage, chance) * dayMs);
    await arriveLate(at(stage), round);
  }
  environment.setShare(0);
  await environment.server.settled();
  round.compare(await readRaw(environment.database.endpoint, environment.server.tables));
  round.tally.leaks += await environment.leaks(plantedIn(opened));
}

/**
 * Half a reply of the database must not keep a function until its time is up. A busy machine may
 * stop a few functions all the same.
 */
const waits = (timedOut: number, { truncate }: FaultCounts): string[] =>
  timedOut > truncate / 5
    ? [`timed out: ${timedOut} functions after ${truncate} half replies`]
    : [];

async function play(options: PlayOptions): Promise<Findings> {
  const { databases, groups } = sizes[options.size];
  const round = new Round();
  const faults = noFaults();
  let timedOut = 0;
  const broken = () => [...round.broken(), ...waits(timedOut, faults)];
  const isOver = () => Date.now() >= options.until || (options.untilBroken && broken().length > 0);
  for (let n = 0; n < databases && !isOver(); n++) {
    options.report(`database ${n + 1} of ${databases}`);
    const seed = options.seed + n;
    const environment = await openEnvironment(options, { seed });
    await playOn(environment, groups, round, chanceOf(seed));
    addFaults(faults, environment.counts);
    timedOut += environment.timedOut();
    await environment.end();
  }
  const planned = databases * groups * actionsPerGroup;
  return { figures: { planned, ...round.tally, ...faults, timedOut }, broken: broken() };
}

export const faultsAct: StormAct = {
  name: 'faults',
  expectation:
    'Every tenth request of submissions and roll calls fails, phones reconnect days late, and links are replaced while in use: nothing that was acknowledged is lost, counted twice or given a wrong date, and no answers reach another person’s form.',
  enoughSeconds: 60,
  mostSeconds: { small: 280, long: 300, whole: 1800 },
  play,
};
