import { partnerLimits } from '../../shared/configuration.ts';
import type { PartnerReferralBody } from '../../shared/domain/forms/partner-link.ts';
import { background, partnerActor } from '../../shared/domain/people/participant.ts';
import type { StoredReferral } from '../../shared/domain/people/referral.ts';
import { indexed, keys } from './keys.ts';
import { type PartnerLinkFound, type StoredReceipt, usedPart } from './partner-links.ts';
import { type RunToJoin, referralParts } from './referrals.ts';
import { type TransactionPart, writeTogether } from './save.ts';
import { identitiesTable, recordsTable } from './table.ts';

const daySeconds = 24 * 60 * 60;

/** A client of a partner, and what the partner wrote. */
export type PartnerClient = {
  participantId: string;
  receiptHash: string;
  body: PartnerReferralBody;
  now: string;
  today: string;
};

const putNew = (TableName: string, Item: Record<string, unknown>): TransactionPart => ({
  Put: { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' },
});

/**
 * The name, in the table of names. It has no marks: those need a secret that only the function of
 * names has, which marks the name when an own worker takes the client.
 */
function namePart(org: string, { participantId, body, now }: PartnerClient): TransactionPart {
  const { name, phone, language } = body;
  const phoneSince = phone === null ? null : now;
  const stored = { participantId, name, phone, language, phoneSince };
  const content = { ...stored, likenesses: [], version: 1 };
  return putNew(identitiesTable(), { ...keys.identity(org, participantId), ...content });
}

/** The client, whom nobody has taken yet: listed as a client of the partners' id. */
function clientPart(
  org: string,
  { link }: PartnerLinkFound,
  { participantId, today }: PartnerClient,
): TransactionPart {
  return putNew(recordsTable(), {
    ...keys.participant(org, participantId),
    ...indexed.clientOfWorker(org, partnerActor, participantId),
    ...{ participantId, ownWorker: null, registeredBy: partnerActor, synthetic: false },
    background: background.parse({}),
    arrived: { runId: link.runId, partner: link.partner, on: today },
    ...{ handledBy: [], version: 1 },
  });
}

function receiptPart(
  { organisation, link }: PartnerLinkFound,
  { participantId, receiptHash, now, today }: PartnerClient,
  name: string,
): TransactionPart {
  const receipt: StoredReceipt = {
    ...{ organisation, participantId, linkId: link.linkId, partner: link.partner, name },
    receivedOn: today,
    expiresAt: Math.ceil(Date.parse(now) / 1000) + partnerLimits.receiptDays * daySeconds,
  };
  return putNew(recordsTable(), {
    ...keys.partnerReceipt(receiptHash),
    ...indexed.linkOfParticipant(organisation, participantId, receiptHash),
    ...receipt,
  });
}

const referralOf = (
  { link }: PartnerLinkFound,
  { participantId, body, now, today }: PartnerClient,
): StoredReferral => ({
  ...{ runId: link.runId, participantId, referralRoute: 'partner_project' },
  ...{ hope: body.hope, availability: body.availability, answers: [], ownWorkerException: null },
  ...{ sentBy: partnerActor, since: today, state: 'waiting', until: null, refusal: null },
  partner: { linkId: link.linkId, name: link.partner, disclosesOutcome: body.disclosesOutcome },
  queueId: null,
  history: [{ state: 'waiting', at: now, by: partnerActor }],
  version: 0,
});

/**
 * Stores a client of a partner with their name, referral and receipt: all of it or nothing.
 * @returns undefined when something else was written first
 * @throws Problem run.queue_full
 */
export async function addPartnerClient(
  found: PartnerLinkFound,
  read: RunToJoin & { run: NonNullable<RunToJoin['run']> },
  client: PartnerClient,
): Promise<true | undefined> {
  const { organisation: org, link } = found;
  const stopped = await writeTogether([
    receiptPart(found, client, read.run.name),
    usedPart(org, link, client.today),
    clientPart(org, found, client),
    putNew(recordsTable(), keys.named(org, client.participantId)),
    namePart(org, client),
    ...referralParts(org, read, referralOf(found, client)),
  ]);
  return stopped ? undefined : true;
}
