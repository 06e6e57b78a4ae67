import { secretIn } from '../../../../shared/domain/forms/link-secret.ts';
import { jsonStorage } from '../../offline/json-storage.ts';
import { answerFragmentIn } from '../../routes/answer-address.ts';

/** How the participant arrived at their own page. */
export type OwnArrival =
  | { is: 'visit'; secret: string }
  /** No secret in the address, or a link that lost a part on the way. */
  | { is: 'code'; isBroken: boolean };

/** Stored for this tab only, so that a reload continues; the tab forgets it when it is closed. */
const tab = jsonStorage(() => sessionStorage);
const names = { secret: 'laituri.own.link', session: 'laituri.own.session' };

export const rememberLink = (secret: string): void => {
  tab.write(names.secret, secret);
};

/** Is an own page open in this tab? The page of a form then leads back to it. */
export const hasOwnPage = (): boolean => tab.read<string>(names.secret) !== undefined;

/** A session behind the personal code, and when the page was last touched and left. */
export type StoredSession = { session: string; touchedAt: number; leftAt: number | null };

export const readSession = (): StoredSession | null =>
  tab.read<StoredSession>(names.session) ?? null;

export const writeSession = (stored: StoredSession): void => {
  tab.write(names.session, stored);
};

export const forgetSession = (): void => tab.remove(names.session);

/** Forgets the link and the session: the tab then knows nothing of whose page was open. */
export function forgetOwnPage(): void {
  tab.remove(names.secret);
  forgetSession();
}

/**
 * How the participant arrived. A secret in the address is removed from it at once, so that nobody
 * can read it over a shoulder or copy it along with the address.
 */
export function arriveAtOwnPage(): OwnArrival {
  const arriving = answerFragmentIn(location.hash);
  const stored = tab.read<string>(names.secret);
  if (!arriving) return stored ? { is: 'visit', secret: stored } : { is: 'code', isBroken: false };
  history.replaceState(null, '', location.pathname);
  const secret = secretIn(arriving.secret);
  if (secret !== stored) forgetOwnPage();
  if (secret === null) return { is: 'code', isBroken: true };
  rememberLink(secret);
  return { is: 'visit', secret };
}
