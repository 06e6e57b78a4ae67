import { withEntry } from '../../shared/domain/groups/queue.ts';
import { session } from '../../shared/domain/groups/session.ts';
import { member, takesPlace, wasEnrolled } from '../../shared/domain/people/member.ts';
import { storedReferral } from '../../shared/domain/people/referral.ts';
import { documents } from './documents.ts';
import { type Key, keys } from './keys.ts';
import { type Traces, tracesIn } from './person-traces.ts';
import { placeFreed } from './places.ts';
import { queuePut, readQueues } from './queues.ts';
import { recountRun } from './recount-run.ts';
import { untilWritten, writeTogether } from './save.ts';
import { type Item, readItem, recordsTable } from './table.ts';

/** The person, the run they are erased from, and the time. */
export type ErasedIn = { org: string; runId: string; participantId: string; now: string };

export const keyOfItem = ({ pk, sk }: Item): Key => ({ pk: String(pk), sk: String(sk) });

/** Deletes an item, even if it has changed since. */
export const deleteItem = (item: Item) =>
  documents.send('DeleteItem', { TableName: recordsTable(), Key: keyOfItem(item) });

async function deleteEach(items: readonly Item[]): Promise<number> {
  for (const item of items) await deleteItem(item);
  return items.length;
}

/** Raises the run's version, so that labels sealed before that are not stored after it. */
const versionRaised = (org: string, runId: string) => ({
  TableName: recordsTable(),
  Key: keys.run(org, runId),
  UpdateExpression: 'SET version = version + :one',
  ExpressionAttributeValues: { ':one': 1 },
});

/** The same, where the member frees a place too: a transaction changes an item only once. */
function placeFreedRaised(org: string, runId: string) {
  const freed = placeFreed(org, runId);
  return {
    ...freed,
    UpdateExpression: `${freed.UpdateExpression}, version = version + :one`,
    ExpressionAttributeValues: { ...freed.ExpressionAttributeValues, ':one': 1 },
  };
}

/** Removes a member from the run, and frees their place. */
async function deleteMember({ org, runId, participantId }: ErasedIn, item: Item): Promise<void> {
  const { state, version } = readItem(member, item);
  const gone = {
    TableName: recordsTable(),
    Key: keys.member(org, runId, participantId),
    ConditionExpression: 'version = :seen',
    ExpressionAttributeValues: { ':seen': version },
  };
  // Stopped by another change to the membership: it is found again at the next look.
  await writeTogether([
    { Delete: gone },
    { Update: takesPlace(state) ? placeFreedRaised(org, runId) : versionRaised(org, runId) },
  ]);
}

/**
 * Removes a referral, and with it the person's entry in the queue. Of an entry that is left behind
 * nobody could say whose it was.
 */
async function deleteReferral({ org, runId, participantId }: ErasedIn, item: Item): Promise<void> {
  const { queueId, version } = readItem(storedReferral, item);
  const queue = queueId === null ? undefined : (await readQueues(org, [runId]))[0];
  const gone = {
    TableName: recordsTable(),
    Key: keys.referral(org, runId, participantId),
    ConditionExpression: 'version = :seen',
    ExpressionAttributeValues: { ':seen': version },
  };
  // Stopped by another change to one of them: both are found again at the next look.
  await writeTogether([
    { Delete: gone },
    ...(queue && queueId ? [queuePut(org, runId, queue, withEntry(queue, queueId, null))] : []),
  ]);
}

/** Removes a person's mark from a session's roll call; the other marks stay. */
const unmark = ({ participantId }: ErasedIn, item: Item) =>
  documents.send('UpdateItem', {
    TableName: recordsTable(),
    Key: keyOfItem(item),
    UpdateExpression: 'REMOVE marks.#number',
    ExpressionAttributeNames: { '#number': participantId },
  });

/**
 * Removes a person from those whom a catch-up session is for. The version rises, so that no edit
 * read before names them again.
 */
