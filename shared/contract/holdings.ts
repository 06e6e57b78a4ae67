import * as z from 'zod';
import { holdingsShape } from '../domain/privacy/holdings.ts';
import { rules } from './numbers.ts';
import { file, route } from './route.ts';

const recordNumbers = {
  participant: { background: rules.background, ...rules.version },
  consents: rules.version,
  apartFrom: 'own',
  meters: { measurements: { score: 'own', ...rules.version } },
  runs: {
    member: rules.version,
    referral: rules.version,
    attendance: { mark: { minutes: 'own' } },
    forms: {
      answers: 'own',
      origin: rules.version,
      earlier: { answers: 'own', origin: rules.version },
      corrections: { answers: 'own', ...rules.version },
      ...rules.version,
    },
    decisions: rules.version,
    inTheMaking: { saves: { answer: 'own' }, ...rules.version },
    paperEntries: { answers: 'own', ...rules.version },
  },
  ownPage: { messages: rules.version },
  retention: { years: 'published' },
} as const;

const ownProblems = ['link.unknown', 'link.too_many_tries', 'own_page.log_in'] as const;

/** The person's right to see everything; the own worker fetches it for them. */
export const holdings = {
  getRecord: route({
    method: 'GET',
    path: '/participants/{participantId}/record',
    summary: 'All that is stored about one client under the number, for the client to see',
    roles: ['own_worker'],
    about: 'participant',
    reply: holdingsShape,
    numbers: recordNumbers,
    problems: ['participant.unknown'],
  }),
  getRecordPage: route({
    method: 'GET',
    path: '/participants/{participantId}/record/page',
    summary: 'The same as a page in Finnish, to be read and printed (A4)',
    roles: ['own_worker'],
    about: 'participant',
    reply: file,
    problems: ['participant.unknown'],
    file: 'text/html; charset=utf-8',
  }),
  getOwnCopy: route({
    method: 'GET',
    path: '/own/copy',
    summary:
      'The same for the participant on their own page, without what was answered before its code',
    roles: 'link',
    about: 'reported',
    reply: z.strictObject({
      /** Some answers are left out until the person is confirmed. */
      hasHidden: z.boolean(),
      record: holdingsShape,
    }),
    numbers: { record: recordNumbers },
    problems: ownProblems,
  }),
  getOwnCopyPage: route({
    method: 'GET',
    path: '/own/copy/page',
    summary: 'That copy as a page in Finnish, to be read, kept and printed (A4)',
    roles: 'link',
    about: 'reported',
    reply: file,
    problems: ownProblems,
    file: 'text/html; charset=utf-8',
  }),
};
