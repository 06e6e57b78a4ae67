import * as z from 'zod';
import { type StoredMessage, storedMessage } from '../../shared/domain/people/reminder.ts';
import { type Key, keys } from './keys.ts';
import { getItem } from './table.ts';

/** The message with a one-time word, as far as the own page reads it: never the word itself. */
const wordMessage = z.object({ word: storedMessage.shape.word });

/** What a one-time word is compared with, once it has been made. */
export type SentWord = NonNullable<StoredMessage['word']>;

/** Where the message with a one-time word is. */
export const wordMessageKey = (org: string, participantId: string, thing: string): Key =>
  keys.message(org, participantId, { kind: 'own_word', runId: null, thing });

/** The word that was sent to somebody's telephone; none until it is sent. */
export async function sentWord(
  { organisation, participantId }: { organisation: string; participantId: string },
  thing: string,
): Promise<SentWord | undefined> {
  const message = await getItem(wordMessage, wordMessageKey(organisation, participantId, thing));
  return message?.word ?? undefined;
}
