import type { AnswerChoice, InstrumentItem } from '../../../../shared/instruments/instrument.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import type { TypedAnswer } from './typed-answer.ts';

const words = texts.paper;

export type PaperFieldProps = {
  typed: TypedAnswer | undefined;
  type: (typed: TypedAnswer) => void;
};

const yesOrNo: readonly AnswerChoice[] = [
  // Already in the page's language; `readText` falls back to this value.
  { code: 'true', text: { fi: words.yes } },
  { code: 'false', text: { fi: words.no } },
];

function OneOf({
  choices,
  typed,
  type,
  label,
}: PaperFieldProps & OneOfLabel & { choices: readonly AnswerChoice[] }) {
  return (
    <select
      aria-label={label}
      value={typeof typed === 'string' ? typed : ''}
      onChange={({ currentTarget }) => type(currentTarget.value)}
    >
      <option value="">{words.notAnswered}</option>
      {choices.map(({ code, text }) => (
        <option key={code} value={code}>
          {readText(text)}
        </option>
      ))}
    </select>
  );
}
type OneOfLabel = { label: string };

function SomeOf({ choices, typed, type }: PaperFieldProps & { choices: readonly AnswerChoice[] }) {
  const chosen = Array.isArray(typed) ? typed : [];
  const others = (code: string) => chosen.filter((one) => one !== code);
  return (
    <div class="choices-of-one">
      {choices.map(({ code, text }) => (
        <label key={code}>
          <input
            type="checkbox"
            checked={chosen.includes(code)}
            onChange={({ currentTarget }) =>
              type(currentTarget.checked ? [...chosen, code] : others(code))
            }
          />
          {readText(text)}
        </label>
      ))}
    </div>
  );
}

/** No number is longer than this. */
const longestNumber = 20;

const modes: Partial<Record<InstrumentItem['type'], 'numeric' | 'decimal'>> = {
  integer: 'numeric',
  year: 'numeric',
  decimal: 'decimal',
};

function Line({ item, typed, type }: PaperFieldProps & { item: InstrumentItem }) {
  const attributes = {
    'aria-label': readText(item.text),
    autocomplete: 'off',
    value: typeof typed === 'string' ? typed : '',
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => type(currentTarget.value),
  };
  if (item.type === 'date') return <input type="date" {...attributes} />;
  const longest = item.type === 'text' ? item.longest : longestNumber;
  return <input type="text" inputMode={modes[item.type]} maxLength={longest} {...attributes} />;
}

/** An item without a scale: the browser's own field for its type. */
export function OtherField({ item, typed, type }: PaperFieldProps & { item: InstrumentItem }) {
  const label = readText(item.text);
  if (item.type === 'choices') return <SomeOf {...{ typed, type }} choices={item.choices} />;
  if (item.type === 'choice' || item.type === 'boolean') {
    const choices = item.type === 'choice' ? item.choices : yesOrNo;
    return <OneOf {...{ typed, type, label, choices }} />;
  }
  return <Line {...{ item, typed, type }} />;
}
