import { own } from '../shared/contract/own-pages.ts';
import { serve } from './http/serve.ts';
import { codeEndpoints } from './own/code.ts';
import { consentEndpoints } from './own/consents.ts';
import { formEndpoints } from './own/forms.ts';
import { messageEndpoints } from './own/messages.ts';
import { overviewEndpoints } from './own/overview.ts';
import { pastEndpoints } from './own/past.ts';
import { telephoneEndpoints } from './own/telephone.ts';
import { storeAudit } from './store/audit.ts';

export const handler = serve(
  own,
  {
    ...overviewEndpoints,
    ...formEndpoints,
    ...telephoneEndpoints,
    ...codeEndpoints,
    ...pastEndpoints,
    ...consentEndpoints,
    ...messageEndpoints,
  },
  { audit: storeAudit },
);
