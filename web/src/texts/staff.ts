import { inPageLanguage } from './page-language.ts';
import { staffTexts as en } from './staff/en/texts.ts';
import { staffTexts as fi } from './staff/fi/texts.ts';
import { staffTexts as sv } from './staff/sv/texts.ts';

/** Every text of the staff's pages, in the page's language. */
export const texts = inPageLanguage({ fi, sv, en });
