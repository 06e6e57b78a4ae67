import { erasures } from '../shared/contract/erasures.ts';
import { type Caller, handles } from '../shared/model/access.ts';
import type { Participant } from '../shared/model/background.ts';
import { dayOf } from '../shared/model/day.ts';
import { toldFates } from '../shared/model/retention.ts';
import { Problem } from '../shared/problems.ts';
import { serve } from './http/serve.ts';
import { keepAudit } from './store/audit.ts';
import { begunErasure, finishErasure } from './store/erasures.ts';

/** Only the client's own worker begins an erasure; any own worker may go on with one. */
const ownClient = (caller: Caller) => (client: Participant | undefined) => {
  if (!client || !handles(caller, client)) throw new Problem('participant.unknown');
  return client;
};

export const handler = serve(
  erasures,
  {
    deleteParticipant: async ({ caller, params, now }) => {
      const { organisation } = caller;
      const { participantId } = params;
      const check = ownClient(caller);
      const begun = await begunErasure(organisation, participantId, dayOf(now), check);
      await finishErasure(organisation, begun);
      return { participantId, status: 'done' as const, on: begun.erasure.on, kinds: toldFates() };
    },
  },
  keepAudit,
);
