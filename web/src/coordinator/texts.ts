import { inLanguage } from '../language.ts';
import { en } from './texts/en.ts';
import { fi, type Texts } from './texts/fi.ts';
import { sv } from './texts/sv.ts';

/** Every text of the desk, in the page's language. */
export const deskTexts: Texts = inLanguage<Texts>({ fi, sv, en });
