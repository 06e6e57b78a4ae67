import { setTimeout as pause } from 'node:timers/promises';
import type { BrowserContext, Route } from 'playwright-core';
import type { Chance } from '../../../infra/local/demo/chance.ts';

/** What can happen to a request between a tablet and the API. */
const fates = ['lost', 'unanswered', 'twice', 'late'] as const;
type Fate = (typeof fates)[number];
export type FateCounts = Record<Fate, number>;
export const noFates = (): FateCounts => ({ lost: 0, unanswered: 0, twice: 0, late: 0 });

/**
 * The share of requests that something happens to: mostly writes, since a reading needs all of its
 * requests.
 */
const badShares = { reading: 0.2, writing: 0.6 } as const;
const longestMs = 600;

/** A line for the tablets' requests, on which they get lost, doubled and reordered. */
export type BadLine = {
  /** Puts the line between a tablet and the API; where the tablet is there is a network, or none. */
  lead: (context: BrowserContext, hasNetwork: () => boolean) => Promise<void>;
  /** Ends the faults, once the last copies have arrived. */
  mend: () => Promise<void>;
  counts: FateCounts;
};

type ForwardedRequest = { method: string; headers: Record<string, string>; body?: string };

function sentOf(route: Route): ForwardedRequest {
  const request = route.request();
  const body = request.postData();
  return {
    method: request.method(),
    headers: request.headers(),
    ...(body === null ? {} : { body }),
  };
}

const refused = (route: Route) => route.abort('connectionreset');

/**
 * The line is outside the browser, so a request on its way arrives even when its page is gone.
 * @param url of the API
 */
export function badLine(url: string, chance: Chance): BadLine {
  const counts = noFates();
  const onTheirWay = new Set<Promise<unknown>>();
  let isBad = true;
  const fateOf = (method: string): Fate | null => {
    const share = badShares[method === 'GET' ? 'reading' : 'writing'];
    if (!isBad || chance.next() > share) return null;
    const fate = chance.of(fates);
    counts[fate] += 1;
    return fate;
  };
  const arrive = (path: string, sent: ForwardedRequest, afterMs: number) => {
    const ask = () => fetch(`${url}${path}`, sent);
    const arriving = pause(afterMs)
      // The server may close an idle connection just as it is used; then the request is sent again,
      // as browsers do.
      .then(() => ask().catch(ask))
      .then(async (answered) => ({
        status: answered.status,
        headers: Object.fromEntries(answered.headers),
        body: Buffer.from(await answered.arrayBuffer()),
      }));
    const settled = arriving.catch(() => undefined).finally(() => onTheirWay.delete(settled));
    onTheirWay.add(settled);
    return arriving;
  };
  const befall = async (route: Route) => {
    const { pathname, search } = new URL(route.request().url());
    const [path, sent] = [pathname + search, sentOf(route)];
    const fate = fateOf(sent.method);
    if (fate === 'lost') return refused(route);
    const answered = await arrive(path, sent, fate === 'late' ? chance.below(longestMs) : 0);
    if (fate === 'twice') void arrive(path, sent, chance.below(longestMs)).catch(() => {});
    return fate === 'unanswered' ? refused(route) : route.fulfill(answered);
  };
  return {
    lead: async (context, hasNetwork) => {
      // A connection that breaks by itself counts as lost; a page that is gone takes no answer.
      await context.route('**/v1/**', (route) =>
        (hasNetwork() ? befall(route) : refused(route)).catch(() => refused(route)).catch(() => {}),
      );
    },
    mend: async () => {
      isBad = false;
      await Promise.all(onTheirWay);
    },
    counts,
  };
}
