/** The participant's page as it is on their phone, without its buttons: bundled for `phone.ts`. */
import { answersFile } from '../../../web/src/answer/answers-file.ts';
import { readDraft, waitingOf } from '../../../web/src/answer/draft.ts';
import { FormInHand } from '../../../web/src/answer/form-in-hand.ts';

export const page = {
  open: (secret: string, changed: () => void): FormInHand => {
    const form = new FormInHand({ secret, isHandedOver: false }, changed);
    void form.open();
    return form;
  },
  /** The answers of a form that wait on this phone, by whatever link they were given. */
  waiting: (draftId: string): string[] =>
    waitingOf(draftId, null).flatMap(({ draft }) => Object.keys(draft.saves)),
  /** The address of a sealed file of what waits by one link. */
  file: async (name: string | null): Promise<string> => {
    const draft = readDraft(name);
    if (!draft) throw new Error('Nothing waits');
    return (await answersFile(draft)).address;
  },
};
export type PhonePage = typeof page;

Object.assign(globalThis, { page });
