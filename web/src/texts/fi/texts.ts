import { accessibility } from './accessibility.ts';
import { formTexts } from './forms.ts';
import { pages } from './pages.ts';
import { paperTexts } from './paper.ts';
import { printedFormTexts } from './printed-form.ts';
import { problems } from './problems.ts';
import { signIn } from './sign-in.ts';

/** The staff's pages in Finnish, which define the keys for the other languages. */
export const staffTexts = {
  ...pages,
  accessibility,
  forms: formTexts,
  paper: paperTexts,
  printedForm: printedFormTexts,
  problems,
  signIn,
};

/** The texts of a language, with the keys of the Finnish ones. */
export type StaffTexts = typeof staffTexts;
