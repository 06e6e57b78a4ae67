import * as z from 'zod';
import { type StoredClientLink, storedClientLink } from '../../shared/domain/people/client-link.ts';
import {
  purpose as purposes,
  type StoredConsent,
  storedConsent,
} from '../../shared/domain/people/consent.ts';
import type { Background, Participant } from '../../shared/domain/people/participant.ts';
import { Problem } from '../../shared/problems.ts';
import { keys } from './keys.ts';
import { participantOf, stillThere } from './participants.ts';
import {
  putOver,
  putUnlessOvertaken,
  type TransactionPart,
  untilWritten,
  writeTogether,
} from './save.ts';
import { getItem, getItems, type Item, readItem, recordsTable } from './table.ts';

/** Whose link a hash belongs to. The client's own item decides whether it still opens anything. */
export const clientOfLink = z.strictObject({
  organisation: z.string(),
  participantId: z.string(),
  /** Seconds since 1970 after which DynamoDB may delete it. */
  expiresAt: z.int(),
});

/** A client as their link leads to them. */
export type LinkedClient = {
  organisation: string;
  link: StoredClientLink;
  participant: Participant;
  consents: StoredConsent[];
};

/** Read instead of the client of an unknown link, so that both take the same time. */
const nowhere = { organisation: 'nowhere', participantId: '00000000' };

/** A client's link as it is stored, without its last day in seconds. */
export const readClientLink = ({ expiresAt: _, ...item }: Item): StoredClientLink =>
  readItem(storedClientLink, item);

type ClientKey = { organisation: string; participantId: string };

async function readClient({
  organisation,
  participantId,
}: ClientKey): Promise<LinkedClient | undefined> {
  const [link, client, ...consents] = await getItems([
    keys.clientLink(organisation, participantId),
    keys.participant(organisation, participantId),
    ...purposes.options.map((one) => keys.consent(organisation, participantId, one)),
  ]);
  const participant = participantOf(client);
  if (!link || !participant) return undefined;
  return {
    organisation,
    link: readClientLink(link),
    participant,
    consents: consents.flatMap((item) => (item ? [readItem(storedConsent, item)] : [])),
  };
}

/** What a hash leads to: the same reads whether it leads anywhere or not. */
export async function readClientByLink(hash: string): Promise<LinkedClient | undefined> {
  return readClient((await getItem(clientOfLink, keys.clientOfLink(hash))) ?? nowhere);
}

/** The client's link, if there is one. */
export async function getClientLink(
  org: string,
  participantId: string,
): Promise<StoredClientLink | undefined> {
  const [item] = await getItems([keys.clientLink(org, participantId)]);
  return item && readClientLink(item);
}

/** Days for which a link is stored after its last one, in every time zone. */
const storedDays = 2;

const expiryOf = ({ until }: Pick<StoredClientLink, 'until'>): number =>
  Math.ceil(Date.parse(until) / 1000) + storedDays * 24 * 60 * 60;

const putLink = (org: string, link: StoredClientLink) =>
  putOver(keys.clientLink(org, link.participantId), { ...link, expiresAt: expiryOf(link) });

const hashesOf = ({ secretHash, codeHash }: StoredClientLink) => [secretHash, codeHash];

const deleteEntry = (hash: string): TransactionPart => ({
  Delete: { TableName: recordsTable(), Key: keys.clientOfLink(hash) },
});

/** The parts of a transaction that remove a client's link and what leads to it. */
export const clientLinkGone = (org: string, item: Item): TransactionPart[] => {
  const link = readClientLink(item);
  return [
    { Delete: { TableName: recordsTable(), Key: keys.clientLink(org, link.participantId) } },
    ...hashesOf(link).map(deleteEntry),
  ];
};

/**
 * Replaces the client's link: from this write on the one before leads nowhere.
 * @throws Problem participant.unknown where the client was erased or joined meanwhile
 */
export async function replaceClientLink(
  org: string,
  fresh: Omit<StoredClientLink, 'version'>,
): Promise<void> {
  const { participantId } = fresh;
  await untilWritten(async () => {
    const before = await getClientLink(org, participantId);
    const link = { ...fresh, version: before?.version ?? 0 };
    const entry = { organisation: org, participantId, expiresAt: expiryOf(link) };
    const stopped = await writeTogether([
      stillThere(org, participantId),
      { Put: putLink(org, link) },
      ...hashesOf(link).map((hash) => ({
        Put: { TableName: recordsTable(), Item: { ...keys.clientOfLink(hash), ...entry } },
      })),
      ...(before ? hashesOf(before).map(deleteEntry) : []),
    ]);
    if (stopped?.[0]?.failed) throw new Problem('participant.unknown');
    return stopped ? undefined : true;
  });
}

/** Revokes the client's link, once; returns it, or undefined where there is none. */
export async function revokeClientLink(
  org: string,
  participantId: string,
  now: string,
): Promise<StoredClientLink | undefined> {
  return untilWritten(async () => {
    const link = await getClientLink(org, participantId);
    if (!link || link.revokedAt !== null) return { link };
    const next = { ...link, revokedAt: now };
    return (await putUnlessOvertaken(putLink(org, next))) ? { link: next } : undefined;
  }).then(({ link }) => link);
}

/** What a client's answer changes. */
export type ClientChange = {
  link: StoredClientLink;
  /** New ones only: nothing that is stored is replaced. */
  consents: Omit<StoredConsent, 'version'>[];
  background: Background | null;
};

/** The background over the version that was read; or only that this version is still there. */
function participantPart(
  org: string,
  { participantId, version }: Participant,
  background: Background | null,
): TransactionPart {
  const still = {
    TableName: recordsTable(),
    Key: keys.participant(org, participantId),
    ConditionExpression: 'version = :seen AND attribute_exists(registeredBy)',
  };
  if (!background)
    return { ConditionCheck: { ...still, ExpressionAttributeValues: { ':seen': version } } };
  return {
    Update: {
      ...still,
      UpdateExpression: 'SET background = :background, version = version + :one',
      ExpressionAttributeValues: { ':seen': version, ':background': background, ':one': 1 },
    },
  };
}

/**
 * Records what a client answered, all of it or nothing, over what was read; repeatedly, until no
 * other write comes first. `decide` returns nothing where nothing has to change.
 * @throws what `decide` throws; Problem server.busy; link.unknown where the client was erased or
 *   joined to another number, or the link was removed, meanwhile
 */
export async function saveClientReply(
  found: LinkedClient,
  decide: (present: LinkedClient) => ClientChange | undefined,
): Promise<void> {
  const { organisation, participant } = found;
  let present = found;
  await untilWritten(async () => {
    const change = decide(present);
    if (!change) return true;
    const stopped = await writeTogether([
      { Put: putLink(organisation, change.link) },
      participantPart(organisation, present.participant, change.background),
      ...change.consents.map((consent) => ({
        Put: putOver(keys.consent(organisation, consent.participantId, consent.purpose), {
          ...consent,
          version: 0,
        }),
      })),
    ]);
    if (!stopped) return true;
    const now = await readClient({ organisation, ...participant });
    if (!now) throw new Problem('link.unknown');
    present = now;
    return undefined;
  });
}
