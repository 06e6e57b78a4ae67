import type { UpdateCommandInput } from '@aws-sdk/lib-dynamodb';
import {
  hasCome,
  newerMarks,
  type RollMarks,
  type TakenBackMarks,
  takenBackIn,
} from '../../shared/domain/groups/roll-call.ts';
import { run } from '../../shared/domain/groups/run.ts';
import {
  hasAnybodyCome,
  type Session,
  type SessionBody,
  session,
} from '../../shared/domain/groups/session.ts';
import { member } from '../../shared/domain/people/member.ts';
import { Problem } from '../../shared/problems.ts';
import { documents, isConditionFailed } from './documents.ts';
import { type Key, keys } from './keys.ts';
import { type PageRequest, pageOf, queryAll } from './query.ts';
import {
  refusalOf,
  saveItem,
  untilWritten,
  updateOf,
  type VersionedSave,
  writeTogether,
} from './save.ts';
import { getItem, getItems, type Item, readItem, recordsTable } from './table.ts';

/** Every session of a run, in the order of their ids. */
export async function listAllSessions(org: string, runId: string): Promise<Session[]> {
  const { pk, sk } = keys.session(org, runId, '');
  const items = await queryAll({ partition: pk, prefix: sk });
  return items.map((item): Session => readItem(session, item));
}

/**
 * A run's sessions by day. They are stored by ids that stay when a day is moved, so they are sorted
 * here.
 */
export async function listSessions(org: string, runId: string, page: PageRequest) {
  const sessions = await listAllSessions(org, runId);
  return pageOf(sessions, ({ date, sessionId }) => `${date}#${sessionId}`, page);
}

export const getSession = (
  org: string,
  runId: string,
  sessionId: string,
): Promise<Session | undefined> => getItem(session, keys.session(org, runId, sessionId));

/**
 * The condition that nobody has come to a session that is planned. A mark of somebody who came to a
 * held session does not raise its version, so the roll call must be the one that was read.
 * @returns undefined where the version alone decides
 * @throws Problem session.somebody_came
 */
async function nobodyCame(key: Key, body: SessionBody, ifMatch: number | undefined) {
  if (body.status !== 'planned' || ifMatch === undefined) return undefined;
  const stored = await getItem(session, key);
  if (stored?.version !== ifMatch) return undefined;
  if (hasAnybodyCome(stored)) throw new Problem('session.somebody_came');
  return { condition: 'marks = :marks', values: { ':marks': stored.marks } };
}

/**
 * Saves the properties of a session; its roll call stays as it is.
 * @throws Problem session.somebody_came, version.conflict, version.required
 */
export async function saveSession(
  org: string,
  runId: string,
  sessionId: string,
  body: SessionBody,
  ifMatch: number | undefined,
): Promise<Session> {
  const key = keys.session(org, runId, sessionId);
  const rollChanged = new Problem('server.busy');
  return untilWritten(async () => {
    const only = await nobodyCame(key, body, ifMatch);
    const save: VersionedSave = {
      ...{ key, content: { sessionId, ...body }, initial: { marks: {} } },
      ...{ ifMatch, exists: 'version.required' },
      ...(only ? { only: { ...only, problem: () => rollChanged } } : {}),
    };
    try {
      return readItem(session, await saveWithMembers(org, runId, save, body.members));
    } catch (error) {
      if (error === rollChanged) return undefined;
      throw error;
    }
  });
}

/** Saves a session in the same transaction as the check that those whom it names are members. */
async function saveWithMembers(
  org: string,
  runId: string,
  save: VersionedSave,
  members: readonly string[],
): Promise<Item> {
  if (members.length === 0) return saveItem(save);
  const stopped = await writeTogether([
    { Update: updateOf(save) },
    ...members.map((number) => memberCheck(keys.member(org, runId, number))),
  ]);
  if (stopped?.slice(1).some(({ failed }) => failed)) throw new Problem('member.unknown');
  const refusal = stopped && refusalOf(save, stopped[0]?.stored);
  if (refusal) throw refusal;
  return (await getItem(session, save.key)) as Item;
}

/** That somebody is a member still: a late request must not name one who was erased meanwhile. */
export const memberCheck = (member: Key) => ({
  ConditionCheck: {
    TableName: recordsTable(),
    Key: member,
    ConditionExpression: 'attribute_exists(pk)',
  },
});

/** All that is read before a roll call is saved, in one batch read. */
export async function readRollCall(
  org: string,
  runId: string,
  sessionId: string,
  numbers: string[],
) {
  const [runItem, sessionItem, ...memberItems] = await getItems([
    keys.run(org, runId),
    keys.session(org, runId, sessionId),
    ...numbers.map((number) => keys.member(org, runId, number)),
  ]);
  return {
    run: runItem && readItem(run, runItem),
    session: sessionItem && readItem(session, sessionItem),
    members: memberItems.map((item) => item && readItem(member, item)),
  };
}

