import * as z from 'zod';
import { Problem } from '../../problems.ts';
import { confirmedDate, date, participantId, version } from '../ids.ts';
/**
 * The decided states of a membership. Those before it (`referred`, `consented`, `declined`,
 * `not_admitted`) are states of a referral now (`referral.ts`): an earlier release stored them here,
 * and `referred` may still be sent. The measured stages of the life cycle (start measured,
 * attending, end measured ...) follow from forms and roll calls, so they are counted, not stored.
 */
export const memberState = z
  .enum([
    'referred',
    'consented',
    'enrolled',
    'continued',
    'declined',
    'not_admitted',
    'dropped_out',
    'transferred',
  ])
  .meta({ id: 'MemberState' });
export type MemberState = z.infer<typeof memberState>;

export const memberTransitions = {
  referred: ['enrolled'],
  consented: ['enrolled', 'referred'],
  enrolled: ['continued', 'dropped_out', 'transferred'],
  // A mistaken exit can be undone, and people do return.
  dropped_out: ['enrolled', 'continued'],
  transferred: ['enrolled', 'continued'],
  declined: ['referred'],
  not_admitted: ['referred'],
  continued: ['enrolled'],
} as const satisfies Record<MemberState, readonly MemberState[]>;

export const exitStates: readonly MemberState[] = [
  'declined',
  'not_admitted',
  'dropped_out',
  'transferred',
];
const firstStates: readonly MemberState[] = ['referred', 'enrolled'];
/** States of those who were members at some time, and so belong in every outcome. */
const enrolledStates: readonly MemberState[] = [
  'enrolled',
  'continued',
  'dropped_out',
  'transferred',
];

export const exitReason = z
  .enum([
    'moved',
    'illness',
    'work_or_studies',
    'life_situation',
    'group_did_not_suit',
    'no_contact',
    'other',
    'not_stated',
  ])
  .meta({ id: 'ExitReason' });

/** By what route the member came (*mistä ohjautunut*). */
export const referralRoute = z
  .enum([
    'adult_social_work',
    'other_social_services',
    'health_services',
    'employment_services',
    'partner_project',
    'self_referral',
    'other',
  ])
  .meta({ id: 'ReferralRoute' });

/** Where the member goes on from the group; each member has a next step before a run is closed. */
export const continuation = z
  .strictObject({
    ownWorkerInformed: z.boolean(),
    nextStep: z.enum(['another_group', 'individual_work', 'low_threshold_place', 'none_wanted']),
  })
  .meta({ id: 'Continuation' });

export const memberBody = z
  .strictObject({
    state: memberState,
    referralRoute,
    /** The day of joining the group; null until enrolled. */
    joinedOn: date.nullable(),
    exit: z.strictObject({ on: date, reason: exitReason }).nullable(),
    continuation: continuation.nullable(),
    /** Why there is no own worker, when the participant has none. */
    ownWorkerException: z
      .enum(['referred_by_partner', 'being_appointed', 'not_a_client'])
      .nullable()
      .default(null),
  })
  .superRefine((member, context) => {
    const wrong = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (wasEnrolled(member) !== (member.joinedOn !== null))
      wrong('joinedOn', 'must be given for those enrolled, and for nobody else');
    if (exitStates.includes(member.state) !== (member.exit !== null))
      wrong('exit', 'must be given in an exit state, and in no other');
    if (member.exit && member.joinedOn && member.exit.on < member.joinedOn)
      wrong('exit', 'must not be before joinedOn');
    if (member.state === 'continued' && !member.continuation)
      wrong('continuation', 'must be given when the member has gone on');
  })
  .meta({ id: 'MemberBody' });
export type MemberBody = z.infer<typeof memberBody>;

/** A membership as it is sent. */
export const memberRequest = memberBody.safeExtend({ confirmedDate }).meta({ id: 'MemberRequest' });

export const member = z
  .strictObject({ participantId, ...memberBody.shape, version })
  .meta({ id: 'Member' });
export type Member = z.infer<typeof member>;

/**
 * Was this person a member at some time? Outcomes count all of these, whatever came after.
 * @example wasEnrolled({ state: 'dropped_out' }) // true
 */
export function wasEnrolled(member: { state: MemberState }): boolean {
  return enrolledStates.includes(member.state);
}

/** States of those who hold one of the run's places. */
export const placeStates: readonly MemberState[] = ['enrolled', 'continued'];

/**
 * Does the member hold one of the run's places now?
 * @example takesPlace('enrolled') // true
 */
export function takesPlace(state: MemberState | undefined): boolean {
  return state !== undefined && placeStates.includes(state);
}

/**
 * Refuses a change of state that the life cycle does not have; a new member may start as
 * referred, consented or enrolled.
 * @throws Problem member.transition_refused with the states that are allowed
 * @example checkMemberTransition(undefined, 'referred') // undefined
 */
export function checkMemberTransition(from: MemberState | undefined, to: MemberState): void {
  const allowed: readonly MemberState[] = from ? [from, ...memberTransitions[from]] : firstStates;
  if (!allowed.includes(to)) throw new Problem('member.transition_refused', { allowed });
}

/**
 * Refuses to enrol a participant without an own worker or a reason for it.
 * @throws Problem member.own_worker_missing
 * @example checkOwnWorker({ ownWorker: 'outi' }, { state: 'enrolled', ownWorkerException: null }) // undefined
 */
export function checkOwnWorker(
  participant: { ownWorker: string | null },
  member: Pick<MemberBody, 'state' | 'ownWorkerException'>,
): void {
  if (wasEnrolled(member) && !participant.ownWorker && !member.ownWorkerException)
    throw new Problem('member.own_worker_missing');
}
