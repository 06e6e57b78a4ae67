import type { PrintedFormTexts } from '../fi/printed-form.ts';

export const printedFormTexts: PrintedFormTexts = {
  open: 'Print paper forms',
  title: 'Paper forms',
  whose: 'For whom?',
  all: (n) => `For everybody whose form is missing (${n})`,
  language: 'Language of the form',
  languages: { fi: 'Finnish', sv: 'Swedish', en: 'English' },
  explained:
    'Each form has the participant’s number. It begins with who sees the answers. When you have given the form, mark it as handed out. When you get it back, enter the answers.',
  make: (n) => `Make ${n} ${n === 1 ? 'form' : 'forms'}`,
  blank: 'A blank form without a number',
  blankExplained:
    'The form has a line for the participant’s number. Without a number it cannot be paired with the participant’s other forms. It begins with who sees the answers.',
  notPrinted: 'This form is not asked on paper in this group.',
  printBlank: 'Print a blank form',
  ready: 'The forms are ready.',
};
