import { organisation } from '../shared/contract/organisation.ts';
import { serve } from './http/serve.ts';
import { getOrganisation, saveOrganisation } from './store/organisation.ts';

export const handler = serve(organisation, {
  getOrganisation: ({ caller }) => getOrganisation(caller.organisation),

  putOrganisation: async ({ caller: { organisation: org }, body, ifMatch }) =>
    saveOrganisation(org, await body.over(() => getOrganisation(org)), ifMatch),
});
