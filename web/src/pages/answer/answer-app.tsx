import { useState } from 'preact/hooks';
import { AnswerFrame } from '../../features/answering/answer-frame.tsx';
import { useTexts } from '../../features/answering/answer-language.ts';
import { PageHeading } from '../../features/answering/page-heading.tsx';
import { hasOwnPage } from '../../offline/own-tab.ts';
import { ownPagePath } from '../../routes/paths.ts';
import { CodeEntry } from './code-entry.tsx';
import { type Arrival, endVisit, rememberVisit } from './link-visit.ts';
import { LockScreen } from './lock-screen.tsx';
import { Mending } from './notices.tsx';
import { UnsentDrafts } from './unsent-drafts.tsx';
import { VisitPage } from './visit-page.tsx';

/** The form is received: nothing more is needed, and nothing of it is left on the device. */
function Received({ askCode }: { askCode: () => void }) {
  const { received } = useTexts();
  return (
    <>
      <PageHeading>{received.title}</PageHeading>
      <p>{received.text}</p>
      <p>{received.help}</p>
      <Mending />
      <UnsentDrafts />
      <p>
        <button type="button" class="plain" onClick={askCode}>
          {received.again}
        </button>
      </p>
    </>
  );
}

/** For a participant who came from their own page: it is open in this tab, without its secret. */
function OwnPageLink() {
  const { ownPage } = useTexts();
  return (
    <p>
      <a class="button" href={ownPagePath}>
        {ownPage}
      </a>
    </p>
  );
}

type ArrivalPageProps = { current: Arrival; go: (current: Arrival) => void };

function ArrivalPage({ current, go }: ArrivalPageProps) {
  const openCode = (secret: string) => {
    const visit = { secret, isHandedOver: false };
    rememberVisit(visit);
    go({ is: 'visit', visit });
  };
  const askCode = () => {
    endVisit();
    go({ is: 'code', isBroken: false });
  };
  if (current.is === 'code')
    return <CodeEntry why={current.isBroken ? { is: 'broken' } : null} open={openCode} />;
  if (current.is === 'over' && current.how === 'received') return <Received askCode={askCode} />;
  if (current.is === 'over') return <LockScreen unsent={0} isHandedIn={false} />;
  return (
    <VisitPage
      key={current.visit.secret}
      visit={current.visit}
      over={(how) => go({ is: 'over', how })}
      openCode={openCode}
    />
  );
}

/** The participant's page: its language, and the step that the person is on. */
export function AnswerApp({ arrival }: { arrival: Arrival }) {
  const [current, go] = useState(arrival);
  return (
    <AnswerFrame>
      <ArrivalPage current={current} go={go} />
      {hasOwnPage() && <OwnPageLink />}
    </AnswerFrame>
  );
}
