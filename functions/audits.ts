import { configuration } from '../shared/configuration.ts';
import { audits } from '../shared/contract/audits.ts';
import { auditLetter, handlingOf } from './files/audit-letter.ts';
import { ownClient } from './http/own.ts';
import type { ActingCaller } from './http/request.ts';
import { serve } from './http/serve.ts';
import { openedInside } from './own/visit.ts';
import { storeAudit } from './store/audit.ts';
import { auditPage, auditSoFar } from './store/audit-reading.ts';
import { getParticipant } from './store/participants.ts';
import { listStaffActions } from './store/staff-actions.ts';
import { findMember } from './store/staff-members.ts';
import { readStaffNames } from './store/staff-names.ts';

/**
 * Admins may ask about any participant of their organisation, because nothing else may be left of
 * them; own workers may ask about their own clients.
 */
async function checkMayReadAudit(acting: ActingCaller, participantId: string): Promise<void> {
  const { organisation, roles } = acting.caller;
  if (roles.includes('admin')) return;
  ownClient(await getParticipant(organisation, participantId), acting);
}

/** What happened to a person's data so far, and the names of the staff in it. */
async function eventsWithNames(org: string, participantId: string) {
  const { events, isWhole } = await auditSoFar(org, participantId);
  const staff = events.flatMap(({ by }) => (by.kind === 'staff' ? [by.userId] : []));
  return { events, isWhole, names: await readStaffNames(org, staff) };
}

export const handler = serve(
  audits,
  {
    listAudit: async ({ caller, acting, query }) => {
      const { participant, limit = configuration.pageSize, cursor } = query;
      await checkMayReadAudit(acting, participant);
      return auditPage(caller.organisation, participant, { limit: Number(limit), cursor });
    },

    listStaffActions: ({ caller, params, query }) => {
      const { limit = configuration.pageSize, ...rest } = query;
      return listStaffActions(caller.organisation, params.userId, {
        limit: Number(limit),
        ...rest,
      });
    },

    getAuditLetter: async ({ caller, acting, query, now }) => {
      const { participant, language } = query;
      await checkMayReadAudit(acting, participant);
      const events = await eventsWithNames(caller.organisation, participant);
      return auditLetter({ participantId: participant, ...events, now, language });
    },

    getOwnHandling: async ({ query: { language }, ...request }) => {
      const { place } = await openedInside(request);
      const events = await eventsWithNames(place.organisation, place.participantId);
      return {
        items: handlingOf(events.events, { ...events, language }),
        isWhole: events.isWhole,
        next: null,
      };
    },
  },
  { audit: storeAudit, findMember },
);
