import { secretIn } from '../../../../shared/domain/forms/link-secret.ts';
import type { Purpose } from '../../../../shared/domain/people/consent.ts';
import type { RawAnswer } from '../../../../shared/instruments/instrument.ts';
import { newUuid } from '../../api/new-uuid.ts';
import { jsonStorage } from '../../offline/json-storage.ts';
import { answerFragmentIn } from '../../routes/answer-address.ts';

/** What the client has answered and not yet sent. */
export type ClientDraft = {
  consents: Partial<Record<Purpose, boolean>>;
  background: Readonly<Record<string, RawAnswer>>;
};

export const unansweredDraft: ClientDraft = { consents: {}, background: {} };

/** A visit by a link: stored for this tab only, so that a reload loses nothing. */
export type ClientVisit = {
  secret: string;
  /** Made once, so that sending again after a lost reply is recognised as a repeat. */
  sendingId: string;
  draft: ClientDraft;
};

export type ClientArrival =
  | { is: 'visit'; visit: ClientVisit }
  /** No secret in the address, or a link that lost a part on the way. */
  | { is: 'code'; isBroken: boolean };

const tab = jsonStorage(() => sessionStorage);
const name = 'laituri.client-link';

export const newClientVisit = (secret: string): ClientVisit => ({
  ...{ secret, sendingId: newUuid(), draft: unansweredDraft },
});

export const rememberClientVisit = (visit: ClientVisit): void => {
  tab.write(name, visit);
};

/** Forgets the secret and all that was answered. */
export const forgetClientVisit = (): void => tab.remove(name);

/**
 * How the client arrived. A secret in the address is removed from it at once, so that nobody can
 * read it over a shoulder or copy it along with the address.
 */
export function arriveByClientLink(): ClientArrival {
  const arriving = answerFragmentIn(location.hash);
  const stored = tab.read<ClientVisit>(name);
  if (!arriving) return stored ? { is: 'visit', visit: stored } : { is: 'code', isBroken: false };
  history.replaceState(null, '', location.pathname);
  const secret = secretIn(arriving.secret);
  if (secret === null) {
    forgetClientVisit();
    return { is: 'code', isBroken: true };
  }
  const visit = stored?.secret === secret ? stored : newClientVisit(secret);
  rememberClientVisit(visit);
  return { is: 'visit', visit };
}
