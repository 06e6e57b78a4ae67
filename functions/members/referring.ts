import { figuresOf } from '../../shared/domain/groups/queue.ts';
import { checkOpen, type Run } from '../../shared/domain/groups/run.ts';
import { checkMemberDays } from '../../shared/domain/groups/unlikely-date.ts';
import {
  checkOwnWorker,
  type MemberBody,
  takesPlace,
  wasEnrolled,
} from '../../shared/domain/people/member.ts';
import { checkTaken, type Participant } from '../../shared/domain/people/participant.ts';
import { firstWordOn } from '../../shared/domain/people/person-word.ts';
import {
  type Decider,
  type Deciding,
  isOpenReferral,
  type ReferralBody,
  reachedState,
  type StoredReferral,
  stateOn,
} from '../../shared/domain/people/referral.ts';
import { checkConfirmed } from '../../shared/domain/people/run-leaders.ts';
import { Problem } from '../../shared/problems.ts';
import { clientIfOwn, found, ownRunIfAny } from '../http/own.ts';
import type { ActingCaller } from '../http/request.ts';
import { firstWordPart, saveMember } from '../store/members.ts';
import { memberSeen, type RunToJoin, referralParts } from '../store/referrals.ts';
import { writeTogether } from '../store/save.ts';

/** The run and the person, as far as the caller may bring them together. */
export type Joining = {
  run: Run;
  participant: Participant;
  /** What the caller is in it: the leader of the run, the worker of the person, or both. */
  deciders: readonly Decider[];
};

/**
 * Refuses callers who are neither the run's leader nor the person's worker. A leader may not see
 * the number of another worker's client before the client is referred to the run.
 * @param ends whether the referral ends, which it may in a run that takes nobody any longer too
 * @throws Problem run.unknown, run.not_open, run.not_confirmed, participant.unknown
 */
export function checkMayJoin(read: RunToJoin, acting: ActingCaller, ends = false): Joining {
  const { userId } = acting.caller;
  const client = clientIfOwn(read.participant, acting);
  const led = ownRunIfAny(read.run, acting);
  // Leaders who added themselves to the run get a problem of their own; they do not lead it yet.
  const isUnconfirmed = read.run?.unconfirmedLeaders.includes(userId);
  const run = found(client || led || isUnconfirmed ? read.run : undefined, 'run.unknown');
  checkConfirmed(run, userId);
  const known = client ?? (memberSeen(read) && read.participant);
  const participant = found(known, 'participant.unknown');
  if (!ends) checkOpen(run.status, 'members');
  return {
    ...{ run, participant },
    deciders: [...(led ? ['leader' as const] : []), ...(client ? ['worker' as const] : [])],
  };
}

/**
 * Stores a referral as it is after a change.
 * @returns undefined when something else was written first: then it is tried again
 * @throws Problem run.queue_full
 */
export async function saveReferral(
  org: string,
  read: RunToJoin,
  after: StoredReferral,
  { participant, by }: { participant: Participant; by: string },
): Promise<true | undefined> {
  const { runId, participantId } = read;
  const before = memberSeen(read);
  const word = firstWordOn(participant, { runId, before, after: { state: 'referred' }, by });
  const stopped = await writeTogether([
    ...referralParts(org, read, after),
    firstWordPart(org, participantId, word),
  ]);
  return stopped ? undefined : true;
}

const noReferral = (read: RunToJoin, body: ReferralBody): StoredReferral => ({
  ...body,
  ...{ runId: read.runId, participantId: read.participantId, sentBy: null, since: null },
  ...{ state: 'waiting', until: null, refusal: null, queueId: null, history: [], version: 0 },
  partner: null,
});

/**
 * The referral that a worker sends: a new one, one that is sent again, or what an open one says.
 * @throws Problem referral.member_already
 */
export function sentReferral(
  read: RunToJoin,
  body: ReferralBody,
  deciding: Deciding,
): StoredReferral {
  if (read.member && takesPlace(read.member.state)) throw new Problem('referral.member_already');
  const { referral } = read;
  const isNew = !referral || !isOpenReferral(referral.state);
  if (!isNew) return { ...referral, ...body };
  const waiting = reachedState(referral ?? noReferral(read, body), 'waiting', deciding);
  return { ...waiting, ...body, sentBy: deciding.by, since: deciding.today };
}

type Enrolment = {
  body: MemberBody & { confirmedDate?: true | undefined };
  ifMatch: number | undefined;
  deciding: Deciding;
};

/**
 * Refuses a worker who would take a place past those who wait for one. The write that follows is
 * over the queue as it was read.
 * @throws Problem run.others_wait
 */
function checkTurn(
  { queue, referral }: RunToJoin,
  deciders: readonly Decider[],
  today: string,
): void {
  if (deciders.includes('leader')) return;
  if (referral && stateOn(referral, today) === 'offered') return;
  if (figuresOf(queue, today).waiting > 0) throw new Problem('run.others_wait');
}

/**
 * Makes somebody a member, or changes a membership, by the rules of the run and the person.
 * @returns undefined when something else was written first: then it is tried again
 * @throws Problem referral.awaits_worker, run.others_wait, member.own_worker_missing,
 *   member.date_unlikely, and those of `saveMember`
 */
export function enrol(
  org: string,
  read: RunToJoin,
  { run, participant, deciders }: Joining,
  { body: { confirmedDate, ...body }, ifMatch, deciding }: Enrolment,
) {
  const before = memberSeen(read);
  if (wasEnrolled(body)) checkTaken(participant);
  if (takesPlace(body.state) && !takesPlace(before?.state))
    checkTurn(read, deciders, deciding.today);
  checkOwnWorker(participant, body);
  checkMemberDays(run, { ...body, confirmedDate }, before);
  const { runId } = read;
  const word = firstWordOn(participant, { runId, before, after: body, by: deciding.by });
  return saveMember(org, read, { body, ifMatch, word, deciding });
}
