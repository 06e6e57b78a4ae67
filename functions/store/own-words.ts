import * as z from 'zod';
import { dayOf } from '../../shared/domain/day.ts';
import { timestamp } from '../../shared/domain/ids.ts';
import type { Key } from './keys.ts';
import { stillThere } from './participants.ts';
import { putOver, writeTogether } from './save.ts';
import { getItem } from './table.ts';

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

/**
 * Asks for a one-time word to be sent to somebody's telephone: it is made where it is sent.
 * @returns what the word is found by among their messages; undefined where they had enough today
 */
export async function askOwnWord(
  org: string,
  participantId: string,
  { now, service }: { now: string; service: string },
): Promise<{ thing: string } | undefined> {
  for (let turn = 1; turn <= wordsADay; turn++) {
    const thing = `${dayOf(now)}#${turn}`;
    const message = {
      ...{ participantId, kind: 'own_word', runId: null, thing, service, state: 'waiting' },
      ...{ from: now, at: now, word: null, version: 0 },
    };
    const stopped = await writeTogether([
      { Put: putOver(wordMessageKey(org, participantId, thing), message) },
      stillThere(org, participantId),
    ]);
    if (!stopped) return { thing };
    if (stopped[1]?.failed) return undefined;
  }
  return undefined;
}
