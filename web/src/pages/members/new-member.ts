import { isParticipantId, readParticipantId } from '../../../../shared/domain/participant-id.ts';
import type { Member, MemberBody } from '../../../../shared/domain/people/member.ts';
import type { MemberOp } from '../../offline/tablet-op.ts';

/** Why a typed number adds nobody. */
export type NumberFault = 'mistyped' | 'member';

/**
 * What is wrong with a number, as far as the device can say: a mistyped character, or somebody who
 * is already a member. Whether the person exists is for the API to say.
 * @example numberFault('7k2m-9qxa', []) // null
 */
export function numberFault(
  typed: string,
  members: readonly Pick<Member, 'participantId'>[],
): NumberFault | null {
  const number = readParticipantId(typed);
  if (!isParticipantId(number)) return 'mistyped';
  return members.some(({ participantId }) => participantId === number) ? 'member' : null;
}

/** The facts that a leader enters of a new member. */
export type NewMember = Pick<MemberBody, 'referralRoute' | 'ownWorkerException'> & {
  typed: string;
  joinedOn: string;
};

/** An op that adds a member. */
export const joinOp = (
  runId: string,
  { typed, joinedOn, referralRoute, ownWorkerException }: NewMember,
): MemberOp => ({
  kind: 'member',
  runId,
  participantId: readParticipantId(typed),
  body: {
    state: 'enrolled',
    referralRoute,
    joinedOn,
    exit: null,
    continuation: null,
    ownWorkerException,
  },
  base: 0,
});
