import {
  partnerInvitation,
  partnerReceipt,
  partnerReceived,
  partnerReferralBody,
} from '../domain/forms/partner-link.ts';
import { route } from './route.ts';

/** What a partner does who has no account but a link (ADR 52). */
export const partners = {
  getPartnerInvitation: route({
    method: 'GET',
    path: '/partner',
    summary: 'The group to which a partner’s link refers clients: for whom, where and when',
    roles: 'partner',
    about: null,
    reply: partnerInvitation,
    numbers: { pattern: { weekdays: 'plan', everyWeeks: 'plan' } },
    problems: ['partner_link.unknown', 'link.too_many_tries', 'run.not_open'],
  }),
  postPartnerReferral: route({
    method: 'POST',
    path: '/partner/referrals',
    summary:
      'Refers a client of the partner, who waits for an own worker; a repeat with the same receipt refers nobody twice',
    roles: 'partner',
    about: 'reported',
    body: partnerReferralBody,
    reply: partnerReceived,
    problems: [
      'partner_link.unknown',
      'partner_link.full',
      'link.too_many_tries',
      'run.not_open',
      'run.queue_full',
    ],
  }),
  getPartnerReceipt: route({
    method: 'GET',
    path: '/partner/receipt',
    summary: 'What became of a client whom a partner referred, if the client agreed to that',
    roles: 'partner',
    about: 'reported',
    reply: partnerReceipt,
    problems: ['partner_receipt.unknown', 'link.too_many_tries'],
  }),
};
