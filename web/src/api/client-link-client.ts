import type { infer as Infer, input as Input } from 'zod';
import type { clientlinks } from '../../../shared/contract/client-links.ts';
import type { prefix } from '../../../shared/contract/route.ts';
import { isRecord, type LinkReply, requestByLink } from './link-request.ts';

type Routes = typeof clientlinks;
type Questions = Routes['getClientQuestions'];
type Reply = Routes['postClientReply'];

export type ClientQuestionsReply = Infer<Questions['reply']>;
export type ClientReplyToSend = Input<Reply['body']>;

/** As in the contract, which is not bundled into the page: another path does not compile. */
const path: `${typeof prefix}${Questions['path']}` = '/v1/client-link';
const open: readonly [Questions['method'], string] = ['GET', path];
const send: readonly [Reply['method'], string] = ['POST', path];

const isReceived = ({ status }: Record<string, unknown>) => status === 'received';

const isQuestions = (replyBody: Record<string, unknown>) =>
  isReceived(replyBody) ||
  (isRecord(replyBody) && Array.isArray(replyBody.consents) && Array.isArray(replyBody.background));

/** The two calls that a client's link allows. */
export const clientLinkClient = (secret: string) => {
  const authorization = `Link ${secret}`;
  return {
    open: (): Promise<LinkReply<ClientQuestionsReply>> =>
      requestByLink({ route: open, authorization, isOurs: isQuestions }),
    send: (body: ClientReplyToSend): Promise<LinkReply<Infer<Reply['reply']>>> =>
      requestByLink({ route: send, authorization, body, isOurs: isReceived }),
  };
};
export type ClientLinkClient = ReturnType<typeof clientLinkClient>;
