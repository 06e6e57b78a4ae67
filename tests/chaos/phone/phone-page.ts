/** The participant's page as it is on their phone, without its buttons: bundled for `phone.ts`. */

import { readDraft, unsentDraftsOf } from '../../../web/src/offline/device-draft.ts';
import { answersFile } from '../../../web/src/pages/answer/answers-file.ts';
import { LinkedForm } from '../../../web/src/pages/answer/linked-form.ts';

export const phonePage = {
  open: (secret: string, changed: () => void): LinkedForm => {
    const form = new LinkedForm({ secret, isHandedOver: false }, changed);
    void form.open();
    return form;
  },
  /** The items of a form whose answers wait on this phone, under whatever link they were given. */
  waiting: (draftId: string): string[] =>
    unsentDraftsOf(draftId, null).flatMap(({ draft }) => Object.keys(draft.saves)),
  /** The address of a sealed file of the answers that wait under one link. */
  file: async (name: string | null): Promise<string> => {
    const draft = readDraft(name);
    if (!draft) throw new Error('Nothing waits');
    return (await answersFile(draft)).address;
  },
};
export type PhonePage = typeof phonePage;

Object.assign(globalThis, { page: phonePage });
