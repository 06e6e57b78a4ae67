import type { Member, MemberBody, MemberState } from '../../../shared/model/member.ts';
import type { MemberOp } from './op.ts';

/** What a leader may do about a member from each state. */
export type MemberDeed = 'join' | 'leave' | 'come_back' | 'continuation';

const deeds: Record<MemberState, readonly MemberDeed[]> = {
  referred: ['join'],
  consented: ['join'],
  enrolled: ['leave', 'continuation'],
  continued: ['continuation'],
  dropped_out: ['come_back', 'continuation'],
  transferred: ['come_back', 'continuation'],
  declined: [],
  not_admitted: [],
};

/**
 * What a leader may do about a member.
 * @example deedsFor({ state: 'referred' }) // ['join']
 */
export const deedsFor = ({ state }: Pick<Member, 'state'>): readonly MemberDeed[] => deeds[state];

const bodyOf = ({ participantId: _, version: __, ...body }: Member): MemberBody => body;

/** A change of a membership as what is stored of it. */
export const memberOp = (
  runId: string,
  member: Member,
  changes: Partial<MemberBody>,
): MemberOp => ({
  kind: 'member',
  runId,
  participantId: member.participantId,
  body: { ...bodyOf(member), ...changes },
  base: member.version,
});
