import * as z from 'zod';
import { submission } from '../domain/forms/answer-sheet.ts';
import {
  formKeyShape,
  formStatus,
  staffFormRequest,
  unnumberedFormRequest,
  unnumberedStatus,
} from '../domain/forms/form.ts';
import { runProgress } from '../domain/forms/form-counts.ts';
import { formDecisionBody, storedDecision } from '../domain/forms/form-decision.ts';
import { formHistory } from '../domain/forms/form-history.ts';
import { formMatrix } from '../domain/forms/form-matrix.ts';
import {
  correctionBody,
  correctionSummary,
  correctionWithdrawal,
} from '../domain/forms/form-origin.ts';
import { questionnaireResponse } from '../domain/forms/instrument.ts';
import { closingBody, closingReply } from '../domain/forms/lost-forms.ts';
import { paperEntryReply, paperEntryRequest } from '../domain/forms/paper-entry.ts';
import { sealedFormBody } from '../domain/forms/sealed-answers.ts';
import { version } from '../domain/ids.ts';
import { sealedForm, wholeForm } from './form-body.ts';
import { rules } from './numbers.ts';
import { page, pageQuery, route } from './route.ts';

/** The problems that keep a member's form from being stored. */
const formProblems = [
  'run.unknown',
  'run.not_open',
  'member.unknown',
  'instrument.unknown',
  'form.not_in_run',
  'form.unknown_item',
  'form.left_before_due',
  'form.outside_window',
  'form.from_future',
  'form.date_unlikely',
  'form.exists',
  'form.participants_own',
  'version.conflict',
] as const;

/** The state of a correction; never an answer. */
const correctionReply = z
  .strictObject({ ...formKeyShape, correction: correctionSummary.nullable(), version })
  .meta({ id: 'CorrectionReply' });

const progressNumbers = {
  received: 'participation',
  lost: 'participation',
  due: 'participation',
  overdue: 'participation',
  tooLate: 'participation',
  notDue: 'participation',
} as const;

const pairedNumbers = {
  people: 'participation',
  started: 'participation',
  both: 'participation',
  awaited: 'participation',
} as const;

