import {
  type Participant,
  type ParticipantBody,
  participant,
} from '../../shared/model/background.ts';
import { participantOrTombstone, standingParticipant } from '../../shared/model/erasure.ts';
import { indexed, keys } from './keys.ts';
import { type Page, queryPage } from './query.ts';
import { saveItem } from './save.ts';
import { getItem, type Item, readItem } from './table.ts';

/** What stands in a participant's place: the participant, or none where a tombstone is. */
export const participantOf = (item: Item | undefined): Participant | undefined =>
  item && standingParticipant(readItem(participantOrTombstone, item));

export async function getParticipant(
  org: string,
  participantId: string,
): Promise<Participant | undefined> {
  const key = keys.participant(org, participantId);
  return standingParticipant(await getItem(participantOrTombstone, key));
}

/** The clients a person handles, by number. */
export async function listClients(org: string, userId: string, page: Page) {
  const { person } = indexed.clientOfWorker(org, userId, '');
  const { items, next } = await queryPage({ index: 'byPerson', partition: person }, page);
  return { items: items.map((item) => readItem(participant, item)), next };
}

/**
 * Registers a participant, or with `ifMatch` changes one.
 * @throws Problem participant.number_taken when the number is another participant's
 */
export async function saveParticipant(
  org: string,
  participantId: string,
  body: ParticipantBody & { registeredBy: string },
  ifMatch: number | undefined,
): Promise<Participant> {
  const item = await saveItem({
    key: keys.participant(org, participantId),
    content: { participantId, ...body },
    indexed: indexed.clientOfWorker(org, body.ownWorker ?? body.registeredBy, participantId),
    ifMatch,
    exists: 'participant.number_taken',
  });
  return readItem(participant, item);
}
