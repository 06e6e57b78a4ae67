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
  ready: 'The forms are ready.',
};
