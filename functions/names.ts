import type { Context, ScheduledEvent } from 'aws-lambda';
import { names } from '../shared/contract/names.ts';
import { handles, substitutionOf, workerOf } from '../shared/domain/people/access.ts';
import type { Identity, IdentityBody } from '../shared/domain/people/identity.ts';
import { Problem } from '../shared/problems.ts';
import { e164Of, isSamePhone } from './carriers/telephone.ts';
import { auditListed } from './http/listed-clients.ts';
import { found } from './http/own.ts';
import type { ActingCaller } from './http/request.ts';
import { serve } from './http/serve.ts';
import { checkClient } from './participants/check-client.ts';
import { storeAudit } from './store/audit.ts';
import {
  deleteIdentity,
  deleteLeavingNames,
  getIdentity,
  isStoredIdentity,
  markIdentity,
  saveIdentity,
} from './store/identities.ts';
import { knownPeople } from './store/known-people.ts';
import { giveHitBack, takeHit } from './store/likeness-hits.ts';
import { getParticipant, takeClient } from './store/participants.ts';
import { untilWritten } from './store/save.ts';
import { findMember } from './store/staff-members.ts';

/**
 * The caller's clients, each with the reason where the caller is a substitute. One number that is
 * not theirs refuses all, so that a refusal is in the audit of each number that was requested.
 * @throws Problem participant.unknown
 */
async function checkedOwn(acting: ActingCaller, participantIds: readonly string[]) {
  const { caller, today } = acting;
  const clients = await Promise.all(
    participantIds.map((participantId) => getParticipant(caller.organisation, participantId)),
  );
  return clients.map((client) => {
    if (!client || !handles(caller, client, today)) throw new Problem('participant.unknown');
    const isOwn = workerOf(client) === caller.userId;
    const why = isOwn ? undefined : substitutionOf(caller, client, today)?.reason.code;
    return { participantId: client.participantId, why };
  });
}

/**
 * Counts a hit of the caller before a save that may find a known person, and takes it back if
 * nobody new was found; a repeat is not counted.
 * @param save reports whether somebody new was found
 */
async function countingHits<Saved>(
  { caller, today }: ActingCaller,
  isRepeat: boolean,
  save: () => Promise<{ saved: Saved; isNew: boolean }>,
): Promise<Saved> {
  const counted = { org: caller.organisation, userId: caller.userId, today };
  if (!isRepeat) await takeHit(counted);
  let isHit = false;
  try {
    const { saved, isNew } = await save();
    isHit = isNew;
    return saved;
  } finally {
    if (!isRepeat && !isHit) await giveHitBack(counted);
  }
}

/**
 * The identity with the number for text messages as E.164.
 * @throws Problem identity.wrong_number
 */
function reachable(body: IdentityBody): IdentityBody {
  if (body.reminders?.channel !== 'sms') return body;
  const address = e164Of(body.reminders.address);
  if (!address)
    throw new Problem('identity.wrong_number', {
      errors: [{ pointer: '/reminders/address', message: 'must be a number for text messages' }],
    });
  return { ...body, reminders: { channel: 'sms', address } };
}

/**
 * Since when the telephone number is this one: the same number written otherwise is no change. A stop
 * ends with the address that it was for.
 */
function derivedOf(
  before: Identity | undefined,
  { phone, reminders }: IdentityBody,
  now: string,
): Pick<Identity, 'phoneSince' | 'stoppedAt'> {
  const isSame = before !== undefined && isSamePhone(before.phone, phone);
  const isSameAddress = before?.reminders?.address === reminders?.address;
  return {
    phoneSince: isSame ? before.phoneSince : phone === null ? null : now,
    stoppedAt: isSameAddress ? (before?.stoppedAt ?? null) : null,
  };
}

/** How many milliseconds of the function's time are left for the name that is being deleted. */
const spareMs = 3_000;

const served = serve(
  names,
  {
    postNames: async ({ caller, acting, body, concerns }) => {
      const { organisation } = caller;
      const listed = await checkedOwn(acting, body.participantIds);
      await auditListed(listed, { caller, concerns });
      const stored = await Promise.all(
        body.participantIds.map((participantId) => getIdentity(organisation, participantId)),
      );
      const known = stored.filter((one) => one !== undefined);
      return { items: known.map(({ participantId, name }) => ({ participantId, name })) };
    },

    getIdentity: async ({ caller, acting, params }) => {
      await checkClient(acting, params.participantId);
      const stored = await getIdentity(caller.organisation, params.participantId);
      return found(stored, 'identity.unknown');
    },

    putIdentity: async ({ caller, acting, params, body: sent, ifMatch, now, concerns }) => {
      const { organisation } = caller;
      const { participantId } = params;
      await checkClient(acting, participantId);
      const body = reachable(await sent.over(() => getIdentity(organisation, participantId)));
      const isRepeat = await isStoredIdentity(organisation, participantId, body);
      return countingHits(acting, isRepeat, async () => {
        const { identity, ...marked } = await saveIdentity(organisation, participantId, body, {
          ifMatch,
          derived: (before) => derivedOf(before, body, now),
        });
        const { knownTo, isNew } = await knownPeople(
          { org: organisation, number: participantId, ...marked },
          acting.today,
          (participantIds) =>
            concerns({ of: 'people', organisation, participantIds, matched: true }),
        );
        return { saved: { ...identity, knownTo }, isNew };
      });
    },

    postTaking: async ({ caller, acting, params: { participantId }, concerns }) => {
      const { organisation: org, userId } = caller;
      await untilWritten(() => takeClient(org, participantId, userId));
      // Not counted as a hit: the name is not one that the caller could have chosen.
      const marked = await markIdentity(org, participantId);
      if (!marked) return { participantId, knownTo: [] };
      const { knownTo } = await knownPeople(
        { org, number: participantId, ...marked },
        acting.today,
        (participantIds) =>
          concerns({ of: 'people', organisation: org, participantIds, matched: true }),
      );
      return { participantId, knownTo };
    },

    deleteIdentity: async ({ caller, acting, params }) => {
      await checkClient(acting, params.participantId);
      await deleteIdentity(caller.organisation, params.participantId);
      return { participantId: params.participantId, kept: false as const };
    },
  },
  { audit: storeAudit, findMember },
);

type NightlyEvent = Pick<ScheduledEvent, 'source'>;
type RequestEvent = Parameters<typeof served>[0];

/**
 * Serves requests for names, and is called by the clock of the nightly removal: then it deletes the
 * names of clients whose own data are being removed. No other function may delete one.
 */
export const handler = (event: RequestEvent | NightlyEvent, context: Context) =>
  'routeKey' in event
    ? served(event, context)
    : deleteLeavingNames(() => context.getRemainingTimeInMillis() > spareMs);
