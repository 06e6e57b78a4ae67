import { type Run, run } from '../../shared/domain/groups/run.ts';
import {
  type Member,
  type MemberBody,
  member,
  takesPlace,
} from '../../shared/domain/people/member.ts';
import type { FirstWord } from '../../shared/domain/people/person-word.ts';
import { Problem } from '../../shared/problems.ts';
import { indexed, keys } from './keys.ts';
import { participantOf } from './participants.ts';
import { type PageRequest, queryPage } from './query.ts';
import { refusalOf, saveItem, updateOf, type VersionedSave, writeTogether } from './save.ts';
import { getItem, getItems, type Item, readItem, recordsTable } from './table.ts';

export async function listMembers(org: string, runId: string, page: PageRequest) {
  const { pk, sk } = keys.member(org, runId, '');
  const { items, next } = await queryPage({ partition: pk, prefix: sk }, page);
  return { items: items.map((item) => readItem(member, item)), next };
}

/** All that is read before a membership is written, in one batch read. */
export async function readMembership(org: string, runId: string, participantId: string) {
  const [runItem, participantItem, memberItem] = await getItems([
    keys.run(org, runId),
    keys.participant(org, participantId),
    keys.member(org, runId, participantId),
  ]);
  return {
    run: runItem && (readItem(run, runItem) as Run),
    participant: participantOf(participantItem),
    before: memberItem && (readItem(member, memberItem) as Member),
  };
}

/** Frees a place of a run or takes one: only if the run takes members and has a free place. */
export function placesTakenUpdate(org: string, runId: string, places: 1 | -1) {
  const taking = {
    ConditionExpression: 'activeMembers < #capacity AND NOT #status IN (:closed, :cancelled)',
    ExpressionAttributeNames: { '#capacity': 'capacity', '#status': 'status' },
  };
  return {
    TableName: recordsTable(),
    Key: keys.run(org, runId),
    UpdateExpression: 'SET activeMembers = activeMembers + :places',
    ...(places > 0 ? taking : {}),
    ExpressionAttributeValues: {
      ':places': places,
      ...(places > 0 ? { ':closed': 'closed', ':cancelled': 'cancelled' } : {}),
    },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD' as const,
  };
}

/** Why the run gave no place, from the run as it was then. */
function noPlace(stored: Item | undefined): Problem {
  const full = Number(stored?.activeMembers) >= Number(stored?.capacity);
  return new Problem(full ? 'run.full' : 'run.not_open');
}

/**
 * Stores, at the first enrolment, what a membership says about the person. Stored values stay, also
 * where two groups enrol the person at once. The version stays too: this is not an edit by the own
 * worker.
 */
function firstWordUpdate(org: string, participantId: string, word: FirstWord) {
  const said = Object.entries(word);
  return {
    TableName: recordsTable(),
    Key: keys.participant(org, participantId),
    UpdateExpression: `SET ${said.map(([name]) => `${name} = if_not_exists(${name}, :${name})`).join(', ')}`,
    ConditionExpression: 'attribute_exists(registeredBy)',
    ExpressionAttributeValues: Object.fromEntries(said.map(([name, by]) => [`:${name}`, by])),
  };
}

/**
 * The parts of a transaction beside the membership, and the problem where a part's condition fails:
 * the place that it takes or frees, so that of two requests for the last place only one succeeds,
 * and what it says about the person for the first time.
 */
function partsBeside(org: string, runId: string, participantId: string, change: MemberChange) {
  const { places, word } = change;
  const isSaid = Object.keys(word).length > 0;
  return [
    ...(places === 0
      ? []
      : [
          {
            part: { Update: placesTakenUpdate(org, runId, places > 0 ? 1 : -1) },
            problem: noPlace,
          },
        ]),
    ...(isSaid
      ? [
          {
            part: { Update: firstWordUpdate(org, participantId, word) },
            // An erasure has begun since the participant was read.
            problem: () => new Problem('participant.unknown'),
          },
        ]
      : []),
  ];
}

type MemberChange = { places: number; word: FirstWord };

/**
 * Saves a membership, with what changes beside it in the same transaction.
 * @throws Problem run.full, run.not_open, participant.unknown, version.conflict, version.required
 */
export async function saveMember(
  org: string,
  runId: string,
  participantId: string,
  body: MemberBody,
  versions: { before: Member | undefined; ifMatch: number | undefined; word: FirstWord },
): Promise<Member> {
  const save: VersionedSave = {
    key: keys.member(org, runId, participantId),
    content: { participantId, ...body },
    indexed: indexed.memberOfRun(org, participantId, runId),
    ifMatch: versions.ifMatch,
    exists: 'version.required',
  };
  // The number of places that change follows from what was read, so the write must be over that.
  if (versions.before?.version !== versions.ifMatch) {
    const refusal = refusalOf(save, versions.before);
    if (refusal || !versions.before) throw refusal;
    return versions.before;
  }
  const places = Number(takesPlace(body.state)) - Number(takesPlace(versions.before?.state));
  const beside = partsBeside(org, runId, participantId, { places, word: versions.word });
  if (beside.length === 0) return readItem(member, await saveItem(save));
  const stopped = await writeTogether([
    { Update: updateOf(save) },
    ...beside.map(({ part }) => part),
  ]);
  if (stopped?.[0]?.failed) {
    const refusal = refusalOf(save, stopped[0].stored);
    if (refusal) throw refusal;
  } else if (stopped) {
    const [, ...others] = stopped;
    const at = others.findIndex(({ failed }) => failed);
    throw beside[at]?.problem(others[at]?.stored);
  }
  return (await getItem(member, save.key)) as Member;
}
