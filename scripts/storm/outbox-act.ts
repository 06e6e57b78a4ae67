import { openBrowser } from '../browser.ts';
import { chanceOf } from '../chance.ts';
import type { Act, Findings, Size, Weather } from './act.ts';
import { type Berth, openBerth } from './berth.ts';
import { patient, tokenOf } from './crew.ts';
import { type Group, openGroups } from './groups.ts';
import { noFates } from './outbox/bad-line.ts';
import { load } from './outbox/cargo.ts';
import { noDeeds } from './outbox/log-book.ts';
import { bundleTablet } from './outbox/tablet.ts';
import { type Tally, voyage } from './outbox/voyage.ts';
import { persist } from './persistence.ts';
import { readRaw } from './raw-items.ts';

/** Each round is a run of its own, on two tablets; one of them sinks at the end. */
const sizes: Record<Size, { rounds: number; deeds: number }> = {
  small: { rounds: 1, deeds: 30 },
  long: { rounds: 8, deeds: 100 },
};
const ownerId = 'leader';

/** A round's group: the one that she leads, or each reading on the bad line would be of all. */
async function withGroup(
  { crew }: Pick<Berth, 'crew'>,
  n: number,
  sail: (group: Group) => Promise<void>,
): Promise<void> {
  for (const group of await openGroups(crew, 1, n)) {
    await sail(group);
    const { runId, endsOn } = group;
    const body = { status: 'cancelled' as const, on: endsOn };
    await crew.as(ownerId).postRunStatus({ params: { runId }, body });
  }
}

async function play(weather: Weather): Promise<Findings> {
  const { rounds, deeds } = sizes[weather.size];
  const berth = await openBerth(weather, { seed: weather.seed });
  const crew = patient(berth.crew);
  const browser = await openBrowser();
  weather.endAfter(() => browser.close());
  const counts = { rounds: 0, reloads: 0, backups: 0, decided: 0 };
  const stored = { full: 0, whileFull: 0, putOff: 0, withoutStorage: 0 };
  const tally: Tally = { ...counts, ...stored, ...noDeeds(), ...noFates() };
  const broken: string[] = [];
  const { url, tables } = berth.server;
  const raw = () => readRaw(berth.database.endpoint, tables);
  const sea = { browser, url, raw, scripts: await bundleTablet(), api: crew.as(ownerId) };
  for (let n = 0; n < rounds && Date.now() <= weather.until; n++) {
    tally.rounds += 1;
    weather.report(`round ${n + 1} of ${rounds}`);
    const chance = chanceOf(weather.seed + n);
    const token = await persist(() => tokenOf(url, ownerId));
    await withGroup({ crew }, n, async (group) => {
      const cargo = await load(crew, group, chance);
      const voyaging = { ...sea, token, chance, leader: ownerId };
      const wrong = await voyage(voyaging, { group, cargo, deeds, tally });
      broken.push(...wrong.map((what) => `round ${n + 1}: ${what}`));
    });
  }
  return { figures: { wanted: rounds, ...tally }, broken };
}

export const outboxAct: Act = {
  name: 'outbox',
  promise:
    'Two tablets of a leader on a line that loses, doubles and reorders, with clocks an hour, a day or a year off and disks that are full or refused, loaded anew amid their work, one lost but for its backup: all that was done arrives, once, dated right.',
  enoughSeconds: 40,
  mostSeconds: { small: 280, long: 180, whole: 1200 },
  play,
};
