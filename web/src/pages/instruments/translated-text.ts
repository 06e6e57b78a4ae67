import type { Text } from '../../../../shared/instruments/instrument.ts';
import type { PageLanguage } from '../../texts/page-language.ts';

/**
 * A text in a language, or in Finnish where it has none; and the language of the result.
 * @example translatedText({ fi: 'Alku' }, 'sv') // { text: 'Alku', language: 'fi' }
 */
export const translatedText = (
  text: Text,
  language: PageLanguage,
): { text: string; language: PageLanguage } => {
  const translated = text[language];
  return translated === undefined
    ? { text: text.fi, language: 'fi' }
    : { text: translated, language };
};
