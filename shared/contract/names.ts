import * as z from 'zod';
import {
  identity,
  identityBody,
  listedName,
  nameRequest,
  noIdentity,
  savedIdentity,
  takenClient,
} from '../domain/people/identity.ts';
import { rules } from './numbers.ts';
import { route } from './route.ts';

/**
 * The name behind a number: only for the client's own worker, by a function that reads no answers.
 */
export const names = {
  postNames: route({
    method: 'POST',
    path: '/names',
    summary:
      'The names of clients of the caller’s own, each of whom finds it in the audit; a number that is not such a client’s refuses all',
    roles: ['own_worker'],
    about: 'reported',
    names: 'participantIds',
    body: nameRequest,
    reply: z.strictObject({ items: z.array(listedName) }),
    problems: ['participant.unknown'],
    storesNothing: true,
  }),
  getIdentity: route({
    method: 'GET',
    path: '/participants/{participantId}/identity',
    summary: 'The name, telephone number and language of the caller’s own client',
    roles: ['own_worker'],
    about: 'participant',
    reply: identity,
    numbers: rules.version,
    problems: ['participant.unknown', 'identity.unknown'],
    versioned: true,
  }),
  putIdentity: route({
    method: 'PUT',
    path: '/participants/{participantId}/identity',
    summary:
      'Stores the identity of the caller’s own client, and says whether a similar person is known',
    roles: ['own_worker'],
    about: 'participant',
    body: identityBody,
    reply: savedIdentity,
    numbers: rules.version,
    problems: [
      'participant.unknown',
      'identity.too_many_known',
      'identity.wrong_number',
      'version.conflict',
      'version.required',
    ],
    versioned: true,
  }),
  postTaking: route({
    method: 'POST',
    path: '/participants/{participantId}/taking',
    summary:
      'Makes the caller the own worker of a client whom a partner referred, and says whether a similar person is known',
    roles: ['own_worker'],
    about: 'participant',
    body: z.strictObject({}).meta({ id: 'TakingBody' }),
    reply: takenClient,
    problems: ['participant.unknown', 'participant.taken'],
  }),
  deleteIdentity: route({
    method: 'DELETE',
    path: '/participants/{participantId}/identity',
    summary:
      'Deletes the identity of a client at once: what is stored under the number leads to nobody',
    roles: ['own_worker'],
    about: 'participant',
    reply: noIdentity,
    problems: ['participant.unknown'],
  }),
};
