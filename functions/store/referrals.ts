import { randomUUID } from 'node:crypto';
import { type Queue, withEntry } from '../../shared/domain/groups/queue.ts';
import { type Run, run } from '../../shared/domain/groups/run.ts';
import {
  type Member,
  member,
  placeStates,
  wasEnrolled,
} from '../../shared/domain/people/member.ts';
import type { Participant } from '../../shared/domain/people/participant.ts';
import {
  type Deciding,
  isOpenReferral,
  memberOfReferral,
  reachedState,
  referralOfMember,
  type StoredReferral,
  storedReferral,
} from '../../shared/domain/people/referral.ts';
import { indexed, keys } from './keys.ts';
import { keepClient, participantOf } from './participants.ts';
import { hasPlace, type PlacesRead, takesMembers } from './places.ts';
import { queryAll } from './query.ts';
import { queueOf, queuePut } from './queues.ts';
import { type TransactionPart, writeTogether } from './save.ts';
import { getItems, type Item, readItem, recordsTable } from './table.ts';

const memberIn = (item: Item) => readItem(member, item) as Member;
const referralIn = (item: Item) => readItem(storedReferral, item) as StoredReferral;

/** The members of a run and the referrals to it, also those stored as memberships before. */
export async function readRunPeople(
  org: string,
  runId: string,
): Promise<{ members: Member[]; referrals: StoredReferral[] }> {
  const { pk } = keys.run(org, runId);
  const items = await queryAll({ partition: pk, from: 'MEMBER#', to: 'REFERRAL#' });
  const under = (prefix: string) => items.filter(({ sk }) => String(sk).startsWith(prefix));
  const members = under('MEMBER#').map(memberIn);
  const referrals = under('REFERRAL#').map(referralIn);
  const numbers = new Set(referrals.map(({ participantId }) => participantId));
  const former = members
    .filter(({ participantId }) => !numbers.has(participantId))
    .flatMap((one) => referralOfMember(runId, one) ?? []);
  return { members: members.filter(wasEnrolled), referrals: [...referrals, ...former] };
}

/** What decides whether somebody may be referred to a run, or join it. */
export type RunToJoin = {
  runId: string;
  participantId: string;
  run: Run | undefined;
  participant: Participant | undefined;
  /** The membership of somebody who is or was a member. */
  member: Member | undefined;
  referral: StoredReferral | undefined;
  /** Is the referral stored as a membership, as an earlier release did? */
  isFormer: boolean;
  queue: Queue | undefined;
};

/** All that is read before a membership or a referral is written, in one batch read. */
export async function readToJoin(
  org: string,
  runId: string,
  participantId: string,
): Promise<RunToJoin> {
  const [runItem, participantItem, memberItem, referralItem, queueItem] = await getItems([
    keys.run(org, runId),
    keys.participant(org, participantId),
    keys.member(org, runId, participantId),
    keys.referral(org, runId, participantId),
    keys.queue(org, runId),
  ]);
  const participant = participantOf(participantItem);
  // Their retention is no longer over: the removal needs the mark, and begins some minutes after it.
  if (participant?.leaving) await keepClient(org, participantId);
  const stored = memberItem && memberIn(memberItem);
  const former = stored && !referralItem ? referralOfMember(runId, stored) : undefined;
  return {
    ...{ runId, participantId },
    run: runItem && (readItem(run, runItem) as Run),
    participant,
    member: stored && wasEnrolled(stored) ? stored : undefined,
    referral: referralItem ? referralIn(referralItem) : former,
    isFormer: former !== undefined,
    queue: queueOf(queueItem),
  };
}

/** The membership as callers see it: one who was only referred is listed as `referred`. */
export const memberSeen = ({ member, referral }: RunToJoin): Member | undefined =>
  member ?? (referral && memberOfReferral(referral));

/** Is somebody waiting whom the run has neither taken nor refused? */
export const isWaiting = ({ referral }: RunToJoin): boolean =>
  referral !== undefined && isOpenReferral(referral.state);

/**
 * Holds only while the person has no place in the run. A referral that opens has it as a part,
 * because an enrolment that found no open referral changes neither a referral nor the queue.
 */
const whileWithoutPlace = (org: string, runId: string, participantId: string): TransactionPart => ({
  ConditionCheck: {
    TableName: recordsTable(),
    Key: keys.member(org, runId, participantId),
    ConditionExpression: `attribute_not_exists(pk) OR NOT #state IN (${placeStates.map((_, n) => `:place${n}`).join(', ')})`,
    ExpressionAttributeNames: { '#state': 'state' },
    ExpressionAttributeValues: Object.fromEntries(placeStates.map((one, n) => [`:place${n}`, one])),
  },
});

