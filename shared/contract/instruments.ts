import * as z from 'zod';
import { questionnaireLimits } from '../configuration.ts';
import { draft, instrument, questionnaire, questionnaireFile } from '../domain/forms/instrument.ts';
import { instrumentDraftBody, storedInstrumentDraft } from '../domain/forms/instrument-draft.ts';
import {
  ownInstrumentSummary,
  publicationBody,
  publishedInstrument,
} from '../domain/forms/own-instrument.ts';
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
  listOwnInstruments: route({
    method: 'GET',
    path: '/own-instruments',
    summary: 'The questionnaires that the organisation has drafted or published for itself',
    roles: ['coordinator', 'admin'],
    about: null,
    reply: z.strictObject({ items: z.array(ownInstrumentSummary), next: z.null() }),
    problems: [],
  }),
  getInstrumentDraft: route({
    method: 'GET',
    path: '/own-instruments/{ownInstrumentId}/draft',
    summary: 'The draft of one of the organisation’s own questionnaires',
    roles: ['coordinator', 'admin'],
    about: null,
    reply: storedInstrumentDraft,
    numbers: { content: rules.instrument, ...rules.version },
    problems: ['instrument.no_draft'],
    versioned: true,
  }),
  putInstrumentDraft: route({
    method: 'PUT',
    path: '/own-instruments/{ownInstrumentId}/draft',
    summary: 'Saves the draft of a questionnaire: of a new one, or of the next version of one',
    roles: ['coordinator', 'admin'],
    about: null,
    body: instrumentDraftBody,
    largestBody: { bytes: questionnaireLimits.draftBytes, problem: 'instrument.draft_too_large' },
    reply: storedInstrumentDraft,
    numbers: { content: rules.instrument, ...rules.version },
    problems: ['version.conflict', 'version.required', 'instrument.draft_too_large'],
    versioned: true,
  }),
  deleteInstrumentDraft: route({
    method: 'DELETE',
    path: '/own-instruments/{ownInstrumentId}/draft',
    summary:
      'Deletes the draft; published versions stay, and the answer is the same where it is gone',
    roles: ['coordinator', 'admin'],
    about: null,
    reply: z.strictObject({ instrumentId: z.string(), status: z.literal('deleted') }),
    problems: ['version.conflict', 'version.required'],
    versioned: true,
  }),
  postInstrumentVersion: route({
    method: 'POST',
    path: '/own-instruments/{ownInstrumentId}/versions',
    summary: 'Publishes the draft as the next version of the questionnaire, which never changes',
    roles: ['coordinator', 'admin'],
    about: null,
    body: publicationBody,
    reply: publishedInstrument,
    numbers: { instrument: rules.instrument },
    problems: [
      'instrument.no_draft',
      'instrument.unfinished',
      'instrument.published',
      'version.conflict',
    ],
  }),
};
