import type { InstrumentItem, RawAnswer } from '../../../../../shared/instruments/instrument.ts';
import { DataText } from '../../../features/own-page/own-language.tsx';
import { languageTraits, readOwnText } from '../../../texts/own-page/languages.ts';
import { AnswerScale } from './answer-scale.tsx';
import type { AnsweredInstrument } from './answers-view.tsx';
import { useBehind } from './behind-language.ts';

type Answered = { answered: AnsweredInstrument };
type AnsweredItem = Answered & { item: InstrumentItem };

/** A number as the language writes it. */
function useNumber() {
  const { language } = useBehind();
  return (value: number) =>
    new Intl.NumberFormat(languageTraits[language].locale, { maximumFractionDigits: 1 }).format(
      value,
    );
}

/** An answer in words: the number of a scale, the text of a choice, or what was written. */
function useAnswerText({ item }: Pick<AnsweredItem, 'item'>) {
  const { texts, language } = useBehind();
  const number = useNumber();
  const choice = (code: string) => {
    if (item.type !== 'choice' && item.type !== 'choices') return code;
    const found = item.choices.find((one) => one.code === code);
    return found ? readOwnText(found.text, language).text : code;
  };
  return (answer: RawAnswer | undefined): string => {
    if (answer === undefined) return texts.noAnswer;
    if (typeof answer === 'number') return number(answer);
    if (typeof answer === 'boolean') return answer ? texts.yes : texts.no;
    return Array.isArray(answer) ? answer.map(choice).join(', ') : choice(answer);
  };
}

/** What was answered at each occasion, in words. */
function AnswerWords({ answered: { forms }, item }: AnsweredItem) {
  const { say, texts } = useBehind();
  const written = useAnswerText({ item });
  return (
    <p class="answers" dir="auto">
      {forms.map(({ occasion, answers }, index) => (
        <span key={occasion}>
          {index > 0 && ', '}
          {say('mark', texts[`when_${occasion}`], written(answers[item.id]))}
        </span>
      ))}
    </p>
  );
}

const isNumber = (answer: RawAnswer | undefined): answer is number => typeof answer === 'number';

function AnswerRow(props: AnsweredItem) {
  const { answered, item } = props;
  const { options } = answered.instrument;
  const marks = answered.forms.flatMap(({ occasion, answers }) => {
    const value = answers[item.id];
    return isNumber(value) ? [{ occasion, value }] : [];
  });
  return (
    <li>
      <h3>
        <DataText text={item.text} />
      </h3>
      {item.type === 'scale' && marks.length > 0 && (
        <AnswerScale points={options.map(({ code }) => code)} marks={marks} />
      )}
      <AnswerWords {...props} />
    </li>
  );
}

/** What the two ends of the scale mean. */
function ScaleEnds({ answered: { instrument } }: Answered) {
  const number = useNumber();
  const { options, items } = instrument;
  const ends = [options[0], options[options.length - 1]];
  if (!items.some(({ type }) => type === 'scale') || options.length < 2) return null;
  return (
    <p class="quiet">
      {ends.map(
        (one) =>
          one && (
            <span key={one.code} class="end">
              {number(one.code)} = <DataText text={one.text} />{' '}
            </span>
          ),
      )}
    </p>
  );
}

/** The mean of a form that makes a score. */
function MeanRow({ answered: { forms } }: Answered) {
  const { say, texts } = useBehind();
  const number = useNumber();
  const scored = forms.filter(({ score }) => score !== null);
  if (scored.length === 0) return null;
  return (
    <li>
      <h3>{say('mean')}</h3>
      <p class="answers">
        {scored.map(({ occasion, score }, index) => (
          <span key={occasion}>
            {index > 0 && ', '}
            {say('mark', texts[`when_${occasion}`], number(score ?? 0))}
          </span>
        ))}
      </p>
      <p class="quiet">{say('meanText')}</p>
    </li>
  );
}

/** Only what somebody answered, and themes take no answer. */
const isAnswered = ({ forms }: AnsweredInstrument, { id }: InstrumentItem) =>
  forms.some(({ answers }) => answers[id] !== undefined);

/** Statement by statement, each with its scale and its words. */
export function AnswerRows({ answered }: Answered) {
  return (
    <>
      <ScaleEnds answered={answered} />
      <ol class="answer-rows">
        {answered.instrument.items
          .filter((item) => isAnswered(answered, item))
          .map((item) => (
            <AnswerRow key={item.id} {...{ answered, item }} />
          ))}
        <MeanRow answered={answered} />
      </ol>
    </>
  );
}
