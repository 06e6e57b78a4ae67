import { accessibility } from './accessibility.ts';
import { formTexts } from './forms.ts';
import { pages } from './pages.ts';
import { paperTexts } from './paper.ts';
import { problems } from './problems.ts';
import { signIn } from './sign-in.ts';

/** The staff's pages in Finnish, by which the other languages are measured. */
export const staffTexts = {
  ...pages,
  accessibility,
  forms: formTexts,
  paper: paperTexts,
  problems,
  signIn,
};

/** The texts of a language: the same as the Finnish ones. */
export type StaffTexts = typeof staffTexts;
