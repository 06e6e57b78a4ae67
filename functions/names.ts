import { names } from '../shared/contract/names.ts';
import { found, ownClient } from './http/own.ts';
import type { Asker } from './http/request.ts';
import { serve } from './http/serve.ts';
import { keepAudit } from './store/audit.ts';
import { deleteIdentity, getIdentity, isKeptIdentity, saveIdentity } from './store/identities.ts';
import { knownPeople } from './store/known-people.ts';
import { giveHitBack, takeHit } from './store/likeness-hits.ts';
import { getParticipant } from './store/participants.ts';

/** Refuses whoever the client is not to handle, as if there were no such client. */
async function checkOwn(asker: Asker, participantId: string): Promise<void> {
  ownClient(await getParticipant(asker.caller.organisation, participantId), asker);
}

/**
 * Has a save that may find somebody counted, before it looks; a repeat finds nobody new.
 * @param save says whether it did
 */
async function countingHits<Saved>(
  { caller, today }: Asker,
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

export const handler = serve(
  names,
  {
    getIdentity: async ({ caller, asker, params }) => {
      await checkOwn(asker, params.participantId);
      const kept = await getIdentity(caller.organisation, params.participantId);
      return found(kept, 'identity.unknown');
    },

    putIdentity: async ({ caller, asker, params, body: sent, ifMatch, concerns }) => {
      const { organisation } = caller;
      const { participantId } = params;
      await checkOwn(asker, participantId);
      const body = await sent.over(() => getIdentity(organisation, participantId));
      const isRepeat = await isKeptIdentity(organisation, participantId, body);
      return countingHits(asker, isRepeat, async () => {
        const { identity, ...marked } = await saveIdentity(
          organisation,
          participantId,
          body,
          ifMatch,
        );
        const { knownTo, isNew } = await knownPeople(
          { org: organisation, number: participantId, ...marked },
          asker.today,
          (participantIds) =>
            concerns({ of: 'people', organisation, participantIds, matched: true }),
        );
        return { saved: { ...identity, knownTo }, isNew };
      });
    },

    deleteIdentity: async ({ caller, asker, params }) => {
      await checkOwn(asker, params.participantId);
      await deleteIdentity(caller.organisation, params.participantId);
      return { participantId: params.participantId, kept: false as const };
    },
  },
  keepAudit,
);
