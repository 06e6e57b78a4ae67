import * as z from 'zod';
import { participantId } from '../domain/ids.ts';
import { auditEvent, disclosedAction } from '../domain/privacy/audit.ts';
import { ownHandling } from '../domain/privacy/own-page.ts';
import { file, page, pageQuery, route, spanQuery } from './route.ts';

/** The letter's languages. */
const language = z.enum(['fi', 'sv', 'en']).meta({ id: 'LetterLanguage' });
export type LetterLanguage = z.infer<typeof language>;

export const audits = {
  listAudit: route({
    method: 'GET',
    path: '/audit',
    summary: 'The uses of one person’s data, newest first; reading this list is audited too',
    roles: ['admin', 'own_worker'],
    about: 'participant',
    query: z.strictObject({ participant: participantId, ...pageQuery }),
    reply: page(auditEvent),
    problems: ['participant.unknown', 'cursor.invalid'],
  }),
  listStaffActions: route({
    method: 'GET',
    path: '/audit/staff/{userId}',
    summary:
      'What a member of the staff did with persons’ data, newest first, by numbers and groups; reading this list is audited too',
    roles: ['admin'],
    about: 'staff',
    query: spanQuery(pageQuery),
    reply: page(disclosedAction),
    problems: ['cursor.invalid'],
  }),
  getAuditLetter: route({
    method: 'GET',
    path: '/audit/letter',
    summary: 'The same as a letter to the person, in plain language (A4)',
    roles: ['admin', 'own_worker'],
    about: 'participant',
    query: z.strictObject({ participant: participantId, language: language.default('fi') }),
    reply: file,
    problems: ['participant.unknown'],
    file: 'text/html; charset=utf-8',
  }),
  getOwnHandling: route({
    method: 'GET',
    path: '/own/handling',
    summary: 'The participant’s own reading of the same on their page, newest first',
    roles: 'link',
    about: 'reported',
    query: z.strictObject({ language: language.default('fi') }),
    reply: z.strictObject({
      items: z.array(ownHandling),
      /** Are these all? The oldest are left out where there are very many. */
      isWhole: z.boolean(),
      next: z.null(),
    }),
    problems: ['link.unknown', 'link.too_many_tries', 'own_page.log_in'],
  }),
};
