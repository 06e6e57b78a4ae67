import { jsonStorage } from '../../offline/json-storage.ts';
import { type PartnerVisit, partnerVisitIn } from '../../routes/partner-address.ts';

/** How a partner arrived: with a secret, or to type a code. */
export type PartnerArrival = ({ is: 'visit' } & PartnerVisit) | { is: 'code'; isBroken: boolean };

/** Stored for this tab only, so that a reload continues with the same link. */
const tab = jsonStorage(() => sessionStorage);
const name = 'laituri.partner.link';

/** Remembers the link for a reload of this tab. */
export const rememberLink = (secret: string): boolean => tab.write(name, secret);

/**
 * How the partner arrived. A link is removed from the address at once, so that nobody reads it over
 * a shoulder; a receipt stays there, because the partner comes back to it.
 */
export function partnerArrival(): PartnerArrival {
  const visit = partnerVisitIn(location.hash);
  if (visit?.isReceipt && visit.secret !== null) return { is: 'visit', ...visit };
  if (!visit) {
    const secret = tab.read<string>(name);
    return secret ? { is: 'visit', secret, isReceipt: false } : { is: 'code', isBroken: false };
  }
  history.replaceState(null, '', location.pathname);
  if (visit.secret === null) return { is: 'code', isBroken: true };
  rememberLink(visit.secret);
  return { is: 'visit', secret: visit.secret, isReceipt: false };
}
