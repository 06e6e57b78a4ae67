import * as z from 'zod';
import { participantId } from '../domain/ids.ts';
import { auditEvent } from '../domain/privacy/audit.ts';
import { file, page, pageQuery, route } from './route.ts';

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
};
