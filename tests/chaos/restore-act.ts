import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { chanceOf } from '../../infra/local/demo/chance.ts';
import {
  type AllTables,
  type RawItems,
  restoreTables,
  writeTables,
} from '../../scripts/backup/all-tables.ts';
import { changedItems } from '../../scripts/backup/compare.ts';
import { localTables } from '../../scripts/backup/local-tables.ts';
import { differing, recountRestored } from '../../scripts/backup/recount.ts';
import { tableKinds } from '../../scripts/backup/tables.ts';
import type { Findings, PlayOptions, Size, StormAct } from './harness/act.ts';
import { actionsOfMember } from './harness/actions.ts';
import { type Environment, openEnvironment } from './harness/environment.ts';
import { openFaultLine } from './harness/fault-line.ts';
import { openGroups, type StormGroup } from './harness/groups.ts';
import { inLanes } from './harness/persistence.ts';
import { readRaw } from './harness/raw-items.ts';
import { Round } from './harness/round.ts';

const sizes: Record<Size, { groups: number }> = { small: { groups: 1 }, long: { groups: 6 } };

/** The first try to restore is cut off after this many requests. */
const cutAfter = 40;

/**
 * Fills groups with all actions, except that every other link is still to be answered.
 */
async function fill(
  environment: Environment,
  groups: readonly StormGroup[],
  seed: number,
): Promise<void> {
  const { as } = environment.clients;
  const chance = chanceOf(seed);
  const round = new Round();
  const actions = groups.flatMap((group) => actionsOfMember(environment.clients, group, chance));
  const done = actions.filter(
    ({ trace }, n) => !(trace?.of === 'form' && trace.route === 'postAnswerSubmit' && n % 20 === 0),
  );
  await inLanes(done, 8, (action) => round.carryOut(action));
  for (const [n, participantId] of groups.flatMap(({ members }) => members).entries()) {
    const body = { name: `Myrskyn Kokeilija ${n}`, phone: null, language: 'fi' as const };
    await as('own-worker').putIdentity({ params: { participantId }, body });
  }
  await environment.server.settled();
}

/** The status of each link's form, or `refused`. */
async function opensOf({ clients }: Environment, groups: readonly StormGroup[]): Promise<string[]> {
  const secrets = groups.flatMap((group) => [...group.secrets.values()]);
  const statuses: string[] = [];
  for (const secret of secrets)
    statuses.push(
      await clients
        .holding(secret)
        .getAnswer({})
        .then(
          ({ status }) => status,
          () => 'refused',
        ),
    );
  return statuses;
}

const placesOf = ({ database, server }: Environment): AllTables =>
  localTables(database.endpoint, server.tables);

async function restoreAll(places: AllTables, directory: string): Promise<void> {
  for await (const _ of restoreTables(places, directory));
}

/** Whether a restore that must be refused succeeds. */
const goesThrough = (restoring: Promise<void>): Promise<boolean> =>
  restoring.then(
    () => true,
    () => false,
  );

/** Restores through a line that stops working after some requests. */
async function cutShort({ database, server }: Environment, directory: string): Promise<boolean> {
  let requests = 0;
  const line = await openFaultLine({
    target: database.endpoint,
    speech: 'dynamodb',
    faultOf: () => (++requests > cutAfter ? 'reset_before' : undefined),
  });
  const done = await goesThrough(restoreAll(localTables(line.url, server.tables), directory));
  await line.stop();
  return done;
}

type Drill = {
  before: RawItems;
  after: RawItems;
  opened: string[];
  opens: string[];
  slips: string[];
};

function findingsOf({ before, after, opened, opens, slips }: Drill): Findings {
  const differences = tableKinds.map(
    (kind) => [kind, changedItems(before[kind], after[kind])] as const,
  );
  const figures = {
    ...Object.fromEntries(tableKinds.map((kind) => [kind, before[kind].length])),
    summaries: recountRestored(after.records).length,
    links_open: opened.filter((status) => status === 'open').length,
    links_used: opened.filter((status) => status === 'received').length,
  };
  const off = differing(recountRestored(after.records));
  return {
    figures,
    broken: [
      ...differences.flatMap(([kind, count]) => (count ? [`${kind}: ${count} items differ.`] : [])),
      ...(off ? [`${off} summaries differ from a recount.`] : []),
      ...(isDeepStrictEqual(opened, opens) ? [] : ['Links open differently from before.']),
      ...slips,
    ],
  };
}

async function play(options: PlayOptions): Promise<Findings> {
  const directory = await mkdtemp(join(tmpdir(), 'laituri-backup-'));
  options.endAfter(() => rm(directory, { recursive: true, force: true }));
  const old = await openEnvironment(options, { seed: options.seed });
  const groups = await openGroups(old.clients, sizes[options.size].groups);
  await fill(old, groups, options.seed);
  const opened = await opensOf(old, groups);
  const before = await readRaw(old.database.endpoint, old.server.tables);
  for await (const _ of writeTables(placesOf(old), directory));

  options.report('restoring into empty tables');
  const fresh = await openEnvironment(options, { seed: options.seed });
  const slips = (await cutShort(fresh, directory))
    ? ['A restore that was cut off claimed to be complete.']
    : [];
  await restoreAll(placesOf(fresh), directory);
  await fresh.server.settled();
  const after = await readRaw(fresh.database.endpoint, fresh.server.tables);
  const opens = await opensOf(fresh, groups);
  // The links that were opened are in the audit now, but not in the file.
  if (await goesThrough(restoreAll(placesOf(fresh), directory)))
    slips.push('Tables with other contents were overwritten.');
  await Promise.all([old.end(), fresh.end()]);
  return findingsOf({ before, after, opened, opens, slips });
}

export const restoreAct: StormAct = {
  name: 'restore',
  expectation:
    'Tables are written into files, wiped and restored, the first time with an interruption: every item, summary, link and audit entry is as before.',
  mostSeconds: { small: 280, long: 120, whole: 600 },
  play,
};
