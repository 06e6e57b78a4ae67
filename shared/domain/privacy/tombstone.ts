import * as z from 'zod';
import { date, participantId, runId, version } from '../ids.ts';
import { type Participant, participant } from '../people/participant.ts';
import { type JoinedTombstone, joinedTombstone } from './joining.ts';

/** Absent where an own worker erased the person, else why nobody had to. */
const because = z.literal('retention').optional();

/**
 * Replaces a participant who is being erased, from the first moment on: a search for the
 * participant finds none, and the number is never given again. While the erasure is under way it
 * remembers where to erase; once it is done it keeps the fact and the day.
 */
export const tombstone = z.strictObject({
  participantId,
  erasure: z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('under_way'), on: date, runIds: z.array(runId), because }),
    z.strictObject({ status: z.literal('done'), on: date, because }),
  ]),
  version,
});
export type Tombstone = z.infer<typeof tombstone>;

/** The possible items under a participant's key. */
export const participantOrTombstone = z.union([participant, tombstone, joinedTombstone]);

/** Does it replace a number that was joined to another, or is being joined? */
export const isJoined = (
  stored: Participant | Tombstone | JoinedTombstone,
): stored is JoinedTombstone => 'joined' in stored && !('registeredBy' in stored);

/**
 * The participant, unless there is none any more.
 * @example currentParticipant(undefined) // undefined
 */
export const currentParticipant = (
  stored: Participant | Tombstone | JoinedTombstone | undefined,
): Participant | undefined => (stored && 'registeredBy' in stored ? stored : undefined);
