import { setTimeout as pause } from 'node:timers/promises';
import { type Chance, chanceOf, shuffled } from '../../infra/local/demo/chance.ts';
import type { Findings, PlayOptions, Size, StormAct } from './harness/act.ts';
import {
  actionStages,
  actionsOfMember,
  dayMs,
  daysLater,
  type Stage,
  type StormAction,
} from './harness/actions.ts';
import { type Environment, openEnvironment } from './harness/environment.ts';
import { openGroups, plantedIn } from './harness/groups.ts';
import { inLanes } from './harness/persistence.ts';
import { readRaw } from './harness/raw-items.ts';
import { Round } from './harness/round.ts';
import { ofEveryKind } from './phone/phone-actions.ts';

type KillsAt = Readonly<Record<Stage, number>>;

/** Several databases run side by side, since a restart is mostly waiting; `killsAt` is for each. */
const sizes: Record<Size, { databases: number; killsAt: KillsAt; groups: number }> = {
  small: { databases: 1, killsAt: { window: 1, grace: 1, after: 0 }, groups: 1 },
  long: { databases: 2, killsAt: { window: 84, grace: 8, after: 8 }, groups: 6 },
};
const killsEach = ({ window, grace, after }: KillsAt) => window + grace + after;
/** The kill happens within this time after the actions have begun. */
const withinMs = 150;
/** The part of the time for actions while links are open. */
const windowShare = 0.6;
/** Actions that run at once. */
const lanes = 40;

/** How often each was killed. */
type Kills = { server_kills: number; database_kills: number };

/**
 * Begins some actions, kills the server or the database meanwhile, and completes the actions all
 * the same.
 */
async function killAmid(
  environment: Environment,
  actions: readonly StormAction[],
  round: Round,
  chance: Chance,
  n: number,
): Promise<void> {
  const begun = inLanes(actions, lanes, round.carryOut);
  await pause(chance.below(withinMs));
  await (n % 2 === 0 ? environment.killServer() : environment.killDatabase());
  await begun;
}

/** Divides the actions into as many parts as there are kills. */
function inParts(actions: readonly StormAction[], parts: number): (readonly StormAction[])[] {
  const at = (n: number) => Math.floor((n * actions.length) / parts);
  return Array.from({ length: parts }, (_, n) => actions.slice(at(n), at(n + 1)));
}

async function playOn(
  options: PlayOptions,
  seed: number,
  round: Round,
  kills: Kills,
): Promise<void> {
  const { killsAt, groups } = sizes[options.size];
  const chance = chanceOf(seed);
  const environment = await openEnvironment(options, { seed, onDisk: true });
  const opened = await openGroups(environment.clients, groups);
  const all = opened.flatMap((group) =>
    actionsOfMember(environment.clients, group, chance, ofEveryKind),
  );
  const actions = shuffled(all, chance);
  // When there is not enough time for everything, the later stages still get their share.
  const last = options.size === 'small' ? Number.POSITIVE_INFINITY : options.until;
  const left = last - Date.now();
  const windowUntil = left === Number.POSITIVE_INFINITY ? left : Date.now() + windowShare * left;
  let nth = 0;
  for (const stage of actionStages) {
    const until = stage === 'window' ? windowUntil : last;
    await environment.setClockAhead(daysLater(stage, chance) * dayMs);
    const here = actions.filter((action) => action.stage === stage);
    if (killsAt[stage] === 0 && Date.now() < until) await inLanes(here, lanes, round.carryOut);
    for (const part of inParts(here, killsAt[stage])) {
      if (Date.now() >= until) break;
      options.report(`${kills.server_kills + kills.database_kills} kills`);
      await killAmid(environment, part, round, chance, nth);
      kills[nth % 2 === 0 ? 'server_kills' : 'database_kills'] += 1;
      nth += 1;
    }
  }
  await environment.server.settled();
  round.compare(await readRaw(environment.database.endpoint, environment.server.tables));
  round.tally.leaks += await environment.leaks(plantedIn(opened));
  await environment.end();
}

async function play(options: PlayOptions): Promise<Findings> {
  const { databases, killsAt } = sizes[options.size];
  const kills: Kills = { server_kills: 0, database_kills: 0 };
  const rounds = Array.from({ length: databases }, () => new Round());
  await Promise.all(
    rounds.map((round, n) => playOn(options, options.seed + 1000 * (n + 1), round, kills)),
  );
  const tally = rounds.map((round) => round.tally).reduce((a, b) => sum(a, b));
  return {
    figures: { planned_kills: databases * killsEach(killsAt), ...kills, ...tally },
    broken: rounds.flatMap((round) => round.broken()),
  };
}

const sum = <Counts extends Record<string, number>>(a: Counts, b: Counts): Counts =>
  Object.fromEntries(
    Object.entries(a).map(([name, value]) => [name, value + (b[name] ?? 0)]),
  ) as Counts;

export const killsAct: StormAct = {
  name: 'kills',
  expectation:
    'The server and the database on disk are killed (kill -9) during the work, also while phones reconnect days late and links are replaced in use: nothing that was acknowledged is lost, counted twice or given a wrong date.',
  enoughSeconds: 80,
  mostSeconds: { small: 280, long: 300, whole: 1800 },
  play,
};
