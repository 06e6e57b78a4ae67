import { erasures } from '../shared/contract/erasures.ts';
import { dayOf } from '../shared/domain/day.ts';
import type { Participant } from '../shared/domain/people/participant.ts';
import { fatesAtErasure } from '../shared/domain/privacy/retention.ts';
import { currentParticipant, participantOrTombstone } from '../shared/domain/privacy/tombstone.ts';
import { ownClient } from './http/own.ts';
import type { ActingCaller } from './http/request.ts';
import { serve } from './http/serve.ts';
import { storeAudit } from './store/audit.ts';
import { begunErasure, finishErasure } from './store/erasures.ts';
import { keys } from './store/keys.ts';
import { clearMention, listMentions } from './store/mentions.ts';
import { findMember } from './store/staff-members.ts';
import { getItem } from './store/table.ts';

/**
 * Refuses callers who may not see the number. Before an erasure the number belongs to its own
 * worker; once the erasure has begun it is nobody's client, so any own worker may finish it.
 */
async function checkMayClear(acting: ActingCaller, participantId: string): Promise<void> {
  const key = keys.participant(acting.caller.organisation, participantId);
  const there = await getItem(participantOrTombstone, key);
  if (!there || !('erasure' in there)) ownClient(currentParticipant(there), acting);
}

export const handler = serve(
  erasures,
  {
    deleteParticipant: async ({ caller, acting, params, now }) => {
      const { organisation } = caller;
      const { participantId } = params;
      // Only the client's own worker begins an erasure; any own worker may continue one.
      const check = (client: Participant | undefined) => ownClient(client, acting);
      const begun = await begunErasure(organisation, participantId, dayOf(now), check);
      await finishErasure(organisation, begun, now);
      return {
        participantId,
        status: 'done' as const,
        on: begun.erasure.on,
        kinds: fatesAtErasure(),
        mentions: await listMentions(organisation, participantId, {}),
      };
    },

    listMentions: async ({ caller, acting, params: { participantId }, query }) => {
      await checkMayClear(acting, participantId);
      return listMentions(caller.organisation, participantId, query);
    },

    postMentionClearing: async ({ caller, acting, params, body, now, concerns }) => {
      const { seen, ...place } = body;
      const { organisation } = caller;
      const { participantId } = params;
      await checkMayClear(acting, participantId);
      await clearMention(organisation, {
        number: participantId,
        place,
        ...(seen ? { seen } : {}),
        now,
        concern: (participantIds) => concerns({ of: 'people', organisation, participantIds }),
      });
      return { participantId, place, status: 'cleared' as const };
    },
  },
  { audit: storeAudit, findMember },
);
