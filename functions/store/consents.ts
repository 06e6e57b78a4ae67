import {
  type Purpose,
  purpose as purposes,
  type StoredConsent,
  storedConsent,
  type Word,
  withWord,
} from '../../shared/domain/people/consent.ts';
import { Problem } from '../../shared/problems.ts';
import { keys } from './keys.ts';
import { stillThere } from './participants.ts';
import { putOver, untilWritten, writeTogether } from './save.ts';
import { getItem, getItems, readItem } from './table.ts';

/** What a participant said on each purpose, in the order of the purposes; one batch read. */
export async function listConsents(org: string, participantId: string): Promise<StoredConsent[]> {
  const requested = purposes.options.map((purpose) => keys.consent(org, participantId, purpose));
  const items = await getItems(requested);
  return items.flatMap((item) => (item ? [readItem(storedConsent, item)] : []));
}

/** The current consent of several participants to one purpose, by participant. */
export async function readConsents(
  org: string,
  participantIds: readonly string[],
  purpose: Purpose,
): Promise<Map<string, StoredConsent>> {
  const items = await getItems(participantIds.map((id) => keys.consent(org, id, purpose)));
  const stored = items.flatMap((item) => (item ? [readItem(storedConsent, item)] : []));
  return new Map(stored.map((consent) => [consent.participantId, consent]));
}

/**
 * Adds a consent to the earlier ones, which are kept. One conditional write; a repeat writes
 * nothing.
 * @throws Problem version.required, version.conflict; participant.unknown where the person was
 *   erased or joined to another number meanwhile
 */
export async function saveConsent(
  org: string,
  of: { participantId: string; purpose: Purpose },
  said: Word,
  ifMatch: number | undefined,
): Promise<StoredConsent> {
  const { participantId, purpose } = of;
  const key = keys.consent(org, participantId, purpose);
  return untilWritten(async () => {
    const before = await getItem(storedConsent, key);
    const { history } = withWord(before, said, ifMatch);
    if (before && history === before.history) return before;
    const version = before?.version ?? 0;
    const stopped = await writeTogether([
      { Put: putOver(key, { participantId, purpose, history, version }) },
      stillThere(org, participantId),
    ]);
    if (stopped?.[1]?.failed) throw new Problem('participant.unknown');
    return stopped ? undefined : { participantId, purpose, history, version: version + 1 };
  });
}

/**
 * The same over whatever was said before, for the person themselves: of two statements at once both
 * are kept.
 * @throws Problem participant.unknown
 */
export async function addWord(
  org: string,
  of: { participantId: string; purpose: Purpose },
  said: Word,
): Promise<StoredConsent> {
  const key = keys.consent(org, of.participantId, of.purpose);
  return untilWritten(async () => {
    const before = await getItem(storedConsent, key);
    try {
      return await saveConsent(org, of, said, before?.version);
    } catch (error) {
      if (error instanceof Problem && /^version\./.test(error.code)) return undefined;
      throw error;
    }
  });
}
