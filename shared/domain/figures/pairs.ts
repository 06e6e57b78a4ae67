import type { RawAnswers, ScoredInstrument } from '../../instruments/instrument.ts';
import { scoreInParts } from '../../instruments/score.ts';
import type { Form } from '../forms/form.ts';
import type { Occasion } from '../occasion.ts';
import { exitStates, type Member } from '../people/member.ts';
import type { FollowUpLeftOutReason, LeftOutReason } from './outcome.ts';

/**
 * The number of each reason among the results; anything else among them is not counted.
 * @example countReasons(['a', 'b', 'b'], ['a', 'b', 'c']) // { a: 1, b: 2, c: 0 }
 */
export function countReasons<Reason extends string>(
  results: readonly unknown[],
  reasons: readonly Reason[],
): Record<Reason, number> {
  const count = (reason: Reason) => results.filter((result) => result === reason).length;
  return Object.fromEntries(reasons.map((reason) => [reason, count(reason)])) as Record<
    Reason,
    number
  >;
}

/** What one enrolled person gave of the outcome's instrument. */
export type MemberForms = {
  member: Member;
  forms: Partial<Record<Occasion, Form>>;
  /** They no longer allow their answers to be used: none of them is among the forms. */
  isWithdrawn: boolean;
};

/** A form and its score, in parts of a point. */
type Scored = { score: number; answers: RawAnswers; answeredOn: string };

/** Someone whose start and later form both have a score. */
export type Pair = { member: Member; start: Scored; later: Scored };

/** Each member's forms of the instrument. */
export function formsByMember(
  members: readonly Member[],
  forms: readonly Form[],
  withdrawn: ReadonlySet<string>,
): MemberForms[] {
  return members.map((member) => {
    const { participantId } = member;
    const own = forms.filter((form) => form.participantId === participantId);
    return {
      member,
      forms: Object.fromEntries(own.map((form) => [form.occasion, form])),
      isWithdrawn: withdrawn.has(participantId),
    };
  });
}

/** The form with its score; null when it is missing or too few items are answered. */
export function scored(form: Form | undefined, instrument: ScoredInstrument): Scored | null {
  const score = form ? scoreInParts(instrument, form.answers) : null;
  return form && score !== null
    ? { score, answers: form.answers, answeredOn: form.answeredOn }
    : null;
}

const hasLeft = ({ state }: Member) => exitStates.includes(state);

/** Why there is no start form to compare a later form with; null when there is one. */
function startMissing({ forms, isWithdrawn }: MemberForms, start: Scored | null) {
  if (isWithdrawn) return 'measurement_withdrawn';
  if (!forms.start) return 'no_start_form';
  return start ? null : 'start_form_not_scorable';
}

/** The person's pair of start and end, or why there is none: the first reason that holds. */
export function endPair(given: MemberForms, instrument: ScoredInstrument): Pair | LeftOutReason {
  const { member, forms } = given;
  const [start, later] = [scored(forms.start, instrument), scored(forms.end, instrument)];
  const missing = startMissing(given, start);
  if (missing || !start) return missing ?? 'no_start_form';
  if (!forms.end) return hasLeft(member) ? 'left_without_end_form' : 'no_end_form';
  return later ? { member, start, later } : 'end_form_not_scorable';
}

/** The person's pair of start and follow-up, or why there is none. */
export function followUpPair(
  given: MemberForms,
  instrument: ScoredInstrument,
): Pair | FollowUpLeftOutReason {
  const { member, forms } = given;
  const start = scored(forms.start, instrument);
  const later = scored(forms.follow_up, instrument);
  const missing = startMissing(given, start);
  if (missing || !start) return missing ?? 'no_start_form';
  if (!forms.follow_up) return hasLeft(member) ? 'left' : 'no_follow_up_form';
  return later ? { member, start, later } : 'follow_up_form_not_scorable';
}
