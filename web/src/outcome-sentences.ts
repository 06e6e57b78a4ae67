import { type LeftOutReason, leftOutReasons, type Outcome } from '../../shared/model/outcome.ts';
import { days, decimal, signed } from './format.ts';
import { texts } from './texts.ts';

const { outcome: words, leftOut: missing } = texts;

/**
 * Why there is no change to show, in plain words; null when there is one.
 * For instance: whyNoChange({ ...outcome, suppressed: 'pairs_below_5' }) // 'Alle viisi paria: …'
 */
export function whyNoChange(outcome: Outcome): string | null {
  if (outcome.change) return null;
  if (!outcome.instrument) return words.noInstrument;
  if (outcome.pairs === 0) return words.noPairs;
  return outcome.suppressed ? texts.suppressed[outcome.suppressed] : words.noPairs;
}

/** The interval in words. */
export function intervalText(change: NonNullable<Outcome['change']>): string {
  const { interval } = change;
  return interval ? words.interval(signed(interval.low), signed(interval.high)) : words.noInterval;
}

/**
 * The main figure as one sentence: the mean change with its interval, or why it is not there.
 * For instance: changeSentence(outcome) // 'Keskimääräinen muutos +0,37 pistettä, 95 %:n väli +0,20 … +0,54.'
 */
export function changeSentence(outcome: Outcome): string {
  const { change } = outcome;
  if (!change) return whyNoChange(outcome) ?? '';
  return `${words.mean(signed(change.mean))}, ${intervalText(change)}.`;
}

/** How many changed which way; null where there is nothing of it to say. */
export function directionSentence({ change, direction }: Outcome): string | null {
  if (direction) return words.direction(direction.improved, direction.same, direction.worse);
  return change ? words.directionHidden : null;
}

function reasonsText(counts: Record<LeftOutReason, number>): string {
  const present = leftOutReasons.filter((reason) => counts[reason] > 0);
  const [only] = present;
  if (only && present.length === 1) return missing.reasons[only];
  return present
    .map((reason) => missing.reason(missing.reasons[reason], counts[reason]))
    .join(', ');
}

/** Who is not among the pairs and why; null where not even their number is told. */
export function leftOutSentence({ enrolled, pairs, leftOut }: Outcome): string | null {
  if (enrolled === null || pairs === null) return null;
  const people = enrolled - pairs;
  if (people === 0) return enrolled === 0 ? null : missing.none;
  return leftOut ? missing.some(people, reasonsText(leftOut)) : missing.hidden(people);
}

/** Where the scores were at the start and at the end, of the same people. */
export function levelsSentence({ start, end }: Outcome): string | null {
  return start && end ? words.levels(decimal(start.mean), decimal(end.mean)) : null;
}

/** When the counted forms were answered. */
export function answeredSentence({ answeredBetween }: Outcome): string | null {
  return answeredBetween && words.answered(days(...answeredBetween));
}

/** The steps from members to pairs that may be told, each with its word; null where none is. */
export function flowSteps(
  outcome: Outcome,
): { name: string; people: number; word: string }[] | null {
  const steps = (['enrolled', 'started', 'ended', 'pairs'] as const).flatMap((name) => {
    const people = outcome[name];
    return people === null ? [] : [{ name, people, word: texts.flow[name](people) }];
  });
  return steps.length > 0 ? steps : null;
}
