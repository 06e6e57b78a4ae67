import { jsonStorage } from '../../offline/json-storage.ts';
import type { Draft, Step } from './draft.ts';

/** A draft, and the step on which it was left. */
export type KeptDraft = { step: Step; draft: Draft };

const storage = jsonStorage(() => localStorage);
const nameFor = (userId: string) => `laituri.new-group.${userId}`;

/**
 * The draft of a new group on this device, for the person who began it. It names groups, places and
 * colleagues, and no client.
 */
export const draftOn = (userId: string): KeptDraft | undefined =>
  storage.read<KeptDraft>(nameFor(userId));

export const keepDraft = (userId: string, kept: KeptDraft): boolean =>
  storage.write(nameFor(userId), kept);

export const forgetDraft = (userId: string): void => storage.remove(nameFor(userId));
