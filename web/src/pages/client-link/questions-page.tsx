import { useEffect, useRef, useState } from 'preact/hooks';
import type { Purpose } from '../../../../shared/domain/people/consent.ts';
import type { RawAnswer } from '../../../../shared/instruments/instrument.ts';
import { participantBackground } from '../../../../shared/instruments/participant-background.ts';
import { dayText, useTexts } from '../../features/answering/answer-language.ts';
import { ItemField } from '../../features/answering/item-field.tsx';
import { PageHeading } from '../../features/answering/page-heading.tsx';
import { type OpenClientQuestions, openItems, progressOf } from './client-questions.ts';
import type { ClientDraft } from './client-visit.ts';
import { useClientWords } from './client-words.ts';
import { ConsentField } from './consent-field.tsx';

/** Why the answers are still here. */
export type SendFault = 'unsent' | 'overtaken' | null;

/** Without one of its names. */
function without<Value>(all: Readonly<Record<string, Value>>, name: string) {
  const { [name]: _, ...rest } = all;
  return rest;
}

type QuestionsPartProps = {
  questions: OpenClientQuestions;
  draft: ClientDraft;
  change: (draft: ClientDraft) => void;
  busy: boolean;
};

function ConsentsPart({ questions, draft, change, busy }: QuestionsPartProps) {
  const words = useClientWords();
  if (questions.consents.length === 0) return null;
  const give = (purpose: Purpose) => (given: boolean | undefined) =>
    change({
      ...draft,
      consents:
        given === undefined
          ? without(draft.consents, purpose)
          : { ...draft.consents, [purpose]: given },
    });
  return (
    <section>
      <h2>{words.consents}</h2>
      {questions.consents.map((question) => (
        <ConsentField
          key={question.purpose}
          question={question}
          given={draft.consents[question.purpose]}
          isClosed={busy}
          give={give(question.purpose)}
        />
      ))}
    </section>
  );
}

function BackgroundPart({ questions, draft, change, busy }: QuestionsPartProps) {
  const words = useClientWords();
  const items = openItems(questions);
  if (items.length === 0) return null;
  const give = (id: string) => (answer: RawAnswer | null) =>
    change({
      ...draft,
      background:
        answer === null ? without(draft.background, id) : { ...draft.background, [id]: answer },
    });
  return (
    <section>
      <h2>{words.background}</h2>
      <p>{words.backgroundLead}</p>
      {items.map((item) => (
        <ItemField
          key={item.id}
          item={item}
          instrument={participantBackground}
          answer={draft.background[item.id]}
          isElsewhere={false}
          isFaulty={false}
          isClosed={busy}
          give={give(item.id)}
        />
      ))}
    </section>
  );
}

/** Says why the answers were not taken, where the client looks. */
function FaultNote({ fault }: { fault: SendFault }) {
  const words = useClientWords();
  const note = useRef<HTMLParagraphElement>(null);
  useEffect(() => note.current?.scrollIntoView({ block: 'center' }), [fault]);
  if (!fault) return null;
  return (
    <p ref={note} class="note" role="alert">
      {words[fault]}
    </p>
  );
}

type QuestionsPageProps = QuestionsPartProps & { fault: SendFault; send: () => void };

/** What the client is asked, and the button that sends it, once. */
export function QuestionsPage({ fault, send, ...part }: QuestionsPageProps) {
  const { questions, draft, busy } = part;
  const words = useClientWords();
  const texts = useTexts();
  const [isEmpty, setEmpty] = useState(false);
  const { answered, all } = progressOf(questions, draft);
  if (all === 0)
    return (
      <>
        <PageHeading>{words.nothing.title}</PageHeading>
        <FaultNote fault={fault} />
        <p>{words.nothing.text}</p>
      </>
    );
  const submit = (event: Event) => {
    event.preventDefault();
    setEmpty(answered === 0);
    if (answered > 0 && !busy) send();
  };
  return (
    <form onSubmit={submit} noValidate>
      <PageHeading>{words.title}</PageHeading>
      {fault === 'overtaken' && <FaultNote fault={fault} />}
      <p>{words.lead.voluntary}</p>
      <p>{words.lead.once(dayText(questions.until, texts))}</p>
      <p>{words.lead.unseen}</p>
      <ConsentsPart {...part} />
      <BackgroundPart {...part} />
      <section>
        <h2>{words.send.title}</h2>
        <p>{answered === all ? words.send.all : words.send.some(all - answered)}</p>
        <p class="fault" role="alert">
          {isEmpty && answered === 0 && words.send.nothing}
        </p>
        {fault === 'unsent' && <FaultNote fault={fault} />}
        <button type="submit" class="main" aria-disabled={busy}>
          {busy ? words.send.sending : words.send.button}
        </button>
      </section>
    </form>
  );
}
