import * as z from 'zod';
import { partnerLimits } from '../../shared/configuration.ts';
import {
  type StoredPartnerLink,
  storedPartnerLink,
} from '../../shared/domain/forms/partner-link.ts';
import { date, partnerLinkId, runId } from '../../shared/domain/ids.ts';
import { type Key, keys } from './keys.ts';
import { queryAll } from './query.ts';
import { putOver, type TransactionPart, writeTogether } from './save.ts';
import { getItem, type Item, readItem, recordsTable } from './table.ts';

/** Where the secret or the code of a partner's link leads. */
export const partnerSecretEntry = z.strictObject({
  organisation: z.string(),
  runId,
  linkId: partnerLinkId,
  /** Seconds since 1970 after which DynamoDB may delete it. */
  expiresAt: z.int(),
});

/** A link with the organisation that made it. */
export type PartnerLinkFound = { organisation: string; link: StoredPartnerLink };

/** Read instead of the target of an unknown secret, so that both take the same time. */
const nowhere = { organisation: 'nowhere', runId: 'nowhere', linkId: 'nowhere' };

/** What the hash of a secret or a code leads to, whether or not it still opens. */
export async function findPartnerLink(hash: string): Promise<PartnerLinkFound | undefined> {
  const entry = await getItem(partnerSecretEntry, keys.partnerSecret(hash));
  const { organisation, ...at } = entry ?? nowhere;
  const link = await getPartnerLink(organisation, at.runId, at.linkId);
  const isIts = link?.secretHash === hash || link?.codeHash === hash;
  return link && isIts ? { organisation, link } : undefined;
}

export const getPartnerLink = (
  org: string,
  inRun: string,
  linkId: string,
): Promise<StoredPartnerLink | undefined> =>
  getItem(storedPartnerLink, keys.partnerLink(org, inRun, linkId));

/** The links of a run, also those that open no longer; the newest first. */
export async function listPartnerLinks(org: string, inRun: string): Promise<StoredPartnerLink[]> {
  const { pk, sk: prefix } = keys.partnerLink(org, inRun, '');
  const items = await queryAll({ partition: pk, prefix });
  return items
    .map((item: Item) => readItem(storedPartnerLink, item))
    .toSorted((a, b) => (a.madeAt < b.madeAt ? 1 : -1));
}

const daySeconds = 24 * 60 * 60;
/** A repeat of what was sent on the last day is still recognised some days later. */
const storedDays = 14;

const secretsOf = (one: StoredPartnerLink): Key[] =>
  [one.secretHash, one.codeHash].map(keys.partnerSecret);

/**
 * Stores a link over the one that was read, with what leads to it; a former secret of it ends.
 * @param made with the version that was read; 0 for a new one
 * @returns undefined when something else was written first
 */
export async function savePartnerLink(
  org: string,
  before: StoredPartnerLink | undefined,
  made: Omit<StoredPartnerLink, 'version'>,
): Promise<true | undefined> {
  const TableName = recordsTable();
  const version = before?.version ?? 0;
  const expiresAt = Math.ceil(Date.parse(made.until) / 1000) + storedDays * daySeconds;
  const target = { organisation: org, runId: made.runId, linkId: made.linkId, expiresAt };
  const stopped = await writeTogether([
    { Put: putOver(keys.partnerLink(org, made.runId, made.linkId), { ...made, version }) },
    ...secretsOf({ ...made, version }).map((key) => ({
      Put: {
        TableName,
        Item: { ...key, ...target },
        ConditionExpression: 'attribute_not_exists(pk)',
      },
    })),
    ...(before ? secretsOf(before).map((Key) => ({ Delete: { TableName, Key } })) : []),
  ]);
  return stopped ? undefined : true;
}

/**
 * Stores that a link is revoked. What leads to it stays, so that a repeat is still recognised.
 * @returns the link; undefined when something else was written first
 */
export async function revokePartnerLink(
  org: string,
  link: StoredPartnerLink,
  now: string,
): Promise<StoredPartnerLink | undefined> {
  if (link.revokedAt !== null) return link;
  const revoked = { ...link, revokedAt: now };
  const stopped = await writeTogether([
    { Put: putOver(keys.partnerLink(org, link.runId, link.linkId), revoked) },
  ]);
  return stopped ? undefined : { ...revoked, version: link.version + 1 };
}

/** A part of a transaction: the link refers one client more, while it opens and is not full. */
export const usedPart = (org: string, link: StoredPartnerLink, today: string): TransactionPart => ({
  Update: {
    TableName: recordsTable(),
    Key: keys.partnerLink(org, link.runId, link.linkId),
    UpdateExpression: 'SET referred = referred + :one, version = version + :one',
    ConditionExpression: 'revokedAt = :none AND referred < :limit AND #until >= :today',
    ExpressionAttributeNames: { '#until': 'until' },
    ExpressionAttributeValues: {
      ':one': 1,
      ':none': null,
      ':limit': partnerLimits.clients,
      ':today': today,
    },
  },
});

/** What a receipt leads to. It is listed with the client's links, so that an erasure finds it. */
export const storedReceipt = z.strictObject({
  organisation: z.string(),
  participantId: z.string(),
  linkId: partnerLinkId,
  partner: z.string(),
  /** The group's name when the client was referred. */
  name: z.string(),
  receivedOn: date,
  expiresAt: z.int(),
});
export type StoredReceipt = z.infer<typeof storedReceipt>;

export const getReceipt = (hash: string): Promise<StoredReceipt | undefined> =>
  getItem(storedReceipt, keys.partnerReceipt(hash));

/** Is an item in the list of a client's links a partner's receipt? */
export const isReceipt = ({ pk }: Item): boolean =>
  String(pk).startsWith(keys.partnerReceipt('').pk);
