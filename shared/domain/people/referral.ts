import * as z from 'zod';
import { referralLimits } from '../../configuration.ts';
import { Problem } from '../../problems.ts';
import { dayOf } from '../day.ts';
import {
  confirmedDate,
  date,
  participantId,
  partnerLinkId,
  runId,
  timestamp,
  userId,
  version,
} from '../ids.ts';
import { plainLine, plainLines, plainText, storedText } from '../plain-text.ts';
import { type Member, memberBody, referralRoute } from './member.ts';

/**
 * The state of a referral. `expired` is never stored: it is an offer whose last day has passed.
 */
export const referralState = z
  .enum(['waiting', 'offered', 'accepted', 'declined', 'refused', 'withdrawn', 'expired'])
  .meta({ id: 'ReferralState' });
export type ReferralState = z.infer<typeof referralState>;
const storedState = referralState.exclude(['expired']);
type StoredState = z.infer<typeof storedState>;

/** Why a group does not take somebody: what the sender and the client learn. */
export const refusalReason = z
  .enum(['not_for_group', 'full', 'times_do_not_fit', 'not_now', 'other'])
  .meta({ id: 'ReferralRefusalReason' });
export type RefusalReason = z.infer<typeof refusalReason>;

/** What the own worker writes: without names, because leaders read it. */
export const referralBody = z
  .strictObject({
    referralRoute,
    /** What the client hopes for from the group. */
    hope: plainLines(1000).default(''),
    /** When the client can come, and what makes it difficult. */
    availability: plainLines(1000).default(''),
    /** The programme's questions as they were asked, with the client's answers. */
    answers: z
      .array(z.strictObject({ question: plainText(200), answer: plainLines(1000) }))
      .max(20)
      .default([]),
    /** Why there is no own worker, when the client has none. */
    ownWorkerException: memberBody.shape.ownWorkerException,
  })
  .meta({ id: 'ReferralBody' });
export type ReferralBody = z.infer<typeof referralBody>;

const step = z.strictObject({ state: storedState, at: timestamp, by: userId });

/** A referral as it is stored, in the run's partition. */
export const storedReferral = z.strictObject({
  runId,
  participantId,
  ...referralBody.shape,
  hope: storedText.default(''),
  availability: storedText.default(''),
  answers: z.array(z.strictObject({ question: storedText, answer: storedText })).default([]),
  /** The person who sent it; null in one that was stored as a membership. */
  sentBy: userId.nullable(),
  /** The day from which it waits; its position in the queue. */
  since: date.nullable(),
  state: storedState,
  /** The last day of an offer. */
  until: date.nullable().default(null),
  refusal: z
    .strictObject({ reason: refusalReason, note: storedText.default('') })
    .nullable()
    .default(null),
  /** The partner whose link sent it, and whether the client agrees that it is shown the outcome. */
  partner: z
    .strictObject({ linkId: partnerLinkId, name: storedText, disclosesOutcome: z.boolean() })
    .nullable()
    .default(null),
  /** Its entry in the run's queue while it waits or is offered; random, and shown to nobody. */
  queueId: z.string().nullable().default(null),
  /** The newest changes of state, oldest first; the audit has each. */
  history: z.array(step).default([]),
  version,
});
export type StoredReferral = z.infer<typeof storedReferral>;

/** A referral as its worker and the group's leader see it. */
export const referral = storedReferral
  .omit({ queueId: true, state: true })
  .extend({ state: referralState })
  .meta({ id: 'Referral' });
export type Referral = z.infer<typeof referral>;

/**
 * The state on a day: an offer expires by itself.
 * @param today an ISO date
 * @example stateOn({ state: 'offered', until: '2026-03-05' }, '2026-03-06') // 'expired'
 */
export const stateOn = (
  { state, until }: Pick<StoredReferral, 'state' | 'until'>,
  today: string,
): ReferralState => (state === 'offered' && until !== null && until < today ? 'expired' : state);

/** A referral as it is shown on a day. */
export function discloseReferral(stored: StoredReferral, today: string): Referral {
  const { queueId: _, ...shown } = stored;
  return { ...shown, state: stateOn(stored, today) };
}

/**
 * Does somebody still wait for the group's or the client's decision?
 * @example isOpenReferral('refused') // false
 */
export const isOpenReferral = (state: ReferralState): boolean =>
  state === 'waiting' || state === 'offered' || state === 'expired';

/** The side that decides: the leader of the group, or the worker of the client. */
export type Decider = 'leader' | 'worker';

/**
 * The states to which each may bring a referral. An offer is the leader's word that there is a
 * place; so the worker, who hears the client's answer, may accept it. An expired offer is the
 * leader's to renew, because others may have the place now.
 */
