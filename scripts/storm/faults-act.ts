import { type Chance, chanceOf, shuffled } from '../chance.ts';
import type { Act, Findings, Size, Weather } from './act.ts';
import { type Berth, openBerth } from './berth.ts';
import { Course } from './course.ts';
import { type Deed, dayMs, daysLater, deedsOf, type Stage } from './deeds.ts';
import { addFaults, noFaults } from './faults.ts';
import { openGroups, plantedIn } from './groups.ts';
import { inLanes } from './persistence.ts';
import { ofEveryKind } from './phone/phone-deeds.ts';
import { readRaw } from './raw-items.ts';

/**
 * How much is done. Each database takes some groups and is left, because DynamoDB Local slows with
 * all that it ever wrote; a group has 100 deeds.
 */
const deedsOfGroup = 100;
const sizes: Record<Size, { databases: number; groups: number }> = {
  small: { databases: 1, groups: 1 },
  long: { databases: 5, groups: 20 },
};

/** Requests that meet a fault, on either line. */
const share = 0.1;
/** Deeds put aside after their first try, and acknowledged ones of which a copy is still on its way. */
const lateShare = 0.05;
const copyShare = 0.05;
/** Longer than the ten minutes for which DynamoDB knows a transaction by its token. */
const pretendedDelayMs = 11 * 60_000;
const lanes = 16;

/** The first try of one that is put aside: whatever becomes of it. */
const tryOnce = ({ again: [first] }: Deed) => first?.().catch(() => {});

/** Only what means the same when it is repeated may be tried once and begun from the start later. */
const isRepeatable = ({ requests, again }: Deed) => requests === again;

/** All that is done while links are open; then, ten minutes later, what was late, and copies. */
async function sail(berth: Berth, deeds: readonly Deed[], course: Course, chance: Chance) {
  const later: Deed[] = [];
  await inLanes(deeds, lanes, async (deed) => {
    const isLate = isRepeatable(deed) && chance.next() < lateShare;
    await (isLate ? tryOnce(deed) : course.carryOut(deed));
    if (isLate || (deed.again.length > 0 && chance.next() < copyShare)) later.push(deed);
  });
  await berth.setClockAhead(pretendedDelayMs);
  await inLanes(later, lanes, (deed) => course.repeat(deed));
  course.tally.late += later.length;
}

/** Days later the phones that had no network find one; what they bring comes more than once. */
async function arriveLate(deeds: readonly Deed[], course: Course) {
  await inLanes(deeds, lanes, async (deed) => {
    await course.carryOut(deed);
    if (deed.again.length > 0) await course.repeat(deed);
  });
  course.tally.late += deeds.filter(({ trace }) => trace).length;
}

/** One database from its opening to the comparison of what was acknowledged with what is kept. */
async function playOn(berth: Berth, groups: number, course: Course, chance: Chance): Promise<void> {
  const opened = await openGroups(berth.crew, groups);
  const all = opened.flatMap((group) => deedsOf(berth.crew, group, chance, ofEveryKind));
  const deeds = shuffled(all, chance);
  const at = (stage: Stage) => deeds.filter((deed) => deed.stage === stage);
  berth.setShare(share);
  await sail(berth, at('window'), course, chance);
  for (const stage of ['grace', 'after'] as const) {
    await berth.setClockAhead(daysLater(stage, chance) * dayMs);
    await arriveLate(at(stage), course);
  }
  berth.setShare(0);
  await berth.server.settled();
  course.compare(await readRaw(berth.database.endpoint, berth.server.tables));
  course.tally.leaks += await berth.leaks(plantedIn(opened));
}

async function play(weather: Weather): Promise<Findings> {
  const { databases, groups } = sizes[weather.size];
  const course = new Course();
  const faults = noFaults();
  for (let n = 0; n < databases && Date.now() < weather.until; n++) {
    weather.report(`database ${n + 1} of ${databases}`);
    const seed = weather.seed + n;
    const berth = await openBerth(weather, { seed });
    await playOn(berth, groups, course, chanceOf(seed));
    addFaults(faults, berth.counts);
    await berth.end();
  }
  const wanted = databases * groups * deedsOfGroup;
  return { figures: { wanted, ...course.tally, ...faults }, broken: course.broken() };
}

export const faultsAct: Act = {
  name: 'faults',
  promise:
    'Every tenth request of submissions and roll calls goes wrong, phones come days late, and links are replaced in use: nothing that was acknowledged is lost, counted twice or dated another day, and nobody’s answers come into another’s form.',
  enoughSeconds: 60,
  mostSeconds: { small: 280, long: 300, whole: 1800 },
  play,
};
