import { setTimeout as pause } from 'node:timers/promises';
import { type Chance, chanceOf, shuffled } from '../chance.ts';
import type { Act, Findings, Size, Weather } from './act.ts';
import { type Berth, openBerth } from './berth.ts';
import { Course } from './course.ts';
import { type Deed, deedsOf } from './deeds.ts';
import { openGroups, plantedIn } from './groups.ts';
import { readRaw } from './raw-items.ts';

/** Databases side by side, since whoever starts again mostly waits; each is killed so often. */
const sizes: Record<Size, { berths: number; killsEach: number; groups: number }> = {
  small: { berths: 1, killsEach: 2, groups: 1 },
  long: { berths: 2, killsEach: 100, groups: 6 },
};
/** The kill falls somewhere into this time after the deeds were begun. */
const withinMs = 150;

/** How often each was killed. */
type Kills = { server_kills: number; database_kills: number };

/** Begins some deeds, kills one of the two in their midst, and has them carried out nonetheless. */
async function killAmid(
  berth: Berth,
  deeds: readonly Deed[],
  course: Course,
  chance: Chance,
  n: number,
): Promise<void> {
  const begun = deeds.map((deed) => course.carryOut(deed));
  await pause(chance.below(withinMs));
  await (n % 2 === 0 ? berth.killServer() : berth.killDatabase());
  await Promise.all(begun);
}

async function playOn(weather: Weather, seed: number, course: Course, kills: Kills): Promise<void> {
  const { killsEach, groups } = sizes[weather.size];
  const chance = chanceOf(seed);
  const berth = await openBerth(weather, { seed, onDisk: true });
  const opened = await openGroups(berth.crew, groups);
  const deeds = shuffled(
    opened.flatMap((group) => deedsOf(berth.crew, group, chance)),
    chance,
  );
  const each = Math.floor(deeds.length / killsEach);
  for (let n = 0; n < killsEach && Date.now() < weather.until; n++) {
    weather.report(`${kills.server_kills + kills.database_kills} kills`);
    await killAmid(berth, deeds.slice(n * each, (n + 1) * each), course, chance, n);
    kills[n % 2 === 0 ? 'server_kills' : 'database_kills'] += 1;
  }
  await berth.server.settled();
  course.compare(await readRaw(berth.database.endpoint, berth.server.tables));
  course.tally.leaks += await berth.leaks(plantedIn(opened));
  await berth.end();
}

async function play(weather: Weather): Promise<Findings> {
  const { berths, killsEach } = sizes[weather.size];
  const kills: Kills = { server_kills: 0, database_kills: 0 };
  const courses = Array.from({ length: berths }, () => new Course());
  await Promise.all(
    courses.map((course, n) => playOn(weather, weather.seed + 1000 * (n + 1), course, kills)),
  );
  const tally = courses.map((course) => course.tally).reduce((a, b) => sum(a, b));
  return {
    figures: { wanted_kills: berths * killsEach, ...kills, ...tally },
    broken: courses.flatMap((course) => course.broken()),
  };
}

const sum = <Counts extends Record<string, number>>(a: Counts, b: Counts): Counts =>
  Object.fromEntries(
    Object.entries(a).map(([name, value]) => [name, value + (b[name] ?? 0)]),
  ) as Counts;

export const killsAct: Act = {
  name: 'kills',
  promise:
    'The server and the database on disk are killed (kill -9) amid the work: nothing that was acknowledged is lost or counted twice.',
  enoughSeconds: 80,
  mostSeconds: { small: 280, long: 300, whole: 1800 },
  play,
};
