import { names } from '../shared/contract/names.ts';
import { type Caller, handles } from '../shared/model/access.ts';
import { Problem } from '../shared/problems.ts';
import { found } from './http/own.ts';
import { serve } from './http/serve.ts';
import { keepAudit } from './store/audit.ts';
import { deleteIdentity, getIdentity, saveIdentity } from './store/identities.ts';
import { getParticipant } from './store/participants.ts';

/** Refuses whoever is not the client's own worker, as if there were no such client. */
async function checkOwn(caller: Caller, participantId: string): Promise<void> {
  const client = await getParticipant(caller.organisation, participantId);
  if (!client || !handles(caller, client)) throw new Problem('participant.unknown');
}

export const handler = serve(
  names,
  {
    getIdentity: async ({ caller, params }) => {
      await checkOwn(caller, params.participantId);
      const kept = await getIdentity(caller.organisation, params.participantId);
      return found(kept, 'identity.unknown');
    },

    putIdentity: async ({ caller, params, body, ifMatch }) => {
      await checkOwn(caller, params.participantId);
      return saveIdentity(caller.organisation, params.participantId, body, ifMatch);
    },

    deleteIdentity: async ({ caller, params }) => {
      await checkOwn(caller, params.participantId);
      await deleteIdentity(caller.organisation, params.participantId);
      return { participantId: params.participantId, kept: false as const };
    },
  },
  keepAudit,
);
