import { isDeepStrictEqual } from 'node:util';
import { referralLimits } from '../../shared/configuration.ts';
import type { referrals } from '../../shared/contract/referrals.ts';
import { daysAfter } from '../../shared/domain/day.ts';
import { figuresOf, offeredPlaces } from '../../shared/domain/groups/queue.ts';
import { isReadOnly } from '../../shared/domain/groups/run.ts';
import { leads } from '../../shared/domain/people/access.ts';
import { type MemberBody, takesPlace } from '../../shared/domain/people/member.ts';
import { checkTaken, isUntaken } from '../../shared/domain/people/participant.ts';
import {
  checkDecision,
  type Decider,
  decided,
  decisionsFor,
  discloseReferral,
  isOpenReferral,
  type Referral,
  type ReferralDecision,
  type StoredReferral,
  stateOn,
} from '../../shared/domain/people/referral.ts';
import { Problem } from '../../shared/problems.ts';
import { found, ownClient, ownRun } from '../http/own.ts';
import type { ActingCaller } from '../http/request.ts';
import type { Endpoints } from '../http/serve.ts';
import { listApartFrom } from '../store/apart.ts';
import { listGroupsOf } from '../store/memberships.ts';
import { getParticipant, getParticipants } from '../store/participants.ts';
import { noPlace } from '../store/places.ts';
import { pageOf } from '../store/query.ts';
import { listQueues } from '../store/queues.ts';
import {
  moveReferral,
  offerPlace,
  type RunToJoin,
  readRunPeople,
  readToJoin,
} from '../store/referrals.ts';
import { getRun, getRuns } from '../store/runs.ts';
import { untilWritten } from '../store/save.ts';
import type { apartEndpoints } from './apart.ts';
import { checkMayJoin, enrol, type Joining, saveReferral, sentReferral } from './referring.ts';

type Asking = { acting: ActingCaller; now: string };

const decidingOf = ({ acting: { caller, today }, now }: Asking) => ({
  ...{ by: caller.userId, now, today },
});

/** The referral as it is stored once its write has succeeded: a version above the one before. */
const written = (after: StoredReferral, today: string): Referral =>
  discloseReferral({ ...after, version: after.version + 1 }, today);

/** Those who are in the group, or may be soon: whom somebody who waits might have to avoid. */
const numbersIn = (
  { members, referrals: all }: Awaited<ReturnType<typeof readRunPeople>>,
  today: string,
) =>
  new Set([
    ...members.filter(({ state }) => takesPlace(state)).map((one) => one.participantId),
    ...all.filter((one) => stateOn(one, today) === 'offered').map((one) => one.participantId),
  ]);

/** Those whom partners sent and nobody has taken yet. */
async function untakenIn(org: string, all: readonly StoredReferral[]): Promise<Set<string>> {
  const sent = all.filter((one) => one.partner !== null && isOpenReferral(one.state));
  const numbers = sent.map(({ participantId }) => participantId);
  const clients = await getParticipants(org, numbers);
  return new Set(numbers.filter((_, n) => clients[n] && isUntaken(clients[n])));
}

/** The referrals of a run as its leader sees them. */
async function referralsTo(org: string, runId: string, today: string) {
  const people = await readRunPeople(org, runId);
  const present = numbersIn(people, today);
  const untaken = await untakenIn(org, people.referrals);
  return Promise.all(
    people.referrals.map(async (one) => {
      // Only those about whom something is still to be decided: the rest is nobody's business now.
      const from = isOpenReferral(one.state) ? await listApartFrom(org, one.participantId) : [];
      return {
        ...discloseReferral(one, today),
        apart: from.some((number) => present.has(number)),
        awaitsWorker: untaken.has(one.participantId),
      };
    }),
  );
}

/** Open ones first, by the day from which they wait. */
const placeInList = ({ state, since, participantId }: Referral) =>
  `${isOpenReferral(state) ? 0 : 1} ${since ?? ''} ${participantId}`;

