import { inPageLanguage } from '../page-language.ts';
import { en } from './texts/en.ts';
import { fi, type LeaderTexts } from './texts/fi.ts';
import { sv } from './texts/sv.ts';

/** The texts of the leader's pages, in the page's language. */
export const leaderTexts = inPageLanguage<LeaderTexts>({ fi, sv, en });
