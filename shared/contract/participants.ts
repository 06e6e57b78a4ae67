import * as z from 'zod';
import { opening } from '../domain/groups/opening.ts';
import { consent, consentBody } from '../domain/people/consent.ts';
import {
  listedClient,
  participant,
  participantBody,
  untakenClient,
} from '../domain/people/participant.ts';
import { withoutWorker } from '../domain/people/without-worker.ts';
import { rules } from './numbers.ts';
import { page, pageQuery, route } from './route.ts';

const clientNumbers = { background: rules.background, ...rules.version } as const;

export const participants = {
  listParticipants: route({
    method: 'GET',
    path: '/participants',
    summary: 'The caller’s own clients and those they substitute for now, by number',
    roles: ['own_worker', 'leader'],
    about: 'reported',
    query: z.strictObject(pageQuery),
    reply: page(listedClient),
    numbers: { items: clientNumbers },
    problems: ['cursor.invalid'],
  }),
  listOpenings: route({
    method: 'GET',
    path: '/openings',
    summary:
      'The groups to which an own worker can refer a client, by start date; a page may have fewer than its limit, or none, and still a next page',
    roles: ['own_worker'],
    about: null,
    query: z.strictObject(pageQuery),
    reply: page(opening),
    numbers: {
      items: {
        ...{ capacity: 'plan', activeMembers: 'participation' },
        queue: { waiting: 'participation', offered: 'participation' },
        pattern: { weekdays: 'plan', everyWeeks: 'plan' },
      },
    },
    problems: ['cursor.invalid'],
  }),
  listUntakenClients: route({
    method: 'GET',
    path: '/untaken-clients',
    summary: 'Clients whom partners referred and who have no own worker yet, by number',
    roles: ['own_worker'],
    about: 'reported',
    query: z.strictObject(pageQuery),
    reply: page(untakenClient),
    problems: ['cursor.invalid'],
  }),
  listWithoutOwnWorker: route({
    method: 'GET',
    path: '/participants-without-own-worker',
    summary:
      'Members of groups who have no own worker, with the reason that was given, until one is named or they leave; a page may have fewer than its limit, or none, and still a next page',
    roles: ['coordinator'],
    about: 'reported',
    query: z.strictObject(pageQuery),
    reply: page(withoutWorker),
    problems: ['cursor.invalid'],
  }),
  getParticipant: route({
    method: 'GET',
    path: '/participants/{participantId}',
    summary: 'One client’s background',
    roles: ['own_worker', 'leader'],
    about: 'participant',
    reply: participant,
    numbers: clientNumbers,
    problems: ['participant.unknown'],
    versioned: true,
  }),
  putParticipant: route({
    method: 'PUT',
    path: '/participants/{participantId}',
    summary: 'Registers a participant under a new number, or changes the background',
    roles: ['own_worker', 'leader'],
    about: 'participant',
    body: participantBody,
    reply: participant,
    numbers: clientNumbers,
    problems: [
      'participant.unknown',
      'participant.number_taken',
      'substitute.not_hers',
      'staff.unknown',
      'staff.self_appointed',
      'version.conflict',
    ],
    versioned: true,
  }),
  listConsents: route({
    method: 'GET',
    path: '/participants/{participantId}/consents',
    summary: 'What one client has allowed and withdrawn, with every earlier entry',
    roles: ['own_worker', 'leader'],
    about: 'participant',
    reply: z.strictObject({ items: z.array(consent), next: z.null() }),
    numbers: { items: rules.version },
    problems: ['participant.unknown'],
  }),
  putConsent: route({
    method: 'PUT',
    path: '/participants/{participantId}/consents/{purpose}',
    summary: 'Records that a client allows something, or withdraws it; nothing is erased',
    roles: ['own_worker', 'leader'],
    about: 'participant',
    makes: 'another',
    body: consentBody,
    reply: consent,
    numbers: rules.version,
    problems: [
      'participant.unknown',
      'consent.from_future',
      'consent.unknown_text',
      'version.conflict',
      'version.required',
    ],
    versioned: true,
  }),
};
