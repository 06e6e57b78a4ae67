import * as z from 'zod';
import { madePartnerLink, partnerLink, partnerLinkBody } from '../domain/forms/partner-link.ts';
import { rules } from './numbers.ts';
import { route } from './route.ts';

/** The links by which partners without an account refer clients to a group (ADR 52). */
export const partnerLinks = {
  listPartnerLinks: route({
    method: 'GET',
    path: '/runs/{runId}/partner-links',
    summary:
      'The links of partners to a group: whose, until when and how often used; never the link',
    roles: ['coordinator'],
    about: null,
    reply: z.strictObject({ items: z.array(partnerLink), next: z.null() }),
    numbers: { items: rules.partnerLink },
    problems: ['run.unknown'],
  }),
  putPartnerLink: route({
    method: 'PUT',
    path: '/runs/{runId}/partner-links/{linkId}',
    summary:
      'Makes a link for a partner, which is shown only now; a repeat makes another secret, until the link was used',
    roles: ['coordinator'],
    about: null,
    makes: 'another',
    body: partnerLinkBody,
    reply: madePartnerLink,
    numbers: rules.partnerLink,
    problems: [
      'run.unknown',
      'run.not_open',
      'partner_link.day_unlikely',
      'partner_link.too_many',
      'partner_link.made_already',
    ],
  }),
  deletePartnerLink: route({
    method: 'DELETE',
    path: '/runs/{runId}/partner-links/{linkId}',
    summary:
      'Revokes a link of a partner; whom it referred stays referred, and receipts still work',
    roles: ['coordinator'],
    about: null,
    reply: partnerLink,
    numbers: rules.partnerLink,
    problems: ['run.unknown', 'partner_link.unknown'],
  }),
};
