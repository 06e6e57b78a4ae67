import * as z from 'zod';
import { exportBody, exportKindStatus, exportPage, exportStatus } from '../exports/export.ts';
import { pageQuery, route } from './route.ts';

export const exports = {
  getExportKind: route({
    method: 'GET',
    path: '/export-kind',
    summary: 'The kind of the organisation’s exports, which its first export fixes',
    roles: ['researcher'],
    about: null,
    reply: exportKindStatus,
    problems: [],
  }),
  putExport: route({
    method: 'PUT',
    path: '/exports/{exportId}',
    summary: 'Starts an export for research, with pseudonyms that no other export has',
    roles: ['researcher'],
    about: 'reported',
    makes: 'one',
    body: exportBody,
    reply: exportStatus,
    numbers: { runs: 'plan' },
    problems: [
      'programme.unknown',
      'instrument.unknown',
      'export.not_exportable',
      'export.exists',
      'export.other_kind',
    ],
  }),
  listExportRows: route({
    method: 'GET',
    path: '/exports/{exportId}/rows',
    summary:
      'The people of some runs with their forms: only those who consent to research now. An export with bands reads all runs first, and then gives rows in the order of their pseudonyms',
    roles: ['researcher'],
    about: 'reported',
    query: z.strictObject({ cursor: pageQuery.cursor }),
    reply: exportPage,
    numbers: {
      items: { forms: { week: 'research', answers: 'research' } },
      progress: { done: 'plan', total: 'plan' },
    },
    problems: ['export.unknown', 'export.over', 'export.other_kind', 'cursor.invalid'],
  }),
  deleteExport: route({
    method: 'DELETE',
    path: '/exports/{exportId}',
    summary: 'Ends an export and deletes its key, so that nobody can make its pseudonyms again',
    roles: ['researcher'],
    about: 'reported',
    reply: exportStatus,
    numbers: { runs: 'plan' },
    problems: ['export.unknown'],
  }),
};
