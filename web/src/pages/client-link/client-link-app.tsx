import { useEffect, useState } from 'preact/hooks';
import type { ProblemBody } from '../../../../shared/problems.ts';
import { clientLinkClient } from '../../api/client-link-client.ts';
import { AnswerFrame } from '../../features/answering/answer-frame.tsx';
import { timeText, useLanguage, useTexts } from '../../features/answering/answer-language.ts';
import { CodeForm } from '../../features/answering/code-form.tsx';
import { PageHeading } from '../../features/answering/page-heading.tsx';
import { type OpenClientQuestions, replyOf, stillOpenIn } from './client-questions.ts';
import {
  type ClientArrival,
  type ClientVisit,
  forgetClientVisit,
  newClientVisit,
  rememberClientVisit,
} from './client-visit.ts';
import { useClientWords } from './client-words.ts';
import { QuestionsPage, type SendFault } from './questions-page.tsx';

/** Why a code is asked for. */
type CodeReason = { is: 'none' | 'broken' | 'unknown' } | { is: 'tooMany'; until: number };

type CodePageProps = { why: CodeReason; open: (secret: string) => void };

function CodePage({ why, open }: CodePageProps) {
  const words = useClientWords();
  const texts = useTexts();
  return (
    <>
      <PageHeading>{words.code.title}</PageHeading>
      {why.is !== 'none' && (
        <p class="note" role="alert">
          {why.is === 'tooMany' ? words.tooMany(timeText(why.until, texts)) : words[why.is]}
        </p>
      )}
      <p>{words.code.text}</p>
      <CodeForm words={{ ...texts.code, open: words.code.open }} open={open} />
    </>
  );
}

type VisitStage =
  | { is: 'opening' | 'unreached' | 'received' | 'used' }
  | { is: 'open'; questions: OpenClientQuestions; fault: SendFault; busy: boolean };

function Ended({ how }: { how: 'received' | 'used' }) {
  const words = useClientWords();
  return (
    <div role="status">
      <PageHeading>{words[how].title}</PageHeading>
      <p>{words[how].text}</p>
    </div>
  );
}

type ClientVisitProps = { visit: ClientVisit; refused: (problem: ProblemBody) => void };

/** The visit of a client with a link, from opening it until the answers are received. */
function ClientVisitPage({ visit: first, refused }: ClientVisitProps) {
  const words = useClientWords();
  const language = useLanguage();
  const [visit, setVisit] = useState(first);
  const [stage, setStage] = useState<VisitStage>({ is: 'opening' });
  const [client] = useState(() => clientLinkClient(first.secret));
  const keep = (changed: ClientVisit) => {
    rememberClientVisit(changed);
    setVisit(changed);
  };
  const end = (how: 'received' | 'used') => {
    forgetClientVisit();
    setStage({ is: how });
  };
  const open = async (fault: SendFault) => {
    const reply = await client.open();
    if (reply.is === 'unreached') return setStage({ is: 'unreached' });
    if (reply.is === 'refused') return refused(reply.problem);
    if (reply.body.status === 'received') return end('used');
    const questions = reply.body;
    keep({ ...visit, draft: stillOpenIn(questions, visit.draft) });
    return setStage({ is: 'open', questions, fault, busy: false });
  };
  useEffect(() => void open(null), []);
  const send = async (questions: OpenClientQuestions) => {
    setStage({ is: 'open', questions, fault: null, busy: true });
    const reply = await client.send(replyOf(questions, visit, language));
    if (reply.is === 'ok') return end('received');
    if (reply.is === 'unreached')
      return setStage({ is: 'open', questions, fault: 'unsent', busy: false });
    const { code } = reply.problem;
    if (code === 'client_link.received') return end('used');
    if (code === 'client_link.overtaken') return open('overtaken');
    return refused(reply.problem);
  };
  if (stage.is === 'opening') return <p role="status">{words.opening}</p>;
  if (stage.is === 'unreached')
    return (
      <>
        <p role="alert">{words.unreached}</p>
        <button type="button" onClick={() => void open(null)}>
          {words.retry}
        </button>
      </>
    );
  if (stage.is !== 'open') return <Ended how={stage.is} />;
  const { questions, fault, busy } = stage;
  return (
    <QuestionsPage
      {...{ questions, fault, busy }}
      draft={visit.draft}
      change={(draft) => keep({ ...visit, draft })}
      send={() => void send(questions)}
    />
  );
}

/** Why the link is refused, as the page says it. */
const reasonOf = ({ code, retryAfterSeconds }: ProblemBody): CodeReason =>
  code === 'link.too_many_tries'
    ? { is: 'tooMany', until: Date.now() + (retryAfterSeconds ?? 0) * 1000 }
    : { is: 'unknown' };

type ClientPageState = ClientVisit | CodeReason;

const isVisit = (state: ClientPageState): state is ClientVisit => 'secret' in state;

const stateAt = (arrival: ClientArrival): ClientPageState =>
  arrival.is === 'visit' ? arrival.visit : { is: arrival.isBroken ? 'broken' : 'none' };

/** The page that a client's link opens: in three languages, and as small as it can be. */
export function ClientLinkApp({ arrival }: { arrival: ClientArrival }) {
  const [state, go] = useState(stateAt(arrival));
  const openCode = (secret: string) => {
    const visit = newClientVisit(secret);
    rememberClientVisit(visit);
    go(visit);
  };
  return (
    <AnswerFrame>
      {isVisit(state) ? (
        <ClientVisitPage
          key={state.sendingId}
          visit={state}
          refused={(problem) => {
            forgetClientVisit();
            go(reasonOf(problem));
          }}
        />
      ) : (
        <CodePage why={state} open={openCode} />
      )}
    </AnswerFrame>
  );
}