const transitions: Record<Decider, Record<ReferralState, readonly StoredState[]>> = {
  leader: {
    waiting: ['offered', 'accepted', 'refused'],
    offered: ['offered', 'accepted', 'declined', 'refused', 'waiting'],
    expired: ['offered', 'accepted', 'declined', 'refused', 'waiting'],
    accepted: [],
    declined: [],
    refused: ['waiting'],
    withdrawn: [],
  },
  worker: {
    waiting: ['withdrawn'],
    offered: ['accepted', 'declined', 'withdrawn'],
    expired: ['declined', 'withdrawn'],
    accepted: [],
    declined: ['waiting'],
    refused: ['waiting'],
    withdrawn: ['waiting'],
  },
};

/**
 * The states to which somebody may bring a referral.
 * @example decisionsFor(['worker'], 'waiting') // ['withdrawn']
 */
export const decisionsFor = (deciders: readonly Decider[], state: ReferralState): StoredState[] => [
  ...new Set(deciders.flatMap((one) => transitions[one][state])),
];

/** A decision on a referral, as it is sent. */
export const referralDecision = z
  .discriminatedUnion('state', [
    z.strictObject({ state: z.literal('offered'), until: date }),
    z.strictObject({
      state: z.literal('accepted'),
      /** The day of joining the group. */
      joinedOn: date,
      confirmedDate,
    }),
    z.strictObject({
      state: z.literal('refused'),
      reason: refusalReason,
      note: plainLine(200).default(''),
    }),
    z.strictObject({ state: z.enum(['waiting', 'declined', 'withdrawn']) }),
  ])
  .meta({ id: 'ReferralDecision' });
export type ReferralDecision = z.infer<typeof referralDecision>;

/**
 * Refuses a decision that the referral's state does not have, or that is somebody else's.
 * @throws Problem referral.transition_refused with the states that are allowed
 * @example checkDecision(['leader'], 'waiting', 'offered') // undefined
 */
export function checkDecision(
  deciders: readonly Decider[],
  from: ReferralState,
  to: StoredState,
): void {
  const allowed = decisionsFor(deciders, from);
  if (!allowed.includes(to)) throw new Problem('referral.transition_refused', { allowed });
}

/** The person who decides, and the time. */
export type Deciding = { by: string; now: string; today: string };

/**
 * The referral once it has come to another state. One that waits again goes to the end of the
 * queue; an offer that is taken back keeps its position.
 * @example reachedState({ state: 'waiting', until: null, since: '2026-03-01', history: [] }, 'accepted', { by: 'aino', now: '2026-03-02T10:00:00.000Z', today: '2026-03-02' }).history.length // 1
 */
export function reachedState(
  before: StoredReferral,
  state: StoredState,
  { by, now, today }: Deciding,
): StoredReferral {
  const isBack = state === 'waiting' && !isOpenReferral(before.state);
  return {
    ...before,
    ...{ state, until: null, refusal: null },
    since: isBack ? today : before.since,
    history: [...before.history, { state, at: now, by }].slice(-referralLimits.historySteps),
  };
}

/**
 * The referral after a decision.
 * @example decided({ state: 'waiting', until: null, since: '2026-03-01', history: [] }, { state: 'offered', until: '2026-03-09' }, { by: 'aino', now: '2026-03-02T10:00:00.000Z', today: '2026-03-02' }).until // '2026-03-09'
 */
export function decided(
  before: StoredReferral,
  decision: ReferralDecision,
  deciding: Deciding,
): StoredReferral {
  const after = reachedState(before, decision.state, deciding);
  if (decision.state === 'offered') return { ...after, until: decision.until };
  if (decision.state !== 'refused') return after;
  return { ...after, refusal: { reason: decision.reason, note: decision.note } };
}

/**
 * A referral as a membership, for callers who know only those: one that is open is `referred`.
 * @returns undefined once it is accepted, because then there is a membership
 */
export function memberOfReferral(one: StoredReferral): Member | undefined {
  const { participantId, referralRoute, ownWorkerException, state, version } = one;
  if (state === 'accepted') return undefined;
  const isOpen = state === 'waiting' || state === 'offered';
  const at = one.history.at(-1)?.at;
  const on = at === undefined ? (one.since ?? '') : dayOf(at);
  return {
    ...{ participantId, referralRoute, ownWorkerException, version },
    state: isOpen ? 'referred' : state === 'refused' ? 'not_admitted' : 'declined',
    ...{ joinedOn: null, continuation: null },
    exit: isOpen ? null : { on, reason: 'not_stated' },
  };
}

/** The states that were stored as memberships before there were referrals. */
const formerStates: Partial<Record<Member['state'], StoredState>> = {
  referred: 'waiting',
  consented: 'waiting',
  declined: 'declined',
  not_admitted: 'refused',
};

/**
 * The referral that a membership of an earlier release was; undefined for real members.
 */
export function referralOfMember(runId: string, member: Member): StoredReferral | undefined {
  const state = formerStates[member.state];
  if (!state) return undefined;
  const { participantId, referralRoute, ownWorkerException, version } = member;
  return {
    ...{ runId, participantId, referralRoute, ownWorkerException, version },
    ...{ hope: '', availability: '', answers: [], sentBy: null, since: null, state },
    ...{ until: null, queueId: null, partner: null, history: [] },
    refusal: state === 'refused' ? { reason: 'other', note: '' } : null,
  };
}
