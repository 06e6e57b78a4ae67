import * as z from 'zod';
import { queueFigures } from '../domain/groups/queue.ts';
import { run } from '../domain/groups/run.ts';
import { participantId, runId } from '../domain/ids.ts';
import { referral, referralBody, referralDecision } from '../domain/people/referral.ts';
import { rules } from './numbers.ts';
import { page, pageQuery, route } from './route.ts';

/** A referral in the list of the group's leader. */
const referralToRun = referral
  .extend({
    /** Must the person not be in a group with somebody who is in this one or was offered a place? */
    apart: z.boolean(),
    /** Did a partner refer the client, whom no own worker has taken yet? */
    awaitsWorker: z.boolean(),
  })
  .meta({ id: 'ReferralToRun' });

/** A referral in the list of the client's worker. */
const referralOfClient = referral
  .extend({
    runName: run.shape.name,
    municipality: run.shape.municipality,
    startsOn: run.shape.startsOn,
  })
  .meta({ id: 'ReferralOfClient' });

/** A run in which somebody waits. */
const waitingRun = z
  .strictObject({ runId, name: run.shape.name, queue: queueFigures })
  .meta({ id: 'WaitingRun' });

/** Two clients who must not be in one group; which of them asked is not stored. */
const apart = z
  .strictObject({ participantId, otherParticipantId: participantId })
  .meta({ id: 'Apart' });

/** Counts of people, without who they are. */
const queueNumbers = { waiting: 'participation', offered: 'participation' } as const;

export const referrals = {
  listRunReferrals: route({
    method: 'GET',
    path: '/runs/{runId}/referrals',
    summary: 'Referrals to a group, those who have waited longest first',
    roles: ['leader'],
    about: 'run',
    query: z.strictObject(pageQuery),
    reply: page(referralToRun),
    numbers: { items: rules.version },
    problems: ['run.unknown', 'cursor.invalid'],
  }),
  listClientReferrals: route({
    method: 'GET',
    path: '/participants/{participantId}/referrals',
    summary: 'Where a client has been referred, and what became of it',
    roles: ['own_worker', 'leader'],
    about: 'participant',
    reply: z.strictObject({ items: z.array(referralOfClient), next: z.null() }),
    numbers: { items: rules.version },
    problems: ['participant.unknown'],
  }),
  putReferral: route({
    method: 'PUT',
    path: '/runs/{runId}/referrals/{participantId}',
    summary: 'Refers a client to a group, or changes what the referral says while it is open',
    roles: ['own_worker', 'leader'],
    about: 'participant',
    body: referralBody,
    reply: referral,
    numbers: rules.version,
    problems: [
      'run.unknown',
      'run.not_open',
      'run.not_confirmed',
      'run.queue_full',
      'participant.unknown',
      'referral.member_already',
      'referral.transition_refused',
      'version.conflict',
      'version.required',
    ],
    versioned: true,
  }),
  postReferralDecision: route({
    method: 'POST',
    path: '/runs/{runId}/referrals/{participantId}/decision',
    summary:
      'Offers a place, accepts, refuses or takes an offer back as the leader; accepts an offer, declines or withdraws as the worker',
    roles: ['leader', 'own_worker'],
    about: 'participant',
    body: referralDecision,
    reply: referral,
    numbers: rules.version,
    problems: [
      'run.unknown',
      'run.not_open',
      'run.not_confirmed',
      'run.full',
      'run.places_offered',
      'run.others_wait',
      'run.queue_full',
      'participant.unknown',
      'member.own_worker_missing',
      'referral.awaits_worker',
      'member.date_unlikely',
      'referral.unknown',
      'referral.transition_refused',
      'referral.day_unlikely',
    ],
    versioned: true,
  }),
  postReferralMove: route({
    method: 'POST',
    path: '/runs/{runId}/referrals/{participantId}/move',
    summary: 'Moves a referral to another group of the same leader; it keeps its waiting time',
    roles: ['leader'],
    about: 'participant',
    body: z.strictObject({ to: runId }).meta({ id: 'ReferralMove' }),
    reply: referral,
    numbers: rules.version,
    problems: [
      'run.unknown',
      'run.not_open',
      'run.queue_full',
      'referral.unknown',
      'referral.transition_refused',
      'referral.there_already',
    ],
  }),
  listWaiting: route({
    method: 'GET',
    path: '/waiting',
    summary:
      'Groups in which somebody waits, the longest wait first: the caller’s own, or for a coordinator all',
    roles: ['leader', 'coordinator'],
    about: null,
    query: z.strictObject(pageQuery),
    reply: page(waitingRun),
    numbers: { items: { queue: queueNumbers } },
    problems: ['cursor.invalid'],
  }),
  listApart: route({
    method: 'GET',
    path: '/participants/{participantId}/apart',
    summary: 'The clients with whom a client must not be in one group',
    roles: ['own_worker', 'leader'],
    about: 'participant',
    reply: z.strictObject({ items: z.array(apart), next: z.null() }),
    problems: ['participant.unknown'],
  }),
  putApart: route({
    method: 'PUT',
    path: '/participants/{participantId}/apart/{otherParticipantId}',
    summary: 'Notes that two clients must not be in one group',
    roles: ['own_worker', 'leader'],
    about: 'participant',
    makes: 'another',
    body: z.strictObject({}).meta({ id: 'ApartBody' }),
    reply: apart,
    problems: ['participant.unknown', 'apart.too_many'],
  }),
  deleteApart: route({
    method: 'DELETE',
    path: '/participants/{participantId}/apart/{otherParticipantId}',
    summary: 'Ends such a note; the same answer where there is none',
    roles: ['own_worker', 'leader'],
    about: 'participant',
    reply: apart,
    problems: ['participant.unknown'],
  }),
};
