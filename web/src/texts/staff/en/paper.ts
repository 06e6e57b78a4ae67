import { count } from '../../common/count.ts';
import type { PaperTexts } from '../fi/paper.ts';

/** The page on which a paper form is entered. */
export const paper: PaperTexts = {
  paper: {
    title: (name) => `Entering from paper: ${name}`,
    back: 'Back to the forms',
    enteredToday: (day) =>
      `The day of entry will be ${day}. It is kept apart from the day of answering.`,
    answeredOn: 'Day of answering on the paper',
    dayFirst: 'First the day of the answers',
    dayHint: 'day before month, for example 4.3. or 0403',
    dayMissing: 'Write the day on which the form was answered, for example 4.3.2026.',
    dayAhead: 'The day of answering is in the future. Check the day.',
    isDayRight: {
      before: 'over eight weeks before the group’s start: is the day of answering right?',
      after: 'over a year after the group’s end: is the day of answering right?',
    },
    dayRight: 'The day is right, save',
    dayWrong: 'Change the day',
    checked: 'Somebody else checks: they enter the same paper again',
    second: (name) =>
      `Second entry. ${name} has entered this paper once. Enter it from the paper yourself: when the entries are the same, the form is saved.`,
    own: 'You have entered this paper once, and it waits for somebody else. To correct your own entry, enter the whole paper again.',
    notYourFigures: (n) =>
      `You have already entered the paper forms of ${n} participants. You will see the group’s results only if at least five others have answered by a link themselves or a colleague has entered their forms. Give the participant a link, so that they can type their answers themselves, or ask a colleague to enter the form.`,
    giveLink: 'Go and give a link',
    already: 'This form is here already. It cannot be entered a second time.',
    notAsked: 'The participant is not asked for this form.',
    notYours: 'Papers are entered by the leaders of the group.',
    noItems: 'This questionnaire has no items that are answered here.',
    keys: 'Keys',
    keysExplained: [
      ['1–5', 'answer, and next item'],
      ['Enter', 'next item (what is not answered stays empty)'],
      ['Backspace, ↑ or −', 'item before'],
      ['0 or Delete', 'empties the item'],
      ['On a touch screen', 'a tap on the chosen number empties the item'],
    ],
    position: (at, all) => `Item ${at}/${all}`,
    empty: 'empty',
    notOnScale: (low, high) => `Give a number ${low}–${high}.`,
    differs: 'Differs from the other entry',
    mend: 'Check this item',
    toMend: (n) => count(n, 'item to check', 'items to check'),
    yes: 'Yes',
    no: 'No',
    notAnswered: '(empty)',
    end: 'Saving',
    complete: (all) => `All ${all} items are entered.`,
    skipped: (numbers) => `Left empty: ${numbers}. Check that they are empty on the paper, too.`,
    blank: 'All items are empty. The form is saved as returned blank.',
    save: 'Save',
    saveSkipped: (n) => `Save with ${count(n, 'item', 'items')} empty`,
    stored: 'What you entered is still here.',
    differingDay: 'Day of answering',
    differingReason: 'Reason why the day differs',
    differingOther: 'Other data: reload the page and enter the paper from its beginning',
    differingItem: (number, text) => `${number}. ${text}`,
    saved: {
      waiting: 'On this device, not sent yet',
      waitingExplained:
        'The form leaves by itself once there are a connection and a sign-in. Keep the paper until then.',
      received: (answered, all) => `Received, ${answered}/${all}`,
      blank: 'Received blank',
      secondAwaited: 'Entered once, waits for a second person',
      secondExplained:
        'Ask another leader to enter the same paper. The form is saved when the entries are the same.',
      days: (answered, entered) =>
        `Answered ${answered}, entered ${entered}. The answers are shown no more.`,
      next: 'Enter the next paper',
      all: 'Back to the forms',
    },
  },
};
