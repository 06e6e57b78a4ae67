import type { Choice, Item } from '../../../shared/instruments/instrument.ts';
import { readText } from '../language.ts';
import { texts } from '../texts.ts';
import type { Typed } from './typed-answer.ts';

const words = texts.paper;

export type FieldProps = { typed: Typed | undefined; type: (typed: Typed) => void };

const yesOrNo: readonly Choice[] = [
  // In the page's language already; `readText` falls back to what stands here.
  { code: 'true', text: { fi: words.yes } },
  { code: 'false', text: { fi: words.no } },
];

function OneOf({
  choices,
  typed,
  type,
  label,
}: FieldProps & Labelled & { choices: readonly Choice[] }) {
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
type Labelled = { label: string };

function SomeOf({ choices, typed, type }: FieldProps & { choices: readonly Choice[] }) {
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

/** Characters that no number is longer than. */
const longestNumber = 20;

const modes: Partial<Record<Item['type'], 'numeric' | 'decimal'>> = {
  integer: 'numeric',
  year: 'numeric',
  decimal: 'decimal',
};

function Line({ item, typed, type }: FieldProps & { item: Item }) {
  const given = {
    'aria-label': readText(item.text),
    autocomplete: 'off',
    value: typeof typed === 'string' ? typed : '',
    onInput: ({ currentTarget }: { currentTarget: HTMLInputElement }) => type(currentTarget.value),
  };
  if (item.type === 'date') return <input type="date" {...given} />;
  const longest = item.type === 'text' ? item.longest : longestNumber;
  return <input type="text" inputMode={modes[item.type]} maxLength={longest} {...given} />;
}

/** An item that is answered on no scale: the browser's own field for its type. */
export function OtherField({ item, typed, type }: FieldProps & { item: Item }) {
  const label = readText(item.text);
  if (item.type === 'choices') return <SomeOf {...{ typed, type }} choices={item.choices} />;
  if (item.type === 'choice' || item.type === 'boolean') {
    const choices = item.type === 'choice' ? item.choices : yesOrNo;
    return <OneOf {...{ typed, type, label, choices }} />;
  }
  return <Line {...{ item, typed, type }} />;
}
