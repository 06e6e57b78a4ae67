import type { infer as Infer } from 'zod';
import type { answer } from '../../../shared/contract/answer.ts';
import type { prefix } from '../../../shared/contract/route.ts';
import type { AnswerBody } from '../../../shared/domain/forms/draft-form.ts';
import type { Decision } from '../../../shared/domain/forms/form-versions.ts';
import type { SubmissionBody } from '../../../shared/domain/forms/late-arrival.ts';
import { isRecord, type LinkReply, requestByLink } from './link-request.ts';

type AnswerRoutes = typeof answer;
type AnswerRouteName = keyof AnswerRoutes;
type AnswerRouteReply<N extends AnswerRouteName> = Infer<AnswerRoutes[N]['reply']>;

/**
 * The routes as the contract has them: another method or path does not compile. The contract itself
 * is not bundled into the page, which must stay small.
 */
const routes: {
  [N in AnswerRouteName]: readonly [
    AnswerRoutes[N]['method'],
    `${typeof prefix}${AnswerRoutes[N]['path']}`,
  ];
} = {
  getAnswer: ['GET', '/v1/answer'],
  patchAnswer: ['PATCH', '/v1/answer'],
  postAnswerSubmit: ['POST', '/v1/answer/submit'],
  postAnswerCorrection: ['POST', '/v1/answer/correction'],
};

/** Every reason for which the API may refuse somebody who holds a link. */
export type RefusalCode = AnswerRoutes[AnswerRouteName]['problems'][number];

/** Whether the reply says which answers are stored. */
const saysAnswers = ({ answers, elsewhere }: Record<string, unknown>) =>
  isRecord(answers) && Array.isArray(elsewhere);

const isReceived = ({ status }: Record<string, unknown>) => status === 'received';

/**
 * Whether the reply is the API's own. Any other reply, from a hotel's page or a proxy, acknowledges
 * nothing, even if it is JSON.
 */
const isOurs: Record<AnswerRouteName, (replyBody: Record<string, unknown>) => boolean> = {
  getAnswer: (replyBody) =>
    isReceived(replyBody) ||
    (replyBody.status === 'open' && saysAnswers(replyBody) && isRecord(replyBody.instrument)) ||
    (replyBody.status === 'not_yet' && typeof replyBody.opensOn === 'string') ||
    (replyBody.status === 'confirm' && isRecord(replyBody.corrected)),
  patchAnswer: (replyBody) =>
    isReceived(replyBody) || (replyBody.status === 'open' && saysAnswers(replyBody)),
  postAnswerSubmit: isReceived,
  postAnswerCorrection: isReceived,
};

/** What opens a form: the link's secret, and the name that this device gave itself. */
type LinkOpener = { secret: string; device: string };

const request = <N extends AnswerRouteName>(
  name: N,
  { secret, device }: LinkOpener,
  body?: SubmissionBody | Decision,
): Promise<LinkReply<AnswerRouteReply<N>>> =>
  requestByLink({
    route: routes[name],
    authorization: `Link ${secret}; device=${device}`,
    body,
    isOurs: isOurs[name],
  });

/** The four calls that a link allows. The secret is sent in a header and nowhere else. */
export const linkClient = (opener: LinkOpener) => ({
  open: () => request('getAnswer', opener),
  save: (body: AnswerBody) => request('patchAnswer', opener, body),
  handIn: (body: SubmissionBody) => request('postAnswerSubmit', opener, body),
  decide: (body: Decision) => request('postAnswerCorrection', opener, body),
});
export type AnswerClient = ReturnType<typeof linkClient>;
