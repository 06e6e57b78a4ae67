import type { Instrument, ScoredInstrument } from '../instruments/instrument.ts';
import { pointParts } from '../instruments/score.ts';
import { findScored } from '../instruments/scored.ts';
import { reliableChange } from '../stats/reliable-change.ts';
import { signedRank } from '../stats/signed-rank.ts';
import { sumsOf } from '../stats/sums.ts';
import { attendedOnce, countAttendance } from './count-attendance.ts';
import { countFollowUp } from './count-follow-up.ts';
import { countReasons } from './count-reasons.ts';
import type { AttendedOf, OutcomeSums } from './facts.ts';
import type { Form, Occasion } from './form.ts';
import type { Member } from './member.ts';
import { leftOutReasons } from './outcome.ts';
import { changesOf, daysBetween, endPair, givenBy, type Pair, scored } from './pairs.ts';
import type { Run } from './run.ts';
import type { Session } from './session.ts';

/** The first of the run's pinned instruments that we know how to score. */
function scoredInstrument(run: Pick<Run, 'instruments'>): ScoredInstrument | undefined {
  return run.instruments
    .map((pin) => findScored(pin.instrumentId, pin.version))
    .find((instrument) => instrument !== undefined);
}

/** Raw sums of one statement over those of the pairs who answered it both times. */
function itemSums(item: Instrument['items'][number], pairs: readonly Pair[]) {
  const both = pairs.flatMap((pair) => {
    const [start, end] = [pair.start.answers[item.id], pair.later.answers[item.id]];
    return typeof start === 'number' && typeof end === 'number' ? [{ start, end }] : [];
  });
  return {
    itemId: item.id,
    number: item.number,
    reversed: item.reversed,
    n: both.length,
    startSum: sumsOf(both.map(({ start }) => start)).sum,
    endSum: sumsOf(both.map(({ end }) => end)).sum,
    change: sumsOf(both.map(({ start, end }) => end - start)),
  };
}

function directions(changes: readonly number[]) {
  return {
    improved: changes.filter((change) => change > 0).length,
    same: changes.filter((change) => change === 0).length,
    worse: changes.filter((change) => change < 0).length,
  };
}

function rankTest(changes: readonly number[]) {
  const inOrder = changes.toSorted((a, b) => a - b);
  const { used, p, leastP } = signedRank(inOrder);
  return { used, p, leastP };
}

/** Who changed by more than the measurement errs, where the instrument's reliability is stated. */
function reliable(changes: readonly number[], instrument: ScoredInstrument | undefined) {
  const stated = instrument?.scoring.reliability;
  if (!instrument || !stated) return null;
  const points = changes.map((change) => change / pointParts(instrument));
  const counted = reliableChange(points, stated, stated.sd);
  if (!counted) return null;
  const { improved, unchanged, worsened } = counted;
  return { improved, unchanged, worsened };
}

function answeredBetween(forms: readonly Form[]): [string, string] | null {
  const days = forms.map((form) => form.answeredOn).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? [first, last] : null;
}

function attendanceOf(members: readonly Member[], sessions: readonly Session[]): AttendedOf {
  const { attendedSinceJoining, possibleSinceJoining } = countAttendance(members, sessions);
  return { attended: attendedSinceJoining, possible: possibleSinceJoining };
}

/** What is known of those in a pair, and of those who are not. */
function countPairs(
  pairs: readonly Pair[],
  sessions: readonly Session[],
  instrument: ScoredInstrument | undefined,
) {
  const changes = changesOf(pairs);
  const days = pairs.map(({ start, later }) => daysBetween(start.answeredOn, later.answeredOn));
  const members = pairs.map(({ member }) => member);
  return {
    pairs: pairs.length,
    start: sumsOf(pairs.map(({ start }) => start.score)),
    end: sumsOf(pairs.map(({ later }) => later.score)),
    change: sumsOf(changes),
    attendanceOfPairs: attendanceOf(members, sessions),
    days: sumsOf(days),
    signedRank: rankTest(changes),
    reliable: reliable(changes, instrument),
    ...directions(changes),
  };
}

type Enrolled = {
  members: readonly Member[];
  sessions: readonly Session[];
  /** Numbers of those who no longer let their answers be used. */
  withdrawn: ReadonlySet<string>;
};

/**
 * What changed from start to end among `members`, all of whom were enrolled. Nobody with one
 * form counts as unchanged: they are left out, and the reason is counted.
 * @param forms the run's forms of every instrument; only those of the scored one count
 */
export function countOutcome(
  run: Pick<Run, 'instruments'>,
  { members, sessions, withdrawn }: Enrolled,
  forms: readonly Form[],
): OutcomeSums {
  const instrument = scoredInstrument(run);
  const numbers = new Set(members.map((member) => member.participantId));
  const isCounted = ({ participantId }: Form) =>
    numbers.has(participantId) && !withdrawn.has(participantId);
  const counted = forms.filter((form) => form.instrumentId === instrument?.id && isCounted(form));
  const given = givenBy(members, counted, withdrawn);
  const results = instrument ? given.map((one) => endPair(one, instrument)) : [];
  const pairs = results.filter((result): result is Pair => typeof result === 'object');
  const missing = given.filter((_, index) => typeof results[index] === 'string');
  const starts = missing.flatMap(({ forms: { start } }) =>
    instrument ? (scored(start, instrument)?.score ?? []) : [],
  );
  const withForm = (occasion: Occasion) => given.filter((one) => one.forms[occasion]).length;
  return {
    instrument: instrument
      ? {
          instrumentId: instrument.id,
          version: instrument.version,
          scoring: instrument.scoring.rule,
          parts: pointParts(instrument),
        }
      : null,
    answeredBetween: answeredBetween(counted),
    started: withForm('start'),
    attended: attendedOnce(members, sessions),
    ended: withForm('end'),
    followedUp: withForm('follow_up'),
    ...countPairs(pairs, sessions, instrument),
    leftOut: countReasons(results, leftOutReasons),
    startOfMissing: sumsOf(starts),
    attendanceOfMissing: attendanceOf(
      missing.map(({ member }) => member),
      sessions,
    ),
    followUp: countFollowUp(given, instrument),
    items: instrument?.items.map((item) => itemSums(item, pairs)) ?? [],
    synthetic: counted.filter((form) => form.synthetic).length,
  };
}
