import type { ProblemBody, ProblemCode } from '../../../shared/problems.ts';
import { clockBy, type KnownClock } from '../session/server-clock.ts';

/** A reply, with the error of the device's clock where the reply shows it. */
export type LinkReply<Body> =
  | { is: 'ok'; body: Body; clock: KnownClock | null }
  | { is: 'refused'; problem: ProblemBody; clock: KnownClock | null }
  /**
   * No reply, or one that is not the API's own: a broken connection, a busy server, a hotel's
   * Wi-Fi.
   */
  | { is: 'unreached' };

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How long a request may take on a bad connection before it is tried again. */
const patienceMs = 25_000;

/**
 * Whether the next request that sends something continues if the page is closed meanwhile
 * (`keepalive`). Chrome of 2020 refuses such requests because they have our headers, and sends
 * nothing; so do browsers that forbid them for privacy. The refusal looks like a broken connection,
 * so the attempt after a failure is made the other way.
 */
let isOutlivingPage = true;

type RequestByLink = {
  route: readonly [method: string, path: string];
  authorization: string;
  body?: object | undefined;
  /**
   * Whether the reply is the API's own. Any other reply, from a hotel's page or a proxy,
   * acknowledges nothing, even if it is JSON.
   */
  isOurs: (replyBody: Record<string, unknown>) => boolean;
};

/** One request of somebody who holds a link. The secret is sent in a header and nowhere else. */
export async function requestByLink<Body>({
  route: [method, path],
  authorization,
  body,
  isOurs,
}: RequestByLink): Promise<LinkReply<Body>> {
  const waiting = new AbortController();
  const patience = setTimeout(() => waiting.abort(), patienceMs);
  const sentAt = Date.now();
  try {
    const reply = await fetch(path, {
      method,
      headers: {
        Authorization: authorization,
        ...(body ? { 'Content-Type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body), keepalive: isOutlivingPage } : {}),
      cache: 'no-store',
      credentials: 'omit',
      signal: waiting.signal,
    });
    const answeredAt = Date.now();
    const replyBody = await reply.json();
    const clock = clockBy(reply.headers.get('Date'), sentAt, answeredAt);
    if (reply.ok && isOurs(replyBody)) return { is: 'ok', body: replyBody, clock };
    const isBusy =
      reply.status >= 500 || replyBody.code === ('request.too_many' satisfies ProblemCode);
    if (isBusy || !replyBody.code) return { is: 'unreached' };
    return { is: 'refused', problem: replyBody, clock };
  } catch {
    if (body) isOutlivingPage = !isOutlivingPage;
    return { is: 'unreached' };
  } finally {
    clearTimeout(patience);
  }
}
