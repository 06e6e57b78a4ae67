import * as z from 'zod';
import { type StoredOwnLink, storedOwnLink } from '../../shared/domain/privacy/own-page.ts';
import { Problem } from '../../shared/problems.ts';
import { type Key, keys } from './keys.ts';
import { stillThere } from './participants.ts';
import { queryAll } from './query.ts';
import { putOver, type TransactionPart, untilWritten, writeTogether } from './save.ts';
import { getItem, getItems, type Item, readItem, recordsTable } from './table.ts';

/** Whose own page a hash leads to. The link's own item decides whether it still opens it. */
export const ownLinkEntry = z.strictObject({
  organisation: z.string(),
  participantId: z.string(),
  /** The group whose leader made the link; null where the own worker did. */
  runId: z.string().nullable(),
});
export type OwnLinkPlace = z.infer<typeof ownLinkEntry>;

/** Read instead of the client of an unknown link, so that both take the same time. */
const nowhere: OwnLinkPlace = {
  organisation: 'nowhere',
  participantId: '00000000',
  runId: null,
};

/**
 * Does the hash open the page: does it belong to the present link, which nobody revoked?
 * @example opensOwnPage({ secretHash: 'a', codeHash: 'b', revokedAt: null }, 'b') // true
 */
export const opensOwnPage = (
  { secretHash, codeHash, revokedAt }: Pick<StoredOwnLink, 'secretHash' | 'codeHash' | 'revokedAt'>,
  hash: string,
): boolean => revokedAt === null && [secretHash, codeHash].includes(hash);

const ownLinkKey = ({ organisation, participantId, runId }: OwnLinkPlace): Key =>
  keys.ownLink(organisation, participantId, runId);

export const readStoredOwnLink = (item: Item): StoredOwnLink => readItem(storedOwnLink, item);

/** Where a hash leads: the same read whether it leads anywhere or not. */
export const readOwnLinkPlace = async (hash: string): Promise<OwnLinkPlace> =>
  (await getItem(ownLinkEntry, keys.ownLinkEntry(hash))) ?? nowhere;

/** The link of a place; the same read where there is none. */
export const getOwnLink = (place: OwnLinkPlace = nowhere): Promise<StoredOwnLink | undefined> =>
  getItem(storedOwnLink, ownLinkKey(place));

/** A part of a transaction: stops a write by a link that was replaced or revoked meanwhile. */
export const linkStillOpens = (place: OwnLinkPlace, secretHash: string): TransactionPart => ({
  ConditionCheck: {
    TableName: recordsTable(),
    Key: ownLinkKey(place),
    ConditionExpression: 'secretHash = :hash AND revokedAt = :none',
    ExpressionAttributeValues: { ':hash': secretHash, ':none': null },
  },
});

/** Every link to a client's own page, those that were revoked too. */
export async function listOwnLinks(org: string, participantId: string): Promise<StoredOwnLink[]> {
  const { pk } = keys.participant(org, participantId);
  return (await queryAll({ partition: pk, prefix: 'OWN_LINK#' })).map(readStoredOwnLink);
}

/** The links that a group's leaders made, in the order of the numbers. */
export async function ownLinksOfRun(
  org: string,
  runId: string,
  participantIds: readonly string[],
): Promise<(StoredOwnLink | undefined)[]> {
  const items = await getItems(participantIds.map((one) => keys.ownLink(org, one, runId)));
  return items.map((item) => item && readStoredOwnLink(item));
}

const putLink = (org: string, link: StoredOwnLink) =>
  putOver(keys.ownLink(org, link.participantId, link.runId), link);

const deleteEntries = ({ secretHash, codeHash }: StoredOwnLink): TransactionPart[] =>
  [secretHash, codeHash].map((hash) => ({
    Delete: { TableName: recordsTable(), Key: keys.ownLinkEntry(hash) },
  }));

/** The parts of a transaction that remove a link and what leads to it. */
export const ownLinkGone = (org: string, item: Item): TransactionPart[] => {
  const link = readStoredOwnLink(item);
  const { participantId, runId } = link;
  return [
    { Delete: { TableName: recordsTable(), Key: keys.ownLink(org, participantId, runId) } },
    ...deleteEntries(link),
  ];
};

/**
 * Replaces the client's link of that place: from this write on the one before leads nowhere.
 * @throws Problem participant.unknown where the client was erased or joined meanwhile
 */
export async function replaceOwnLink(
  org: string,
  fresh: Omit<StoredOwnLink, 'version'>,
): Promise<void> {
  const { participantId, runId, secretHash, codeHash } = fresh;
  const place = { organisation: org, participantId, runId };
  await untilWritten(async () => {
    const before = await getOwnLink(place);
    const stopped = await writeTogether([
      stillThere(org, participantId),
      { Put: putLink(org, { ...fresh, version: before?.version ?? 0 }) },
      ...[secretHash, codeHash].map((hash) => ({
        Put: { TableName: recordsTable(), Item: { ...keys.ownLinkEntry(hash), ...place } },
      })),
      ...(before ? deleteEntries(before) : []),
    ]);
    if (stopped?.[0]?.failed) throw new Problem('participant.unknown');
    return stopped ? undefined : true;
  });
}

/** Revokes a client's link, once: from then on its hashes lead nowhere, as of a link never made. */
export async function revokeOwnLink(place: OwnLinkPlace, now: string): Promise<void> {
  await untilWritten(async () => {
    const link = await getOwnLink(place);
    if (!link || link.revokedAt !== null) return true;
    const stopped = await writeTogether([
      { Put: putLink(place.organisation, { ...link, revokedAt: now }) },
      ...deleteEntries(link),
    ]);
    return stopped ? undefined : true;
  });
}
