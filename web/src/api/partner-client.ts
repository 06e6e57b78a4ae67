import type { infer as Infer } from 'zod';
import type { partners } from '../../../shared/contract/partners.ts';
import type { prefix } from '../../../shared/contract/route.ts';
import type { PartnerReferralBody } from '../../../shared/domain/forms/partner-link.ts';
import type { ProblemBody, ProblemCode } from '../../../shared/problems.ts';

type PartnerRoutes = typeof partners;
type PartnerRouteName = keyof PartnerRoutes;
type PartnerReply<N extends PartnerRouteName> = Infer<PartnerRoutes[N]['reply']>;

/**
 * The routes as the contract has them: another method or path does not compile. The contract itself
 * is not bundled into the page, which must stay small.
 */
const routes: {
  [N in PartnerRouteName]: readonly [
    PartnerRoutes[N]['method'],
    `${typeof prefix}${PartnerRoutes[N]['path']}`,
  ];
} = {
  getPartnerInvitation: ['GET', '/v1/partner'],
  postPartnerReferral: ['POST', '/v1/partner/referrals'],
  getPartnerReceipt: ['GET', '/v1/partner/receipt'],
};

/** Every reason for which the API may refuse a partner. */
export type PartnerRefusal = PartnerRoutes[PartnerRouteName]['problems'][number];

export type PartnerResult<Body> =
  | { is: 'ok'; body: Body }
  | { is: 'refused'; problem: ProblemBody }
  /** No reply, or one that is not the API's own: a broken connection, a busy server. */
  | { is: 'unreached' };

/** How long a request may take on a bad connection. */
const patienceMs = 25_000;

const isOurs: Record<PartnerRouteName, (body: Record<string, unknown>) => boolean> = {
  getPartnerInvitation: ({ partner, isFull }) =>
    typeof partner === 'string' && typeof isFull === 'boolean',
  postPartnerReferral: ({ status }) => status === 'received',
  getPartnerReceipt: ({ receivedOn }) => typeof receivedOn === 'string',
};

async function request<N extends PartnerRouteName>(
  name: N,
  secret: string,
  body?: PartnerReferralBody,
): Promise<PartnerResult<PartnerReply<N>>> {
  const [method, path] = routes[name];
  const waiting = new AbortController();
  const patience = setTimeout(() => waiting.abort(), patienceMs);
  try {
    const reply = await fetch(path, {
      method,
      headers: {
        Authorization: `Link ${secret}`,
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
      cache: 'no-store',
      credentials: 'omit',
      signal: waiting.signal,
    });
    const replyBody = await reply.json();
    if (reply.ok && isOurs[name](replyBody)) return { is: 'ok', body: replyBody };
    const isBusy =
      reply.status >= 500 || replyBody.code === ('request.too_many' satisfies ProblemCode);
    return isBusy || !replyBody.code ? { is: 'unreached' } : { is: 'refused', problem: replyBody };
  } catch {
    return { is: 'unreached' };
  } finally {
    clearTimeout(patience);
  }
}

/** The calls that a partner's secret allows. It is sent in a header and nowhere else. */
export const partnerClient = (secret: string) => ({
  invitation: () => request('getPartnerInvitation', secret),
  refer: (body: PartnerReferralBody) => request('postPartnerReferral', secret, body),
  receipt: () => request('getPartnerReceipt', secret),
});
export type PartnerCalls = ReturnType<typeof partnerClient>;
