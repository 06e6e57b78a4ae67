import { emptyPaperDraft, type PaperDraft } from './paper-entry.ts';

/**
 * Paper forms being entered, stored as long as the page is open, so that leaving the page by
 * mistake loses nothing. In memory only: answers are not written to any storage of a shared device.
 */
const drafts = new Map<string, PaperDraft>();
let lastChecked = false;

/** What was entered of a paper form; a new one is to be checked if the one before was. */
export const paperDraftOf = (key: string): PaperDraft =>
  drafts.get(key) ?? { ...emptyPaperDraft, isChecked: lastChecked };

export function storePaperDraft(key: string, draft: PaperDraft): void {
  drafts.set(key, draft);
  lastChecked = draft.isChecked;
}

export const forgetPaperDraft = (key: string): boolean => drafts.delete(key);

/** Called when somebody else takes the device. */
export function forgetPaperDrafts(): void {
  drafts.clear();
  lastChecked = false;
}
