import * as z from 'zod';
import { joining, joiningBody, joiningPreview } from '../domain/privacy/joining.ts';
import { listedPair, samePersonWord } from '../domain/privacy/same-person.ts';
import { page, pageQuery, route } from './route.ts';

/** Two numbers that are one person: finding such pairs, and joining them. */
export const joins = {
  listSamePeople: route({
    method: 'GET',
    path: '/same-people',
    summary:
      'Numbers that are perhaps one person: of the caller’s clients, or for a coordinator all',
    roles: ['own_worker', 'coordinator'],
    about: 'reported',
    query: z.strictObject(pageQuery),
    reply: page(listedPair),
    problems: ['cursor.invalid'],
  }),
  putSamePersonWord: route({
    method: 'PUT',
    path: '/same-people/{pairId}/word',
    summary: 'Records whether two numbers are one person, as the own worker of one of them says',
    roles: ['own_worker'],
    about: 'reported',
    makes: 'another',
    body: samePersonWord,
    reply: listedPair,
    problems: ['same_person.unknown'],
  }),
  getJoining: route({
    method: 'GET',
    path: '/participants/{participantId}/joining/{otherParticipantId}',
    summary: 'What has to be decided before a client’s number is joined to another',
    roles: ['own_worker'],
    about: 'participant',
    reply: joiningPreview,
    problems: ['participant.unknown', 'joining.under_way'],
  }),
  postJoining: route({
    method: 'POST',
    path: '/participants/{participantId}/joining/{otherParticipantId}',
    summary:
      'Moves everything under the number of the caller’s client to the other; if interrupted, it continues when repeated',
    roles: ['own_worker'],
    about: 'participant',
    body: joiningBody,
    reply: joining,
    problems: [
      'participant.unknown',
      'participant.identity_kept',
      'joining.changed',
      'joining.under_way',
    ],
  }),
};
