import { secretIn } from '../../../../shared/domain/forms/link-secret.ts';
import { forgetTab } from '../../offline/device-draft.ts';
import { isDeviceOnly } from '../../offline/handed-over-form.ts';
import { jsonStorage } from '../../offline/json-storage.ts';
import { forgetLanguage } from './answer-language.ts';
import { isIdle } from './handed-over-idle.ts';

/** A person with a link's secret or a typed code, on their own device or on a handed-over one. */
export type LinkVisit = { secret: string; isHandedOver: boolean };

/** How a visit ended. It is shown after a reload too, and does not reveal who the person was. */
export type VisitEnding = 'received' | 'locked';

export type Arrival =
  | { is: 'visit'; visit: LinkVisit }
  /** No secret in the address, or a link that lost a part on the way. */
  | { is: 'code'; isBroken: boolean }
  | { is: 'over'; how: VisitEnding };

/** Stored for this tab only, so that a reload continues where the person was. */
const tab = jsonStorage(() => sessionStorage);
const names = { visit: 'laituri.answer.visit', ending: 'laituri.answer.ending' };

type StoredVisit = LinkVisit & { touchedAt: number };

const handedOver = /^laite=/;

/**
 * Removes what phones and mail add: `%20`, a `&fbclid=…`. A text that cannot be decoded is
 * unchanged.
 */
function plain(fragment: string): string {
  const text = fragment.replace(/[&?][\w.-]+=.*$/s, '');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * The visit that the part of an address behind `#` begins; undefined when a part of it was lost.
 */
function visitOf(fragment: string): LinkVisit | undefined {
  const text = plain(fragment);
  const isHandedOver = handedOver.test(text);
  const given = text.replace(handedOver, '');
  const secret = isDeviceOnly(given) ? given : secretIn(given);
  return secret === null ? undefined : { secret, isHandedOver };
}

/** Stores a visit for a reload; on a handed-over device also the time of the last touch. */
export function rememberVisit(visit: LinkVisit): void {
  const stored: StoredVisit = { ...visit, touchedAt: Date.now() };
  tab.write(names.visit, stored);
  tab.remove(names.ending);
}

/**
 * Forgets the secret, and remembers how the visit ended, if it did. On a handed-over device the
 * language is forgotten too, since the next person is somebody else.
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
 * How the person arrived. A secret in the address is removed from it at once, so that nobody can
 * read it over a shoulder or copy it along with the address.
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
