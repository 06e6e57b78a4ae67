import * as z from 'zod';
import { dayOf } from '../../shared/domain/day.ts';
import { timestamp } from '../../shared/domain/ids.ts';
import { Problem } from '../../shared/problems.ts';
import type { Key } from './keys.ts';
import { putOver, type TransactionPart } from './save.ts';
import { getItem, getItems } from './table.ts';

/** The message with a one-time word, as far as the own page reads it: never the word itself. */
const wordMessage = z.object({
  word: z
    .strictObject({ salt: z.string(), hash: z.string(), phoneSince: timestamp.nullable() })
    .nullable()
    .default(null),
});

/** What a one-time word is compared with, once it has been made. */
export type SentWord = NonNullable<z.infer<typeof wordMessage>['word']>;

export const wordMessageKey = (org: string, participantId: string, thing: string): Key => ({
  pk: `ORG#${org}#OUTBOX#${participantId}`,
  sk: `MESSAGE#own_word##${thing}`,
});

/** The word that was sent to somebody's telephone; none until it is sent. */
export async function sentWord(
  { organisation, participantId }: { organisation: string; participantId: string },
  thing: string,
): Promise<SentWord | undefined> {
  const message = await getItem(wordMessage, wordMessageKey(organisation, participantId, thing));
  return message?.word ?? undefined;
}

/** Words that somebody may have sent to their telephone in a day. */
const wordsADay = 3;

type Asked = { organisation: string; participantId: string };

/**
 * The parts of a transaction that ask for a one-time word: it is made where it is sent, and stored
 * nowhere in plain.
 * @throws Problem own_page.too_many_words
 */
export async function wordToSend(
  { organisation, participantId }: Asked,
  { now, until }: { now: string; until: string },
): Promise<{ outboxId: string; along: TransactionPart[] }> {
  const things = Array.from({ length: wordsADay }, (_, n) => `${dayOf(now)}-${n + 1}`);
  const sent = await getItems(
    things.map((thing) => wordMessageKey(organisation, participantId, thing)),
  );
  const outboxId = things.find((_, n) => !sent[n]);
  if (outboxId === undefined) throw new Problem('own_page.too_many_words');
  return { outboxId, along: [outboxWord(organisation, { participantId, outboxId, now, until })] };
}

/** The message in the outbox. */
function outboxWord(
  org: string,
  {
    participantId,
    outboxId,
    now,
    until,
  }: { participantId: string; outboxId: string; now: string; until: string },
): TransactionPart {
  const message = {
    ...{ participantId, kind: 'own_word', runId: null, thing: outboxId },
    ...{ day: null, time: null, service: '', state: 'waiting', reason: null, tries: 0 },
    ...{ from: now, until, claim: null, channel: null, at: now, carrierId: null, word: null },
    version: 0,
  };
  return { Put: putOver(wordMessageKey(org, participantId, outboxId), message) };
}
