import { useRef } from 'preact/hooks';
import type {
  Instrument,
  InstrumentItem,
  RawAnswer,
} from '../../../../shared/instruments/instrument.ts';
import { choicesOf } from './answer-choices.ts';
import { AnswerInput } from './answer-input.tsx';
import { readIn, useLanguage, useTexts } from './answer-language.ts';
import { Listen } from './listen.tsx';

/** Saves an answer, or null to take it back; while somebody is typing, it is sent at a pause. */
export type GiveAnswer = (answer: RawAnswer | null, isTyping?: boolean) => void;

export type ItemFieldProps = {
  item: InstrumentItem;
  instrument: Instrument;
  answer: RawAnswer | undefined;
  /** Answered on another device; the answer is not shown here. */
  isElsewhere: boolean;
  isFaulty: boolean;
  /** The form is being handed in, so nothing can be changed. */
  isClosed: boolean;
  give: GiveAnswer;
};

/** One item: the question, its input, and the buttons to hear it and to take the answer back. */
export function ItemField(props: ItemFieldProps) {
  const { item, instrument, answer, isElsewhere, isFaulty, isClosed, give } = props;
  const language = useLanguage();
  const texts = useTexts();
  const field = useRef<HTMLFieldSetElement>(null);
  const question = readIn(item.text, language);
  const choices = choicesOf(item, instrument, texts);
  const clear = () => {
    give(null);
    field.current?.querySelector('input')?.focus();
  };
  const isChosen = choices.length > 0 && answer !== undefined;
  return (
    <fieldset ref={field} class="item" disabled={isClosed}>
      <legend id={`${item.id}.question`} lang={question.lang}>
        {question.text}
      </legend>
      <AnswerInput {...props} choices={choices} />
      {isElsewhere && <p class="quiet">{texts.elsewhere}</p>}
      {isFaulty && (
        <p class="fault" role="alert">
          {texts.faulty}
        </p>
      )}
      <div class="tools">
        <Listen
          spoken={[question, ...choices.map(({ text }) => readIn(text, language))]}
          audio={item.audio}
        />
        {isChosen && (
          <button type="button" class="plain" onClick={clear}>
            {texts.clear}
          </button>
        )}
      </div>
    </fieldset>
  );
}
