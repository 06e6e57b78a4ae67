import * as z from 'zod';
import { questionnaireLimits } from '../configuration.ts';
import { draft, instrument, questionnaire, questionnaireFile } from '../domain/forms/instrument.ts';
import { textLanguages } from '../instruments/fhir/languages.ts';
import { rules } from './numbers.ts';
import { file, route } from './route.ts';

export const instruments = {
  listInstruments: route({
    method: 'GET',
    path: '/instruments',
    summary: 'Every published version of every questionnaire',
    roles: ['leader', 'own_worker', 'coordinator', 'researcher', 'admin'],
    about: null,
    reply: z.strictObject({ items: z.array(instrument), next: z.null() }),
    numbers: { items: rules.instrument },
    problems: [],
  }),
  getInstrument: route({
    method: 'GET',
    path: '/instruments/{instrumentId}',
    summary: 'The newest version of a questionnaire',
    roles: ['leader', 'own_worker', 'coordinator', 'researcher', 'admin'],
    about: null,
    reply: instrument,
    numbers: rules.instrument,
    problems: ['instrument.unknown'],
  }),
  getQuestionnaire: route({
    method: 'GET',
    path: '/instruments/{instrumentId}/fhir',
    summary: 'The newest version of a questionnaire as a FHIR R4 Questionnaire',
    roles: ['leader', 'own_worker', 'coordinator', 'researcher', 'admin'],
    about: null,
    reply: questionnaire,
    problems: ['instrument.unknown'],
  }),
  postQuestionnaire: route({
    method: 'POST',
    path: '/instruments/fhir',
    summary:
      'Converts a FHIR Questionnaire to a draft, with a line for all that was lost; stores nothing',
    roles: ['coordinator', 'admin'],
    about: null,
    storesNothing: true,
    query: z.strictObject({ language: z.enum(textLanguages).optional() }),
    body: questionnaireFile,
    largestBody: { bytes: questionnaireLimits.bytes, problem: 'questionnaire.too_large' },
    reply: draft,
    numbers: { instrument: rules.instrument },
    problems: ['questionnaire.not_one', 'questionnaire.version', 'questionnaire.too_large'],
  }),
  getXlsForm: route({
    method: 'GET',
    path: '/instruments/{instrumentId}/xlsform',
    summary: 'The newest version of a questionnaire as an XLSForm for ODK Collect',
    roles: ['leader', 'own_worker', 'coordinator', 'researcher', 'admin'],
    about: null,
    reply: file,
    file: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    problems: ['instrument.unknown'],
  }),
};
