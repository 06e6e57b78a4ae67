import {
  answerSheet,
  correctionDecision,
  savedAnswers,
  submission,
} from '../domain/forms/answer-sheet.ts';
import { answerBody } from '../domain/forms/draft-form.ts';
import { submissionBody } from '../domain/forms/late-arrival.ts';
import { wholeForm } from './form-body.ts';
import { rules } from './numbers.ts';
import { route } from './route.ts';

/** The problems that keep a link's bearer from the form. */
const linkProblems = ['link.unknown', 'link.too_many_tries', 'run.not_open'] as const;
const windowProblems = ['form.left_before_due', 'form.outside_window'] as const;
const saveProblems = [
  ...linkProblems,
  'form.unknown_item',
  'answer.from_future',
  'answer.submitted',
] as const;

export const answer = {
  getAnswer: route({
    method: 'GET',
    path: '/answer',
    summary:
      'The form that a link opens, with what this device has answered so far; once it is submitted, only that it was',
    roles: 'link',
    about: 'reported',
    reply: answerSheet,
    numbers: {
      instrument: rules.instrument,
      answers: { answer: 'own' },
      correction: 'version',
      corrected: 'own',
    },
    problems: [...linkProblems, ...windowProblems],
  }),
  patchAnswer: route({
    method: 'PATCH',
    path: '/answer',
    summary: 'Saves answers as they are given; the newest answer to each item counts',
    roles: 'link',
    about: 'reported',
    body: answerBody,
    largestBody: wholeForm,
    reply: savedAnswers,
    numbers: { answers: { answer: 'own' } },
    problems: saveProblems,
  }),
  postAnswerSubmit: route({
    method: 'POST',
    path: '/answer/submit',
    summary: 'Submits the form, once; a repeat gets the same reply',
    roles: 'link',
    about: 'reported',
    body: submissionBody,
    largestBody: wholeForm,
    reply: submission,
    problems: [...saveProblems, ...windowProblems],
  }),
  postAnswerCorrection: route({
    method: 'POST',
    path: '/answer/correction',
    summary: 'Confirms or declines a correction of a submitted form; only a confirmed one counts',
    roles: 'link',
    about: 'reported',
    body: correctionDecision,
    reply: submission,
    problems: [...linkProblems, 'answer.correction_changed'],
  }),
};
