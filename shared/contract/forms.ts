import * as z from 'zod';
import { formBody, formStatus } from '../model/form.ts';
import { instrument } from '../model/instrument.ts';
import { page, pageQuery, route } from './route.ts';

export const forms = {
  listInstruments: route({
    method: 'GET',
    path: '/instruments',
    summary: 'Every published version of every questionnaire',
    roles: ['leader', 'own_worker', 'coordinator', 'researcher', 'admin'],
    reply: z.strictObject({ items: z.array(instrument), next: z.null() }),
    problems: [],
  }),
  getInstrument: route({
    method: 'GET',
    path: '/instruments/{instrumentId}',
    summary: 'The newest version of a questionnaire',
    roles: ['leader', 'own_worker', 'coordinator', 'researcher', 'admin'],
    reply: instrument,
    problems: ['instrument.unknown'],
  }),
  listForms: route({
    method: 'GET',
    path: '/runs/{runId}/forms',
    summary: 'Which forms of a run have come in; never an answer',
    roles: ['leader', 'coordinator'],
    query: z.strictObject(pageQuery),
    reply: page(formStatus),
    problems: ['run.unknown', 'cursor.invalid'],
  }),
  putForm: route({
    method: 'PUT',
    path: '/runs/{runId}/forms/{occasion}/{instrumentId}/{participantId}',
    summary: 'Keeps a participant’s form; one for each occasion and instrument',
    roles: ['leader'],
    body: formBody,
    reply: formStatus,
    problems: [
      'run.unknown',
      'run.not_open',
      'member.unknown',
      'instrument.unknown',
      'form.not_in_run',
      'form.unknown_item',
      'form.exists',
      'version.conflict',
    ],
    versioned: true,
  }),
};
