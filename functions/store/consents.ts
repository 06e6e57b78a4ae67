import {
  type Purpose,
  purpose as purposes,
  type StoredConsent,
  storedConsent,
  type Word,
  withWord,
} from '../../shared/domain/people/consent.ts';
import { documents, isConditionFailed } from './documents.ts';
import { keys } from './keys.ts';
import { untilWritten, updateOf } from './save.ts';
import { getItem, getItems, type Item, readItem } from './table.ts';

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

/** Writes it over what was read, unless another write came first. */
async function tryUpdate(save: Parameters<typeof updateOf>[0]): Promise<Item | undefined> {
  try {
    const update = { ...updateOf(save), ReturnValues: 'ALL_NEW' as const };
    return (await documents.send('UpdateItem', update)).Attributes;
  } catch (error) {
    if (isConditionFailed(error)) return undefined;
    throw error;
  }
}

/**
 * Adds a consent to the earlier ones, which are kept. One conditional write; a repeat writes
 * nothing.
 * @throws Problem version.required, version.conflict
 */
export async function saveConsent(
  org: string,
  of: { participantId: string; purpose: Purpose },
  said: Word,
  ifMatch: number | undefined,
): Promise<StoredConsent> {
  const key = keys.consent(org, of.participantId, of.purpose);
  return untilWritten(async () => {
    const before = await getItem(storedConsent, key);
    const { history } = withWord(before, said, ifMatch);
    if (before && history === before.history) return before;
    const save = { key, content: { ...of, history }, ifMatch, exists: 'version.required' as const };
    const item = await tryUpdate(save);
    return item && readItem(storedConsent, item);
  });
}
