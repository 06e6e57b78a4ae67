import { inLanguage } from './language.ts';
import { texts as en } from './texts/en/texts.ts';
import { texts as fi } from './texts/fi/texts.ts';
import { texts as sv } from './texts/sv/texts.ts';

/** Every text of the staff's pages, in the page's language. */
export const texts = inLanguage({ fi, sv, en });
