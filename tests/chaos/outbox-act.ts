import { chanceOf } from '../../infra/local/demo/chance.ts';
import { openBrowser } from '../../scripts/tools/browser.ts';
import type { Findings, PlayOptions, Size, StormAct } from './harness/act.ts';
import { patientApi, stormTokenOf } from './harness/clients.ts';
import { type Environment, openEnvironment } from './harness/environment.ts';
import { openGroups, type StormGroup } from './harness/groups.ts';
import { persist } from './harness/persistence.ts';
import { readRaw } from './harness/raw-items.ts';
import { noFates } from './outbox/bad-line.ts';
import { loadFixtures } from './outbox/fixtures.ts';
import { noActions } from './outbox/outbox-ledger.ts';
import { type OutboxTally, playRound } from './outbox/round.ts';
import { bundleTablet } from './outbox/tablet.ts';

/** Each round has its own run, on two tablets; one of them is lost at the end. */
const sizes: Record<Size, { rounds: number; actions: number }> = {
  small: { rounds: 1, actions: 30 },
  long: { rounds: 8, actions: 100 },
};
const ownerId = 'leader';

/**
 * A round's group is the only one that its leader leads; otherwise each reading on the bad line
 * would be of all groups.
 */
async function withGroup(
  { clients }: Pick<Environment, 'clients'>,
  n: number,
  playGroup: (group: StormGroup) => Promise<void>,
): Promise<void> {
  for (const group of await openGroups(clients, 1, n)) {
    await playGroup(group);
    const { runId, endsOn } = group;
    const body = { status: 'cancelled' as const, on: endsOn };
    await clients.as(ownerId).postRunStatus({ params: { runId }, body });
  }
}

async function play(options: PlayOptions): Promise<Findings> {
  const { rounds, actions } = sizes[options.size];
  const environment = await openEnvironment(options, { seed: options.seed });
  const clients = patientApi(environment.clients);
  const browser = await openBrowser();
  options.endAfter(() => browser.close());
  const counts = { rounds: 0, reloads: 0, backups: 0, decided: 0 };
  const stored = { full: 0, whileFull: 0, putOff: 0, withoutStorage: 0 };
  const tally: OutboxTally = { ...counts, ...stored, ...noActions(), ...noFates() };
  const broken: string[] = [];
  const { url, tables } = environment.server;
  const raw = () => readRaw(environment.database.endpoint, tables);
  const parts = { browser, url, raw, scripts: await bundleTablet(), api: clients.as(ownerId) };
  const isOver = () => Date.now() > options.until || (options.untilBroken && broken.length > 0);
  for (let n = 0; n < rounds && !isOver(); n++) {
    tally.rounds += 1;
    options.report(`round ${n + 1} of ${rounds}`);
    const chance = chanceOf(options.seed + n);
    const token = await persist(() => stormTokenOf(url, ownerId));
    await withGroup({ clients }, n, async (group) => {
      const fixtures = await loadFixtures(clients, group, chance);
      const roundParts = { ...parts, token, chance, leader: ownerId };
      const wrong = await playRound(roundParts, { group, fixtures, actions, tally });
      broken.push(...wrong.map((what) => `round ${n + 1}: ${what}`));
    });
  }
  return { figures: { planned: rounds, ...tally }, broken };
}

export const outboxAct: StormAct = {
  name: 'outbox',
  expectation:
    'Two tablets of a leader on a line that loses, doubles and reorders requests, with clocks an hour, a day or a year off and disks that are full or refused, are reloaded during their work, and one of them is lost except for its backup: everything that was done arrives, once, with the right date.',
  enoughSeconds: 40,
  mostSeconds: { small: 280, long: 180, whole: 1200 },
  play,
};
