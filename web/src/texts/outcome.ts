import { inLanguage } from '../language.ts';
import { outcome as en } from './en/outcome.ts';
import { outcome as fi } from './fi/outcome.ts';
import { outcome as sv } from './sv/outcome.ts';

/** Sentences on a run's outcome beyond the change itself, in the page's language. */
export const outcomeTexts = inLanguage({ fi, sv, en });
