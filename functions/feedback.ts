import { feedback } from '../shared/contract/feedback.ts';
import { discloseFeedback, whomToQuote } from '../shared/domain/figures/disclose-feedback.ts';
import { conceal } from '../shared/domain/figures/undisclosed.ts';
import { isGivenInWriting } from '../shared/domain/people/consent.ts';
import { isQuotable } from '../shared/domain/privacy/quotable.ts';
import { serve } from './http/serve.ts';
import { figuresFor } from './outcomes/figures-for.ts';
import { storeAudit } from './store/audit.ts';
import { readConsents } from './store/consents.ts';
import { findMember } from './store/staff-members.ts';

/** Those of some people who allow quotations now, and have said so in writing. */
async function allowingQuotation(org: string, numbers: readonly string[]): Promise<Set<string>> {
  const said = await readConsents(org, numbers, 'quotation');
  return new Set(
    [...said.values()].filter(isGivenInWriting).map(({ participantId }) => participantId),
  );
}

export const handler = serve(
  feedback,
  {
    getFeedback: async ({ acting, params, now }) => {
      const { counted, viewer, read } = await figuresFor(acting, params.runId, now);
      const numbers = whomToQuote(counted, viewer, now);
      const allowedBy = await allowingQuotation(acting.caller.organisation, numbers);
      const { forms, unnumbered, definitions } = read.record;
      const quoting = { forms: conceal(forms), unnumbered, definitions, allowedBy, isQuotable };
      return discloseFeedback(counted, viewer, now, quoting);
    },
  },
  { audit: storeAudit, findMember },
);
