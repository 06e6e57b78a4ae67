import * as z from 'zod';
import { joining, joiningBody, joiningPreview } from '../domain/privacy/joining.ts';
import { listedPair, samePersonWord } from '../domain/privacy/same-person.ts';
import { page, pageQuery, route } from './route.ts';

/** Two numbers that are one person: finding such pairs, and joining them. */
export const joins = {
  listSamePeople: route({
    method: 'GET',
    path: '/same-people',
    summary: 'Numbers that are perhaps one person: the caller’s clients’, or the coordinator’s all',
    roles: ['own_worker', 'coordinator'],
    about: 'reported',
    query: z.strictObject(pageQuery),
    reply: page(listedPair),
    problems: ['cursor.invalid'],
  }),
  putSamePersonWord: route({
    method: 'PUT',
    path: '/same-people/{pairId}/word',
    summary: 'What the own worker of one of the two says: the same person, or two people',
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
    summary: 'What would have to be decided before a client’s number is joined to another',
    roles: ['own_worker'],
    about: 'participant',
    reply: joiningPreview,
    problems: ['participant.unknown', 'joining.under_way'],
  }),
  postJoining: route({
    method: 'POST',
    path: '/participants/{participantId}/joining/{otherParticipantId}',
    summary:
      'Moves all under the caller’s client’s number to the other; cut short, it goes on when repeated',
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
