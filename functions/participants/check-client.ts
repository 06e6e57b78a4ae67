import { ownClient } from '../http/own.ts';
import type { ActingCaller } from '../http/request.ts';
import { getParticipant } from '../store/participants.ts';

/**
 * Refuses callers who may not handle the client, as if there were no such client.
 * @throws Problem participant.unknown
 */
export async function checkClient(acting: ActingCaller, participantId: string): Promise<void> {
  ownClient(await getParticipant(acting.caller.organisation, participantId), acting);
}
