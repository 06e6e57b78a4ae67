import { handovers } from '../shared/contract/hand-overs.ts';
import { endAbsence } from './handovers/end-absence.ts';
import { handOverClient, handOverRun } from './handovers/hand-over.ts';
import { dutiesOf, lendWork } from './handovers/lend-work.ts';
import { handOverWork } from './handovers/work.ts';
import { checkWorker } from './handovers/worker.ts';
import { knownRun } from './http/own.ts';
import { serve } from './http/serve.ts';
import { listAbsences } from './store/absences.ts';
import { storeAudit } from './store/audit.ts';
import { listRunHandOvers } from './store/hand-overs.ts';
import { getRun } from './store/runs.ts';
import { findMember } from './store/staff-members.ts';

export const handler = serve(
  handovers,
  {
    getDuties: async ({ acting, params: { userId } }) => {
      await checkWorker(acting, userId);
      return dutiesOf(acting, userId);
    },

    listAbsences: ({ acting: { caller, today }, query }) =>
      listAbsences(caller.organisation, today, query),

    putAbsence: async ({ acting, params: { userId }, body, ifMatch, now, concerns }) => {
      await checkWorker(acting, userId);
      return lendWork({ acting, userId, body, ifMatch, now, concerns });
    },

    deleteAbsence: async ({ acting, params: { userId }, now, concerns }) => {
      await checkWorker(acting, userId);
      return endAbsence({ acting, userId, now, concerns });
    },

    listRunHandOvers: async ({ caller, acting, params, query }) => {
      knownRun(await getRun(caller.organisation, params.runId), acting);
      return listRunHandOvers(caller.organisation, params.runId, query);
    },

    putRunHandOver: async ({ acting, params: { runId, handOverId }, body, now }) =>
      handOverRun(runId, { acting, handOverId, body, now }),

    putClientHandOver: async ({ acting, params: { participantId, handOverId }, body, now }) =>
      handOverClient(participantId, { acting, handOverId, body, now }),

    putWorkerHandOver: ({ acting, params, body, now, concerns }) =>
      handOverWork({ acting, ...params, body, now, concerns }),
  },
  { audit: storeAudit, findMember },
);
