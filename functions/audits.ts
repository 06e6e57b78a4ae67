import { configuration } from '../shared/configuration.ts';
import { audits } from '../shared/contract/audits.ts';
import { auditLetter } from './files/audit-letter.ts';
import { ownClient } from './http/own.ts';
import type { ActingCaller } from './http/request.ts';
import { serve } from './http/serve.ts';
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
      const { events, isWhole } = await auditSoFar(caller.organisation, participant);
      const staff = events.flatMap(({ by }) => (by.kind === 'staff' ? [by.userId] : []));
      const names = await readStaffNames(caller.organisation, staff);
      return auditLetter({ participantId: participant, events, isWhole, names, now, language });
    },
  },
  { audit: storeAudit, findMember },
);
