import type { StaffTexts } from '../fi/texts.ts';
import { accessibility } from './accessibility.ts';
import { formTexts } from './forms.ts';
import { pages } from './pages.ts';
import { paperTexts } from './paper.ts';
import { printedFormTexts } from './printed-form.ts';
import { problems } from './problems.ts';
import { signIn } from './sign-in.ts';

/** The staff's pages in Swedish. */
export const staffTexts: StaffTexts = {
  ...pages,
  accessibility,
  forms: formTexts,
  paper: paperTexts,
  printedForm: printedFormTexts,
  problems,
  signIn,
};
