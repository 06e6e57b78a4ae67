import { outcomes } from '../shared/contract/outcomes.ts';
import { leads } from '../shared/model/access.ts';
import { comparedFactsOf } from '../shared/model/compared-facts.ts';
import type { Audience } from '../shared/model/disclosure.ts';
import type { Facts } from '../shared/model/facts.ts';
import { tellFeedback } from '../shared/model/feedback.ts';
import {
  isReleaseTakenBack,
  isTakenBack,
  type ReleasedOccasion,
  releaseOf,
} from '../shared/model/release.ts';
import { comparedOutside } from '../shared/model/summary-line.ts';
import type { Compared } from '../shared/model/tell-compared.ts';
import { tellComparison } from '../shared/model/tell-comparison.ts';
import { tellOutcome } from '../shared/model/tell-outcome.ts';
import { tellSummary } from '../shared/model/tell-summary.ts';
import type { Concerns } from './http/audit-trail.ts';
import { knownRun } from './http/own.ts';
import type { Asker } from './http/request.ts';
import { serve } from './http/serve.ts';
import { keepAudit } from './store/audit.ts';
import { listLedBy } from './store/memberships.ts';
import { type Counted, countedNow, type Stored } from './store/run-record.ts';
import { listStored, listSummaryLines } from './store/summaries.ts';

type Told = { facts: Facts; countedAt: string; audience: Audience };

/** The run's figures as the caller may know them: as they stand to its own, as released to others. */
async function figures(asker: Asker, runId: string, now: string): Promise<Told> {
  const { caller, today } = asker;
  const counted = await countedNow(caller.organisation, runId, now);
  // The run says who leads it now; of a closed one the figures are older than that.
  const run = knownRun(counted?.run, asker);
  const kept = counted as Counted;
  const { facts, countedAt, released } = kept;
  if (leads(caller, run, today)) return { facts, countedAt, audience: ownAudience(kept) };
  const release = releaseOf('end', kept, now);
  if (!release) return { facts, countedAt, audience: 'others_before_release' };
  const told = { ...withFollowUp(release.facts, released), run: facts.run };
  const audience = isReleaseTakenBack(kept) ? 'nobody_since_taken_back' : 'others';
  return { facts: told, countedAt: release.at, audience };
}

/** A run's own see what is counted without what was taken back; of frozen figures that cannot be. */
const ownAudience = ({ frozen, facts, takenBack }: Omit<Stored, 'seen'>): Audience =>
  frozen && isTakenBack(facts, takenBack) ? 'nobody_since_taken_back' : 'own';

/** The figures of the end, with those of the follow-up as they were released later. */
function withFollowUp(end: Facts, released: Counted['released']): Facts {
  const later = released?.follow_up?.facts.outcome;
  if (!later) return end;
  const { followUp, followedUp } = later;
  return { ...end, outcome: { ...end.outcome, followUp, followedUp } };
}

/** All runs of the programmes, as somebody outside them may know them. */
async function outsideRuns(
  org: string,
  programmes: readonly string[],
  { occasion, now }: { occasion: ReleasedOccasion; now: string },
): Promise<Compared[]> {
  const lines = await Promise.all(programmes.map((programme) => listSummaryLines(org, programme)));
  return lines.flat().map((line) => comparedOutside(line, occasion, now));
}

/** The runs of the programmes that the caller leads or stands in for, as they stand. */
async function ownRuns(asker: Asker, programmes: readonly string[], concerns: Concerns) {
  const { organisation } = asker.caller;
  const led = await listLedBy(asker);
  const stored = (await listStored(organisation, [...led.keys()])).filter(({ facts }) =>
    programmes.includes(facts.run.programmeId),
  );
  for (const { facts } of stored) {
    const { runId } = facts.run;
    await concerns({ of: 'run', organisation, runId, asSubstitute: led.get(runId) });
  }
  return stored.map((kept): Compared => {
    const { facts, countedAt: at } = kept;
    return { facts: comparedFactsOf(facts), at, audience: ownAudience(kept) };
  });
}

export const handler = serve(
  outcomes,
  {
    getSummary: async ({ asker, params, now }) => {
      const { facts, countedAt, audience } = await figures(asker, params.runId, now);
      return tellSummary(facts, countedAt, audience);
    },

    getOutcome: async ({ asker, params, now }) => {
      const { facts, countedAt, audience } = await figures(asker, params.runId, now);
      return tellOutcome(facts, countedAt, audience);
    },

    getFeedback: async ({ asker, params, now }) => {
      const { facts, countedAt, audience } = await figures(asker, params.runId, now);
      return tellFeedback(facts, countedAt, audience);
    },

    listOutcomes: async ({ caller, asker, query, now, concerns }) => {
      const { programme, occasion = 'end', ...chosen } = query;
      const programmes = [...new Set(programme.split(','))];
      // A coordinator sees every run from outside, so that one list is under one rule.
      const runs = caller.roles.includes('coordinator')
        ? await outsideRuns(caller.organisation, programmes, { occasion, now })
        : // What is told to others is so told that it is of nobody; one's own runs are as they are.
          await ownRuns(asker, programmes, concerns);
      return tellComparison(runs, occasion, chosen);
    },
  },
  keepAudit,
);
