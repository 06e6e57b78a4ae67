import type {
  AnswerChoice,
  Instrument,
  InstrumentItem,
} from '../../../../shared/instruments/instrument.ts';
import type { Failure } from '../../api/failure.ts';
import { faultMark } from '../../features/forms/paper-faults.ts';
import { decimal } from '../../texts/format.ts';
import { readText } from '../../texts/page-language.ts';
import { texts } from '../../texts/staff.ts';
import { type FieldOption, Select } from '../../ui/field.tsx';
import { type Paper, type PaperDraft, shownItems } from './paper-entry.ts';
import type { TypedAnswer } from './typed-answer.ts';

const words = texts.paper;

type PaperFieldProps = {
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
    <Select
      aria-label={label}
      value={typeof typed === 'string' ? typed : ''}
      set={type}
      options={[
        ['', words.notAnswered],
        ...choices.map(({ code, text }): FieldOption => [code, readText(text)]),
      ]}
    />
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
function OtherField({ item, typed, type }: PaperFieldProps & { item: InstrumentItem }) {
  const label = readText(item.text);
  if (item.type === 'choices') return <SomeOf {...{ typed, type }} choices={item.choices} />;
  if (item.type === 'choice' || item.type === 'boolean') {
    const choices = item.type === 'choice' ? item.choices : yesOrNo;
    return <OneOf {...{ typed, type, label, choices }} />;
  }
  return <Line {...{ item, typed, type }} />;
}

type ScaleFieldProps = PaperFieldProps & { item: InstrumentItem; instrument: Instrument };

/** A scale as large buttons in a row; on a keyboard its digits do the same. */
function ScaleField({ item, instrument, typed, type }: ScaleFieldProps) {
  return (
    <div class="scale">
      {instrument.options.map(({ code, text }) => (
        <label key={code}>
          <input
            type="radio"
            name={item.id}
            checked={typed === String(code)}
            onChange={() => type(String(code))}
            // A second press takes an answer back.
            onClick={() => typed === String(code) && type('')}
          />
          <span class="scale-code">
            {decimal(code, Number.isInteger(code) ? 0 : 1)}
            <span class="unseen">, {readText(text)}</span>
          </span>
        </label>
      ))}
    </div>
  );
}

type PaperItemProps = {
  item: InstrumentItem;
  instrument: Instrument;
  typed: TypedAnswer | undefined;
  type: (typed: TypedAnswer) => void;
  /** Why to look at it again. */
  mark: string | null;
};

/** One item of the paper form. */
function PaperItem({ item, instrument, typed, type, mark }: PaperItemProps) {
  return (
    <li>
      <fieldset class={`paper-item${mark ? ' marked' : ''}`} data-item={item.id}>
        <legend>
          {item.number}. {readText(item.text)}
        </legend>
        {mark && <p class="mark">{mark}</p>}
        <div class="paper-answer">
          {item.type === 'scale' ? (
            <ScaleField {...{ item, instrument, typed, type }} />
          ) : (
            <OtherField {...{ item, typed, type }} />
          )}
        </div>
      </fieldset>
    </li>
  );
}

type PaperItemsProps = {
  paper: Paper;
  draft: PaperDraft;
  type: (id: string, typed: TypedAnswer) => void;
  marked: ReadonlySet<string>;
  failure: Failure | null;
};

/** Every item of the paper form that is shown after what was typed, one below another. */
export function PaperItems({ paper, draft, type, marked, failure }: PaperItemsProps) {
  return (
    <ol>
      {shownItems(paper, draft).map((item) => (
        <PaperItem
          key={item.id}
          item={item}
          instrument={paper.instrument}
          typed={draft.typed[item.id]}
          type={(typed) => type(item.id, typed)}
          mark={marked.has(item.id) ? faultMark(failure) : null}
        />
      ))}
    </ol>
  );
}
