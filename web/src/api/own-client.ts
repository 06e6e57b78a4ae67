import type { infer as Infer, input as Input, ZodType } from 'zod';
import type { audits } from '../../../shared/contract/audits.ts';
import type { own } from '../../../shared/contract/own-pages.ts';
import type { prefix } from '../../../shared/contract/route.ts';
import { type LinkReply, requestByLink } from './link-request.ts';

/** The audit's reading is declared beside the staff's, because one function answers both. */
type OwnRoutes = typeof own & Pick<typeof audits, 'getOwnHandling'>;
export type OwnRouteName = keyof OwnRoutes;
export type OwnReply<N extends OwnRouteName> = Infer<OwnRoutes[N]['reply']>;
type OwnBody<N extends OwnRouteName> = OwnRoutes[N] extends { body: infer Body extends ZodType }
  ? Input<Body>
  : undefined;

/** What a route is sent: its body, and what fills `{purpose}` or `{language}` in its path. */
export type OwnGiven<N extends OwnRouteName> =
  OwnBody<N> extends undefined
    ? [] | [body: undefined, part: string]
    : [body: OwnBody<N>, part?: string];

/** A route as the contract has it: another method or path does not compile. */
export type OwnRoute<N extends OwnRouteName> = readonly [
  OwnRoutes[N]['method'],
  `${typeof prefix}${OwnRoutes[N]['path']}${'' | '?language={language}'}`,
  /** A field of every reply of ours: any other reply, from a hotel's page, acknowledges nothing. */
  ours: keyof OwnReply<N> & string,
];

/** What opens the own page: the link's secret or code, and the session behind the personal code. */
export type OwnOpener = { secret: string; session: string | null };

/** As `functions/http/link-bearer.ts` reads it. */
export const ownAuthorization = ({ secret, session }: OwnOpener): string =>
  `Link ${secret}${session === null ? '' : `; session=${session}`}`;

/** One call of the own page. */
export const callOwn = <N extends OwnRouteName>(
  [method, path, ours]: OwnRoute<N>,
  { secret, session }: OwnOpener,
  ...[body, part = '']: OwnGiven<N>
): Promise<LinkReply<OwnReply<N>>> =>
  requestByLink({
    route: [method, path.replace(/\{\w+\}/, part)],
    authorization: ownAuthorization({ secret, session }),
    body: body as object | undefined,
    isOurs: (reply) => ours in reply,
  });

type FirstRoute =
  | 'getOwn'
  | 'postOwnAbsence'
  | 'postOwnForm'
  | 'deleteOwnSession'
  | 'listOwnMessages'
  | 'postOwnMessage';

/** The calls of the first page; those behind the code are loaded with what is behind it. */
export const firstRoutes: { [N in FirstRoute]: OwnRoute<N> } = {
  getOwn: ['GET', '/v1/own', 'sessions'],
  postOwnAbsence: ['POST', '/v1/own/absence', 'sessionId'],
  postOwnForm: ['POST', '/v1/own/forms', 'secret'],
  deleteOwnSession: ['DELETE', '/v1/own/session', 'status'],
  listOwnMessages: ['GET', '/v1/own/messages', 'items'],
  postOwnMessage: ['POST', '/v1/own/messages', 'messageId'],
};
