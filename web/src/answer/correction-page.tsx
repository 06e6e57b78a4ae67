import type { Instrument, Item, RawAnswer } from '../../../shared/instruments/instrument.ts';
import { choicesOf } from './choices.ts';
import type { FormInHand } from './form-in-hand.ts';
import type { Stage } from './form-view.ts';
import { readIn, useLanguage, useTexts } from './language.ts';
import { PageHeading } from './page-heading.tsx';

type RowProps = { item: Item; instrument: Instrument; answer: RawAnswer | null };

/** What is asked, and the corrected answer in the words of the form. */
function Row({ item, instrument, answer }: RowProps) {
  const language = useLanguage();
  const texts = useTexts();
  const asked = readIn(item.text, language);
  const choices = choicesOf(item, instrument, texts);
  const said = [answer ?? []].flat().map((one) => {
    const choice = choices.find((other) => other.answer === one);
    return choice ? readIn(choice.text, language).text : String(one);
  });
  return (
    <>
      <dt lang={asked.lang}>{asked.text}</dt>
      <dd>{said.join(', ') || texts.correction.none}</dd>
    </>
  );
}

type Props = { form: FormInHand; stage: Extract<Stage, { is: 'confirm' }> };

/** Staff propose to correct what was handed in: the participant says whether it is right so. */
export function CorrectionPage({ form, stage: { sheet, delivery } }: Props) {
  const { correction: texts, unreached } = useTexts();
  const { instrument, corrected } = sheet;
  const isOnItsWay = delivery === 'sending';
  return (
    <>
      <PageHeading>{texts.title}</PageHeading>
      <p>{texts.text}</p>
      <dl>
        {instrument.items.map((item) => (
          <Row
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
          aria-disabled={isOnItsWay}
          onClick={() => form.decide(true)}
        >
          {texts.confirm}
        </button>
      </p>
      <p>
        <button type="button" aria-disabled={isOnItsWay} onClick={() => form.decide(false)}>
          {texts.decline}
        </button>
      </p>
    </>
  );
}
