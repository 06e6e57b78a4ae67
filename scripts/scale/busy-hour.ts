import { type Chance, chanceOf } from '../../infra/local/demo/chance.ts';
import type { Assumptions } from './assumptions.ts';
import { type ForecastOperation, forecastOperations, recountCost } from './operations.ts';

const hour = 3600;

/** What happens in each second of an hour, in all of the counties together. */
export type BusyHour = {
  requests: number[];
  reads: number[];
  writes: number[];
  /** Runs counted again, each at most once a second: the stream gathers changes for that long. */
  recounts: number[];
  /** The most write units and read units of one run's partition in a second. */
  hottest: { writes: number; reads: number };
  signIns: number;
};

/** One request in one run, at a second of the hour. */
type Event = { at: number; operation: ForecastOperation };

/** A random number with the given average. */
function around(average: number, chance: Chance): number {
  // Knuth's method for a Poisson number, in parts small enough for floating-point numbers.
  let [count, left] = [0, average];
  while (left > 0) {
    const part = Math.min(left, 30);
    const stop = Math.exp(-part);
    for (let product = chance.next(); product > stop; product *= chance.next()) count++;
    left -= part;
  }
  return count;
}

/** A person answers on a phone: opens the link, gives answer after answer, hands in. */
function* answersByPhone(
  from: number,
  { statements, secondsAStatement }: Assumptions,
  chance: Chance,
) {
  yield { at: from, operation: 'a form opened by its link' } as Event;
  let at = from;
  for (let n = 0; n < statements; n++) {
    at += secondsAStatement * (0.5 + chance.next());
    yield { at, operation: 'an answer saved' } as Event;
  }
  yield { at: at + 2, operation: 'a form handed in' } as Event;
}

/** A session: the leader's tablet opens, the roll is called, a note is written. */
function* session(from: number, { runsOfALeader }: Assumptions): Generator<Event> {
  yield { at: from, operation: 'a leader’s runs' };
  for (let part = 0; part < 4 * runsOfALeader; part++)
    yield { at: from + part / 4, operation: 'a part of a run' };
  yield { at: from + 60, operation: 'the roll call of six' };
  yield { at: from + 600, operation: 'a session' };
}

/** A session at which everybody answers at once: the highest load that one run ever has. */
function* answeringSession(from: number, given: Assumptions, chance: Chance): Generator<Event> {
  yield* session(from, given);
  yield { at: from + 120, operation: 'a link' };
  const onPhones = Math.round(given.members * given.byPhone);
  for (let n = 0; n < onPhones; n++)
    yield* answersByPhone(from + 180 + 60 * chance.next(), given, chance);
  for (let n = onPhones; n < given.members; n++)
    yield { at: from + 1200 + 60 * n, operation: 'a complete form' };
}

/** A new group: planned, with its participants and members. */
function* newRun(from: number, { members }: Assumptions): Generator<Event> {
  yield { at: from, operation: 'a run' };
  for (let n = 0; n < members; n++) {
    yield { at: from + 120 * n, operation: 'a participant' };
    yield { at: from + 120 * n + 60, operation: 'an enrolment' };
  }
}

/**
 * A coordinator looks at the groups, the matrix of each open one, and the programmes side by side.
 */
function* look(from: number, given: Assumptions): Generator<Event> {
  yield { at: from, operation: 'the organisation’s runs' };
  const open = Math.round((given.runsAYear * given.openWeeks) / 52);
  for (let n = 0; n < open; n++) yield { at: from + n / 4, operation: 'a part of a run' };
  for (let n = 0; n < given.programmes; n++)
    yield { at: from + 60 + 20 * n, operation: 'a programme’s outcomes' };
}

/** Adds what the people of one run do in the hour, second by second. */
function addAll(tally: BusyHour, events: Iterable<Event>): void {
  const bySecond = new Map<number, { reads: number; writes: number; recounts: boolean }>();
  for (const { at, operation } of events) {
    const second = Math.floor(at) % hour;
    const { read, write, audit, recounts } = forecastOperations[operation];
    const here = bySecond.get(second) ?? { reads: 0, writes: 0, recounts: false };
    bySecond.set(second, {
      reads: here.reads + read,
      writes: here.writes + write,
      recounts: here.recounts || recounts,
    });
    tally.requests[second] = (tally.requests[second] ?? 0) + 1;
    tally.writes[second] = (tally.writes[second] ?? 0) + audit;
  }
  for (const [second, { reads, writes, recounts }] of bySecond) {
    const all = recounts
      ? { reads: reads + recountCost.read, writes: writes + recountCost.write }
      : { reads, writes };
    tally.reads[second] = (tally.reads[second] ?? 0) + all.reads;
    tally.writes[second] = (tally.writes[second] ?? 0) + all.writes;
    if (recounts) tally.recounts[second] = (tally.recounts[second] ?? 0) + 1;
    tally.hottest.reads = Math.max(tally.hottest.reads, all.reads);
    tally.hottest.writes = Math.max(tally.hottest.writes, all.writes);
  }
}

/** The occasions of one county: how often they occur in a year, and the events of each. */
export function occasionsPerForm(given: Assumptions) {
  const { runsAYear, sessions, members, formsOfAMember, byPhone } = given;
  return [
    {
      aYear: runsAYear * formsOfAMember,
      events: (from: number, chance: Chance) => answeringSession(from, given, chance),
    },
    {
      aYear: runsAYear * (sessions - formsOfAMember),
      events: (from: number) => session(from, given),
    },
    {
      aYear: runsAYear * members * formsOfAMember * byPhone * given.lateShare,
      events: (from: number, chance: Chance) => answersByPhone(from, given, chance),
    },
    {
      aYear: given.coordinators * given.looksADay * given.workingDays,
      events: (from: number) => look(from, given),
    },
    { aYear: runsAYear, events: (from: number) => newRun(from, given) },
  ];
}

/** How often staff open their pages in a year; at worst each opening is a sign-in. */
export const signInsAYear = ({
  leaders,
  opensADay,
  coordinators,
  looksADay,
  workingDays,
}: Assumptions) => (leaders * opensADay + coordinators * looksADay) * workingDays;

/**
 * The busiest hour of a working day in `counties` counties, event by event, from a seed: the load on
 * one second, and on one run.
 */
export function busiestHour(counties: number, given: Assumptions, seed: number): BusyHour {
  const chance = chanceOf(seed);
  const zeros = () => Array.from({ length: hour }, () => 0);
  const tally: BusyHour = {
    requests: zeros(),
    reads: zeros(),
    writes: zeros(),
    recounts: zeros(),
    hottest: { writes: 0, reads: 0 },
    signIns: 0,
  };
  const often = (aYear: number) =>
    around((counties * aYear * given.busiestHour) / given.workingDays, chance);
  for (const { aYear, events } of occasionsPerForm(given))
    for (let left = often(aYear); left > 0; left--)
      addAll(tally, events(chance.next() * hour, chance));
  tally.signIns = often(signInsAYear(given));
  return tally;
}
