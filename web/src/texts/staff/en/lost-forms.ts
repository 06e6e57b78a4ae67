import { count } from '../../common/count.ts';
import type { LostFormsTexts } from '../fi/lost-forms.ts';

const forms = (n: number) => count(n, 'form', 'forms');
const runs = (n: number) => count(n, 'group', 'groups');

/** Forms that are too late, and closing them as lost. */
export const lostFormsTexts: LostFormsTexts = {
  lostForms: {
    title: 'Close forms as lost',
    open: 'Close as lost…',
    tooLate: (n, groups) => `${forms(n)} in ${runs(groups)} ${n === 1 ? 'is' : 'are'} too late`,
    why: (days) =>
      `A form that is more than ${days} days overdue rarely comes. Once you close the forms, they are no longer listed as overdue.`,
    nothing: 'No form is too late. There is nothing to close.',
    nothingHere: 'With these filters there is nothing to close.',
    groups: 'Groups',
    half: 'The group ended in',
    halfYear: (year, half) => `${half === '1' ? 'January–June' : 'July–December'} ${year}`,
    ofOccasion: (n, occasion) => `${occasion} ${n}`,
    ended: (day) => `ended ${day}`,
    ends: (day) => `ends ${day}`,
    ticked: (n, all) => `${n}/${all} groups chosen.`,
    tickAll: 'Choose all',
    tickNone: 'Choose none',
    more: (n) => `Show more groups (${n})`,
    reason: 'Why will the forms not come?',
    note: 'Further information, if needed',
    noteHint: 'The same information is stored with every form that you close. Write no names.',
    noteWarning: (what) =>
      `The text seems to contain ${what}. Remove it: the information is stored with every form.`,
    status: 'Closed as lost',
    preview: (n, groups) =>
      `You close ${forms(n)} in ${runs(groups)}. ${n === 1 ? 'It stays' : 'They stay'} in the figures as lost; if a form comes after all, it can be saved.`,
    previewHere: (n) =>
      `You close ${forms(n)}. ${n === 1 ? 'It stays' : 'They stay'} in the figures as lost; if a form comes after all, it can be saved.`,
    send: (n) => `Close ${forms(n)}`,
    working: 'Closing…',
    chooseGroup: 'Choose at least one group first.',
    chooseReason: 'Choose a reason first.',
    progress: (done, all) => `${done}/${all} groups done.`,
    done: (n, groups) =>
      n === 0
        ? 'No form was closed.'
        : `You closed ${forms(n)} in ${runs(groups)}. The list of missing forms is updated in a moment.`,
    changed: (n) =>
      `${forms(n)} stayed open: a form had just come in, or somebody recorded what became of it.`,
    enteredOnce: (n) =>
      `${forms(n)} stayed open: the paper is entered once and awaits its second entry.`,
    failed: (groups) => `The forms of ${runs(groups)} could not be closed`,
    again: 'Try again',
    closedGroups: 'Closed forms by group',
    closedOf: (n) => `${forms(n)} closed`,
    takeBack: 'Await them again',
    allTakenBack: 'All closed forms are awaited again.',
    takenBack: (n) => `${forms(n)} awaited again`,
    back: 'Back to the missing forms',
    here: (n, occasion) => `${occasion}: ${n} too late.`,
    closing: (day, occasions) => `Closed as lost ${day}: ${occasions}.`,
    noted: (note) => `Further information: ${note}`,
    because: (reason) => `Reason: ${reason}.`,
  },
};
