import { ownLabelLimits } from '../shared/configuration.ts';
import { labels } from '../shared/contract/labels.ts';
import { checkOpen } from '../shared/domain/groups/run.ts';
import { Problem } from '../shared/problems.ts';
import { found, ownRun } from './http/own.ts';
import { serve } from './http/serve.ts';
import { storeAudit } from './store/audit.ts';
import { getRun } from './store/runs.ts';
import { untilWritten } from './store/save.ts';
import { deleteSealedLabels, getSealedLabels, saveSealedLabels } from './store/sealed-labels.ts';
import { findMember } from './store/staff-members.ts';

/** The last moment at which labels stored now can be fetched. */
const untilFor = (now: string) =>
  new Date(Date.parse(now) + ownLabelLimits.transferMinutes * 60_000).toISOString();

export const handler = serve(
  labels,
  {
    getSealedLabels: async ({ caller, acting, params: { runId }, now }) => {
      ownRun(await getRun(caller.organisation, runId), acting);
      const stored = await getSealedLabels(caller.organisation, runId, caller.userId, now);
      const { sealed, until } = found(stored, 'labels.unknown');
      return { sealed, until };
    },

    putSealedLabels: async ({ caller, acting, params: { runId }, body: sent, now }) => {
      const { organisation: org, userId } = caller;
      return untilWritten(async () => {
        const run = ownRun(await getRun(org, runId), acting);
        checkOpen(run.status, 'members');
        const body = await sent.over(() => getSealedLabels(org, runId, userId, now));
        if (body.runVersion !== run.version) throw new Problem('labels.outdated');
        const until = untilFor(now);
        const isStored = await saveSealedLabels(org, runId, userId, { ...body, until });
        return isStored ? { until } : undefined;
      });
    },

    deleteSealedLabels: async ({ caller, acting, params: { runId }, query: { until } }) => {
      ownRun(await getRun(caller.organisation, runId), acting);
      await deleteSealedLabels(caller.organisation, runId, caller.userId, until);
      return { status: 'deleted' as const };
    },
  },
  { audit: storeAudit, findMember },
);
