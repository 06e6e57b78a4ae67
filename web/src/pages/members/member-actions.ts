import type { Member, MemberBody, MemberState } from '../../../../shared/domain/people/member.ts';
import type { MemberOp } from '../../offline/tablet-op.ts';

/** What a leader may do about a member in each state. */
export type MemberAction = 'join' | 'leave' | 'come_back' | 'continuation';

const actions: Record<MemberState, readonly MemberAction[]> = {
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
 * The actions a leader has for a member.
 * @example memberActionsFor({ state: 'referred' }) // ['join']
 */
export const memberActionsFor = ({ state }: Pick<Member, 'state'>): readonly MemberAction[] =>
  actions[state];

const memberBodyOf = ({ participantId: _, version: __, ...body }: Member): MemberBody => body;

/** An op that changes a membership. */
export const memberOp = (
  runId: string,
  member: Member,
  changes: Partial<MemberBody>,
): MemberOp => ({
  kind: 'member',
  runId,
  participantId: member.participantId,
  body: { ...memberBodyOf(member), ...changes },
  base: member.version,
});
