import * as z from 'zod';
import { colleague } from '../domain/people/staff.ts';
import { page, pageQuery, route } from './route.ts';

/** The directory of the organisation's staff. */
export const staff = {
  listStaff: route({
    method: 'GET',
    path: '/staff',
    summary: 'Everybody who works in the organisation, by id: name, roles, and whether active',
    roles: ['leader', 'own_worker', 'coordinator', 'researcher', 'admin'],
    about: null,
    query: z.strictObject(pageQuery),
    reply: page(colleague),
    problems: ['cursor.invalid'],
  }),
};
