import { organisations } from '../shared/contract/organisations.ts';
import { serve } from './http/serve.ts';
import { getOrganisation, saveOrganisation } from './store/organisations.ts';
import { readReports } from './store/removal-lists.ts';
import { findMember } from './store/staff-members.ts';

export const handler = serve(
  organisations,
  {
    getOrganisation: ({ caller }) => getOrganisation(caller.organisation),

    getRetention: ({ caller }) => readReports(caller.organisation),

    putOrganisation: async ({ caller: { organisation: org }, body, ifMatch }) =>
      saveOrganisation(org, await body.over(() => getOrganisation(org)), ifMatch),
  },
  { findMember },
);
