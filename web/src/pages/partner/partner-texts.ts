import { type AnswerLanguage, useLanguage } from '../../features/answering/answer-language.ts';
import { en } from '../../texts/partner/en.ts';
import { fi, type PartnerTexts } from '../../texts/partner/fi.ts';
import { sv } from '../../texts/partner/sv.ts';

const partnerCatalogue: Record<AnswerLanguage, PartnerTexts> = { fi, sv, en };

/** The texts of the partner's page in the chosen language. */
export const usePartnerTexts = (): PartnerTexts => partnerCatalogue[useLanguage()];
