import {
  followUpLeftOutReasons,
  leftOutReasons,
  type Outcome,
} from '../../../../shared/domain/figures/outcome.ts';
import { whyHidden } from '../../features/figures/outcome-sentences.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.flow;

export type FlowStep = {
  name: keyof typeof words.steps;
  /** Null where it is not disclosed. */
  people: number | null;
  /** Shown instead of a number that is not disclosed. */
  hidden: string;
  /** Why people are missing from it, in words; empty where nobody is, or nothing is disclosed. */
  lost: string;
};

/** A sentence for each reason, in the order in which they are asked. */
function lostSentences<Reason extends string>(
  order: readonly Reason[],
  counts: Record<Reason, number> | null,
  texts: Record<Reason, (people: number) => string>,
): string[] {
  if (!counts) return [];
  return order
    .filter((reason) => counts[reason] > 0)
    .map((reason) => texts[reason](counts[reason]));
}

/** The steps from enrolment to pairs and on to the follow-up, as far as they are disclosed. */
export function flowSteps(outcome: Outcome, hasFollowUp: boolean): FlowStep[] {
  const { enrolled, started, attended, attendance, ended, pairs, leftOut, followUp } = outcome;
  const lost = lostSentences(leftOutReasons, leftOut, words.lostPairs).join(' ');
  const later = lostSentences(followUpLeftOutReasons, followUp.leftOut, words.lostFollowUp).join(
    ' ',
  );
  const whyNot = (suppressed: Outcome['suppressed'], release: Outcome['release']) =>
    whyHidden(suppressed ?? 'too_few', release);
  const counted = { lost: '', hidden: texts.chart.notShown };
  const steps: FlowStep[] = [
    { name: 'enrolled', people: enrolled, ...counted },
    { name: 'started', people: started, ...counted },
    {
      name: 'attended',
      // Without a roll call it is not known who attended; that is not the same as nobody.
      people: attendance.everybody === null ? null : attended,
      ...{ lost: '', hidden: texts.chart.notKnown },
    },
    { name: 'ended', people: ended, ...counted },
    { name: 'pairs', people: pairs, lost, hidden: whyNot(outcome.suppressed, outcome.release) },
    {
      ...{ name: 'followedUp', people: followUp.pairs, lost: later },
      hidden: whyNot(followUp.suppressed, followUp.release),
    },
  ];
  return steps.filter(({ name }) => name !== 'followedUp' || hasFollowUp);
}

/** The same in some sentences. */
export function flowSummary(outcome: Outcome, hasFollowUp: boolean): string {
  const { enrolled, pairs } = outcome;
  if (enrolled === null || pairs === null) return words.unknown;
  const { leftOut, followUp } = outcome;
  const lost = [
    ...lostSentences(leftOutReasons, leftOut, words.lostPairs),
    ...(hasFollowUp
      ? lostSentences(followUpLeftOutReasons, followUp.leftOut, words.lostFollowUp)
      : []),
  ];
  // People without a start form are missing from both measurements, for the same reason.
  return [words.summary(enrolled, pairs), ...new Set(lost)].join(' ');
}
