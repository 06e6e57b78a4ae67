import type { Act, Findings, Size, Weather } from './act.ts';
import { type Berth, openBerth } from './berth.ts';
import { type Chance, chanceOf } from './chance.ts';
import { type Deed, deedsOf } from './deeds.ts';
import { type FaultCounts, noFaults } from './faults.ts';
import { openGroups } from './groups.ts';
import { type Damage, Ledger } from './ledger.ts';
import { inLanes, persist } from './persistence.ts';
import { readRaw } from './raw-items.ts';

/**
 * How much is done. Each database takes some groups and is left, because DynamoDB Local slows with
 * all that it ever wrote; a group has 100 deeds.
 */
const sizes: Record<Size, { databases: number; groups: number }> = {
  small: { databases: 1, groups: 2 },
  long: { databases: 10, groups: 10 },
};

/** Requests that meet a fault, on either line. */
const share = 0.1;
/** Deeds put aside after their first try, and acknowledged ones of which a copy is still on its way. */
const lateShare = 0.05;
const copyShare = 0.05;
/** Longer than DynamoDB remembers a transaction by its token. */
const pretendedDelayMs = 11 * 60_000;
const lanes = 16;

type Course = {
  ledger: Ledger;
  tally: { deeds: number; late: number; retries: number; refused: number };
};

/** Sends a deed's requests until all are acknowledged; what is refused for good breaks the promise. */
async function carryOut({ requests, trace }: Deed, { ledger, tally }: Course): Promise<void> {
  try {
    for (const request of requests) await persist(request, () => (tally.retries += 1));
    ledger.note(trace);
  } catch {
    tally.refused += 1;
  }
}

/** The first try of one that is put aside: whatever becomes of it. */
const tryOnce = ({ requests: [first] }: Deed) => first?.().catch(() => {});

/** All deeds in chance's order; then, ten minutes later, those that were late and copies of others. */
async function sail(berth: Berth, deeds: readonly Deed[], course: Course, chance: Chance) {
  const later: Deed[] = [];
  await inLanes(deeds, lanes, async (deed) => {
    const isLate = chance.next() < lateShare;
    await (isLate ? tryOnce(deed) : carryOut(deed, course));
    if (isLate || chance.next() < copyShare) later.push(deed);
  });
  await berth.server.setClockAhead(pretendedDelayMs);
  await inLanes(later, lanes, (deed) => carryOut(deed, course));
  course.tally.deeds += deeds.length;
  course.tally.late += later.length;
}

/** One database from its opening to the comparison of what was acknowledged with what is kept. */
async function playOn(
  weather: Weather,
  n: number,
  groups: number,
  course: Course,
): Promise<[Damage, FaultCounts]> {
  const seed = weather.seed + n;
  const chance = chanceOf(seed);
  const berth = await openBerth(weather, { seed });
  const opened = await openGroups(berth.crew, groups);
  const deeds = opened.flatMap((group) => deedsOf(berth.crew, group, chance));
  const shuffled = deeds.map((deed) => ({ deed, at: chance.next() })).sort((a, b) => a.at - b.at);
  berth.setShare(share);
  await sail(
    berth,
    shuffled.map(({ deed }) => deed),
    course,
    chance,
  );
  berth.setShare(0);
  await berth.server.settled();
  const damage = course.ledger.damage(await readRaw(berth.database.endpoint, berth.server.tables));
  await berth.end();
  return [damage, berth.counts];
}

const added = <Counts extends Record<string, number>>(a: Counts, b: Counts): Counts =>
  Object.fromEntries(
    Object.entries(a).map(([name, value]) => [name, value + (b[name] ?? 0)]),
  ) as Counts;

const noDamage: Damage = { lost: 0, duplicates: 0, summaries_off: 0, audit_off: 0 };

async function play(weather: Weather): Promise<Findings> {
  const { databases, groups } = sizes[weather.size];
  const tally = { deeds: 0, late: 0, retries: 0, refused: 0 };
  let [damage, faults] = [noDamage, noFaults()];
  for (let n = 0; n < databases; n++) {
    weather.report(`database ${n + 1} of ${databases}, ${tally.deeds} deeds`);
    const course = { ledger: new Ledger(), tally };
    const [found, met] = await playOn(weather, n, groups, course);
    [damage, faults] = [added(damage, found), added(faults, met)];
  }
  const must = { ...damage, refused: tally.refused };
  const broken = Object.entries(must).flatMap(([what, count]) =>
    count ? [`${what}: ${count}`] : [],
  );
  return { figures: { databases, ...tally, ...damage, ...faults }, broken };
}

export const faultsAct: Act = {
  name: 'faults',
  promise:
    'Of submissions and roll calls of which every tenth request goes wrong, none that was acknowledged is lost or counted twice.',
  mostSeconds: { small: 60, long: 300 },
  play,
};
