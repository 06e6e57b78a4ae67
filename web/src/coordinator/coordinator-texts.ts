import { inPageLanguage } from '../page-language.ts';
import { en } from './texts/en.ts';
import { type CoordinatorTexts, fi } from './texts/fi.ts';
import { sv } from './texts/sv.ts';

/** Every text of the coordinator's pages, in the page's language. */
export const coordinatorTexts: CoordinatorTexts = inPageLanguage<CoordinatorTexts>({ fi, sv, en });
