import * as z from 'zod';
import { clientGroup, myClient } from '../domain/groups/client-group.ts';
import { rules } from './numbers.ts';
import { page, pageQuery, route } from './route.ts';

/** What an own worker sees of their clients beside the background form: never an answer. */
export const clients = {
  listMyClients: route({
    method: 'GET',
    path: '/my-clients',
    summary:
      'The clients whom the caller handles today, with their groups and what is missing; at most 25 a page',
    roles: ['own_worker'],
    about: 'reported',
    query: z.strictObject(pageQuery),
    reply: page(myClient),
    problems: ['cursor.invalid'],
  }),
  listClientGroups: route({
    method: 'GET',
    path: '/participants/{participantId}/groups',
    summary: 'The groups of one client, with the client’s own attendance by session; no answers',
    roles: ['own_worker'],
    about: 'participant',
    reply: z.strictObject({
      items: z.array(clientGroup),
      next: z.null(),
      /** Does the client share the answers with the own worker? */
      shares: z.boolean(),
      /** Is a name stored? The name itself is in a table of its own. */
      isNamed: z.boolean(),
    }),
    numbers: { items: { member: rules.version } },
    problems: ['participant.unknown'],
  }),
};
