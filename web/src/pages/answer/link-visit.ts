import { secretIn } from '../../../../shared/domain/forms/link-secret.ts';
import { forgetLanguage } from '../../features/answering/answer-language.ts';
import { forgetTab } from '../../offline/device-draft.ts';
import { isDeviceOnly } from '../../offline/handed-over-form.ts';
import { jsonStorage } from '../../offline/json-storage.ts';
import { answerFragmentIn, type LinkVisit } from '../../routes/answer-address.ts';
import { isIdle } from './handed-over-idle.ts';

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

/** The visit that an address begins; undefined when a part of it was lost on the way. */
function visitIn({ secret: given, isHandedOver }: LinkVisit): LinkVisit | undefined {
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
  const arriving = answerFragmentIn(location.hash);
  if (!arriving) return remembered();
  history.replaceState(null, '', location.pathname);
  const visit = visitIn(arriving);
  if (!visit) {
    endVisit();
    return { is: 'code', isBroken: true };
  }
  rememberVisit(visit);
  return { is: 'visit', visit };
}
