import { configuration } from '../shared/configuration.ts';
import { audits } from '../shared/contract/audits.ts';
import { type Caller, handles } from '../shared/model/access.ts';
import { Problem } from '../shared/problems.ts';
import { auditLetter } from './files/audit-letter.ts';
import { serve } from './http/serve.ts';
import { keepAudit } from './store/audit.ts';
import { auditPage, auditSoFar } from './store/audit-reading.ts';
import { getParticipant } from './store/participants.ts';

/**
 * An admin may ask about anybody of the organisation, of whom nothing else may be left; an own
 * worker about her own clients.
 */
async function checkMayAsk(caller: Caller, participantId: string): Promise<void> {
  if (caller.roles.includes('admin')) return;
  const client = await getParticipant(caller.organisation, participantId);
  if (!client || !handles(caller, client)) throw new Problem('participant.unknown');
}

export const handler = serve(
  audits,
  {
    listAudit: async ({ caller, query }) => {
      const { participant, limit = configuration.pageSize, cursor } = query;
      await checkMayAsk(caller, participant);
      return auditPage(caller.organisation, participant, { limit: Number(limit), cursor });
    },

    getAuditLetter: async ({ caller, query, now }) => {
      const { participant, language } = query;
      await checkMayAsk(caller, participant);
      const events = await auditSoFar(caller.organisation, participant);
      return auditLetter({ participantId: participant, ...events, now, language });
    },
  },
  keepAudit,
);
