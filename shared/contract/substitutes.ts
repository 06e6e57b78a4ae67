import * as z from 'zod';
import { userId } from '../domain/ids.ts';
import { substitution, substitutionBody } from '../domain/people/substitution.ts';
import { route } from './route.ts';

/**
 * The same answer whether or not there was a substitute to remove, so that a repeat gets it too.
 */
const ended = z.strictObject({ userId, ended: z.literal(true) }).meta({ id: 'SubstitutionEnded' });

export const substitutes = {
  putRunSubstitute: route({
    method: 'PUT',
    path: '/runs/{runId}/substitutes/{userId}',
    summary:
      'Lets a colleague substitute for a run’s leader from one day to another, for a stated reason',
    roles: ['leader', 'coordinator'],
    about: 'run',
    states: 'reason',
    body: substitutionBody,
    reply: substitution,
    problems: [
      'run.unknown',
      'staff.unknown',
      'staff.self_appointed',
      'substitute.over',
      'substitute.has_it_already',
      'substitute.too_many',
    ],
  }),
  deleteRunSubstitute: route({
    method: 'DELETE',
    path: '/runs/{runId}/substitutes/{userId}',
    summary: 'Ends a substitution early',
    roles: ['leader', 'coordinator'],
    about: 'run',
    reply: ended,
    problems: ['run.unknown'],
  }),
  putClientSubstitute: route({
    method: 'PUT',
    path: '/participants/{participantId}/substitutes/{userId}',
    summary: 'Lets a colleague substitute for a client’s own worker from one day to another',
    roles: ['own_worker', 'leader', 'admin'],
    about: 'participant',
    states: 'reason',
    body: substitutionBody,
    reply: substitution,
    problems: [
      'participant.unknown',
      'staff.unknown',
      'staff.self_appointed',
      'substitute.over',
      'substitute.has_it_already',
      'substitute.too_many',
    ],
  }),
  deleteClientSubstitute: route({
    method: 'DELETE',
    path: '/participants/{participantId}/substitutes/{userId}',
    summary: 'Ends a substitution early',
    roles: ['own_worker', 'leader', 'admin'],
    about: 'participant',
    reply: ended,
    problems: ['participant.unknown'],
  }),
};
