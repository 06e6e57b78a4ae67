import { inPageLanguage } from './page-language.ts';
import { ownInstrumentTexts as en } from './staff/en/own-instruments.ts';
import { ownInstrumentTexts as fi } from './staff/fi/own-instruments.ts';
import { ownInstrumentTexts as sv } from './staff/sv/own-instruments.ts';

/**
 * The texts of the pages for an organisation's own form templates. They are apart from the other
 * texts of the staff, so that only those who open these pages load them.
 */
export const ownTexts = inPageLanguage({ fi, sv, en });
