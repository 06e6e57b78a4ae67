import type { Text } from '../../../../shared/instruments/instrument.ts';
import type { PageLanguage } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { translatedText } from './translated-text.ts';

/** A text of an instrument, marked with its language. */
export function InstrumentText({ text, language }: { text: Text; language: PageLanguage }) {
  const read = translatedText(text, language);
  return (
    <>
      <span lang={read.language}>{read.text}</span>
      {read.language !== language && <span class="quiet small">{texts.instruments.missing}</span>}
    </>
  );
}
