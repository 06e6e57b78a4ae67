import { useEffect, useRef, useState } from 'preact/hooks';
import { withoutControl } from '../../../../shared/domain/unseen.ts';
import type { ItemKind, RawAnswer } from '../../../../shared/instruments/instrument.ts';
import { setBounds } from '../../../../shared/instruments/number-bounds.ts';
import { useTexts } from './answer-language.ts';
import type { GiveAnswer, ItemFieldProps } from './item-field.tsx';
import { type NumberKind, readNumber } from './read-number.ts';

const written = (answer: RawAnswer | undefined) => (answer === undefined ? '' : String(answer));

/** The text being typed. An answer from another device replaces it, unless the field is in use. */
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

/**
 * Passes on typed text as the API accepts it: invisible characters would make the API refuse it.
 */
const asText = (give: GiveAnswer) => (typed: string, isTyping: boolean) => {
  const text = withoutControl(typed);
  give(text.trim() === '' ? null : text, isTyping);
};

const typedIn = (event: Event) => (event.currentTarget as HTMLInputElement).value;

/** An answer longer than this gets a field of several lines. */
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
    'aria-labelledby': `${item.id}.question`,
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
      aria-labelledby={`${item.id}.question`}
      onChange={(event) => take(typedIn(event), false)}
    />
  );
}

type NumberFieldProps = ItemFieldProps & { kind: Extract<ItemKind, NumberKind> };

/** A number field. A number that the form does not accept is marked at once and left as typed. */
export function AnswerNumberField({ item, answer, give, kind }: NumberFieldProps) {
  const texts = useTexts();
  const bounds = setBounds(kind);
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
    // While somebody is typing, the beginning of a number is not yet a mistake.
    setWrong(number === undefined && (!isTyping || isWrong));
  };
  const hint = `${item.id}.between`;
  return (
    <>
      <p id={hint} class={isWrong ? 'fault' : 'quiet'} role={isWrong ? 'alert' : undefined}>
        {isWrong ? texts.notNumber(bounds) : texts.number(bounds)}
      </p>
      <input
        ref={field}
        type="text"
        class="number"
        inputMode={kind.type === 'decimal' ? 'decimal' : 'numeric'}
        value={text}
        aria-labelledby={`${item.id}.question`}
        aria-describedby={hint}
        aria-invalid={isWrong}
        onInput={take(true)}
        onChange={take(false)}
      />
    </>
  );
}
