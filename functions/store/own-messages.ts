import type { Participant } from '../../shared/domain/people/participant.ts';
import { type OwnMessage, ownMessage } from '../../shared/domain/privacy/own-page.ts';
import { Problem } from '../../shared/problems.ts';
import { keys } from './keys.ts';
import { linkStillOpens } from './own-links.ts';
import type { LinkedPage } from './own-pages.ts';
import { queryAll } from './query.ts';
import { putOver, type TransactionPart, untilWritten, writeTogether } from './save.ts';
import { getItem, getItems, type Item, readItem, recordsTable } from './table.ts';

export const readOwnMessage = (item: Item): OwnMessage => readItem(ownMessage, item);

/** Every message of a client, the newest first; the one that nobody has read among them. */
export async function listOwnMessages(org: string, participantId: string): Promise<OwnMessage[]> {
  const { pk } = keys.participant(org, participantId);
  const items = await queryAll({ partition: pk, prefix: 'MESSAGE#' });
  return items.map(readOwnMessage).toSorted((a, b) => (a.sentAt > b.sentAt ? -1 : 1));
}

/** The unread messages of some clients, in one batch read; most have none. */
export async function unreadMessages(
  org: string,
  clients: readonly Pick<Participant, 'participantId'>[],
): Promise<OwnMessage[]> {
  const items = await getItems(clients.map((one) => keys.unreadMessage(org, one.participantId)));
  return items.flatMap((item) => (item ? [readOwnMessage(item)] : []));
}

/**
 * Stores a message until it is read: its key is the same for all of a client's messages, so that of
 * two at once one waits. A repeat is answered as the first was.
 * @throws Problem message.waiting, link.unknown
 */
export async function sendMessage(
  { place, link }: LinkedPage,
  { messageId, text, sentAt }: Pick<OwnMessage, 'messageId' | 'text' | 'sentAt'>,
): Promise<OwnMessage> {
  const { organisation, participantId } = place;
  const [unreadAt, readAt] = [
    keys.unreadMessage(organisation, participantId),
    keys.ownMessage(organisation, participantId, messageId),
  ];
  return untilWritten(async () => {
    const items = await getItems([unreadAt, readAt]);
    const [unread, read] = items.map((item) => item && readOwnMessage(item));
    if (read) return read;
    if (unread?.messageId === messageId) return unread;
    if (unread) throw new Problem('message.waiting');
    const message: OwnMessage = {
      ...{ messageId, participantId, text, sentAt },
      ...{ read: null, version: 0 },
    };
    const stopped = await writeTogether([
      linkStillOpens(place, link.secretHash),
      { Put: putOver(unreadAt, message) },
      {
        ConditionCheck: {
          TableName: recordsTable(),
          Key: readAt,
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
    ]);
    if (stopped?.[0]?.failed) throw new Problem('link.unknown');
    return stopped ? undefined : { ...message, version: 1 };
  });
}

/**
 * Marks a client's message as read: from then on the next one can be sent. A repeat changes nothing.
 * @throws Problem message.unknown
 */
export async function markRead(
  org: string,
  participantId: string,
  messageId: string,
  read: NonNullable<OwnMessage['read']>,
): Promise<OwnMessage> {
  const unreadAt = keys.unreadMessage(org, participantId);
  const readAt = keys.ownMessage(org, participantId, messageId);
  return untilWritten(async () => {
    const before = await getItem(ownMessage, readAt);
    if (before?.read) return before;
    const unread = before ?? (await getItem(ownMessage, unreadAt));
    if (unread?.messageId !== messageId) throw new Problem('message.unknown');
    const next = { ...unread, read, version: unread.version + 1 };
    const stopped = await writeTogether([
      {
        Put: {
          TableName: recordsTable(),
          Item: { ...readAt, ...next },
          ConditionExpression: before ? 'version = :seen' : 'attribute_not_exists(pk)',
          ...(before ? { ExpressionAttributeValues: { ':seen': before.version } } : {}),
        },
      },
      ...(before
        ? []
        : [
            {
              Delete: {
                TableName: recordsTable(),
                Key: unreadAt,
                ConditionExpression: 'messageId = :id',
                ExpressionAttributeValues: { ':id': messageId },
              },
            },
          ]),
    ]);
    return stopped ? undefined : next;
  });
}

/**
 * The parts of a transaction that move a message to the number that stays. Where an unread one is
 * there already, this one is beside those that were read, still unread.
 */
export async function messageJoinParts(
  org: string,
  staying: string,
  item: Item,
): Promise<TransactionPart[]> {
  const message = { ...readOwnMessage(item), participantId: staying };
  const unreadAt = keys.unreadMessage(org, staying);
  const isWaiting = message.read === null && !(await getItem(ownMessage, unreadAt));
  const to = isWaiting ? unreadAt : keys.ownMessage(org, staying, message.messageId);
  const TableName = recordsTable();
  return [
    {
      Put: {
        ...{ TableName, Item: { ...to, ...message } },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    },
    { Delete: { TableName, Key: { pk: item.pk, sk: item.sk } } },
  ];
}
