import type { Instrument, RawAnswers, ScoredInstrument } from '../instruments/instrument.ts';
import { pointParts, scoreInParts } from '../instruments/score.ts';
import { findScored } from '../instruments/scored.ts';
import { sumsOf } from '../stats/sums.ts';
import type { OutcomeSums } from './facts.ts';
import type { Form, Occasion } from './form.ts';
import { exitStates, type Member } from './member.ts';
import { type LeftOutReason, leftOutReasons } from './outcome.ts';
import type { Run } from './run.ts';

/** What one enrolled person gave of the outcome's instrument. */
type Given = { member: Member; forms: Partial<Record<Occasion, Form>> };
/** Someone whose start and end both have a score, in parts of a point. */
type Pair = { start: number; end: number; answers: { start: RawAnswers; end: RawAnswers } };

/** The first of the run's pinned instruments that we know how to score. */
function scoredInstrument(run: Pick<Run, 'instruments'>): ScoredInstrument | undefined {
  return run.instruments
    .map((pin) => findScored(pin.instrumentId, pin.version))
    .find((instrument) => instrument !== undefined);
}

function givenBy(members: readonly Member[], forms: readonly Form[]): Given[] {
  return members.map((member) => ({
    member,
    forms: Object.fromEntries(
      forms
        .filter((form) => form.participantId === member.participantId)
        .map((form) => [form.occasion, form]),
    ),
  }));
}

/** The person's pair, or why there is none. */
function pairOf(
  { member, forms: { start, end } }: Given,
  instrument: ScoredInstrument,
): Pair | LeftOutReason {
  if (!start) return 'no_start_form';
  const startScore = scoreInParts(instrument, start.answers);
  if (startScore === null) return 'start_form_not_scorable';
  if (!end) return exitStates.includes(member.state) ? 'left_without_end_form' : 'no_end_form';
  const endScore = scoreInParts(instrument, end.answers);
  if (endScore === null) return 'end_form_not_scorable';
  return {
    start: startScore,
    end: endScore,
    answers: { start: start.answers, end: end.answers },
  };
}

/** Raw sums of one statement over those of the pairs who answered it both times. */
function itemSums(item: Instrument['items'][number], pairs: readonly Pair[]) {
  const both = pairs.flatMap(({ answers }) => {
    const [start, end] = [answers.start[item.id], answers.end[item.id]];
    return typeof start === 'number' && typeof end === 'number' ? [{ start, end }] : [];
  });
  return {
    itemId: item.id,
    number: item.number,
    reversed: item.reversed,
    n: both.length,
    startSum: sumsOf(both.map(({ start }) => start)).sum,
    endSum: sumsOf(both.map(({ end }) => end)).sum,
  };
}

function directions(changes: readonly number[]) {
  return {
    improved: changes.filter((change) => change > 0).length,
    same: changes.filter((change) => change === 0).length,
    worse: changes.filter((change) => change < 0).length,
  };
}

function answeredBetween(forms: readonly Form[]): [string, string] | null {
  const days = forms.map((form) => form.answeredOn).sort();
  const [first, last] = [days[0], days.at(-1)];
  return first && last ? [first, last] : null;
}

function leftOutOf(results: readonly (Pair | LeftOutReason)[]) {
  const count = (reason: LeftOutReason) => results.filter((result) => result === reason).length;
  return Object.fromEntries(leftOutReasons.map((reason) => [reason, count(reason)])) as Record<
    LeftOutReason,
    number
  >;
}

/**
 * What changed from start to end among `members`, all of whom were enrolled. Nobody with one
 * form counts as unchanged: they are left out, and the reason is counted.
 * @param forms the run's forms of every instrument; only those of the scored one count
 */
export function countOutcome(
  run: Pick<Run, 'instruments'>,
  members: readonly Member[],
  forms: readonly Form[],
): OutcomeSums {
  const instrument = scoredInstrument(run);
  const numbers = new Set(members.map((member) => member.participantId));
  const counted = forms.filter(
    (form) => form.instrumentId === instrument?.id && numbers.has(form.participantId),
  );
  const given = givenBy(members, counted);
  const results = instrument ? given.map((one) => pairOf(one, instrument)) : [];
  const pairs = results.filter((result): result is Pair => typeof result === 'object');
  const changes = pairs.map(({ start, end }) => end - start);
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
    ended: withForm('end'),
    pairs: pairs.length,
    followedUp: withForm('follow_up'),
    leftOut: leftOutOf(results),
    start: sumsOf(pairs.map(({ start }) => start)),
    end: sumsOf(pairs.map(({ end }) => end)),
    change: sumsOf(changes),
    ...directions(changes),
    items: instrument?.items.map((item) => itemSums(item, pairs)) ?? [],
    synthetic: counted.filter((form) => form.synthetic).length,
  };
}
