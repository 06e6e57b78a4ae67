import { count } from '../../common/count.ts';
import type { PaperTexts } from '../fi/paper.ts';

/** The page on which a paper form is entered. */
export const paperTexts: PaperTexts = {
  paper: {
    title: (name) => `Enter from paper: ${name}`,
    back: 'Back to the forms',
    enteredToday: (day) =>
      `The day of entry is saved as ${day}. The day of answering is saved separately.`,
    answeredOn: 'Day of answering on the paper',
    dayFirst: 'First enter the day of answering',
    dayHint: 'day before month, for example 4.3. or 0403',
    dayMissing: 'Enter the day on which the form was answered, for example 4.3.2026.',
    dayAhead: 'The day of answering is in the future. Check the day.',
    isDayRight: {
      before: 'is over eight weeks before the group started. Is the day of answering right?',
      after: 'is over a year after the group ended. Is the day of answering right?',
    },
    dayRight: 'The day is right, save',
    dayWrong: 'Change the day',
    checked: 'Ask somebody else to check: they enter the same paper again',
    second: (name) =>
      `Second entry. ${name} has entered this paper once. Enter the answers from the paper yourself. The form is saved when both entries are the same.`,
    own: 'You have entered this paper once, and it is waiting for a second person. To correct your own entry, enter the whole paper again.',
    notYourFigures: (n) =>
      `You have already entered the paper forms of ${n} participants. You see the group’s results only if at least five others have answered through a link themselves or a colleague has entered their forms. Give the participant a link, or ask a colleague to enter the form.`,
    giveLink: 'Give a link',
    already: 'This form has already been received. It cannot be entered twice.',
    notRequested: 'The participant is not asked for this form.',
    notYours: 'Only the leaders of the group can enter papers.',
    noItems: 'This form template has no items that are answered here.',

    keys: 'Keys',
    keyNames: {
      next: 'Enter',
      back: 'Backspace, ↑ or −',
      clear: '0 or Delete',
      clearOnly: 'Delete',
      touch: 'On a touch screen',
    },
    keyEffects: {
      answer: 'answer and go to the next item',
      next: 'next item (an item without an answer stays empty)',
      back: 'previous item',
      clear: 'clear the item',
      touch: 'tapping the chosen number clears the item',
    },
    position: (at, all) => `Item ${at}/${all}`,
    empty: 'empty',
    notOnScale: (low, high) => `Enter a number ${low}–${high}.`,
    differs: 'Differs from the other entry',
    mend: 'Check this item',
    toMend: (n) => count(n, 'item to check', 'items to check'),
    yes: 'Yes',
    no: 'No',
    notAnswered: '(empty)',

    end: 'Saving',
    complete: (all) => `All ${all} items have been entered.`,
    skipped: (numbers) => `Left empty: ${numbers}. Check that they are empty on the paper too.`,
    blank: 'All items are empty. The form is saved as returned blank.',
    save: 'Save',
    saveSkipped: (n) => `Save with ${count(n, 'item', 'items')} empty`,
    stored: 'What you entered is still here.',
    differingDay: 'Day of answering',
    differingReason: 'Reason why the day differs',
    differingOther: 'Other data: reload the page and enter the paper from the start',
    differingItem: (number, text) => `${number}. ${text}`,

    saved: {
      waiting: 'Saved on this device, not sent yet',
      waitingExplained:
        'The form is sent once you have a connection and have signed in. Keep the paper until then.',
      received: (answered, all) => `Received, ${answered}/${all}`,
      blank: 'Received blank',
      secondAwaited: 'Entered once, waiting for a second person',
      secondExplained:
        'Ask another leader to enter the same paper. The form is saved when both entries are the same.',
      days: (answered, entered) =>
        `Answered ${answered}, entered ${entered}. The answers are no longer shown.`,
      next: 'Enter the next paper',
      all: 'Back to the forms',
    },
  },
  unnumbered: {
    title: 'Form without a number',
    add: 'Add a form without a number',
    explained:
      'The form counts among those that have come in. It is not connected to anybody, so no change is calculated from it, and its answers are neither shown in the results nor quoted. If you know whose form it is, enter it with their number.',
    which: 'Which form?',
    entered: 'Entered without a number',
    none: 'No form has been entered without a number.',
    next: 'Enter the next form without a number',
    notOpen: 'The group’s forms cannot be entered now.',
    onForms: 'Forms without a number',
  },
};
