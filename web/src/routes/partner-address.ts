import { secretIn } from '../../../shared/domain/forms/link-secret.ts';
import { partnerPath } from './paths.ts';

const receipt = 'kuitti=';

/**
 * What a partner's address opens: a link, or the receipt of a client who was referred by it. Its
 * secret is behind the `#`, which is sent to no server.
 */
export type PartnerVisit = { secret: string; isReceipt: boolean };

/**
 * The address of a partner's page.
 * @example partnerAddress('https://l.fi', { secret: 'x1', isReceipt: true }) // 'https://l.fi/k#kuitti=x1'
 */
export const partnerAddress = (origin: string, { secret, isReceipt }: PartnerVisit): string =>
  `${origin}${partnerPath}#${isReceipt ? receipt : ''}${secret}`;

/**
 * What an address opens; null when it has nothing behind its `#`, and no secret when a part of it
 * was lost on the way.
 * @example partnerVisitIn('#kuitti=AAAAAAAAAAAAAAAAAAAAAA).') // { secret: 'AAAAAAAAAAAAAAAAAAAAAA', isReceipt: true }
 */
export function partnerVisitIn(
  hash: string,
): PartnerVisit | { secret: null; isReceipt: boolean } | null {
  const text = hash.replace(/^#/, '');
  if (text === '') return null;
  const isReceipt = text.startsWith(receipt);
  return { secret: secretIn(isReceipt ? text.slice(receipt.length) : text), isReceipt };
}