export const forms = {
  listFormProgress: route({
    method: 'GET',
    path: '/form-progress',
    summary:
      'How far the forms of all runs are, the last to start first: due and late today, received and lost; counts by occasion, and never whose',
    roles: ['coordinator'],
    about: null,
    query: z.strictObject({ cursor: pageQuery.cursor }),
    reply: page(runProgress),
    numbers: { items: { forms: progressNumbers, paired: pairedNumbers } },
    problems: ['cursor.invalid'],
  }),
  listForms: route({
    method: 'GET',
    path: '/runs/{runId}/forms',
    summary: 'Every form a run expects and its status: due, handed out, received; never an answer',
    roles: ['leader', 'coordinator'],
    about: 'run',
    reply: formMatrix,
    numbers: {
      items: rules.formSlot,
      ...{ due: 'participation', overdue: 'participation' },
      unnumbered: { forms: 'participation' },
    },
    problems: ['run.unknown'],
  }),
  putFormDecision: route({
    method: 'PUT',
    path: '/runs/{runId}/forms/{occasion}/{instrumentId}/{participantId}/decision',
    summary: 'Records why a form is missing: handed out, refused, absent, lost',
    roles: ['leader'],
    about: 'participant',
    body: formDecisionBody,
    reply: storedDecision,
    numbers: rules.version,
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
  postLostForms: route({
    method: 'POST',
    path: '/runs/{runId}/lost-forms',
    summary:
      'Closes as lost the forms that are too late, with one reason, or takes that back; a repeat gets the same reply',
    roles: ['leader', 'coordinator'],
    about: 'reported',
    body: closingBody,
    reply: closingReply,
    numbers: { lost: 'participation', awaited: 'participation', enteredOnce: 'participation' },
    problems: ['run.unknown', 'run.not_open'],
  }),
  getForm: route({
    method: 'GET',
    path: '/runs/{runId}/forms/{occasion}/{instrumentId}/{participantId}',
    summary:
      'The status of one form, and all that happened to it: when and by whom; never an answer',
    roles: ['leader', 'coordinator'],
    about: 'participant',
    reply: formHistory,
    numbers: { place: rules.formSlot },
    problems: ['run.unknown', 'member.unknown', 'form.not_in_run'],
  }),
  getResponse: route({
    method: 'GET',
    path: '/runs/{runId}/forms/{occasion}/{instrumentId}/{participantId}/fhir',
    summary:
      'A client’s form as a FHIR R4 QuestionnaireResponse, if they share it with their worker',
    roles: ['own_worker'],
    about: 'participant',
    reply: questionnaireResponse,
    problems: ['participant.unknown', 'consent.not_given', 'form.unknown', 'instrument.unknown'],
  }),
  deleteForm: route({
    method: 'DELETE',
    path: '/runs/{runId}/forms/{occasion}/{instrumentId}/{participantId}',
    summary: 'Withdraws a form at the participant’s request: its answers are erased for good',
    roles: ['leader'],
    about: 'participant',
    reply: formHistory,
    numbers: { place: rules.formSlot },
    problems: ['run.unknown', 'member.unknown', 'form.not_in_run', 'form.unknown'],
  }),
  putPaperEntry: route({
    method: 'PUT',
    path: '/runs/{runId}/forms/{occasion}/{instrumentId}/{participantId}/entry',
    summary: 'Enters a paper form that two people read: stored when both entries are the same',
    roles: ['leader'],
    about: 'participant',
    body: paperEntryRequest,
    largestBody: wholeForm,
    reply: paperEntryReply,
    numbers: { ...rules.version, form: { answered: 'answered', ...rules.version } },
    problems: [...formProblems, 'form.entries_differ', 'version.required'],
    versioned: true,
  }),
  putUnnumberedForm: route({
    method: 'PUT',
    path: '/runs/{runId}/unnumbered-forms/{formId}',
    summary: 'Stores a form that came back without a number; it is counted and never paired',
    roles: ['leader'],
    about: 'run',
    body: unnumberedFormRequest,
    largestBody: wholeForm,
    reply: unnumberedStatus,
    numbers: { answered: 'answered', ...rules.version },
    problems: [
      'run.unknown',
      'run.not_open',
      'instrument.unknown',
      'form.not_in_run',
      'form.unknown_item',
      'form.from_future',
      'form.date_unlikely',
      'form.exists',
      'version.conflict',
    ],
    versioned: true,
  }),
  putForm: route({
    method: 'PUT',
    path: '/runs/{runId}/forms/{occasion}/{instrumentId}/{participantId}',
    summary:
      'Stores a form from paper or this tablet; what a participant submitted is not replaced',
    roles: ['leader'],
    about: 'participant',
    body: staffFormRequest,
    largestBody: wholeForm,
    reply: formStatus,
    numbers: { answered: 'answered', ...rules.version },
    problems: [...formProblems, 'form.too_many_versions'],
    versioned: true,
  }),
  postSealedForm: route({
    method: 'POST',
    path: '/runs/{runId}/forms/{occasion}/{instrumentId}/{participantId}/sealed',
    summary:
      'Stores a form from a file that its participant’s device sealed; a repeat gets the same reply',
    roles: ['leader'],
    about: 'participant',
    body: sealedFormBody,
    largestBody: sealedForm,
    reply: submission,
    problems: [
      'run.unknown',
      'run.not_open',
      'member.unknown',
      'instrument.unknown',
      'form.not_in_run',
      'form.left_before_due',
      'form.unknown_item',
      'form.exists',
      'form.participants_own',
      'form.file_unreadable',
      'form.file_of_another',
    ],
  }),
  putFormCorrection: route({
    method: 'PUT',
    path: '/runs/{runId}/forms/{occasion}/{instrumentId}/{participantId}/correction',
    summary:
      'Proposes a correction of what a participant submitted; it counts once they confirm it',
    roles: ['leader'],
    about: 'participant',
    makes: 'another',
    body: correctionBody,
    largestBody: wholeForm,
    reply: correctionReply,
    numbers: { correction: rules.version, ...rules.version },
    problems: [
      'run.unknown',
      'run.not_open',
      'member.unknown',
      'instrument.unknown',
      'form.not_in_run',
      'form.unknown',
      'form.unknown_item',
      'form.staff_entered',
      'form.too_many_versions',
      'version.required',
      'version.conflict',
    ],
    versioned: true,
  }),
  postCorrectionWithdrawal: route({
    method: 'POST',
    path: '/runs/{runId}/forms/{occasion}/{instrumentId}/{participantId}/correction/withdrawal',
    summary: 'Withdraws a correction that the caller proposed, until the participant decides on it',
    roles: ['leader'],
    about: 'participant',
    body: correctionWithdrawal,
    reply: correctionReply,
    numbers: { correction: rules.version, ...rules.version },
    problems: [
      'run.unknown',
      'run.not_open',
      'member.unknown',
      'form.not_in_run',
      'form.unknown',
      'form.correction_closed',
      'form.correction_of_another',
    ],
  }),
};
