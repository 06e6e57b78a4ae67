import * as z from 'zod';
import { date, pairId, participantId, timestamp, userId } from '../ids.ts';

/** The decision of a client's own worker on two numbers. */
export const samePersonVerdict = z.enum(['same', 'different']).meta({ id: 'SamePersonVerdict' });

export const samePersonWord = z
  .strictObject({ participantId, verdict: samePersonVerdict })
  .meta({ id: 'SamePersonWord' });

/** Two numbers whose names or telephone numbers are alike, and the decisions on it since. */
export const samePerson = z.strictObject({
  pairId,
  participantIds: z.array(participantId).length(2),
  foundOn: date,
  /** By the number whose worker decided: the last decision of each. */
  words: z.record(
    z.string(),
    z.strictObject({ verdict: samePersonVerdict, by: userId, at: timestamp }),
  ),
});
export type SamePerson = z.infer<typeof samePerson>;

/** One of the two, as far as the caller may know them. */
const listedNumber = z.strictObject({
  /**
   * The number: for its own worker, for coordinators, and once its worker has agreed to a joining.
   */
  participantId: participantId.nullable(),
  /** The person to ask; null where the number is being joined. */
  worker: userId.nullable(),
  /** May the caller handle the client? */
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
 * The last decision on a number, if its author is still the worker: a former worker's does not
 * bind.
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
 * Are they confirmed to be two people? One worker's decision is enough, whichever worker it was.
 * @example isDismissed({ words: {} }) // false
 */
export const isDismissed = ({ words }: Pick<SamePerson, 'words'>): boolean =>
  Object.values(words).some(({ verdict }) => verdict === 'different');