type OfferedPlace = Pick<Joining, 'run' | 'participant'> & { after: StoredReferral; today: string };

/**
 * Offers a place, if one is free that is not offered already.
 * @throws Problem referral.awaits_worker, referral.day_unlikely, run.full, run.places_offered
 */
async function offer(
  org: string,
  read: RunToJoin,
  { run, participant, after, today }: OfferedPlace,
): Promise<true | undefined> {
  checkTaken(participant);
  const until = after.until ?? '';
  if (until < today || until > daysAfter(today, referralLimits.offerDays))
    throw new Problem('referral.day_unlikely');
  const offered = offeredPlaces(read.queue, read.referral?.queueId ?? null, today);
  const problem = noPlace({ ...run }, offered);
  if (problem) throw problem;
  return offerPlace(org, read, after, { capacity: run.capacity, offered });
}

const isSameDecision = (stored: StoredReferral, decision: ReferralDecision): boolean =>
  stored.state === decision.state &&
  (decision.state !== 'offered' || stored.until === decision.until) &&
  (decision.state !== 'refused' ||
    isDeepStrictEqual(stored.refusal, { reason: decision.reason, note: decision.note }));

/** Does a decision end the wait without a place? */
const endsReferral = (state: StoredReferral['state']) =>
  !isOpenReferral(state) && state !== 'accepted';

/**
 * Refuses to accept somebody who has a place, or to let them wait for one: they can only leave the
 * queue.
 * @throws Problem referral.transition_refused
 */
function checkWaitsForPlace(
  { member, referral }: RunToJoin,
  deciders: readonly Decider[],
  { state, today }: { state: StoredReferral['state']; today: string },
): void {
  if (!referral || !takesPlace(member?.state) || endsReferral(state)) return;
  const allowed = decisionsFor(deciders, stateOn(referral, today)).filter(endsReferral);
  throw new Problem('referral.transition_refused', { allowed });
}

type ReferralDeciding = Asking & { read: RunToJoin; joining: Joining; body: ReferralDecision };

/** Accepts a referral: the person becomes a member of the run. */
async function accept(
  { acting, now, read, joining }: Omit<ReferralDeciding, 'body'>,
  { referralRoute, ownWorkerException, version }: StoredReferral,
  { joinedOn, confirmedDate }: Extract<ReferralDecision, { state: 'accepted' }>,
) {
  const enrolled: MemberBody = {
    ...{ state: 'enrolled', referralRoute, ownWorkerException, joinedOn },
    ...{ exit: null, continuation: null },
  };
  const ifMatch = read.member?.version ?? version;
  return enrol(acting.caller.organisation, read, joining, {
    body: { ...enrolled, confirmedDate },
    ...{ ifMatch, deciding: decidingOf({ acting, now }) },
  });
}

/** @returns undefined when something else was written first: then it is tried again */
async function decide({
  read,
  joining,
  body,
  ...asking
}: ReferralDeciding): Promise<Referral | undefined> {
  const { caller, today } = asking.acting;
  const org = caller.organisation;
  const referral = found(read.referral, 'referral.unknown');
  if (isSameDecision(referral, body)) return discloseReferral(referral, today);
  checkDecision(joining.deciders, stateOn(referral, today), body.state);
  checkWaitsForPlace(read, joining.deciders, { state: body.state, today });
  const after = decided(referral, body, decidingOf(asking));
  if (body.state === 'accepted')
    return (await accept({ ...asking, read, joining }, referral, body)) && written(after, today);
  const saved =
    body.state === 'offered'
      ? await offer(org, read, { ...joining, after, today })
      : await saveReferral(org, read, after, { ...joining, by: caller.userId });
  return saved && written(after, today);
}

