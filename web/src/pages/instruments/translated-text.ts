import type { Instrument, Text } from '../../../../shared/instruments/instrument.ts';
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

/** Every text that the preview shows; an instrument that lacks one has none or an empty one. */
function textsOf(instrument: Instrument): Text[] {
  const { title, purpose, handOut, intro, instruction, options, groups, items } = instrument;
  const single = [title, purpose, handOut, intro, instruction].filter((text) => text !== null);
  const ofItems = items.flatMap((item) => [
    item.text,
    ...(item.note ? [item.note] : []),
    ...(item.type === 'choice' || item.type === 'choices'
      ? item.choices.map(({ text }) => text)
      : []),
  ]);
  return [
    ...single,
    ...options.map(({ text }) => text),
    ...groups.map(({ text }) => text),
    ...ofItems,
  ];
}

/** Whether the preview of an instrument needs no Finnish beside the language. */
export const isTranslated = (instrument: Instrument, language: PageLanguage): boolean =>
  textsOf(instrument).every((text) => text.fi === '' || text[language] !== undefined);
