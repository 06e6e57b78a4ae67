import { type CallerOnDay, substitutionOf, workerOf } from '../../shared/domain/people/access.ts';
import {
  isUntaken,
  type Participant,
  type ParticipantBody,
  participant,
  partnerActor,
} from '../../shared/domain/people/participant.ts';
import type { StaffingReason } from '../../shared/domain/people/staffing.ts';
import { holdsOn } from '../../shared/domain/people/substitution.ts';
import {
  currentParticipant,
  participantOrTombstone,
} from '../../shared/domain/privacy/tombstone.ts';
import { Problem } from '../../shared/problems.ts';
import { indexed, isSubstituteItem, keys } from './keys.ts';
import { type PageRequest, queryPage } from './query.ts';
import { putOver, saveItem, type TransactionPart, writeTogether } from './save.ts';
import { clientSubstitute } from './substitute-items.ts';
import { getItem, getItems, type Item, readItem, recordsTable } from './table.ts';

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

/**
 * A part of a transaction: stops a write about somebody who is erased or joined to another number
 * meanwhile. An erasure would not look for it again, and a joining would not move it.
 */
export const stillThere = (org: string, participantId: string): TransactionPart => ({
  ConditionCheck: {
    TableName: recordsTable(),
    Key: keys.participant(org, participantId),
    ConditionExpression: 'attribute_exists(registeredBy)',
  },
});

/** Takes out the mark that a client's retention is over: something is recorded for them now. */
export async function keepClient(org: string, participantId: string): Promise<void> {
  const marked = {
    TableName: recordsTable(),
    Key: keys.participant(org, participantId),
    UpdateExpression: 'SET leaving = :none',
    ConditionExpression: 'attribute_exists(registeredBy)',
    ExpressionAttributeValues: { ':none': null },
  };
  // Where it is too late, the write that follows finds the client unknown.
  await writeTogether([{ Update: marked }]);
}

/** Some participants in the order of their numbers, in one batch read. */
export async function getParticipants(
  org: string,
  participantIds: readonly string[],
): Promise<(Participant | undefined)[]> {
  const items = await getItems(participantIds.map((one) => keys.participant(org, one)));
  return items.map(participantOf);
}

/** A page of the clients whom partners registered and nobody has taken, by number. */
export async function listUntaken(org: string, page: PageRequest) {
  const { person } = indexed.clientOfWorker(org, partnerActor, '');
  const { items, next } = await queryPage({ index: 'byPerson', partition: person }, page);
  // The index may be a moment behind the one who took a client.
  return { items: items.map((item) => readItem(participant, item)).filter(isUntaken), next };
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
  /** The day of the save. */
  recordedOn: string;
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
  { content, handledBy, confirmedBy, recordedOn, ifMatch }: ParticipantSave,
): Promise<Participant> {
  const item = await saveItem({
    key: keys.participant(org, participantId),
    content: { participantId, ...content },
    ...listedIn(org, participantId, content),
    signed: { handledBy, recordedOn, leaving: null },
    ...(confirmedBy === undefined ? {} : { initial: { confirmedBy } }),
    ifMatch,
    exists: 'participant.number_taken',
  });
  return readItem(participant, item);
}

/**
 * Makes somebody the own worker of a client whom a partner referred. A repeat changes nothing.
 * @returns undefined when something else was written first
 * @throws Problem participant.unknown, participant.taken
 */
export async function takeClient(
  org: string,
  participantId: string,
  userId: string,
): Promise<true | undefined> {
  const client = await getParticipant(org, participantId);
  // Only who came by a partner may be known to somebody who is not their worker.
  if (!client?.arrived) throw new Problem('participant.unknown');
  if (client.ownWorker === userId) return true;
  if (!isUntaken(client)) throw new Problem('participant.taken');
  // Who takes a client vouches for them, as if they had registered them: a partner is nobody whom the
  // rule of two people counts (ADR 34).
  const vouched = { ownWorker: userId, registeredBy: userId, handledBy: [userId], leaving: null };
  // What is stored once has to be absent until then: `null` would count as stored.
  const { confirmedBy: _, firstRun: __, joined: ___, ...registered } = client;
  const Put = putOver(keys.participant(org, participantId), {
    ...indexed.clientOfWorker(org, userId, participantId),
    ...registered,
    ...vouched,
  });
  return (await writeTogether([{ Put }])) ? undefined : true;
}