/** A write of marks that succeeds only while each one it replaces is the one that was read. */
function marksUpdate(key: Key, stored: Session, newer: RollMarks): UpdateCommandInput {
  const marks = Object.entries(newer).map(([number, mark], n) => ({
    name: `#p${n}`,
    number,
    mark,
    seen: stored.marks[number],
    n,
  }));
  const came = marks.some(({ mark }) => hasCome(mark));
  const heldSessions = came && stored.status === 'planned';
  // Somebody who came makes a planned session held, also one that is planned again since it was read.
  const status = came && stored.status === 'held' ? '#status = :seen' : '#status <> :cancelled';
  const unchanged = marks.map(({ name, seen, n }) =>
    seen ? `marks.${name} = :s${n}` : `attribute_not_exists(marks.${name})`,
  );
  return {
    TableName: recordsTable(),
    Key: key,
    UpdateExpression: `SET ${[
      ...marks.map(({ name, n }) => `marks.${name} = :m${n}`),
      // An edit of the session based on a read as planned must read it again.
      ...(heldSessions ? ['#status = :held', 'version = version + :one'] : []),
    ].join(', ')}`,
    ConditionExpression: [status, ...unchanged].join(' AND '),
    ExpressionAttributeNames: {
      '#status': 'status',
      ...Object.fromEntries(marks.map(({ name, number }) => [name, number])),
    },
    ExpressionAttributeValues: {
      ...(status.includes(':seen') ? { ':seen': 'held' } : { ':cancelled': 'cancelled' }),
      ...(heldSessions ? { ':held': 'held', ':one': 1 } : {}),
      ...Object.fromEntries(marks.map(({ mark, n }) => [`:m${n}`, mark])),
      ...Object.fromEntries(marks.flatMap(({ seen, n }) => (seen ? [[`:s${n}`, seen]] : []))),
    },
    ReturnValues: 'ALL_NEW',
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  };
}

/** A write that removes marks while each of them is the one that was read. */
const removal = (key: Key, stored: Session, numbers: readonly string[]): UpdateCommandInput => ({
  TableName: recordsTable(),
  Key: key,
  UpdateExpression: `REMOVE ${numbers.map((_, n) => `marks.#p${n}`).join(', ')}`,
  ConditionExpression: [
    '#status <> :cancelled',
    ...numbers.map((_, n) => `marks.#p${n} = :s${n}`),
  ].join(' AND '),
  ExpressionAttributeNames: {
    '#status': 'status',
    ...Object.fromEntries(numbers.map((number, n) => [`#p${n}`, number])),
  },
  ExpressionAttributeValues: {
    ':cancelled': 'cancelled',
    ...Object.fromEntries(numbers.map((number, n) => [`:s${n}`, stored.marks[number]])),
  },
  ReturnValues: 'ALL_NEW',
  ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
});

/** One attempt: returns the session after the write, or as it was when it stopped the write. */
async function tryMarks(update: UpdateCommandInput): Promise<{ written: boolean; now: Session }> {
  const now = (item: Item | undefined) => readItem(session, item ?? {});
  try {
    const answer = await documents.send('UpdateItem', update);
    return { written: true, now: now(answer.Attributes) };
  } catch (error) {
    if (!isConditionFailed(error)) throw error;
    return { written: false, now: now(error.stored) };
  }
}

/**
 * Merges marks into a session's roll call: the newest of each participant wins. Tablets that mark
 * different people never wait for each other; those that mark the same one are merged again with
 * what was written between.
 * @throws Problem session.cancelled
 */
export async function saveMarks(
  org: string,
  runId: string,
  stored: Session,
  arriving: RollMarks,
): Promise<Session> {
  const key = keys.session(org, runId, stored.sessionId);
  let current = stored;
  return untilWritten(async () => {
    if (current.status === 'cancelled') throw new Problem('session.cancelled');
    const newer = newerMarks(current.marks, arriving);
    if (Object.keys(newer).length === 0) return current;
    const { written, now } = await tryMarks(marksUpdate(key, current, newer));
    current = now;
    return written ? now : undefined;
  });
}

/**
 * Removes marks of the caller's own that still count; it may be repeated. The session stays held if
 * a mark had made it so.
 * @throws Problem session.cancelled
 */
export async function removeMarks(
  org: string,
  runId: string,
  stored: Session,
  { takenBack, by }: { takenBack: TakenBackMarks; by: string },
): Promise<Session> {
  const key = keys.session(org, runId, stored.sessionId);
  let current = stored;
  return untilWritten(async () => {
    const numbers = takenBackIn(current.marks, takenBack, by);
    if (numbers.length === 0) return current;
    if (current.status === 'cancelled') throw new Problem('session.cancelled');
    const { written, now } = await tryMarks(removal(key, current, numbers));
    current = now;
    return written ? now : undefined;
  });
}
