import {
  type LeftOutReason,
  leftOutReasons,
  type Outcome,
  type ReleaseStatus,
  type ScoreChange,
} from '../../../../shared/domain/figures/outcome.ts';
import { decimalsFor } from '../../../../shared/domain/figures/rounding.ts';
import type { Suppression } from '../../../../shared/domain/figures/summary.ts';
import { decimal, percent, plain, signed, writtenDay, writtenDays } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';
import type { ShownOutcome } from './shown-outcome.ts';

const { outcome: words, leftOut: missing } = texts;

/** With at least this many people, more than rounded means of a change is shown. */
const moreFrom = 10;

/** Whether a change is of so few people that only rounded means of it are shown. */
export const isRounded = ({ n }: Pick<ScoreChange, 'n'>): boolean => n < moreFrom;

/** Why figures are not shown, with the day where it is known. */
export function whyHidden(
  reason: Suppression,
  { expectedOn, takenBackOn }: Pick<ReleaseStatus, 'expectedOn' | 'takenBackOn'>,
): string {
  if (reason === 'not_released' && expectedOn)
    return texts.results.progress.expected(writtenDay(expectedOn));
  if (reason === 'taken_back' && takenBackOn)
    return texts.results.takenBack.said(writtenDay(takenBackOn));
  return texts.suppressed[reason];
}

/**
 * Why there is no change to show, in plain words; null when there is one.
 * For instance: whyNoChange({ ...outcome, suppressed: 'too_few' }) // 'Vastaajia on liian vähän, …'
 */
export function whyNoChange(
  outcome: Pick<ShownOutcome, 'change' | 'instrument' | 'release' | 'suppressed'>,
): string | null {
  const { change, instrument, release, suppressed } = outcome;
  if (change) return null;
  // Before a release the comparison does not include the run's instrument.
  if (release.status === 'released' && !instrument) return words.noInstrument;
  return whyHidden(suppressed ?? 'too_few', release);
}

/** The interval in words; null where it is not shown. */
export function intervalText(
  { interval }: Pick<ScoreChange, 'interval'>,
  digits = 2,
): string | null {
  return interval && words.interval(signed(interval.low, digits), signed(interval.high, digits));
}

/**
 * The main figure as one sentence: the mean change with its interval, or why it is not there.
 * For instance: changeSentence(outcome) // 'Keskimääräinen muutos +0,37 pistettä, 95 %:n väli +0,20 … +0,54.'
 */
export function changeSentence(outcome: ShownOutcome): string {
  const { change } = outcome;
  if (!change) return whyNoChange(outcome) ?? '';
  const digits = decimalsFor(change.n);
  const parts = [words.mean(signed(change.mean, digits)), intervalText(change, digits)];
  return `${parts.filter((part) => part !== null).join(', ')}.`;
}

/** How many changed which way; null where nothing of it is disclosed. */
export function directionSentence({ change, direction }: ShownOutcome): string | null {
  if (direction) return words.direction(direction.improved, direction.same, direction.worse);
  return change && !isRounded(change) ? words.directionHidden : null;
}

function reasonsText(counts: Record<LeftOutReason, number>): string {
  const present = leftOutReasons.filter((reason) => counts[reason] > 0);
  const [only] = present;
  if (only && present.length === 1) return missing.reasons[only];
  return present
    .map((reason) => missing.reason(missing.reasons[reason], counts[reason]))
    .join(', ');
}

/** The people missing from the pairs and why; null where not even their number is disclosed. */
export function leftOutSentence({ enrolled, pairs, leftOut }: ShownOutcome): string | null {
  if (enrolled === null || pairs === null) return null;
  const people = enrolled - pairs;
  if (people === 0) return enrolled === 0 ? null : missing.none;
  return leftOut ? missing.some(people, reasonsText(leftOut)) : missing.hidden(people);
}

/** When the counted forms were answered. */
export function answeredSentence({ answeredBetween }: Outcome): string | null {
  return answeredBetween && words.answered(writtenDays(...answeredBetween));
}

/** The disclosed steps from members to pairs, each with its word; null where there are none. */
export function flowStepTexts(
  outcome: ShownOutcome,
): { name: string; people: number; word: string }[] | null {
  const steps = (['enrolled', 'started', 'ended', 'pairs'] as const).flatMap((name) => {
    const people = outcome[name];
    return people === null ? [] : [{ name, people, word: texts.flowCounts[name](people) }];
  });
  return steps.length > 0 ? steps : null;
}

/**
 * The directions for all who were enrolled: those who are missing have not stayed the same, their
 * change is unknown.
 */
export function enrolledSentence({ direction }: ShownOutcome): string | null {
  const { improved, missing } = direction?.percentOfEnrolled ?? {};
  if (!direction || direction.missing === 0 || improved == null || missing == null) return null;
  return texts.results.ofEnrolled(percent(improved), percent(missing));
}

/** The bounds of the mean change of all who were enrolled; null where nobody is missing. */
export function boundsSentence({ bounds, enrolled, change }: Outcome): string | null {
  if (!bounds || !change || enrolled === change.n) return null;
  const digits = decimalsFor(change.n);
  const { worst, best } = bounds.change;
  return texts.results.bounds(signed(worst, digits), signed(best, digits));
}

/** The result of the exact test, or that there are too few changes for it. */
export function rankSentence({ signedRank }: Outcome): string | null {
  if (!signedRank || signedRank.p === null) return null;
  if (!signedRank.canReach5Percent) return texts.results.tooFewForRanks(signedRank.used);
  return texts.results.ranks(decimal(signedRank.p, 3));
}

const meanOf = ({ mean, n }: { mean: number; n: number }) => decimal(mean, decimalsFor(n));

/** The share of marks that are missing, where some are; attendance is of the others alone. */
export const marksMissingText = ({
  marksMissing,
}: Pick<Outcome['attendance'], 'marksMissing'>): string | null =>
  marksMissing !== null && marksMissing > 0
    ? texts.results.progress.marksMissing(percent(marksMissing))
    : null;

/** How often those who answered both times attended, and the others. */
function attendanceSentence(pairs: number, missing: number): string {
  const [share, other] = [percent(pairs), percent(missing)];
  return share === other
    ? texts.results.attendanceAlike(share)
    : texts.results.attendance(share, other);
}

/** How far the people missing from the figures differed from those in them. */
export function missingSentences({ startOfPairsAndMissing: start, attendance }: Outcome): string[] {
  const { pairs, missing } = attendance;
  return [
    ...(start ? [texts.results.starts(meanOf(start.pairs), meanOf(start.missing))] : []),
    ...(pairs !== null && missing !== null ? [attendanceSentence(pairs, missing)] : []),
  ];
}

/** Everything else that is known of a run's change, in the order in which it qualifies it. */
export function furtherSentences(outcome: Outcome): string[] {
  const { effectSize, daysBetween, followUp } = outcome;
  const { g, interval } = effectSize ?? {};
  const later = followUp.change;
  return [
    g != null && interval
      ? texts.results.effectSize(signed(g), signed(interval.low), signed(interval.high))
      : null,
    rankSentence(outcome),
    ...missingSentences(outcome),
    daysBetween && texts.results.daysBetween(plain(daysBetween.mean)),
    later && texts.results.followUp(signed(later.mean, decimalsFor(later.n)), later.n),
  ].filter((sentence) => sentence !== null);
}
