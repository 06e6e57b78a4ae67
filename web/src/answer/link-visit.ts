import { secretIn } from '../../../shared/model/link-secret.ts';
import { isDeviceOnly } from '../leader/handed-over-form.ts';
import { forgetLanguage } from './answer-language.ts';
import { forgetTab } from './device-draft.ts';
import { isIdle } from './handed-over-idle.ts';
import { jsonStorage } from './json-storage.ts';

/** Somebody with a link's secret or a typed code, on their own device or on one handed over. */
export type LinkVisit = { secret: string; isHandedOver: boolean };

/** How a visit ended; told after a reload too, and tells nothing of who it was. */
export type VisitEnding = 'received' | 'locked';

export type Arrival =
  | { is: 'visit'; visit: LinkVisit }
  /** Nothing was brought along, or a link of which a part was lost on the way. */
  | { is: 'code'; isBroken: boolean }
  | { is: 'over'; how: VisitEnding };

/** Only for this tab, and only so that a reload goes on where one was. */
const tab = jsonStorage(() => sessionStorage);
const names = { visit: 'laituri.answer.visit', ending: 'laituri.answer.ending' };

type StoredVisit = LinkVisit & { touchedAt: number };

const handedOver = /^laite=/;

/** What phones and mail add: `%20`, a `&fbclid=…`; a text that cannot be decoded stays as it is. */
function plain(fragment: string): string {
  const text = fragment.replace(/[&?][\w.-]+=.*$/s, '');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The visit that the part of an address behind `#` begins; undefined when a part was lost. */
function visitOf(fragment: string): LinkVisit | undefined {
  const text = plain(fragment);
  const isHandedOver = handedOver.test(text);
  const given = text.replace(handedOver, '');
  const secret = isDeviceOnly(given) ? given : secretIn(given);
  return secret === null ? undefined : { secret, isHandedOver };
}

/** Keeps a visit for a reload; of one on a handed-over device also when somebody last touched it. */
export function rememberVisit(visit: LinkVisit): void {
  const stored: StoredVisit = { ...visit, touchedAt: Date.now() };
  tab.write(names.visit, stored);
  tab.remove(names.ending);
}

/**
 * Forgets the secret, and remembers that it is over, if it is. On a handed-over device the language
 * goes too: whoever comes next is somebody else.
 */
export function endVisit(how?: VisitEnding): void {
  tab.remove(names.visit);
  if (how === 'locked') forgetLanguage();
  forgetTab();
  if (how) tab.write(names.ending, how);
  else tab.remove(names.ending);
}

function remembered(): Arrival {
  const stored = tab.read<StoredVisit>(names.visit);
  if (stored?.isHandedOver && isIdle(stored.touchedAt)) {
    endVisit('locked');
    return { is: 'over', how: 'locked' };
  }
  if (stored) return { is: 'visit', visit: stored };
  const how = tab.read<VisitEnding>(names.ending);
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
