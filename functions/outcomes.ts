import { outcomes } from '../shared/contract/outcomes.ts';
import { dayOf } from '../shared/domain/day.ts';
import { countReminderTrial } from '../shared/domain/figures/count-reminder-trial.ts';
import { discloseComparison } from '../shared/domain/figures/disclose-comparison.ts';
import { discloseOutcome } from '../shared/domain/figures/disclose-outcome.ts';
import { discloseReminderTrial } from '../shared/domain/figures/disclose-reminder-trial.ts';
import { discloseSummary } from '../shared/domain/figures/disclose-summary.ts';
import { trialFrom, trialPeople } from '../shared/domain/figures/trial-people.ts';
import type { Concerns } from './http/audit-trail.ts';
import type { ActingCaller } from './http/request.ts';
import { serve } from './http/serve.ts';
import { figuresFor } from './outcomes/figures-for.ts';
import { storeAudit } from './store/audit.ts';
import { listRunsToLead } from './store/memberships.ts';
import { getOrganisation } from './store/organisations.ts';
import { listDrawn, readRunsOfTrial } from './store/reminder-trial.ts';
import { findMember } from './store/staff-members.ts';
import { listSummaryLines } from './store/summaries.ts';

type RunListing = { acting: ActingCaller; concerns: Concerns };

/**
 * The runs that the caller leads today, also as a substitute; what is listed of them is audited.
 */
async function ownRuns({ acting, concerns }: RunListing): Promise<ReadonlySet<string>> {
  const { organisation, roles } = acting.caller;
  if (!roles.includes('leader')) return new Set();
  const ledRuns = await listRunsToLead(acting);
  for (const [runId, asSubstitute] of ledRuns)
    await concerns({ of: 'run', organisation, runId, asSubstitute });
  return new Set(ledRuns.keys());
}

export const handler = serve(
  outcomes,
  {
    getReminderTrial: async ({ caller: { organisation: org }, now }) => {
      const { reminderTrial } = await getOrganisation(org);
      if (!reminderTrial) return { since: null, figures: null };
      const { since } = reminderTrial;
      const [drawn, runs] = await Promise.all([
        listDrawn(org, since),
        readRunsOfTrial(org, trialFrom(since)),
      ]);
      const people = trialPeople(runs, drawn, dayOf(now));
      return { since, figures: discloseReminderTrial(countReminderTrial(people)) };
    },

    getSummary: async ({ acting, params, now }) => {
      const { counted, viewer } = await figuresFor(acting, params.runId, now);
      return discloseSummary(counted, viewer, now);
    },

    getOutcome: async ({ acting, params, now }) => {
      const { counted, viewer } = await figuresFor(acting, params.runId, now);
      return discloseOutcome(counted, viewer, now);
    },

    listOutcomes: async ({ caller, acting, query, now, concerns }) => {
      const { programme, occasion = 'end', ...chosen } = query;
      const programmes = [...new Set(programme.split(','))];
      const lines = await Promise.all(
        programmes.map((programmeId) => listSummaryLines(caller.organisation, programmeId)),
      );
      const own = await ownRuns({ acting, concerns });
      // Common figures include all runs for every caller, so that no two callers see different
      // ones.
      const comparing = {
        userId: caller.userId,
        isOwn: (runId: string) => own.has(runId),
        isListed: (runId: string) => caller.roles.includes('coordinator') || own.has(runId),
      };
      return discloseComparison(lines.flat(), comparing, { occasion, chosen, now });
    },
  },
  { audit: storeAudit, findMember },
);
