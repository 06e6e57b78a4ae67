import { type Draft, emptyDraft } from './paper-entry.ts';

/**
 * Papers being entered, kept while the page lives, so that a slip of the finger off the page loses
 * nothing. In memory alone: answers are written into no storage of a shared device.
 */
const drafts = new Map<string, Draft>();
let lastChecked = false;

/** What was entered of a paper; a new one is checked if the one before it was. */
export const draftOf = (key: string): Draft =>
  drafts.get(key) ?? { ...emptyDraft, isChecked: lastChecked };

export function keepDraft(key: string, draft: Draft): void {
  drafts.set(key, draft);
  lastChecked = draft.isChecked;
}

export const forgetDraft = (key: string): boolean => drafts.delete(key);

/** When somebody else takes the device. */
export function forgetDrafts(): void {
  drafts.clear();
  lastChecked = false;
}
