import type {
  Instrument,
  InstrumentItem,
  RawAnswer,
  Text,
} from '../../../../shared/instruments/instrument.ts';
import type { ParticipantTexts } from '../../texts/participant/fi.ts';
import { numberText } from './answer-language.ts';

/** A choice for an item. `mark` is the number that the form prints before it. */
export type AnswerOfChoice = {
  answer: Exclude<RawAnswer, string[]>;
  text: Text;
  mark?: string;
  /** Choosing this excludes every other choice. */
  isAlone?: boolean;
};

/** A word of ours that is the same in every language. */
const ourWord = (word: string): Text => ({ fi: word, sv: word, en: word });

/** What can be chosen as the answer to an item; empty where the answer is typed. */
export function choicesOf(
  item: InstrumentItem,
  { options }: Instrument,
  texts: ParticipantTexts,
): AnswerOfChoice[] {
  switch (item.type) {
    case 'scale':
      return options.map(({ code, text }) => {
        const mark = numberText(code, texts);
        // A half point of a scale has no label but its number.
        return numberText(code, { ...texts, locale: 'fi-FI' }) === text.fi
          ? { answer: code, text }
          : { answer: code, text, mark };
      });
    case 'choice':
    case 'choices':
      return item.choices.map(({ code, text, exclusive = false }) => ({
        answer: code,
        text,
        isAlone: exclusive,
      }));
    case 'boolean':
      return [
        { answer: true, text: ourWord(texts.yes) },
        { answer: false, text: ourWord(texts.no) },
      ];
    default:
      return [];
  }
}
