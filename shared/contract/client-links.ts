import * as z from 'zod';
import { isLinkCode, isLinkSecret } from '../domain/forms/link-secret.ts';
import { date } from '../domain/ids.ts';
import {
  clientLink,
  clientLinkBody,
  clientQuestions,
  clientReply,
  clientReplyBody,
} from '../domain/people/client-link.ts';
import { route } from './route.ts';

const issuedClientLink = z
  .strictObject({
    secret: z.string().refine(isLinkSecret, 'must be a link’s secret'),
    code: z.string().refine(isLinkCode, 'must be a link’s code'),
    /** The page that the link opens; the secret comes after the `#`, which no server sees. */
    address: z.string(),
    until: date,
    /** The link as it is shown from now on. */
    link: clientLink,
  })
  .meta({ id: 'IssuedClientLink' });
export type IssuedClientLink = z.infer<typeof issuedClientLink>;

/** The link that an own worker makes for a client. */
export const clientLinkRoutes = {
  getClientLink: route({
    method: 'GET',
    path: '/participants/{participantId}/link',
    summary: 'The link by which a client can answer, without what opens it; null if there is none',
    roles: ['own_worker'],
    about: 'participant',
    reply: z.strictObject({ link: clientLink.nullable() }),
    problems: ['participant.unknown'],
  }),
  postClientLink: route({
    method: 'POST',
    path: '/participants/{participantId}/link',
    summary:
      'Makes a link by which a client gives consents, fills in the background, or both; the one before stops working',
    roles: ['own_worker'],
    about: 'participant',
    body: clientLinkBody,
    reply: issuedClientLink,
    problems: ['participant.unknown'],
  }),
  deleteClientLink: route({
    method: 'DELETE',
    path: '/participants/{participantId}/link',
    summary: 'Revokes a client’s link; what was sent by it stays',
    roles: ['own_worker'],
    about: 'participant',
    reply: z.strictObject({ link: clientLink }),
    problems: ['participant.unknown', 'link.unknown'],
  }),
};

/** What the bearer of a client's link may do (ADR 53). */
export const clientlinks = {
  getClientQuestions: route({
    method: 'GET',
    path: '/client-link',
    summary:
      'What a client’s link asks for: what nobody has recorded yet, and nothing that is recorded',
    roles: 'link',
    about: 'reported',
    reply: clientQuestions,
    problems: ['link.unknown', 'link.too_many_tries'],
  }),
  postClientReply: route({
    method: 'POST',
    path: '/client-link',
    summary: 'Records what the client answers, all of it or nothing, once; a repeat gets the same',
    roles: 'link',
    about: 'reported',
    body: clientReplyBody,
    reply: clientReply,
    problems: [
      'link.unknown',
      'link.too_many_tries',
      'client_link.overtaken',
      'client_link.received',
      'consent.unknown_text',
    ],
  }),
};
