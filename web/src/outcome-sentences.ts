import {
  type Change,
  type LeftOutReason,
  leftOutReasons,
  type Outcome,
} from '../../shared/model/outcome.ts';
import { days, decimal, percent, plain, signed } from './format.ts';
import type { ShownOutcome } from './shown-outcome.ts';
import { outcomeTexts } from './texts/outcome.ts';
import { texts } from './texts.ts';

const { outcome: words, leftOut: missing } = texts;

/**
 * Why there is no change to show, in plain words; null when there is one.
 * For instance: whyNoChange({ ...outcome, suppressed: 'pairs_below_5' }) // 'Alle viisi paria: …'
 */
export function whyNoChange(
  outcome: Pick<ShownOutcome, 'change' | 'instrument' | 'pairs' | 'suppressed'>,
): string | null {
  if (outcome.change) return null;
  if (!outcome.instrument) return words.noInstrument;
  if (outcome.pairs === 0) return words.noPairs;
  return outcome.suppressed ? texts.suppressed[outcome.suppressed] : words.noPairs;
}

/** The interval in words. */
export function intervalText(change: Pick<Change, 'interval'>): string {
  const { interval } = change;
  return interval ? words.interval(signed(interval.low), signed(interval.high)) : words.noInterval;
}

/**
 * The main figure as one sentence: the mean change with its interval, or why it is not there.
 * For instance: changeSentence(outcome) // 'Keskimääräinen muutos +0,37 pistettä, 95 %:n väli +0,20 … +0,54.'
 */
export function changeSentence(outcome: ShownOutcome): string {
  const { change } = outcome;
  if (!change) return whyNoChange(outcome) ?? '';
  return `${words.mean(signed(change.mean))}, ${intervalText(change)}.`;
}

/** How many changed which way; null where there is nothing of it to say. */
export function directionSentence({ change, direction }: ShownOutcome): string | null {
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
export function leftOutSentence({ enrolled, pairs, leftOut }: ShownOutcome): string | null {
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
  outcome: ShownOutcome,
): { name: string; people: number; word: string }[] | null {
  const steps = (['enrolled', 'started', 'ended', 'pairs'] as const).flatMap((name) => {
    const people = outcome[name];
    return people === null ? [] : [{ name, people, word: texts.flow[name](people) }];
  });
  return steps.length > 0 ? steps : null;
}

/** The same of all who were enrolled: who is missing has not stayed the same, nobody knows. */
export function enrolledSentence({ direction }: ShownOutcome): string | null {
  const { improved, missing } = direction?.percentOfEnrolled ?? {};
  if (!direction || direction.missing === 0 || improved == null || missing == null) return null;
  return outcomeTexts.ofEnrolled(percent(improved), percent(missing));
}

/** Between which figures the truth of all lies; null where nobody is missing. */
export function boundsSentence({ bounds, enrolled, pairs }: Outcome): string | null {
  if (!bounds || enrolled === pairs) return null;
  return outcomeTexts.bounds(signed(bounds.change.worst), signed(bounds.change.best));
}

/** What the exact test can say, which of few changes is nothing. */
export function rankSentence({ signedRank }: Outcome): string | null {
  if (!signedRank || signedRank.p === null) return null;
  if (!signedRank.canReach5Percent) return outcomeTexts.tooFewForRanks(signedRank.used);
  return outcomeTexts.ranks(decimal(signedRank.p, 3));
}

/** How far those who are missing from the pairs differed from those in them. */
export function missingSentences({ startOfPairsAndMissing: start, attendance }: Outcome): string[] {
  const { pairs, missing } = attendance ?? {};
  return [
    ...(start ? [outcomeTexts.starts(decimal(start.pairs.mean), decimal(start.missing.mean))] : []),
    ...(pairs != null && missing != null
      ? [outcomeTexts.attendance(percent(pairs), percent(missing))]
      : []),
  ];
}

/** All else that is known of a run's change, in the order in which it qualifies it. */
export function furtherSentences(outcome: Outcome): string[] {
  const { effectSize, daysBetween, followUp } = outcome;
  const { g, interval } = effectSize ?? {};
  const later = followUp.change;
  return [
    boundsSentence(outcome),
    g != null && interval
      ? outcomeTexts.effectSize(signed(g), signed(interval.low), signed(interval.high))
      : null,
    rankSentence(outcome),
    ...missingSentences(outcome),
    daysBetween && outcomeTexts.daysBetween(plain(daysBetween.mean)),
    later && outcomeTexts.followUp(signed(later.mean), later.n),
  ].filter((sentence) => sentence !== null);
}
