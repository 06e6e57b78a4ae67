import { en } from '../coordinator/texts/en.ts';
import { type CoordinatorTexts, fi } from '../coordinator/texts/fi.ts';
import { sv } from '../coordinator/texts/sv.ts';
import { inPageLanguage } from './page-language.ts';

/** Every text of the coordinator's pages, in the page's language. */
export const coordinatorTexts: CoordinatorTexts = inPageLanguage<CoordinatorTexts>({ fi, sv, en });
