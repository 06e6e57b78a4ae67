import { participants } from '../shared/contract/participants.ts';
import { type Caller, handles } from '../shared/model/access.ts';
import type { Participant } from '../shared/model/background.ts';
import { checkSaid, tellConsent } from '../shared/model/consent.ts';
import { dayOf } from '../shared/model/day.ts';
import { Problem } from '../shared/problems.ts';
import { serve } from './http/serve.ts';
import { keepAudit } from './store/audit.ts';
import { listConsents, saveConsent } from './store/consents.ts';
import { getParticipant, listClients, saveParticipant } from './store/participants.ts';

/** The client if it is the caller's to handle; else as if there were none. */
async function ownClient(caller: Caller, participantId: string): Promise<Participant> {
  const participant = await getParticipant(caller.organisation, participantId);
  if (!participant || !handles(caller, participant)) throw new Problem('participant.unknown');
  return participant;
}

export const handler = serve(
  participants,
  {
    listParticipants: async ({ caller, query, concerns }) => {
      const { organisation, userId } = caller;
      const page = await listClients(organisation, userId, query);
      const participantIds = page.items.map(({ participantId }) => participantId);
      await concerns({ of: 'people', organisation, participantIds });
      return page;
    },

    getParticipant: ({ caller, params }) => ownClient(caller, params.participantId),

    putParticipant: async ({ caller, params, body, ifMatch }) => {
      const { participantId } = params;
      const registeredBy =
        ifMatch === undefined
          ? caller.userId
          : (await ownClient(caller, participantId)).registeredBy;
      const content = { ...body, registeredBy };
      return saveParticipant(caller.organisation, participantId, content, ifMatch);
    },

    listConsents: async ({ caller, params }) => {
      await ownClient(caller, params.participantId);
      const kept = await listConsents(caller.organisation, params.participantId);
      return { items: kept.map(tellConsent), next: null };
    },

    putConsent: async ({ caller, params, body, ifMatch, now }) => {
      await ownClient(caller, params.participantId);
      checkSaid(body, dayOf(now));
      const said = { ...body, recordedBy: caller.userId, recordedAt: now };
      return tellConsent(await saveConsent(caller.organisation, params, said, ifMatch));
    },
  },
  keepAudit,
);
