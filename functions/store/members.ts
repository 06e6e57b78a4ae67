import { offeredPlaces } from '../../shared/domain/groups/queue.ts';
import {
  type Member,
  type MemberBody,
  member,
  takesPlace,
} from '../../shared/domain/people/member.ts';
import type { FirstWord } from '../../shared/domain/people/person-word.ts';
import {
  type Deciding,
  isOpenReferral,
  memberOfReferral,
  reachedState,
} from '../../shared/domain/people/referral.ts';
import { Problem } from '../../shared/problems.ts';
import { indexed, keys } from './keys.ts';
import { noPlace, placeFreed, placeTaken } from './places.ts';
import { type PageRequest, pageOf } from './query.ts';
import { queueUnchanged } from './queues.ts';
import {
  isWaiting,
  memberSeen,
  type RunToJoin,
  readRunPeople,
  referralParts,
} from './referrals.ts';
import {
  refusalOf,
  type TransactionPart,
  updateOf,
  type VersionedSave,
  writeTogether,
} from './save.ts';
import { getItem, type Item, recordsTable } from './table.ts';

/**
 * The members of a run by number, and those who wait to be: an open referral is listed as somebody
 * who is `referred`.
 */
export async function listMembers(org: string, runId: string, page: PageRequest) {
  const { members, referrals } = await readRunPeople(org, runId);
  const numbers = new Set(members.map(({ participantId }) => participantId));
  const waiting = referrals
    .filter(({ state, participantId }) => isOpenReferral(state) && !numbers.has(participantId))
    .flatMap((one) => memberOfReferral(one) ?? []);
  return pageOf([...members, ...waiting], ({ participantId }) => participantId, page);
}

/**
 * Stores, at the first enrolment, what a membership says about the person. Stored values stay, also
 * where two groups enrol the person at once. The version stays too: this is not an edit by the own
 * worker. Where there is nothing to store, it only checks that no erasure has begun.
 */
export function firstWordPart(
  org: string,
  participantId: string,
  word: FirstWord,
): TransactionPart {
  const said = Object.entries(word);
  const there = {
    TableName: recordsTable(),
    Key: keys.participant(org, participantId),
    ConditionExpression: 'attribute_exists(registeredBy)',
  };
  if (said.length === 0) return { ConditionCheck: there };
  return {
    Update: {
      ...there,
      UpdateExpression: `SET ${said.map(([name]) => `${name} = if_not_exists(${name}, :${name})`).join(', ')}`,
      ExpressionAttributeValues: Object.fromEntries(said.map(([name, by]) => [`:${name}`, by])),
    },
  };
}

/** A part of a transaction, and why it failed; undefined where it may be tried again. */
type Beside = { part: TransactionPart; problem: (stored: Item | undefined) => Problem | undefined };

const again = () => undefined;

/**
 * The parts of a transaction beside the membership: the place that it takes or frees, so that of
 * two requests for the last place only one succeeds, and none takes a place that is offered to
 * somebody else; the referral that it answers; and what it says about the person for the first
 * time.
 */
function partsBeside(
  org: string,
  read: RunToJoin,
  { places, word, deciding }: { places: number; word: FirstWord; deciding: Deciding },
): Beside[] {
  const { runId, participantId, run, referral, queue } = read;
  const own = referral?.queueId ?? null;
  const offered = places > 0 ? offeredPlaces(queue, own, deciding.today) : 0;
  const isSaid = Object.keys(word).length > 0;
  // An erasure looks once for the groups of a person; later none may be added.
  const isFirstHere = places > 0 && !read.member && !referral;
  const isAnswered = places > 0 && isWaiting(read) && !read.isFormer;
  const accepted =
    isAnswered && referral
      ? referralParts(org, read, reachedState(referral, 'accepted', deciding))
      : [];
  // Another offer may be made meanwhile, unless the referral's own entry is taken out of the queue.
  const isQueueWritten = accepted.some(({ Put }) => Put?.Item?.sk === 'QUEUE');
  return [
    ...(places === 0
      ? []
      : [
          {
            part: {
              Update:
                places > 0
                  ? placeTaken(org, runId, { capacity: run?.capacity ?? 0, offered })
                  : placeFreed(org, runId),
            },
            problem: (stored: Item | undefined) => noPlace(stored, offered),
          },
        ]),
    ...accepted.map((part) => ({ part, problem: again })),
    ...(places > 0 && !isQueueWritten
      ? [{ part: queueUnchanged(org, runId, queue), problem: again }]
      : []),
    ...(isSaid || isFirstHere
      ? [
          {
            part: firstWordPart(org, participantId, word),
            // An erasure has begun since the participant was read.
            problem: () => new Problem('participant.unknown'),
          },
        ]
      : []),
  ];
}

export type MemberSave = {
  body: MemberBody;
  ifMatch: number | undefined;
  word: FirstWord;
  deciding: Deciding;
};

/**
 * Saves a membership, with what changes beside it in the same transaction.
 * @returns undefined when the queue changed meanwhile: then it is tried again
 * @throws Problem run.full, run.places_offered, run.not_open, participant.unknown, version.conflict,
 *   version.required
 */
export async function saveMember(
  org: string,
  read: RunToJoin,
  { body, ifMatch, word, deciding }: MemberSave,
): Promise<Member | undefined> {
  const { runId, participantId, member: stored, referral, isFormer } = read;
  const seen = memberSeen(read);
  const save: VersionedSave = {
    key: keys.member(org, runId, participantId),
    content: { participantId, ...body },
    indexed: indexed.memberOfRun(org, participantId, runId),
    ifMatch,
    exists: 'version.required',
  };
  // The number of places that change follows from what was read, so the write must be over that.
  if (seen?.version !== ifMatch) {
    const refusal = refusalOf(save, seen);
    if (refusal || !seen) throw refusal;
    return seen;
  }
  const places = Number(takesPlace(body.state)) - Number(takesPlace(seen?.state));
  // A referral becomes a membership, whose versions go on.
  const isNew = !stored && !isFormer;
  const write = isNew ? { ...save, ifMatch: undefined, above: referral?.version ?? 0 } : save;
  const beside = partsBeside(org, read, { places, word, deciding });
  const stopped = await writeTogether([
    { Update: updateOf(write) },
    ...beside.map(({ part }) => part),
  ]);
  if (stopped?.[0]?.failed) {
    if (isNew) return undefined;
    const refusal = refusalOf(save, stopped[0].stored);
    if (refusal) throw refusal;
  } else if (stopped) {
    const [, ...others] = stopped;
    const at = others.findIndex(({ failed }) => failed);
    const problem = beside[at]?.problem(others[at]?.stored);
    if (problem) throw problem;
    return undefined;
  }
  return (await getItem(member, save.key)) as Member;
}
