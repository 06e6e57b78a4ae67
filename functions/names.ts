import { names } from '../shared/contract/names.ts';
import { found, ownClient } from './http/own.ts';
import type { Asker } from './http/request.ts';
import { serve } from './http/serve.ts';
import { keepAudit } from './store/audit.ts';
import { deleteIdentity, getIdentity, saveIdentity } from './store/identities.ts';
import { getParticipant } from './store/participants.ts';

/** Refuses whoever the client is not to handle, as if there were no such client. */
async function checkOwn(asker: Asker, participantId: string): Promise<void> {
  ownClient(await getParticipant(asker.caller.organisation, participantId), asker);
}

export const handler = serve(
  names,
  {
    getIdentity: async ({ caller, asker, params }) => {
      await checkOwn(asker, params.participantId);
      const kept = await getIdentity(caller.organisation, params.participantId);
      return found(kept, 'identity.unknown');
    },

    putIdentity: async ({ caller, asker, params, body, ifMatch }) => {
      await checkOwn(asker, params.participantId);
      return saveIdentity(caller.organisation, params.participantId, body, ifMatch);
    },

    deleteIdentity: async ({ caller, asker, params }) => {
      await checkOwn(asker, params.participantId);
      await deleteIdentity(caller.organisation, params.participantId);
      return { participantId: params.participantId, kept: false as const };
    },
  },
  keepAudit,
);
