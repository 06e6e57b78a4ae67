import { jsonStorage } from '../../offline/json-storage.ts';
import type { Draft, OpeningStep } from './draft.ts';

/** A draft, and the step on which it was left. */
export type StoredDraft = { step: OpeningStep; draft: Draft };

const storage = jsonStorage(() => localStorage);
const nameFor = (userId: string) => `laituri.new-group.${userId}`;

/**
 * The draft of a new group on this device, for the person who began it. It names groups, places and
 * colleagues, and no client.
 */
export const draftOn = (userId: string): StoredDraft | undefined =>
  storage.read<StoredDraft>(nameFor(userId));

export const storeDraft = (userId: string, stored: StoredDraft): boolean =>
  storage.write(nameFor(userId), stored);

export const forgetDraft = (userId: string): void => storage.remove(nameFor(userId));
