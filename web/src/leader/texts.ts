import { inLanguage } from '../language.ts';
import { en } from './texts/en.ts';
import { fi, type Texts } from './texts/fi.ts';
import { sv } from './texts/sv.ts';

/** The texts of the leader's pages, in the page's language. */
export const words = inLanguage<Texts>({ fi, sv, en });
