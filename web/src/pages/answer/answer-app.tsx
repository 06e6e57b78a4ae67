import { useEffect, useState } from 'preact/hooks';
import {
  type AnswerLanguage,
  answerLanguages,
  catalogue,
  LanguageContext,
  likelyLanguage,
  rememberLanguage,
  useLanguage,
  useTexts,
} from './answer-language.ts';
import { CodeEntry } from './code-entry.tsx';
import { type Arrival, endVisit, rememberVisit } from './link-visit.ts';
import { LockScreen } from './lock-screen.tsx';
import { PageHeading } from './page-heading.tsx';
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
      <UnsentDrafts />
      <p>
        <button type="button" class="plain" onClick={askCode}>
          {received.again}
        </button>
      </p>
    </>
  );
}

/** The languages by their own names. Changing the language does not change the answers. */
function AnswerLanguageChoice({
  label,
  choose,
}: {
  label: string;
  choose: (language: AnswerLanguage) => void;
}) {
  const chosen = useLanguage();
  return (
    <nav class="languages" aria-label={label}>
      {answerLanguages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === chosen}
          onClick={() => choose(language)}
        >
          {catalogue[language].ownName}
        </button>
      ))}
    </nav>
  );
}

/**
 * The link to the accessibility statement, which is one of the staff's pages. It opens in a tab of
 * its own, so that the form stays open and a handed-over device still locks.
 */
function AnswerFooter() {
  const language = useLanguage();
  return (
    <footer class="bottom">
      <a href={`/?kieli=${language}#/saavutettavuus`} target="_blank" rel="noopener">
        {useTexts().accessibility}
      </a>
    </footer>
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
