import { en } from '../leader/texts/en.ts';
import { fi, type LeaderTexts } from '../leader/texts/fi.ts';
import { sv } from '../leader/texts/sv.ts';
import { inPageLanguage } from './page-language.ts';

/** The texts of the leader's pages, in the page's language. */
export const leaderTexts = inPageLanguage<LeaderTexts>({ fi, sv, en });
