import { erasures } from '../shared/contract/erasures.ts';
import type { Participant } from '../shared/model/background.ts';
import { dayOf } from '../shared/model/day.ts';
import { toldFates } from '../shared/model/retention.ts';
import { ownClient } from './http/own.ts';
import { serve } from './http/serve.ts';
import { keepAudit } from './store/audit.ts';
import { begunErasure, finishErasure } from './store/erasures.ts';

export const handler = serve(
  erasures,
  {
    deleteParticipant: async ({ caller, asker, params, now }) => {
      const { organisation } = caller;
      const { participantId } = params;
      // Only whose client it is begins an erasure; any own worker may go on with one.
      const check = (client: Participant | undefined) => ownClient(client, asker);
      const begun = await begunErasure(organisation, participantId, dayOf(now), check);
      await finishErasure(organisation, begun);
      return { participantId, status: 'done' as const, on: begun.erasure.on, kinds: toldFates() };
    },
  },
  keepAudit,
);
