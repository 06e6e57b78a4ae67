import * as z from 'zod';
import { member, memberRequest } from '../domain/people/member.ts';
import { rules } from './numbers.ts';
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
    numbers: { items: rules.version },
    problems: ['run.unknown', 'cursor.invalid'],
  }),
  putMember: route({
    method: 'PUT',
    path: '/runs/{runId}/members/{participantId}',
    summary: 'Refers, enrols or moves a member; leaving closes the membership and deletes nothing',
    roles: ['leader', 'own_worker'],
    about: 'participant',
    body: memberRequest,
    reply: member,
    numbers: rules.version,
    problems: [
      'run.unknown',
      'run.not_open',
      'run.not_confirmed',
      'run.full',
      'run.places_offered',
      'run.others_wait',
      'run.queue_full',
      'participant.unknown',
      'referral.member_already',
      'member.transition_refused',
      'member.own_worker_missing',
      'referral.awaits_worker',
      'member.date_unlikely',
      'version.conflict',
      'version.required',
    ],
    versioned: true,
  }),
};
