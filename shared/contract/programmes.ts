import * as z from 'zod';
import { programme, programmeBody } from '../domain/groups/programme.ts';
import { template, templateBody } from '../domain/groups/template.ts';
import { rules } from './numbers.ts';
import { page, pageQuery, route } from './route.ts';

const templateNumbers = {
  sessions: { minutes: 'plan' },
  pattern: { weekdays: 'plan', everyWeeks: 'plan' },
  members: { least: 'plan', most: 'plan' },
  ...rules.version,
} as const;

export const programmes = {
  listProgrammes: route({
    method: 'GET',
    path: '/programmes',
    summary: 'The organisation’s programmes, by id',
    roles: ['leader', 'own_worker', 'coordinator', 'researcher', 'admin'],
    about: null,
    query: z.strictObject(pageQuery),
    reply: page(programme),
    numbers: { items: rules.version },
    problems: ['cursor.invalid'],
  }),
  putProgramme: route({
    method: 'PUT',
    path: '/programmes/{programmeId}',
    summary: 'Adds or changes a programme',
    roles: ['coordinator'],
    about: null,
    body: programmeBody,
    reply: programme,
    numbers: rules.version,
    problems: ['version.conflict', 'version.required'],
    versioned: true,
  }),
  getTemplate: route({
    method: 'GET',
    path: '/programmes/{programmeId}/template',
    summary: 'The newest version of a programme’s template',
    roles: ['leader', 'own_worker', 'coordinator'],
    about: null,
    reply: template,
    numbers: templateNumbers,
    problems: ['template.unknown'],
    versioned: true,
  }),
  putTemplate: route({
    method: 'PUT',
    path: '/programmes/{programmeId}/template',
    summary:
      'Saves a new version of a programme’s template; runs keep the one they were opened from',
    roles: ['coordinator'],
    about: null,
    body: templateBody,
    reply: template,
    numbers: templateNumbers,
    problems: ['programme.unknown', 'instrument.unknown', 'version.conflict', 'version.required'],
    versioned: true,
  }),
  getTemplateVersion: route({
    method: 'GET',
    path: '/programmes/{programmeId}/template/versions/{templateVersion}',
    summary: 'A version of a programme’s template, as runs were opened from it',
    roles: ['leader', 'own_worker', 'coordinator'],
    about: null,
    reply: template,
    numbers: templateNumbers,
    problems: ['template.unknown'],
  }),
};
