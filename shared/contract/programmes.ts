import * as z from 'zod';
import { programme, programmeBody } from '../domain/groups/programme.ts';
import { rules } from './numbers.ts';
import { page, pageQuery, route } from './route.ts';

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
};
