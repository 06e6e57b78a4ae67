import { useLanguage } from '../../features/answering/answer-language.ts';
import { clientLinkTexts } from '../../texts/participant/client-link.ts';

/** The texts of this page in the language that the client chose. */
export const useClientWords = () => clientLinkTexts[useLanguage()];
