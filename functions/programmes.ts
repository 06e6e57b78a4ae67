import { programmes } from '../shared/contract/programmes.ts';
import { serve } from './http/serve.ts';
import { getProgramme, listProgrammes, saveProgramme } from './store/programmes.ts';

export const handler = serve(programmes, {
  listProgrammes: ({ caller, query }) => listProgrammes(caller.organisation, query),

  putProgramme: async ({ caller, params: { programmeId }, body, ifMatch }) => {
    const org = caller.organisation;
    const whole = await body.over(() => getProgramme(org, programmeId));
    return saveProgramme(org, programmeId, whole, ifMatch);
  },
});
