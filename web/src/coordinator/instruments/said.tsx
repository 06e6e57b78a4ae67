import type { Text } from '../../../../shared/instruments/instrument.ts';
import type { Language } from '../../language.ts';
import { deskTexts } from '../texts.ts';
import { readAs } from './read-as.ts';

/** A text of a questionnaire, marked with the language in which it is. */
export function Said({ text, language }: { text: Text; language: Language }) {
  const read = readAs(text, language);
  return (
    <>
      <span lang={read.language}>{read.said}</span>
      {read.language !== language && (
        <span class="quiet small">{deskTexts.instruments.missing}</span>
      )}
    </>
  );
}
