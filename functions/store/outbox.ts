import { reminderLimits } from '../../shared/configuration.ts';
import { dayOf, minutesAfter } from '../../shared/domain/day.ts';
import {
  type MessageChannel,
  type MessageReason,
  type StoredArm,
  type StoredMessage,
  storedArm,
  storedMessage,
} from '../../shared/domain/people/reminder.ts';
import { waitingMessages } from '../../shared/table-shape.ts';
import { documents, isConditionFailed } from './documents.ts';
import { indexed, type Key, keys } from './keys.ts';
import { stillThere } from './participants.ts';
import { queryAll } from './query.ts';
import { writeTogether } from './save.ts';
import { type Item, readItem, recordsTable } from './table.ts';

/** A message with the organisation that its key names. */
export type MessageOfOrg = { org: string; message: StoredMessage };

/** DynamoDB deletes the item by itself some days after a moment, in seconds since 1970. */
export const expiresAfterDays = (moment: string, days: number): number =>
  Math.ceil(Date.parse(minutesAfter(moment, days * 24 * 60)) / 1000);

/** A message without its keys and the moment at which it expires. */
function messageOf({ expiresAt: _, ...item }: Item): StoredMessage {
  return readItem(storedMessage, item);
}

/** All that is stored of the messages to a person: one query. */
export const itemsOfOutbox = (org: string, participantId: string): Promise<Item[]> =>
  queryAll({ partition: keys.trialArm(org, participantId, '').pk });

const under = (items: readonly Item[], prefix: string) =>
  items.filter(({ sk }) => String(sk).startsWith(prefix));

/** The messages to a person, newest first, and the halves of trials that they are in. */
export async function readOutbox(
  org: string,
  participantId: string,
): Promise<{ messages: StoredMessage[]; arms: StoredArm[] }> {
  const items = await itemsOfOutbox(org, participantId);
  return {
    messages: under(items, 'MESSAGE#')
      .map(messageOf)
      .toSorted((a, b) => b.at.localeCompare(a.at)),
    arms: under(items, 'ARM#').map((item) => readItem(storedArm, item)),
  };
}

/**
 * The messages of all organisations that are due or that a function took and did not decide on; what
 * is due first comes first. It may be some moments old, so each step below is a condition.
 */
export async function listWaiting(now: string): Promise<MessageOfOrg[]> {
  const items = await queryAll({ index: 'runsByStart', partition: waitingMessages, to: now });
  return items.map((item) => ({
    org: String(item.pk).split('#')[1] ?? '',
    message: messageOf(item),
  }));
}

const keyOf = ({ org, message }: MessageOfOrg): Key =>
  keys.message(org, message.participantId, message);

type MessageUpdate = { set: Item; condition: string; values?: Item; isDecided: boolean };

/** Changes a message, unless the condition fails; returns whether it was changed. */
async function changed(
  of: MessageOfOrg,
  { set, condition, values = {}, isDecided }: MessageUpdate,
): Promise<boolean> {
  const names = Object.keys(set);
  const removal = isDecided ? ' REMOVE runsOf, runsSort' : '';
  try {
    await documents.send('UpdateItem', {
      TableName: recordsTable(),
      Key: keyOf(of),
      UpdateExpression: `SET ${names.map((_, n) => `#s${n} = :s${n}`).join(', ')}, version = version + :one${removal}`,
      ConditionExpression: condition,
      ExpressionAttributeNames: {
        ...Object.fromEntries(names.map((name, n) => [`#s${n}`, name])),
        ...(condition.includes('#state') ? { '#state': 'state' } : {}),
      },
      ExpressionAttributeValues: {
        ...Object.fromEntries(names.map((name, n) => [`:s${n}`, set[name]])),
        ...{ ...values, ':one': 1 },
      },
    });
    return true;
  } catch (error) {
    if (isConditionFailed(error)) return false;
    throw error;
  }
}

const asRead = '#state = :state AND version = :seen';