/**
 * The parts of a transaction that store a referral as it is after a change, with its entry in the
 * queue, over what was read.
 * @throws Problem run.queue_full
 */
export function referralParts(
  org: string,
  { runId, participantId, referral: before, isFormer, queue }: RunToJoin,
  after: StoredReferral,
): TransactionPart[] {
  const TableName = recordsTable();
  const isOpen = isOpenReferral(after.state);
  const id = before?.queueId ?? randomUUID();
  const wasListed = queue?.entries.some((one) => one.id === id);
  const { since, until } = after;
  const entries = withEntry(queue, id, isOpen && since ? { since, until } : null);
  const opens = isOpen && !(before && isOpenReferral(before.state));
  const over = before && !isFormer;
  const former = {
    TableName,
    Key: keys.member(org, runId, participantId),
    ConditionExpression: 'version = :seen',
    ExpressionAttributeValues: { ':seen': before?.version },
  };
  return [
    {
      Put: {
        TableName,
        Item: {
          ...keys.referral(org, runId, participantId),
          ...indexed.memberOfRun(org, participantId, runId),
          ...after,
          queueId: isOpen ? id : null,
          version: (before?.version ?? 0) + 1,
        },
        ConditionExpression: over ? 'version = :seen' : 'attribute_not_exists(pk)',
        ...(over ? { ExpressionAttributeValues: { ':seen': before.version } } : {}),
      },
    },
    ...(isOpen || wasListed ? [queuePut(org, runId, queue, entries)] : []),
    ...(isFormer ? [{ Delete: former }] : []),
    // The membership of an earlier release is a part already.
    ...(opens && !isFormer ? [whileWithoutPlace(org, runId, participantId)] : []),
    ...(opens ? [{ ConditionCheck: takesMembers(org, runId) }] : []),
  ];
}

/**
 * Stores an offer, only while the run has a place for it that nobody else is offered.
 * @returns undefined when something else was written first
 */
export async function offerPlace(
  org: string,
  read: RunToJoin,
  after: StoredReferral,
  places: PlacesRead,
): Promise<true | undefined> {
  const stopped = await writeTogether([
    ...referralParts(org, read, after),
    { ConditionCheck: hasPlace(org, read.runId, places) },
  ]);
  return stopped ? undefined : true;
}

/**
 * Holds only while the person is there: an erasure that has begun would not look for the referral
 * where it went. A client who came by a partner to the run is listed to own workers under the other one.
 */
function movedWith(
  org: string,
  { participantId, runId, participant }: RunToJoin,
  to: string,
): TransactionPart {
  const there = {
    TableName: recordsTable(),
    Key: keys.participant(org, participantId),
    ConditionExpression: 'attribute_exists(registeredBy)',
  };
  if (participant?.arrived?.runId !== runId) return { ConditionCheck: there };
  return {
    Update: {
      ...there,
      UpdateExpression: 'SET arrived.runId = :to',
      ConditionExpression: `${there.ConditionExpression} AND arrived.runId = :from`,
      ExpressionAttributeValues: { ':to': to, ':from': runId },
    },
  };
}

/**
 * Moves an open referral to another run, where it waits from the same day on.
 * @returns the referral there, before its version is raised; undefined when something else was
 *   written first
 * @throws Problem run.queue_full
 */
export async function moveReferral(
  org: string,
  { from, into }: { from: RunToJoin; into: RunToJoin },
  deciding: Deciding,
): Promise<StoredReferral | undefined> {
  const { referral, isFormer, participantId, queue } = from;
  if (!referral) return undefined;
  const waiting = reachedState(referral, 'waiting', deciding);
  const since = referral.since ?? deciding.today;
  const after = { ...waiting, runId: into.runId, since, queueId: null, version: 0 };
  const Key = (isFormer ? keys.member : keys.referral)(org, from.runId, participantId);
  const isListed = queue?.entries.some(({ id }) => id === referral.queueId);
  const stopped = await writeTogether([
    ...referralParts(org, into, after),
    {
      Delete: {
        TableName: recordsTable(),
        Key,
        ConditionExpression: 'version = :seen',
        ExpressionAttributeValues: { ':seen': referral.version },
      },
    },
    ...(isListed
      ? [queuePut(org, from.runId, queue, withEntry(queue, referral.queueId ?? '', null))]
      : []),
    movedWith(org, from, into.runId),
  ]);
  return stopped ? undefined : after;
}
