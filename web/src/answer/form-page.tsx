import type { Instrument, RawAnswer } from '../../../shared/instruments/instrument.ts';
import { type FormInHand, typingPauseMs } from './form-in-hand.ts';
import type { FormView, OpenSheet } from './form-view.ts';
import { HandIn } from './hand-in.tsx';
import { ItemField } from './item-field.tsx';
import { itemSections, type Section, takesAnswer } from './item-sections.ts';
import { languageNote, readIn, useLanguage, useTexts } from './language.ts';
import { PageHeading } from './page-heading.tsx';
import { StatusBar } from './status-bar.tsx';

type Props = { form: FormInHand; view: FormView; sheet: OpenSheet };

/** What the form is, how it is answered, and that nothing of it is compulsory. */
function Beginning({ sheet: { instrument, occasion } }: { sheet: OpenSheet }) {
  const language = useLanguage();
  const texts = useTexts();
  const title = readIn(instrument.title, language);
  const instruction = instrument.instruction && readIn(instrument.instruction, language);
  const intro = instrument.intro && readIn(instrument.intro, language);
  const note = languageNote(instrument, language);
  return (
    <>
      <p class="quiet over">{texts.occasions[occasion]}</p>
      <PageHeading lang={title.lang}>{title.text}</PageHeading>
      {instruction && (
        <p class="lead" lang={instruction.lang}>
          {instruction.text}
        </p>
      )}
      <p>{texts.begin}</p>
      {intro && (
        <details>
          <summary>{texts.about}</summary>
          <p lang={intro.lang}>{intro.text}</p>
        </details>
      )}
      {note && <p class="quiet">{note}</p>}
    </>
  );
}

/** Was it answered on another device, and not here since? */
const isElsewhere = ({ answers, elsewhere }: FormView, itemId: string) =>
  answers[itemId] === undefined && elsewhere.includes(itemId);

type SectionProps = { section: Section; instrument: Instrument; form: FormInHand; view: FormView };

function ItemSection({ section: { heading, items }, instrument, form, view }: SectionProps) {
  const language = useLanguage();
  const { part } = useTexts();
  const title = heading
    ? readIn(heading, language).text
    : part(items[0]?.number ?? 0, items.at(-1)?.number ?? 0);
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

/** All that is asked on one page, in small groups; nothing needs to be answered. */
export function FormPage({ form, view, sheet }: Props) {
  const { instrument } = sheet;
  const asked = instrument.items.filter(takesAnswer);
  const answered = asked.filter(
    ({ id }) => view.answers[id] !== undefined || isElsewhere(view, id),
  ).length;
  return (
    <form autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      <Beginning sheet={sheet} />
      <StatusBar answered={answered} all={asked.length} view={view} />
      {itemSections(instrument).map((section) => (
        <ItemSection
          key={section.items[0]?.id}
          section={section}
          instrument={instrument}
          form={form}
          view={view}
        />
      ))}
      <HandIn
        unanswered={asked.length - answered}
        isOnItsWay={view.isHandedIn}
        handIn={() => form.handIn()}
      />
    </form>
  );
}
