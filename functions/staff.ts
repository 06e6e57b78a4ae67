import { staff } from '../shared/contract/staff.ts';
import { serve } from './http/serve.ts';
import { listStaff } from './store/staff.ts';

export const handler = serve(staff, {
  listStaff: ({ caller, query }) => listStaff(caller.organisation, query),
});
