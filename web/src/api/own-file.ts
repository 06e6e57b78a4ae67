import type { holdings } from '../../../shared/contract/holdings.ts';
import type { prefix } from '../../../shared/contract/route.ts';
import type { OwnOpener } from './own-client.ts';
import { ownAuthorization } from './own-client.ts';

/** The copy of everything: a page to read, or data for programs. */
export type CopyFormat = 'html' | 'json';

/** As in the contract, which is not bundled into the page: another path does not compile. */
const paths: {
  html: `${typeof prefix}${(typeof holdings)['getOwnCopyPage']['path']}`;
  json: `${typeof prefix}${(typeof holdings)['getOwnCopy']['path']}`;
} = { html: '/v1/own/copy/page', json: '/v1/own/copy' };

/** How long a copy may take on a bad connection. */
const patienceMs = 60_000;

type OwnCopyReply = { is: 'ok'; blob: Blob } | { is: 'logged_out' | 'failed' };

/** Fetches the copy of everything as a file. */
export async function fetchOwnCopy(opener: OwnOpener, file: CopyFormat): Promise<OwnCopyReply> {
  const waiting = new AbortController();
  const patience = setTimeout(() => waiting.abort(), patienceMs);
  try {
    const reply = await fetch(paths[file], {
      headers: { Authorization: ownAuthorization(opener) },
      cache: 'no-store',
      credentials: 'omit',
      signal: waiting.signal,
    });
    if (reply.status === 401) return { is: 'logged_out' };
    return reply.ok ? { is: 'ok', blob: await reply.blob() } : { is: 'failed' };
  } catch {
    return { is: 'failed' };
  } finally {
    clearTimeout(patience);
  }
}
