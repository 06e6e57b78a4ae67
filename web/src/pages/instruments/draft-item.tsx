import type { DraftContent } from '../../../../shared/domain/forms/instrument-draft.ts';
import type { TextLanguage } from '../../../../shared/instruments/fhir/languages.ts';
import type { AnswerChoice, InstrumentItem } from '../../../../shared/instruments/instrument.ts';
import { setBounds } from '../../../../shared/instruments/number-bounds.ts';
import { conditionSentence } from '../../features/forms/condition-sentence.ts';
import { plain } from '../../texts/format.ts';
import { ownTexts } from '../../texts/own-instruments.ts';
import { language as pageLanguage } from '../../texts/page-language.ts';
import { CheckField, type FieldOption, SelectField } from '../../ui/field.tsx';
import { AnswerLimitFields } from './answer-limit-fields.tsx';
import { DraftText } from './draft-text.tsx';
import { textIn, underHeading } from './edited-draft.ts';

const words = ownTexts.draft;

const hasChoices = (item: InstrumentItem): item is InstrumentItem & { choices: AnswerChoice[] } =>
  item.type === 'choice' || item.type === 'choices';

/** The text of an item as the list shows it: the language that is edited, or the Finnish one. */
export const shownText = ({ text }: InstrumentItem, language: TextLanguage): string =>
  textIn(text, language).trim() || text.fi.trim() || words.noText;

function rangeOf(item: InstrumentItem): string {
  if (!('least' in item)) return '';
  const { least, most } = setBounds(item);
  return least === null || most === null ? '' : words.range(plain(least), plain(most));
}

/** After which answers an item is asked, by the numbers that the questions have now. */
function conditionOf(item: InstrumentItem, { items, options }: DraftContent): string | null {
  const numbered = items.map((one, n) => ({ ...one, number: n + 1 }));
  return conditionSentence(item, { items: numbered, options }, pageLanguage);
}

/** An item's heading, what it takes, its choices and what else is said of it, on one line. */
export function aboutItem(
  item: InstrumentItem,
  content: DraftContent,
  language: TextLanguage,
): string {
  const type = words.types[item.type];
  const range = rangeOf(item);
  const heading = content.groups.find(({ id }) => id === item.group);
  const choices = hasChoices(item)
    ? item.choices.map(({ text }) => textIn(text, language) || text.fi).join(' / ')
    : '';
  return [
    heading && (textIn(heading.text, language) || heading.text.fi),
    [type, range || choices].filter(Boolean).join(': '),
    item.reversed && words.reversedTag,
    conditionOf(item, content),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A code that none of the choices has. */
function freeCode(choices: readonly AnswerChoice[]): string {
  let n = choices.length + 1;
  while (choices.some(({ code }) => code === String(n))) n++;
  return String(n);
}

type ChoiceFieldsProps = {
  /** The place of the question in the list. */
  at: number;
  choices: readonly AnswerChoice[];
  language: TextLanguage;
  set: (choices: AnswerChoice[]) => void;
};

function ChoiceFields({ at, choices, language, set }: ChoiceFieldsProps) {
  return (
    <fieldset>
      <legend>{words.choices}</legend>
      {choices.map((choice, n) => (
        <div key={choice.code} id={`draft-choice-${at}-${n}`} class="draft-choice">
          <DraftText
            {...{ label: words.choice(n + 1), text: choice.text, language }}
            set={(text) => set(choices.map((one, m) => (m === n ? { ...one, text } : one)))}
          />
          <button
            type="button"
            class="plain danger"
            aria-label={words.removeChoice(n + 1)}
            onClick={() => set(choices.filter((_, m) => m !== n))}
          >
            {words.remove}
          </button>
        </div>
      ))}
      <button
        type="button"
        onClick={() => set([...choices, { code: freeCode(choices), text: { fi: '' } }])}
      >
        {words.addChoice}
      </button>
    </fieldset>
  );
}

const [noHeading, newHeading] = ['-', '+'];

type ItemFieldsProps = {
  item: InstrumentItem;
  /** Its place in the list. */
  at: number;
  content: DraftContent;
  language: TextLanguage;
  set: (item: InstrumentItem) => void;
  /** Puts a new heading above this question. */
  addHeading: () => void;
};

/** What can be changed of a question; what kind of answer it takes comes from its file. */
export function ItemFields({ item, at, content, language, set, addHeading }: ItemFieldsProps) {
  const headings: FieldOption[] = [
    [noHeading, words.noHeading],
    ...content.groups.map(
      ({ id, text }): FieldOption => [id, textIn(text, language) || text.fi || words.noText],
    ),
    [newHeading, words.newHeading],
  ];
  return (
    <>
      <DraftText
        {...{ label: words.text, text: item.text, language, isLong: true }}
        set={(text) => set({ ...item, text })}
      />
      {hasChoices(item) && (
        <ChoiceFields
          {...{ at, choices: item.choices, language }}
          set={(choices) => set({ ...item, choices } as InstrumentItem)}
        />
      )}
      <AnswerLimitFields {...{ item, set }} />
      {item.type === 'scale' && (
        <CheckField
          label={words.reversed}
          value={item.reversed}
          set={(reversed) => set({ ...item, reversed })}
        />
      )}
      <SelectField
        label={words.heading}
        value={item.group ?? noHeading}
        options={headings}
        set={(chosen) =>
          chosen === newHeading
            ? addHeading()
            : set(underHeading(item, chosen === noHeading ? null : chosen))
        }
      />
    </>
  );
}
