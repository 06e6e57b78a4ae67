import { issuedLinks, linksBody, revokedLink } from '../domain/forms/link.ts';
import { file, route } from './route.ts';

/** The problems that keep links from being made. */
const issueProblems = [
  'run.unknown',
  'run.not_open',
  'member.unknown',
  'instrument.unknown',
  'form.not_in_run',
  'link.contact_withdrawn',
  'form.left_before_due',
  'form.outside_window',
  'form.exists',
  'link.not_answerable',
] as const;

export const links = {
  postLinks: route({
    method: 'POST',
    path: '/runs/{runId}/links',
    summary:
      'Makes links for one, some or all members of a group, or for nobody; older ones stop working',
    roles: ['leader'],
    about: 'run',
    names: 'participantIds',
    body: linksBody,
    reply: issuedLinks,
    problems: issueProblems,
  }),
  postLinkSheet: route({
    method: 'POST',
    path: '/runs/{runId}/links/sheet',
    summary: 'Makes links, and returns them as a sheet to print and cut (A4)',
    roles: ['leader'],
    about: 'run',
    names: 'participantIds',
    body: linksBody,
    reply: file,
    file: 'text/html; charset=utf-8',
    problems: issueProblems,
  }),
  deleteLink: route({
    method: 'DELETE',
    path: '/runs/{runId}/links/{occasion}/{instrumentId}/{participantId}',
    summary: 'Revokes a link; what was answered by it stays',
    roles: ['leader'],
    about: 'participant',
    reply: revokedLink,
    problems: ['run.unknown', 'link.unknown'],
  }),
};