/** What a function that takes a message notes before it sends it. */
export type MessageClaim = {
  id: string;
  at: string;
  channel: MessageChannel;
  word: StoredMessage['word'];
};

/**
 * Takes a waiting message for sending: of several functions one alone succeeds. Whatever happens
 * afterwards, nobody takes it again unless the carrier certainly refused it.
 */
export const claimMessage = (of: MessageOfOrg, { id, at, channel, word }: MessageClaim) =>
  changed(of, {
    set: {
      ...{ state: 'claimed', reason: null, claim: { id, at }, channel, word, at },
      tries: of.message.tries + 1,
      runsSort: indexed.waitingMessage(of.org, {
        at: minutesAfter(at, reminderLimits.claimMinutes),
        participantId: of.message.participantId,
      }).runsSort,
    },
    condition: asRead,
    values: { ':state': 'waiting', ':seen': of.message.version },
    isDecided: false,
  });

/** What came of a message that was taken. */
export type MessageOutcome = {
  state: 'sent' | 'refused' | 'unknown';
  reason: MessageReason | null;
  carrierId: string | null;
};

/** Stores what came of a message, by the function that took it, also where that took very long. */
export const decideMessage = (of: MessageOfOrg, claimId: string, at: string, to: MessageOutcome) =>
  changed(of, {
    set: { ...to, at },
    condition: 'claim.id = :claim AND (#state = :claimed OR #state = :unknown)',
    values: { ':claim': claimId, ':claimed': 'claimed', ':unknown': 'unknown' },
    isDecided: true,
  });

/** Lists a message as unknown whose function ended without deciding on it: it may have been sent. */
export const leaveUnknown = (of: MessageOfOrg, at: string) =>
  changed(of, {
    set: { state: 'unknown', at },
    condition: asRead,
    values: { ':state': 'claimed', ':seen': of.message.version },
    isDecided: true,
  });

/** Gives a waiting message up, before anything was sent. */
export const giveUpMessage = (of: MessageOfOrg, reason: MessageReason, at: string) =>
  changed(of, {
    set: { state: 'not_sent', reason, at },
    condition: asRead,
    values: { ':state': 'waiting', ':seen': of.message.version },
    isDecided: true,
  });

/** A message as it is before anything was tried. */
export type NewMessage = Pick<
  StoredMessage,
  'participantId' | 'kind' | 'runId' | 'thing' | 'day' | 'time' | 'service' | 'from' | 'until'
>;

/** The item of a new message, which waits. */
export function newMessageItem(org: string, message: NewMessage): Item {
  const { participantId, from } = message;
  return {
    ...keys.message(org, participantId, message),
    ...indexed.waitingMessage(org, { at: from, participantId }),
    ...message,
    ...{ state: 'waiting', reason: null, tries: 0, claim: null, channel: null },
    ...{ at: from, carrierId: null, word: null, version: 1 },
  };
}

/**
 * Asks for a one-time word to be sent to the person's telephone: at any hour, some times a day.
 * @param service the name of the service in its text
 * @returns what the word is found by among the person's messages; undefined where they had enough today
 */
export async function askOwnWord(
  org: string,
  participantId: string,
  { now, service }: { now: string; service: string },
): Promise<{ thing: string } | undefined> {
  for (let turn = 1; turn <= reminderLimits.ownWordsADay; turn++) {
    const thing = `${dayOf(now)}#${turn}`;
    const message = { participantId, kind: 'own_word' as const, runId: null, thing, service };
    const until = minutesAfter(now, reminderLimits.ownWordMinutes);
    const Item = {
      ...newMessageItem(org, { ...message, day: null, time: null, from: now, until }),
      expiresAt: expiresAfterDays(now, reminderLimits.ownWordStoredDays),
    };
    const stopped = await writeTogether([
      {
        Put: {
          TableName: recordsTable(),
          Item,
          ConditionExpression: 'attribute_not_exists(pk)',
        },
      },
      stillThere(org, participantId),
    ]);
    if (!stopped) return { thing };
    if (stopped[1]?.failed) return undefined;
  }
  return undefined;
}
