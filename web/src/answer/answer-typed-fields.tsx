import { useEffect, useRef, useState } from 'preact/hooks';
import type { ItemKind, RawAnswer } from '../../../shared/instruments/instrument.ts';
import { withoutControl } from '../../../shared/model/unseen.ts';
import { useTexts } from './answer-language.ts';
import type { GiveAnswer, ItemFieldProps } from './item-field.tsx';
import { type NumberKind, readNumber } from './read-number.ts';

const written = (answer: RawAnswer | undefined) => (answer === undefined ? '' : String(answer));

/** What is being written. An answer that another device gave replaces it, unless it is in use. */
function useWriting(
  answer: RawAnswer | undefined,
  read: (answer: RawAnswer | undefined) => string,
) {
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const [text, setText] = useState(read(answer));
  useEffect(() => {
    if (document.activeElement !== field.current && answer !== undefined) setText(read(answer));
  }, [answer]);
  return { field, text, setText };
}

/** Gives what was typed as the API takes it: what nobody sees in it would keep it back. */
const asText = (give: GiveAnswer) => (typed: string, isTyping: boolean) => {
  const text = withoutControl(typed);
  give(text.trim() === '' ? null : text, isTyping);
};

const typedIn = (event: Event) => (event.currentTarget as HTMLInputElement).value;

/** Longer than this and it gets room for several lines. */
const oneLine = 100;

export function AnswerTextField({
  item,
  answer,
  give,
  longest,
}: ItemFieldProps & { longest: number }) {
  const { field, text, setText } = useWriting(answer, written);
  const take = asText(give);
  const shared = {
    ref: field,
    value: text,
    maxLength: longest,
    'aria-labelledby': `${item.id}.asked`,
    onInput: (event: Event) => {
      setText(typedIn(event));
      take(typedIn(event), true);
    },
    onChange: (event: Event) => take(typedIn(event), false),
  };
  if (longest <= oneLine) return <input type="text" {...shared} />;
  return <textarea rows={4} {...shared} />;
}

export function AnswerDateField({ item, answer, give }: ItemFieldProps) {
  const take = asText(give);
  return (
    <input
      type="date"
      value={written(answer)}
      aria-labelledby={`${item.id}.asked`}
      onChange={(event) => take(typedIn(event), false)}
    />
  );
}

type NumberFieldProps = ItemFieldProps & { kind: Extract<ItemKind, NumberKind> };

/** A number; one that the form does not take is told at once, and the field left as it is. */
export function AnswerNumberField({ item, answer, give, kind }: NumberFieldProps) {
  const texts = useTexts();
  const { least, most, type } = kind;
  const read = (one: RawAnswer | undefined) =>
    written(one).replace('.', texts.locale === 'en-GB' ? '.' : ',');
  const { field, text, setText } = useWriting(answer, read);
  const [isWrong, setWrong] = useState(false);
  const take = (isTyping: boolean) => (event: Event) => {
    const typed = typedIn(event);
    setText(typed);
    const number = readNumber(typed, kind);
    if (number !== undefined) give(number, isTyping);
    else if (answer !== undefined) give(null, isTyping);
    // While one types, the beginning of a number is no mistake yet.
    setWrong(number === undefined && (!isTyping || isWrong));
  };
  const hint = `${item.id}.between`;
  return (
    <>
      <p id={hint} class={isWrong ? 'fault' : 'quiet'} role={isWrong ? 'alert' : undefined}>
        {isWrong ? texts.notBetween(least, most) : texts.between(least, most)}
      </p>
      <input
        ref={field}
        type="text"
        class="number"
        inputMode={type === 'decimal' ? 'decimal' : 'numeric'}
        value={text}
        aria-labelledby={`${item.id}.asked`}
        aria-describedby={hint}
        aria-invalid={isWrong}
        onInput={take(true)}
        onChange={take(false)}
      />
    </>
  );
}
