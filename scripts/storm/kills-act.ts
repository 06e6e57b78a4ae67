import { setTimeout as pause } from 'node:timers/promises';
import { type Chance, chanceOf, shuffled } from '../chance.ts';
import type { Act, Findings, Size, Weather } from './act.ts';
import { type Berth, openBerth } from './berth.ts';
import { Course } from './course.ts';
import { type Deed, dayMs, daysLater, deedsOf, type Stage, stages } from './deeds.ts';
import { openGroups, plantedIn } from './groups.ts';
import { inLanes } from './persistence.ts';
import { ofEveryKind } from './phone/phone-deeds.ts';
import { readRaw } from './raw-items.ts';

type KillsAt = Readonly<Record<Stage, number>>;

/** Databases side by side, since whoever starts again mostly waits; each is killed so often. */
const sizes: Record<Size, { berths: number; killsAt: KillsAt; groups: number }> = {
  small: { berths: 1, killsAt: { window: 1, grace: 1, after: 0 }, groups: 1 },
  long: { berths: 2, killsAt: { window: 84, grace: 8, after: 8 }, groups: 6 },
};
const killsEach = ({ window, grace, after }: KillsAt) => window + grace + after;
/** The kill falls somewhere into this time after the deeds were begun. */
const withinMs = 150;
/** The part of the time for what is done while links are open. */
const windowShare = 0.6;
/** So many deeds at once. */
const lanes = 40;

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
  const begun = inLanes(deeds, lanes, course.carryOut);
  await pause(chance.below(withinMs));
  await (n % 2 === 0 ? berth.killServer() : berth.killDatabase());
  await begun;
}

/** Deeds in as many parts as there are kills. */
function inParts(deeds: readonly Deed[], parts: number): (readonly Deed[])[] {
  const at = (n: number) => Math.floor((n * deeds.length) / parts);
  return Array.from({ length: parts }, (_, n) => deeds.slice(at(n), at(n + 1)));
}

async function playOn(weather: Weather, seed: number, course: Course, kills: Kills): Promise<void> {
  const { killsAt, groups } = sizes[weather.size];
  const chance = chanceOf(seed);
  const berth = await openBerth(weather, { seed, onDisk: true });
  const opened = await openGroups(berth.crew, groups);
  const all = opened.flatMap((group) => deedsOf(berth.crew, group, chance, ofEveryKind));
  const deeds = shuffled(all, chance);
  // Of a time that does not suffice for all the later stages have their part.
  const last = weather.size === 'small' ? Number.POSITIVE_INFINITY : weather.until;
  const left = last - Date.now();
  const windowUntil = left === Number.POSITIVE_INFINITY ? left : Date.now() + windowShare * left;
  let nth = 0;
  for (const stage of stages) {
    const until = stage === 'window' ? windowUntil : last;
    await berth.setClockAhead(daysLater(stage, chance) * dayMs);
    const here = deeds.filter((deed) => deed.stage === stage);
    if (killsAt[stage] === 0 && Date.now() < until) await inLanes(here, lanes, course.carryOut);
    for (const part of inParts(here, killsAt[stage])) {
      if (Date.now() >= until) break;
      weather.report(`${kills.server_kills + kills.database_kills} kills`);
      await killAmid(berth, part, course, chance, nth);
      kills[nth % 2 === 0 ? 'server_kills' : 'database_kills'] += 1;
      nth += 1;
    }
  }
  await berth.server.settled();
  course.compare(await readRaw(berth.database.endpoint, berth.server.tables));
  course.tally.leaks += await berth.leaks(plantedIn(opened));
  await berth.end();
}

async function play(weather: Weather): Promise<Findings> {
  const { berths, killsAt } = sizes[weather.size];
  const kills: Kills = { server_kills: 0, database_kills: 0 };
  const courses = Array.from({ length: berths }, () => new Course());
  await Promise.all(
    courses.map((course, n) => playOn(weather, weather.seed + 1000 * (n + 1), course, kills)),
  );
  const tally = courses.map((course) => course.tally).reduce((a, b) => sum(a, b));
  return {
    figures: { wanted_kills: berths * killsEach(killsAt), ...kills, ...tally },
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
    'The server and the database on disk are killed (kill -9) amid the work, also as phones come days late and links are replaced in use: nothing that was acknowledged is lost, counted twice or dated another day.',
  enoughSeconds: 80,
  mostSeconds: { small: 280, long: 300, whole: 1800 },
  play,
};
