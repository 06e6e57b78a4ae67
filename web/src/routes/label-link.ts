import { hashOf, pageAddressOf } from './page-address.ts';
import { staffPath } from './paths.ts';

const keyName = 'avain';

/**
 * What another device's QR code holds: the run, and the key that opens its labels. All of it is
 * behind the `#`, which is sent to no server.
 */
export type LabelLink = { runId: string; key: string };

/**
 * The address that the QR code shows.
 * @example labelLinkAddress('https://l.fi', { runId: 'r1', key: 'k1' }) // 'https://l.fi/#/ryhmat/r1/tunnisteet?avain=k1'
 */
export const labelLinkAddress = (origin: string, { runId, key }: LabelLink): string =>
  `${origin}${staffPath}${hashOf({ page: 'labels', runId })}?${keyName}=${key}`;

/**
 * The link in the part of an address behind its path; null where there is none.
 * @example labelLinkIn('#/ryhmat/r1/tunnisteet?avain=k1') // { runId: 'r1', key: 'k1' }
 */
export function labelLinkIn(hash: string): LabelLink | null {
  const address = pageAddressOf(hash);
  const key = new RegExp(`[?&]${keyName}=([\\w-]+)`).exec(hash)?.[1];
  return address.page === 'labels' && key ? { runId: address.runId, key } : null;
}
