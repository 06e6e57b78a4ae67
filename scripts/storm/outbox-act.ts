import { openBrowser } from '../browser.ts';
import { chanceOf } from '../chance.ts';
import type { Act, Findings, Size, Weather } from './act.ts';
import { openBerth } from './berth.ts';
import { patient, tokenOf } from './crew.ts';
import { openGroups } from './groups.ts';
import { noFates } from './outbox/bad-line.ts';
import { bundleTablet } from './outbox/tablet.ts';
import { type Tally, voyage } from './outbox/voyage.ts';

/** Each round is a run of its own, on two tablets; one of them sinks at the end. */
const sizes: Record<Size, { rounds: number; deeds: number }> = {
  small: { rounds: 1, deeds: 40 },
  long: { rounds: 8, deeds: 100 },
};
const ownerId = 'leader';

async function play(weather: Weather): Promise<Findings> {
  const { rounds, deeds } = sizes[weather.size];
  const berth = await openBerth(weather, { seed: weather.seed });
  const { url } = berth.server;
  const groups = await openGroups(berth.crew, rounds);
  const browser = await openBrowser();
  weather.endAfter(() => browser.close());
  const tally: Tally = { rounds: 0, deeds: 0, reloads: 0, backups: 0, ...noFates() };
  const broken: string[] = [];
  const script = await bundleTablet();
  for (const [n, group] of groups.entries()) {
    if (Date.now() > weather.until) break;
    tally.rounds += 1;
    weather.report(`round ${n + 1} of ${rounds}`);
    const token = await tokenOf(url, ownerId);
    const chance = chanceOf(weather.seed + n);
    const sea = {
      browser,
      url,
      script,
      token,
      api: patient(berth.crew).as(ownerId),
      chance,
      leader: ownerId,
    };
    const wrong = await voyage(sea, group, deeds, tally);
    broken.push(...wrong.map((what) => `round ${n + 1}: ${what}`));
  }
  return { figures: { wanted: rounds, ...tally }, broken };
}

export const outboxAct: Act = {
  name: 'outbox',
  promise:
    'Two tablets of a leader on a line that loses, doubles and reorders, loaded anew amid their work, one lost but for its backup: all that was done arrives, once.',
  enoughSeconds: 50,
  mostSeconds: { small: 280, long: 180, whole: 1200 },
  play,
};
