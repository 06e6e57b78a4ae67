import { inPageLanguage } from './page-language.ts';
import { ownPageTexts as en } from './staff/en/own-pages.ts';
import { ownPageTexts as fi } from './staff/fi/own-pages.ts';
import { ownPageTexts as sv } from './staff/sv/own-pages.ts';

/** The texts about clients' own pages, apart from those that every page of the staff loads. */
export const ownPageWords = inPageLanguage({ fi, sv, en });
