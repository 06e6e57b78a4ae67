import { outcomes } from '../shared/contract/outcomes.ts';
import { type Caller, leads } from '../shared/model/access.ts';
import type { Audience } from '../shared/model/disclosure.ts';
import type { Facts } from '../shared/model/facts.ts';
import { type Counted, tellComparison } from '../shared/model/tell-comparison.ts';
import { tellOutcome } from '../shared/model/tell-outcome.ts';
import { tellSummary } from '../shared/model/tell-summary.ts';
import { knownRun } from './http/own.ts';
import { serve } from './http/serve.ts';
import { countedNow } from './store/run-record.ts';
import { listSummaries } from './store/summaries.ts';

const audienceOf = (caller: Caller, facts: Facts): Audience =>
  leads(caller, facts) ? 'own' : 'others';

/** The run's figures, if the caller may know of the run. */
async function figures(caller: Caller, runId: string, now: string): Promise<Counted> {
  const counted = await countedNow(caller.organisation, runId, now);
  knownRun(counted?.facts, caller);
  return counted as Counted;
}

export const handler = serve(outcomes, {
  getSummary: async ({ caller, params, now }) => {
    const { facts, countedAt } = await figures(caller, params.runId, now);
    return tellSummary(facts, countedAt, audienceOf(caller, facts));
  },

  getOutcome: async ({ caller, params, now }) => {
    const { facts, countedAt } = await figures(caller, params.runId, now);
    return tellOutcome(facts, countedAt, audienceOf(caller, facts));
  },

  listOutcomes: async ({ caller, query }) => {
    const all = await listSummaries(caller.organisation, query.programme);
    // A coordinator sees every run from outside, so that one list is under one rule.
    const outside = caller.roles.includes('coordinator');
    const seen = outside ? all : all.filter(({ facts }) => leads(caller, facts));
    return tellComparison(seen, outside ? 'others' : 'own', query);
  },
});
