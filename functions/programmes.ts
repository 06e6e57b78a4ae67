import { programmes } from '../shared/contract/programmes.ts';
import { found } from './http/own.ts';
import { serve } from './http/serve.ts';
import { checkInstruments } from './pinned-instruments.ts';
import { getProgramme, listProgrammes, saveProgramme } from './store/programmes.ts';
import { findMember } from './store/staff-members.ts';
import { getTemplate, getTemplateVersion, saveTemplate } from './store/templates.ts';

export const handler = serve(
  programmes,
  {
    listProgrammes: ({ caller, query }) => listProgrammes(caller.organisation, query),

    putProgramme: async ({ caller, params: { programmeId }, body, ifMatch }) => {
      const org = caller.organisation;
      const whole = await body.over(() => getProgramme(org, programmeId));
      return saveProgramme(org, programmeId, whole, ifMatch);
    },

    getTemplate: async ({ caller, params: { programmeId } }) =>
      found(await getTemplate(caller.organisation, programmeId), 'template.unknown'),

    putTemplate: async ({ caller, params: { programmeId }, body: sent, ifMatch, now }) => {
      const org = caller.organisation;
      found(await getProgramme(org, programmeId), 'programme.unknown');
      const body = await sent.over(() => getTemplate(org, programmeId));
      await checkInstruments(org, body.instruments);
      const signed = { savedBy: caller.userId, savedAt: now };
      return saveTemplate(org, programmeId, body, { ...signed, ifMatch });
    },

    getTemplateVersion: async ({ caller, params: { programmeId, templateVersion } }) => {
      const version = Number(templateVersion);
      const stored = await getTemplateVersion(caller.organisation, programmeId, version);
      return found(stored, 'template.unknown');
    },
  },
  { findMember },
);
