import * as z from 'zod';
import { draft, instrument, questionnaire } from '../domain/forms/instrument.ts';
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
    summary: 'Converts a FHIR R4 Questionnaire to a draft, and lists what was lost; stores nothing',
    roles: ['coordinator', 'admin'],
    about: null,
    storesNothing: true,
    body: questionnaire,
    reply: draft,
    numbers: { instrument: rules.instrument },
    problems: [],
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
