import { emptyPaperDraft, type PaperDraft } from './paper-entry.ts';

/**
 * Papers being entered, kept while the page lives, so that a slip of the finger off the page loses
 * nothing. In memory alone: answers are written into no storage of a shared device.
 */
const drafts = new Map<string, PaperDraft>();
let lastChecked = false;

/** What was entered of a paper; a new one is checked if the one before it was. */
export const paperDraftOf = (key: string): PaperDraft =>
  drafts.get(key) ?? { ...emptyPaperDraft, isChecked: lastChecked };

export function storePaperDraft(key: string, draft: PaperDraft): void {
  drafts.set(key, draft);
  lastChecked = draft.isChecked;
}

export const forgetPaperDraft = (key: string): boolean => drafts.delete(key);

/** When somebody else takes the device. */
export function forgetPaperDrafts(): void {
  drafts.clear();
  lastChecked = false;
}
