import { enabledItems } from '../../../../shared/instruments/enabled.ts';
import type { Instrument, RawAnswer } from '../../../../shared/instruments/instrument.ts';
import {
  dayText,
  languageNote,
  readIn,
  useLanguage,
  useTexts,
} from '../../features/answering/answer-language.ts';
import { ItemField } from '../../features/answering/item-field.tsx';
import { PageHeading } from '../../features/answering/page-heading.tsx';
import { type AnsweringWay, beginningOf } from '../../texts/participant/beginning.ts';
import type { FormView, OpenSheet } from './form-view.ts';
import { type FormSection, itemSections, takesAnswer } from './item-sections.ts';
import { type LinkedForm, typingPauseMs } from './linked-form.ts';

type StatusBarProps = { answered: number; all: number; view: FormView };

/** How many items are answered, and whether the newest answer is saved. It stays in view. */
function StatusBar({ answered, all, view: { delivery, unsent, isStored } }: StatusBarProps) {
  const texts = useTexts();
  const isLosable = delivery === 'waiting' && !isStored;
  const waiting = isLosable ? texts.delivery.losable(unsent) : texts.delivery.waiting(unsent);
  const deliveryText = delivery === 'waiting' ? waiting : texts.delivery[delivery];
  const progress = texts.progress(answered, all);
  return (
    <div class="status">
      <progress value={answered} max={all} aria-label={progress} />
      <p>
        <span>{progress}</span>
        <span role="status" class={`delivery ${delivery}`}>
          {deliveryText}
        </span>
      </p>
      {isLosable && <p role="alert">{texts.keepOpen}</p>}
    </div>
  );
}

type HandInProps = { unanswered: number; isSending: boolean; handIn: () => void };

/**
 * The one button at the end. It says how many items are unanswered, and asks for no confirmation.
 */
function HandIn({ unanswered, isSending, handIn: go }: HandInProps) {
  const { handIn } = useTexts();
  return (
    <section class="hand-in">
      <h2>{handIn.title}</h2>
      <p>{unanswered === 0 ? handIn.all : handIn.some(unanswered)}</p>
      <button type="button" class="main" onClick={go} aria-disabled={isSending}>
        {isSending ? handIn.sending : handIn.button}
      </button>
    </section>
  );
}

/** What takes the answers: a link's form, or a trial that stores nothing. */
type AnswerTaker = Pick<LinkedForm, 'answer' | 'handIn'>;

type FormPageProps = {
  form: AnswerTaker;
  view: FormView;
  sheet: OpenSheet;
  /** Whether it is answered on the leader's device, which is given back. */
  isHandedOver: boolean;
};
type IntroductionProps = Pick<FormPageProps, 'sheet' | 'isHandedOver'> & { isStored: boolean };

/** What the participant should know before the first question. */
function Beginning({ sheet: { instrument, until }, isHandedOver, isStored }: IntroductionProps) {
  const texts = useTexts();
  const items = instrument.items.filter(takesAnswer);
  const byLink: AnsweringWay = isStored
    ? { by: 'link', until: dayText(until, texts) }
    : { by: 'unstored' };
  const way: AnsweringWay = isHandedOver ? { by: 'device' } : byLink;
  return (
    <section class="beginning">
      <h2>{texts.beginning.title}</h2>
      {beginningOf(texts, items, way).map(({ name, text }) => (
        <p key={name}>
          <strong>{name}</strong> {text}
        </p>
      ))}
    </section>
  );
}

/** Which form it is, what to know before answering, and how to answer. */
function FormIntroduction(props: IntroductionProps) {
  const { instrument, occasion } = props.sheet;
  const language = useLanguage();
  const texts = useTexts();
  const title = readIn(instrument.title, language);
  const instruction = instrument.instruction && readIn(instrument.instruction, language);
  const note = languageNote(instrument, language);
  return (
    <>
      <p class="quiet over">{texts.occasions[occasion]}</p>
      <PageHeading lang={title.lang}>{title.text}</PageHeading>
      <Beginning {...props} />
      {!props.isStored && <p class="note">{texts.unstored}</p>}
      {note && <p class="quiet">{note}</p>}
      {instruction && (
        <p class="lead" lang={instruction.lang}>
          {instruction.text}
        </p>
      )}
    </>
  );
}

/** Whether it was answered on another device, and not here since. */
const isElsewhere = ({ answers, elsewhere }: FormView, itemId: string) =>
  answers[itemId] === undefined && elsewhere.includes(itemId);

type ItemSectionProps = {
  section: FormSection;
  instrument: Instrument;
  form: AnswerTaker;
  view: FormView;
};

function ItemSection({ section: { heading, items }, instrument, form, view }: ItemSectionProps) {
  const language = useLanguage();
  const { part } = useTexts();
  const title = heading
    ? readIn(heading, language).text
    : part(items[0]?.number ?? 0, items[items.length - 1]?.number ?? 0);
  return (
    <section>
      <h2>{title}</h2>
      {items.map((item) => (
        <ItemField
          key={item.id}
          item={item}
          instrument={instrument}
          answer={view.answers[item.id]}
          isElsewhere={isElsewhere(view, item.id)}
          isFaulty={view.faulty.includes(item.id)}
          isClosed={view.isHandedIn}
          give={(answer: RawAnswer | null, isTyping = false) =>
            form.answer(item.id, answer, isTyping ? typingPauseMs : 0)
          }
        />
      ))}
    </section>
  );
}

/** All items on one page, in small groups. Nothing is compulsory. */
export function FormPage({ form, view, sheet, isHandedOver }: FormPageProps) {
  const { instrument } = sheet;
  // An item that is not shown is neither answered nor missing.
  const shown = enabledItems(instrument.items, view.answers, view.elsewhere);
  const questions = shown.filter(takesAnswer);
  const answered = questions.filter(
    ({ id }) => view.answers[id] !== undefined || isElsewhere(view, id),
  ).length;
  return (
    <form autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <FormIntroduction sheet={sheet} isStored={view.isStored} isHandedOver={isHandedOver} />
      <StatusBar answered={answered} all={questions.length} view={view} />
      {itemSections(instrument, shown).map((section) => (
        <ItemSection
          key={section.name}
          section={section}
          instrument={instrument}
          form={form}
          view={view}
        />
      ))}
      <HandIn
        unanswered={questions.length - answered}
        isSending={view.isHandedIn}
        handIn={() => form.handIn()}
      />
    </form>
  );
}
