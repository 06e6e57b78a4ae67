import { holdsPlace, member } from '../../shared/model/member.ts';
import { documents } from './documents.ts';
import { type Key, keys } from './keys.ts';
import { placeUpdate } from './members.ts';
import { tracesIn } from './person-traces.ts';
import { untilWritten, writeTogether } from './save.ts';
import { type Item, readItem, recordsTable } from './table.ts';

type Place = { org: string; runId: string; participantId: string };

const keyOf = ({ pk, sk }: Item): Key => ({ pk: String(pk), sk: String(sk) });

/** Deletes an item, whatever it has become since. */
export const deleteItem = (item: Item) =>
  documents.send('DeleteItem', { TableName: recordsTable(), Key: keyOf(item) });

/** Takes a member out of the run, and gives back the place they held. */
async function deleteMember({ org, runId, participantId }: Place, item: Item): Promise<void> {
  const { state, version } = readItem(member, item);
  const gone = {
    TableName: recordsTable(),
    Key: keys.member(org, runId, participantId),
    ConditionExpression: 'version = :seen',
    ExpressionAttributeValues: { ':seen': version },
  };
  // Stopped by somebody who changed the membership: it is found again at the next look.
  await writeTogether([
    { Delete: gone },
    ...(holdsPlace(state) ? [{ Update: placeUpdate(org, runId, -1) }] : []),
  ]);
}

/** Takes a person's mark out of a session's roll call; the other marks stay as they are. */
const unmark = ({ participantId }: Place, item: Item) =>
  documents.send('UpdateItem', {
    TableName: recordsTable(),
    Key: keyOf(item),
    UpdateExpression: 'REMOVE marks.#number',
    ExpressionAttributeNames: { '#number': participantId },
  });

/** First what could still become a form, then the membership that lets staff write, then the rest. */
const order = ['ANSWER', 'ENTRY', 'MEMBER', 'FORM', 'DECISION'];
const rank = ({ sk }: Item) => order.indexOf(String(sk).split('#')[0] ?? '');

/**
 * Erases a person from a run, and looks again until nothing of them is there: what somebody
 * wrote meanwhile goes too. What is gone already needs no remembering, so it may be cut short
 * anywhere and begun again.
 */
export async function eraseInRun(org: string, runId: string, participantId: string): Promise<void> {
  const place = { org, runId, participantId };
  await untilWritten(async () => {
    const { own, sessions } = await tracesIn(org, runId, participantId);
    if (own.length + sessions.length === 0) return true;
    for (const item of own.toSorted((a, b) => rank(a) - rank(b)))
      await (String(item.sk).startsWith('MEMBER#') ? deleteMember(place, item) : deleteItem(item));
    for (const session of sessions) await unmark(place, session);
    return undefined;
  });
}