/** What a leader and a worker do about referrals. */
export const referralEndpoints: Omit<Endpoints<typeof referrals>, keyof typeof apartEndpoints> = {
  listRunReferrals: async ({ caller, acting, params: { runId }, query }) => {
    ownRun(await getRun(caller.organisation, runId), acting);
    const all = await referralsTo(caller.organisation, runId, acting.today);
    return pageOf(all, placeInList, query);
  },

  listClientReferrals: async ({ caller, acting, params: { participantId } }) => {
    const org = caller.organisation;
    ownClient(await getParticipant(org, participantId), acting);
    const { referrals: all } = await listGroupsOf(org, participantId);
    const runs = await getRuns(
      org,
      all.map(({ runId }) => runId),
    );
    const items = all.flatMap((one, n) => {
      const run = runs[n];
      if (!run) return [];
      const { name: runName, municipality, startsOn } = run;
      return [{ ...discloseReferral(one, acting.today), runName, municipality, startsOn }];
    });
    const newest = items.toSorted((a, b) => (a.startsOn < b.startsOn ? 1 : -1));
    return { items: newest, next: null };
  },

  putReferral: ({ caller, acting, params, body: sent, ifMatch, now }) =>
    untilWritten(async () => {
      const org = caller.organisation;
      const read = await readToJoin(org, params.runId, params.participantId);
      const joining = checkMayJoin(read, acting);
      if (!joining.deciders.includes('worker')) throw new Problem('participant.unknown');
      const { referral } = read;
      const body = await sent.over(() => referral);
      const after = sentReferral(read, body, decidingOf({ acting, now }));
      if (isDeepStrictEqual(after, referral)) return discloseReferral(after, acting.today);
      if (referral?.version !== ifMatch)
        throw new Problem(ifMatch === undefined ? 'version.required' : 'version.conflict');
      const by = caller.userId;
      return (
        (await saveReferral(org, read, after, { ...joining, by })) && written(after, acting.today)
      );
    }),

  postReferralDecision: ({ caller, acting, params, body, now }) =>
    untilWritten(async () => {
      const read = await readToJoin(caller.organisation, params.runId, params.participantId);
      const joining = checkMayJoin(read, acting, endsReferral(body.state));
      return decide({ acting, now, read, joining, body });
    }),

  postReferralMove: ({ caller, acting, params, body: { to }, now }) =>
    untilWritten(async () => {
      const org = caller.organisation;
      const { runId, participantId } = params;
      const [from, into] = await Promise.all([
        readToJoin(org, runId, participantId),
        readToJoin(org, to, participantId),
      ]);
      const run = ownRun(into.run, acting);
      ownRun(from.run, acting);
      // Moved already: the repeat gets the first answer.
      if (!from.referral && into.referral) return discloseReferral(into.referral, acting.today);
      const referral = found(from.participant && from.referral, 'referral.unknown');
      if (isReadOnly(run) || to === runId) throw new Problem('run.not_open');
      if (!isOpenReferral(referral.state))
        throw new Problem('referral.transition_refused', { allowed: [] });
      if (into.member ?? into.referral) throw new Problem('referral.there_already');
      const moved = await moveReferral(org, { from, into }, decidingOf({ acting, now }));
      return moved && written(moved, acting.today);
    }),

  listWaiting: async ({ caller, acting, query }) => {
    const org = caller.organisation;
    const queues = await listQueues(org);
    const runs = await getRuns(
      org,
      queues.map(({ runId }) => runId),
    );
    const items = queues.flatMap((queue, n) => {
      const run = runs[n];
      const queued = figuresOf(queue, acting.today);
      if (!run || queued.oldest === null || isReadOnly(run)) return [];
      const isTheirs = caller.roles.includes('coordinator') || leads(caller, run, acting.today);
      return isTheirs ? [{ runId: run.runId, name: run.name, queue: queued }] : [];
    });
    return pageOf(items, ({ runId, queue: { oldest } }) => `${oldest} ${runId}`, query);
  },
};
