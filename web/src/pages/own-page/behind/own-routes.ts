import type { LinkReply } from '../../../api/link-request.ts';
import {
  callOwn,
  type OwnGiven,
  type OwnReply,
  type OwnRoute,
  type OwnRouteName,
} from '../../../api/own-client.ts';
import type { ParticipantVisit } from '../../../features/own-page/own-visit-state.ts';

type BehindRoute =
  | 'postTelephoneWord'
  | 'putPersonalCode'
  | 'postOwnSession'
  | 'postOwnOpening'
  | 'postOwnTicket'
  | 'getOwnAnswers'
  | 'getOwnAttendance'
  | 'listOwnConsents'
  | 'putOwnConsent'
  | 'getOwnHandling';

/** The calls behind the personal code, and those that lead there. */
export const behindRoutes: { [N in BehindRoute]: OwnRoute<N> } = {
  postTelephoneWord: ['POST', '/v1/own/telephone-word', 'until'],
  putPersonalCode: ['PUT', '/v1/own/code', 'session'],
  postOwnSession: ['POST', '/v1/own/session', 'session'],
  postOwnOpening: ['POST', '/v1/own/opening', 'status'],
  postOwnTicket: ['POST', '/v1/own/ticket', 'ticket'],
  getOwnAnswers: ['GET', '/v1/own/answers', 'hasHidden'],
  getOwnAttendance: ['GET', '/v1/own/attendance', 'items'],
  listOwnConsents: ['GET', '/v1/own/consents', 'items'],
  putOwnConsent: ['PUT', '/v1/own/consents/{purpose}', 'purpose'],
  getOwnHandling: ['GET', '/v1/own/handling?language={language}', 'items'],
};

/**
 * A call of somebody who is logged in. Where the session has ended, the page asks for the code
 * again.
 */
export const callLoggedIn = async <N extends OwnRouteName>(
  visit: ParticipantVisit,
  route: OwnRoute<N>,
  ...given: OwnGiven<N>
): Promise<LinkReply<OwnReply<N>>> => {
  const reply = await callOwn<N>(route, visit.opener, ...given);
  if (reply.is === 'refused' && reply.problem.code === 'own_page.log_in') visit.forgetLogIn();
  return reply;
};
