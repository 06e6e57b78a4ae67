import type { AnswerOfChoice } from './answer-choices.ts';
import { readIn, useLanguage, useTexts } from './answer-language.ts';
import { AnswerDateField, AnswerNumberField, AnswerTextField } from './answer-typed-fields.tsx';
import type { ItemFieldProps } from './item-field.tsx';

type AnswerInputProps = ItemFieldProps & { choices: readonly AnswerOfChoice[] };

type ChoiceRowProps = {
  choice: AnswerOfChoice;
  type: 'radio' | 'checkbox';
  name: string;
  isChosen: boolean;
  choose: () => void;
};

function ChoiceRow({ choice: { text, mark }, type, name, isChosen, choose }: ChoiceRowProps) {
  const read = readIn(text, useLanguage());
  return (
    <label class="choice">
      <input type={type} name={name} checked={isChosen} onChange={choose} />
      {mark && <b>{mark}</b>}
      <span lang={read.lang}>{read.text}</span>
    </label>
  );
}

function OneOf({ item, answer, give, choices }: AnswerInputProps) {
  const isScale = item.type === 'scale' && choices.length <= 5;
  return (
    <div class={isScale ? 'choices scale' : 'choices'}>
      {choices.map((choice) => (
        <ChoiceRow
          key={String(choice.answer)}
          choice={choice}
          type="radio"
          name={item.id}
          isChosen={choice.answer === answer}
          choose={() => give(choice.answer)}
        />
      ))}
    </div>
  );
}

/** The codes after one was ticked or unticked. An exclusive code removes the others. */
function ticked(
  codes: readonly string[],
  choice: AnswerOfChoice,
  choices: readonly AnswerOfChoice[],
): string[] {
  const code = String(choice.answer);
  if (codes.includes(code)) return codes.filter((one) => one !== code);
  const isAlone = (one: string) => choices.some(({ answer, isAlone }) => isAlone && answer === one);
  return choice.isAlone ? [code] : [...codes.filter((one) => !isAlone(one)), code];
}

function SomeOf({ item, answer, give, choices }: AnswerInputProps) {
  const { several } = useTexts();
  const codes = Array.isArray(answer) ? answer : [];
  const tick = (choice: AnswerOfChoice) => {
    const left = ticked(codes, choice, choices);
    give(left.length > 0 ? left : null);
  };
  return (
    <div class="choices">
      <p class="quiet">{several}</p>
      {choices.map((choice) => (
        <ChoiceRow
          key={String(choice.answer)}
          choice={choice}
          type="checkbox"
          name={item.id}
          isChosen={codes.includes(String(choice.answer))}
          choose={() => tick(choice)}
        />
      ))}
    </div>
  );
}

/** The input for an item's type: always one of the browser's own. */
export function AnswerInput(props: AnswerInputProps) {
  const { item } = props;
  switch (item.type) {
    case 'scale':
    case 'choice':
    case 'boolean':
      return <OneOf {...props} />;
    case 'choices':
      return <SomeOf {...props} />;
    case 'text':
      return <AnswerTextField {...props} longest={item.longest} />;
    case 'integer':
    case 'year':
    case 'decimal':
      return <AnswerNumberField {...props} kind={item} />;
    case 'date':
      return <AnswerDateField {...props} />;
    case 'theme':
      return null;
  }
}
