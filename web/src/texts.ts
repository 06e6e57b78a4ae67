import { inPageLanguage } from './page-language.ts';
import { staffTexts as en } from './texts/en/texts.ts';
import { staffTexts as fi } from './texts/fi/texts.ts';
import { staffTexts as sv } from './texts/sv/texts.ts';

/** Every text of the staff's pages, in the page's language. */
export const texts = inPageLanguage({ fi, sv, en });
