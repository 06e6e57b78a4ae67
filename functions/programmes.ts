import { programmes } from '../shared/contract/programmes.ts';
import { serve } from './http/serve.ts';
import { listProgrammes, saveProgramme } from './store/programmes.ts';

export const handler = serve(programmes, {
  listProgrammes: ({ caller, query }) => listProgrammes(caller.organisation, query),

  putProgramme: ({ caller, params, body, ifMatch }) =>
    saveProgramme(caller.organisation, params.programmeId, body, ifMatch),
});
