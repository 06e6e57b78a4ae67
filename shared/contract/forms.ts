import { formBody, formStatus, unnumberedFormBody, unnumberedStatus } from '../model/form.ts';
import { formDecisionBody, keptDecision } from '../model/form-decision.ts';
import { formMatrix } from '../model/form-matrix.ts';
import { route } from './route.ts';

export const forms = {
  listForms: route({
    method: 'GET',
    path: '/runs/{runId}/forms',
    summary: 'Every form a run expects and where it is: due, handed out, here; never an answer',
    roles: ['leader', 'coordinator'],
    reply: formMatrix,
    problems: ['run.unknown'],
  }),
  putFormDecision: route({
    method: 'PUT',
    path: '/runs/{runId}/forms/{occasion}/{instrumentId}/{participantId}/decision',
    summary: 'Says what became of a form that has not come in: handed out, refused, absent, lost',
    roles: ['leader'],
    body: formDecisionBody,
    reply: keptDecision,
    problems: [
      'run.unknown',
      'run.not_open',
      'member.unknown',
      'form.not_in_run',
      'version.conflict',
      'version.required',
    ],
    versioned: true,
  }),
  putUnnumberedForm: route({
    method: 'PUT',
    path: '/runs/{runId}/unnumbered-forms/{formId}',
    summary: 'Keeps a form that came back without a number; it is counted and never paired',
    roles: ['leader'],
    body: unnumberedFormBody,
    reply: unnumberedStatus,
    problems: [
      'run.unknown',
      'run.not_open',
      'instrument.unknown',
      'form.not_in_run',
      'form.unknown_item',
      'form.exists',
      'version.conflict',
    ],
    versioned: true,
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
      'form.left_before_due',
      'form.outside_window',
      'form.exists',
      'version.conflict',
    ],
    versioned: true,
  }),
};
