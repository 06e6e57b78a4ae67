import { outcomes } from '../shared/contract/outcomes.ts';
import { discloseComparison } from '../shared/domain/figures/disclose-comparison.ts';
import { discloseFeedback, whomToQuote } from '../shared/domain/figures/disclose-feedback.ts';
import { type CountedFigures, discloseOutcome } from '../shared/domain/figures/disclose-outcome.ts';
import { discloseSummary } from '../shared/domain/figures/disclose-summary.ts';
import type { Viewer } from '../shared/domain/figures/disclosure.ts';
import { conceal } from '../shared/domain/figures/undisclosed.ts';
import { leads } from '../shared/domain/people/access.ts';
import { isGivenInWriting } from '../shared/domain/people/consent.ts';
import { withoutNumbers } from '../shared/domain/privacy/mention.ts';
import { writtenLikeNames } from '../shared/domain/privacy/note-patterns.ts';
import type { Concerns } from './http/audit-trail.ts';
import { found, knownRun } from './http/own.ts';
import type { ActingCaller } from './http/request.ts';
import { serve } from './http/serve.ts';
import { storeAudit } from './store/audit.ts';
import { readConsents } from './store/consents.ts';
import { listRunsToLead } from './store/memberships.ts';
import { type CountedNow, countedNow } from './store/run-record.ts';
import { findMember } from './store/staff-members.ts';
import { listSummaryLines } from './store/summaries.ts';

/** A run's figures, and whether the caller leads it or is a substitute for its leader. */
async function figuresFor(
  acting: ActingCaller,
  runId: string,
  now: string,
): Promise<{ counted: CountedFigures; viewer: Viewer; read: CountedNow }> {
  const { caller, today } = acting;
  const counted = await countedNow(caller.organisation, runId, now);
  const run = knownRun(counted?.run, acting);
  const read = found(counted, 'run.unknown');
  const { shown: figures, countedAt } = read;
  const viewer = { userId: caller.userId, isOwn: leads(caller, run, today) };
  return { counted: { figures, countedAt }, viewer, read };
}

/** Those of some people who allow quotations now, and have said so in writing. */
async function allowingQuotation(org: string, numbers: readonly string[]): Promise<Set<string>> {
  const said = await readConsents(org, numbers, 'quotation');
  return new Set(
    [...said.values()].filter(isGivenInWriting).map(({ participantId }) => participantId),
  );
}

/**
 * A text that is not written as if it named somebody, and has no participant's number. The page
 * leaves out those that begin with a first name: the list of names is too large for this bundle.
 */
const isQuotable = (text: string): boolean =>
  writtenLikeNames(text).length === 0 && withoutNumbers(text) === text;

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
    getSummary: async ({ acting, params, now }) => {
      const { counted, viewer } = await figuresFor(acting, params.runId, now);
      return discloseSummary(counted, viewer, now);
    },

    getOutcome: async ({ acting, params, now }) => {
      const { counted, viewer } = await figuresFor(acting, params.runId, now);
      return discloseOutcome(counted, viewer, now);
    },

    getFeedback: async ({ acting, params, now }) => {
      const { counted, viewer, read } = await figuresFor(acting, params.runId, now);
      const numbers = whomToQuote(counted, viewer, now);
      const allowedBy = await allowingQuotation(acting.caller.organisation, numbers);
      const { forms, unnumbered } = read.record;
      const quoting = { forms: conceal(forms), unnumbered, allowedBy, isQuotable };
      return discloseFeedback(counted, viewer, now, quoting);
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
