import { checkTextKnown, currentConsentText } from '../../shared/consents/consents.ts';
import type { own } from '../../shared/contract/own-pages.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { participantThemselves } from '../../shared/domain/forms/form.ts';
import {
  consentStateOf,
  decisive,
  type Purpose,
  purpose as purposes,
  type StoredConsent,
} from '../../shared/domain/people/consent.ts';
import type { OwnConsent } from '../../shared/domain/privacy/own-page.ts';
import type { Endpoints } from '../http/serve.ts';
import { addWord, listConsents } from '../store/consents.ts';
import { insideOf } from './visit.ts';

function ownConsent(purpose: Purpose, stored: StoredConsent | undefined): OwnConsent {
  const history = stored?.history ?? [];
  const said = stored && decisive(stored.history);
  return {
    purpose,
    state: consentStateOf(history),
    on: said?.on ?? null,
    textVersion: said?.textVersion ?? null,
    currentVersion: currentConsentText(purpose).version,
  };
}

export const consentEndpoints: Pick<Endpoints<typeof own>, 'listOwnConsents' | 'putOwnConsent'> = {
  listOwnConsents: async (request) => {
    const { place } = await insideOf(request);
    const stored = await listConsents(place.organisation, place.participantId);
    const items = purposes.options.map((purpose) =>
      ownConsent(
        purpose,
        stored.find((one) => one.purpose === purpose),
      ),
    );
    return { items, next: null };
  },

  putOwnConsent: async ({ body, params: { purpose }, ...request }) => {
    checkTextKnown(purpose, body);
    const { place, now } = await insideOf(request);
    const { organisation, participantId } = place;
    const said = {
      ...body,
      ...{ on: dayOf(now), source: 'device' as const },
      ...{ recordedBy: participantThemselves, recordedAt: now },
    };
    return ownConsent(purpose, await addWord(organisation, { participantId, purpose }, said));
  },
};
