import { useEffect, useState } from 'preact/hooks';
import { AnswerFooter } from './answer-footer.tsx';
import {
  type AnswerLanguage,
  catalogue,
  LanguageContext,
  likelyLanguage,
  rememberLanguage,
} from './answer-language.ts';
import { AnswerLanguageChoice } from './answer-language-choice.tsx';
import { CodeEntry } from './code-entry.tsx';
import { type Arrival, endVisit, rememberVisit } from './link-visit.ts';
import { LockScreen } from './lock-screen.tsx';
import { Received } from './received.tsx';
import { VisitPage } from './visit-page.tsx';

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
  const [language, setLanguage] = useState<AnswerLanguage>(likelyLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: AnswerLanguage) => {
    rememberLanguage(chosen);
    setLanguage(chosen);
  };
  return (
    <LanguageContext.Provider value={language}>
      <header class="top">
        <AnswerLanguageChoice label={catalogue[language].language} choose={choose} />
      </header>
      <main>
        <ArrivalPage current={current} go={go} />
      </main>
      <AnswerFooter />
    </LanguageContext.Provider>
  );
}
