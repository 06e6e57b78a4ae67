import type { Texts } from '../fi/texts.ts';
import { accessibility } from './accessibility.ts';
import { forms } from './forms.ts';
import { pages } from './pages.ts';
import { paper } from './paper.ts';
import { problems } from './problems.ts';
import { signIn } from './sign-in.ts';

/** The staff's pages in English. */
export const texts: Texts = { ...pages, accessibility, forms, paper, problems, signIn };
