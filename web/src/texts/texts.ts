import { staffTexts as en } from './en/texts.ts';
import { staffTexts as fi } from './fi/texts.ts';
import { inPageLanguage } from './page-language.ts';
import { staffTexts as sv } from './sv/texts.ts';

/** Every text of the staff's pages, in the page's language. */
export const texts = inPageLanguage({ fi, sv, en });
