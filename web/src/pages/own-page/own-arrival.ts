import { secretIn } from '../../../../shared/domain/forms/link-secret.ts';
import { forgetOwnPage, rememberedLink, rememberOwnLink } from '../../offline/own-tab.ts';
import { answerFragmentIn } from '../../routes/answer-address.ts';

/** How the participant arrived at their own page. */
export type OwnArrival =
  | { is: 'visit'; secret: string }
  /** No secret in the address, or a link that lost a part on the way. */
  | { is: 'code'; isBroken: boolean };

/**
 * How the participant arrived. A secret in the address is removed from it at once, so that nobody
 * can read it over a shoulder or copy it along with the address.
 */
export function arriveAtOwnPage(): OwnArrival {
  const arriving = answerFragmentIn(location.hash);
  const stored = rememberedLink();
  if (!arriving) return stored ? { is: 'visit', secret: stored } : { is: 'code', isBroken: false };
  history.replaceState(null, '', location.pathname);
  const secret = secretIn(arriving.secret);
  if (secret !== stored) forgetOwnPage();
  if (secret === null) return { is: 'code', isBroken: true };
  rememberOwnLink(secret);
  return { is: 'visit', secret };
}
