import { type OpenLanguage, useLanguage } from '../../features/open-pages/open-language.ts';
import { en } from '../../texts/partner/en.ts';
import { fi, type PartnerTexts } from '../../texts/partner/fi.ts';
import { sv } from '../../texts/partner/sv.ts';

export const partnerCatalogue: Record<OpenLanguage, PartnerTexts> = { fi, sv, en };

/** The texts of the partner's page in the chosen language. */
export const usePartnerTexts = (): PartnerTexts => partnerCatalogue[useLanguage()];
