import * as z from 'zod';
import { member, memberBody } from '../model/member.ts';
import { page, pageQuery, route } from './route.ts';

export const members = {
  listMembers: route({
    method: 'GET',
    path: '/runs/{runId}/members',
    summary: 'Members of a run, by number',
    roles: ['leader'],
    about: 'run',
    query: z.strictObject(pageQuery),
    reply: page(member),
    problems: ['run.unknown', 'cursor.invalid'],
  }),
  putMember: route({
    method: 'PUT',
    path: '/runs/{runId}/members/{participantId}',
    summary: 'Refers, enrols or moves a member; leaving closes the membership and deletes nothing',
    roles: ['leader', 'own_worker'],
    about: 'participant',
    body: memberBody,
    reply: member,
    problems: [
      'run.unknown',
      'run.not_open',
      'run.not_confirmed',
      'run.full',
      'participant.unknown',
      'member.transition_refused',
      'member.own_worker_missing',
      'version.conflict',
      'version.required',
    ],
    versioned: true,
  }),
};
