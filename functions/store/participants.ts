import { type CallerOnDay, substitutionOf, workerOf } from '../../shared/domain/people/access.ts';
import {
  type Participant,
  type ParticipantBody,
  participant,
} from '../../shared/domain/people/participant.ts';
import type { StaffingReason } from '../../shared/domain/people/staffing.ts';
import { holdsOn } from '../../shared/domain/people/substitution.ts';
import {
  currentParticipant,
  participantOrTombstone,
} from '../../shared/domain/privacy/tombstone.ts';
import { indexed, isSubstituteItem, keys } from './keys.ts';
import { type PageRequest, queryPage } from './query.ts';
import { saveItem } from './save.ts';
import { clientSubstitute } from './substitute-items.ts';
import { getItem, getItems, type Item, readItem } from './table.ts';

/** The item under a participant's key: the participant, or none where there is a tombstone. */
export const participantOf = (item: Item | undefined): Participant | undefined =>
  item && currentParticipant(readItem(participantOrTombstone, item));

export async function getParticipant(
  org: string,
  participantId: string,
): Promise<Participant | undefined> {
  const key = keys.participant(org, participantId);
  return currentParticipant(await getItem(participantOrTombstone, key));
}

/** A client in a list; `why` where the caller is a substitute for the own worker. */
export type ListedClient = { client: Participant; why: StaffingReason | undefined };

/**
 * The ones for whom a person is a substitute today, of some items of the index; none costs no read.
 */
async function clientsOfSubstitute(items: readonly Item[], { caller, today }: CallerOnDay) {
  const named = items.map((item) => readItem(clientSubstitute, item));
  const numbers = named.filter((one) => holdsOn(one, today)).map((one) => one.participantId);
  const { organisation } = caller;
  const found = await getItems(numbers.map((number) => keys.participant(organisation, number)));
  return found.flatMap((item): ListedClient[] => {
    const client = participantOf(item);
    const substitution = client && substitutionOf(caller, client, today);
    // The index may be a moment behind the client, whose item decides.
    if (!substitution || workerOf(client) === caller.userId) return [];
    return [{ client, why: substitution.reason.code }];
  });
}

/** The clients a person handles, their own and those they are a substitute for today, by number. */
export async function listClients(listing: CallerOnDay, page: PageRequest) {
  const { organisation, userId } = listing.caller;
  const { person } = indexed.clientOfWorker(organisation, userId, '');
  const { items, next } = await queryPage({ index: 'byPerson', partition: person }, page);
  const [substituted = [], own = []] = [true, false].map((is) =>
    items.filter((item) => isSubstituteItem(item) === is),
  );
  const all: ListedClient[] = [
    ...own.map((item) => ({ client: readItem(participant, item), why: undefined })),
    ...(await clientsOfSubstitute(substituted, listing)),
  ];
  const byNumber = all.toSorted((a, b) =>
    a.client.participantId < b.client.participantId ? -1 : 1,
  );
  return { items: byNumber, next };
}

type ParticipantSave = {
  content: ParticipantBody & { registeredBy: string };
  /** Everybody who has been able to read the record, including the own worker set here. */
  handledBy: string[];
  /**
   * The person whose request confirms that the participant exists; stored unless somebody has
   * confirmed it before.
   */
  confirmedBy: string | undefined;
  ifMatch: number | undefined;
};

/** The lists that a participant is in: a worker's, and that of those without an own worker. */
function listedIn(org: string, participantId: string, content: ParticipantSave['content']) {
  const ofWorker = indexed.clientOfWorker(org, workerOf(content), participantId);
  const unlisted = indexed.withoutWorker(org, participantId);
  return content.ownWorker === null
    ? { indexed: { ...ofWorker, ...unlisted } }
    : { indexed: ofWorker, removed: Object.keys(unlisted) };
}

/** Clients who have no own worker, by number, without those who have been given one since. */
export async function listWithoutWorker(org: string, page: PageRequest) {
  const { runsOf } = indexed.withoutWorker(org, '');
  const { items, next } = await queryPage({ index: 'runsByStart', partition: runsOf }, page);
  const now = await getItems(items.map(({ pk, sk }) => ({ pk: String(pk), sk: String(sk) })));
  const clients = now.flatMap((item) => participantOf(item) ?? []);
  return { clients: clients.filter(({ ownWorker }) => ownWorker === null), next };
}

/**
 * Registers a participant, or with `ifMatch` changes one.
 * @throws Problem participant.number_taken when the number is another participant's
 */
export async function saveParticipant(
  org: string,
  participantId: string,
  { content, handledBy, confirmedBy, ifMatch }: ParticipantSave,
): Promise<Participant> {
  const item = await saveItem({
    key: keys.participant(org, participantId),
    content: { participantId, ...content },
    ...listedIn(org, participantId, content),
    signed: { handledBy },
    ...(confirmedBy === undefined ? {} : { initial: { confirmedBy } }),
    ifMatch,
    exists: 'participant.number_taken',
  });
  return readItem(participant, item);
}
