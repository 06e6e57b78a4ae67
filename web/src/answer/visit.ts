import { isLinkSecret } from '../../../shared/model/link-secret.ts';
import { isHereAlone } from '../leader/handed-over.ts';
import { forgetTab } from './draft.ts';
import { isIdle } from './idle.ts';
import { forgetLanguage } from './language.ts';
import { stored } from './stored.ts';

/** Somebody with a link's secret or a typed code, on their own device or on one handed over. */
export type Visit = { secret: string; isHandedOver: boolean };

/** How a visit ended; told after a reload too, and tells nothing of who it was. */
export type Ending = 'received' | 'locked';

export type Arrival =
  | { is: 'visit'; visit: Visit }
  /** Nothing was brought along, or a link of which a part was lost on the way. */
  | { is: 'code'; isBroken: boolean }
  | { is: 'over'; how: Ending };

/** Only for this tab, and only so that a reload goes on where one was. */
const tab = stored(() => sessionStorage);
const names = { visit: 'laituri.answer.visit', ending: 'laituri.answer.ending' };

type KeptVisit = Visit & { touchedAt: number };

const handedOver = /^laite=/;

/** The visit that the part of an address behind `#` begins; undefined when it is none. */
function visitOf(fragment: string): Visit | undefined {
  const secret = fragment.replace(handedOver, '');
  const opens = isLinkSecret(secret) || isHereAlone(secret);
  return opens ? { secret, isHandedOver: handedOver.test(fragment) } : undefined;
}

/** Keeps a visit for a reload; of one on a handed-over device also when somebody last touched it. */
export function rememberVisit(visit: Visit): void {
  const kept: KeptVisit = { ...visit, touchedAt: Date.now() };
  tab.write(names.visit, kept);
  tab.remove(names.ending);
}

/**
 * Forgets the secret, and remembers that it is over, if it is. On a handed-over device the language
 * goes too: whoever comes next is somebody else.
 */
export function endVisit(how?: Ending): void {
  tab.remove(names.visit);
  if (how === 'locked') forgetLanguage();
  forgetTab();
  if (how) tab.write(names.ending, how);
  else tab.remove(names.ending);
}

function remembered(): Arrival {
  const kept = tab.read<KeptVisit>(names.visit);
  if (kept?.isHandedOver && isIdle(kept.touchedAt)) {
    endVisit('locked');
    return { is: 'over', how: 'locked' };
  }
  if (kept) return { is: 'visit', visit: kept };
  const how = tab.read<Ending>(names.ending);
  return how ? { is: 'over', how } : { is: 'code', isBroken: false };
}

/**
 * Who comes, and with what. A secret in the address is taken out of it at once: it shall neither
 * be read over a shoulder nor be copied along with the address.
 */
export function arrive(): Arrival {
  const fragment = location.hash.slice(1);
  if (!fragment) return remembered();
  history.replaceState(null, '', location.pathname);
  const visit = visitOf(fragment);
  if (!visit) {
    endVisit();
    return { is: 'code', isBroken: true };
  }
  rememberVisit(visit);
  return { is: 'visit', visit };
}
