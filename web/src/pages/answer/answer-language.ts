import type { Instrument, Text } from '../../../../shared/instruments/instrument.ts';
import { type OpenLanguage, useLanguage } from '../../features/open-pages/open-language.ts';
import { en } from '../../texts/participant/en.ts';
import { fi, type ParticipantTexts } from '../../texts/participant/fi.ts';
import { sv } from '../../texts/participant/sv.ts';

export const catalogue: Record<OpenLanguage, ParticipantTexts> = { fi, sv, en };

/** The page's texts in the chosen language. */
export const useTexts = (): ParticipantTexts => catalogue[useLanguage()];

/** An instrument's text in the page's language, or in Finnish where it has no translation. */
export function readIn(text: Text, language: OpenLanguage): { text: string; lang: OpenLanguage } {
  const translated = text[language];
  return translated ? { text: translated, lang: language } : { text: text.fi, lang: 'fi' };
}

/** The note about the language of an instrument, if it needs one. */
export const languageNote = ({ languages: has }: Instrument, language: OpenLanguage) =>
  has.includes(language) ? '' : catalogue[language].otherLanguage;

/** A number as the language writes it: `1,5`. */
export const numberText = (value: number, { locale }: ParticipantTexts): string =>
  new Intl.NumberFormat(locale, { useGrouping: false }).format(value);
