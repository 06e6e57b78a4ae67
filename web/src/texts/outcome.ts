import { outcomeTexts as en } from './en/outcome.ts';
import { outcomeTexts as fi } from './fi/outcome.ts';
import { inPageLanguage } from './page-language.ts';
import { outcomeTexts as sv } from './sv/outcome.ts';

/** Sentences about a run's outcome besides the change itself, in the page's language. */
export const outcomeWords = inPageLanguage({ fi, sv, en });