async function removeFromCatchUp({ participantId }: ErasedIn, item: Item): Promise<void> {
  const { members, version } = readItem(session, item);
  if (!members.includes(participantId)) return;
  // Stopped by another change to the session: it is found again at the next look.
  await writeTogether([
    {
      Update: membersUpdate(
        item,
        members.filter((one) => one !== participantId),
        version,
      ),
    },
  ]);
}

/** A write of those whom a catch-up session is for, over the version that was read. */
export const membersUpdate = (item: Item, members: readonly string[], version: number) => ({
  TableName: recordsTable(),
  Key: keyOfItem(item),
  UpdateExpression: 'SET members = :members, version = version + :one',
  ConditionExpression: 'version = :seen',
  ExpressionAttributeValues: { ':members': members, ':seen': version, ':one': 1 },
});

export const kindOfKey = ({ sk }: Item) => String(sk).split('#')[0] ?? '';
const ofKind = ({ own }: Traces, kind: string) => own.filter((item) => kindOfKey(item) === kind);

/** Do the run's counts include the person, because they are or were a member? */
const isCounted = (traces: Traces) =>
  ofKind(traces, 'MEMBER').some((item) => wasEnrolled(readItem(member, item)));

/** A step in one run. It returns how many things it found and erased, and may be repeated. */
type RunStep = {
  name: string;
  erase: (erased: ErasedIn, found: Traces) => Promise<number>;
};

const deleting = (name: string, kind: string): RunStep => ({
  name,
  erase: (_, found) => deleteEach(ofKind(found, kind)),
});

const singled = ['ANSWER', 'ENTRY', 'MEMBER', 'REFERRAL', 'FORM', 'DECISION'];

/**
 * What is erased from a run, in this order: counts that include the person, while the membership
 * still says so; what could still become a form; the membership, without which nothing can be
 * added; and the rest.
 */
export const runSteps: readonly RunStep[] = [
  {
    name: 'counts entered or confirmed by hand',
    erase: async (_, found) => (isCounted(found) ? deleteEach(found.handCounts) : 0),
  },
  deleting('unfinished answers', 'ANSWER'),
  deleting('paper read once', 'ENTRY'),
  {
    name: 'membership',
    erase: async (erased, found) => {
      const items = ofKind(found, 'MEMBER');
      for (const item of items) await deleteMember(erased, item);
      return items.length;
    },
  },
  {
    name: 'referral',
    erase: async (erased, found) => {
      const items = ofKind(found, 'REFERRAL');
      for (const item of items) await deleteReferral(erased, item);
      return items.length;
    },
  },
  deleting('forms', 'FORM'),
  deleting('decisions on forms', 'DECISION'),
  {
    name: 'marks of attendance',
    erase: async (erased, { sessions }) => {
      for (const item of sessions) {
        await unmark(erased, item);
        await removeFromCatchUp(erased, item);
      }
      return sessions.length;
    },
  },
  {
    name: 'labels on their way to another device',
    erase: (_, found) => deleteEach(found.sealedLabels),
  },
  {
    name: 'whatever else bears the number',
    erase: (_, { own }) => deleteEach(own.filter((item) => !singled.includes(kindOfKey(item)))),
  },
];

/** The last step in a run, once nothing about the person is left in it. */
export const recountStep = 'figures as they are now';

/**
 * Erases a person from a run, and looks again until nothing about them is there, so that what is
 * written meanwhile is erased too. No list of what is erased is needed, so it may be stopped
 * anywhere and started again.
 */
export async function eraseInRun(
  erased: ErasedIn,
  isDue: (name: string) => boolean = () => true,
): Promise<void> {
  const { org, runId, participantId, now } = erased;
  const due = runSteps.filter(({ name }) => isDue(name));
  await untilWritten(async () => {
    const found = await tracesIn(org, runId, participantId);
    let gone = 0;
    for (const step of due) gone += await step.erase(erased, found);
    return gone === 0 || undefined;
  });
  // A count that ran during the erasure may have frozen what it found of a closed run.
  if (isDue(recountStep)) await recountRun(org, runId, now, 'thaw');
}
