import type {
  Instrument,
  InstrumentItem,
  RawAnswer,
} from '../../../../shared/instruments/instrument.ts';
import { choicesOf } from '../../features/answering/answer-choices.ts';
import { readIn, useLanguage, useTexts } from '../../features/answering/answer-language.ts';
import { PageHeading } from '../../features/answering/page-heading.tsx';
import type { FormStage } from './form-view.ts';
import type { LinkedForm } from './linked-form.ts';

type CorrectedAnswerProps = {
  item: InstrumentItem;
  instrument: Instrument;
  answer: RawAnswer | null;
};

/** The item, and the corrected answer in the words of the form. */
function CorrectedAnswer({ item, instrument, answer }: CorrectedAnswerProps) {
  const language = useLanguage();
  const texts = useTexts();
  const question = readIn(item.text, language);
  const choices = choicesOf(item, instrument, texts);
  const answerTexts = [answer ?? []].flat().map((one) => {
    const choice = choices.find((other) => other.answer === one);
    return choice ? readIn(choice.text, language).text : String(one);
  });
  return (
    <>
      <dt lang={question.lang}>{question.text}</dt>
      <dd>{answerTexts.join(', ') || texts.correction.none}</dd>
    </>
  );
}

type CorrectionPageProps = { form: LinkedForm; stage: Extract<FormStage, { is: 'confirm' }> };

/**
 * Staff propose to correct a form that was handed in; the participant says whether that is right.
 */
export function CorrectionPage({ form, stage: { sheet, delivery } }: CorrectionPageProps) {
  const { correction: texts, unreached } = useTexts();
  const { instrument, corrected } = sheet;
  const isSending = delivery === 'sending';
  return (
    <>
      <PageHeading>{texts.title}</PageHeading>
      <p>{texts.text}</p>
      <dl>
        {instrument.items.map((item) => (
          <CorrectedAnswer
            key={item.id}
            item={item}
            instrument={instrument}
            answer={corrected[item.id] ?? null}
          />
        ))}
      </dl>
      <p>{texts.others}</p>
      {delivery === 'waiting' && <p role="alert">{unreached.title}</p>}
      <p>
        <button
          type="button"
          class="main"
          aria-disabled={isSending}
          onClick={() => form.decide(true)}
        >
          {texts.confirm}
        </button>
      </p>
      <p>
        <button type="button" aria-disabled={isSending} onClick={() => form.decide(false)}>
          {texts.decline}
        </button>
      </p>
    </>
  );
}
