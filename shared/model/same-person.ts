import * as z from 'zod';
import { date, pairId, participantId, timestamp, userId } from './ids.ts';

/** What a client's own worker says of two numbers. */
export const samePersonVerdict = z.enum(['same', 'different']).meta({ id: 'SamePersonVerdict' });

export const samePersonWord = z
  .strictObject({ participantId, verdict: samePersonVerdict })
  .meta({ id: 'SamePersonWord' });

/** Two numbers whose names or telephone numbers are alike, and what was said of it since. */
export const samePerson = z.strictObject({
  pairId,
  participantIds: z.array(participantId).length(2),
  foundOn: date,
  /** By the number whose worker said it: the last word of each. */
  words: z.record(
    z.string(),
    z.strictObject({ verdict: samePersonVerdict, by: userId, at: timestamp }),
  ),
});
export type SamePerson = z.infer<typeof samePerson>;

/** One of the two, as somebody may know of them. */
const listedNumber = z.strictObject({
  /** The number, for its own worker, for coordinators, and once its worker agreed to a joining. */
  participantId: participantId.nullable(),
  /** Whom to ask; null where the number is being joined. */
  worker: userId.nullable(),
  /** Is the client the caller's to handle? */
  own: z.boolean(),
  said: samePersonVerdict.nullable(),
});

export const listedPair = z
  .strictObject({
    pairId,
    foundOn: date,
    /** `joining` where a joining has begun and waits to be finished. */
    status: z.enum(['open', 'different', 'joining']),
    numbers: z.array(listedNumber).length(2),
  })
  .meta({ id: 'ListedPair' });
export type ListedPair = z.infer<typeof listedPair>;

/**
 * The last word on a number, if whoever said it is its worker still: another's word does not bind.
 * @example wordOn({ words: {} }, '7K2M9QXA', 'outi') // null
 */
export const wordOn = (
  { words }: Pick<SamePerson, 'words'>,
  number: string,
  worker: string,
): z.infer<typeof samePersonVerdict> | null => {
  const word = words[number];
  return word?.by === worker ? word.verdict : null;
};

/**
 * Are they said to be two people? One worker's word is enough, whoever it was.
 * @example isDismissed({ words: {} }) // false
 */
export const isDismissed = ({ words }: Pick<SamePerson, 'words'>): boolean =>
  Object.values(words).some(({ verdict }) => verdict === 'different');
