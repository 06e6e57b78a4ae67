import { accessibility } from './accessibility.ts';
import { forms } from './forms.ts';
import { pages } from './pages.ts';
import { paper } from './paper.ts';
import { problems } from './problems.ts';
import { signIn } from './sign-in.ts';

/** The staff's pages in Finnish, by which the other languages are measured. */
export const texts = { ...pages, accessibility, forms, paper, problems, signIn };

/** The texts of a language: the same as the Finnish ones. */
export type Texts = typeof texts;
