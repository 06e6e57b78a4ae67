import { useEffect, useState } from 'preact/hooks';
import { Bottom } from './bottom.tsx';
import { CodeEntry } from './code-entry.tsx';
import {
  catalogue,
  type Language,
  LanguageContext,
  likelyLanguage,
  rememberLanguage,
} from './language.ts';
import { LanguageChoice } from './language-choice.tsx';
import { LockScreen } from './lock-screen.tsx';
import { Received } from './received.tsx';
import { type Arrival, endVisit, rememberVisit } from './visit.ts';
import { Visited } from './visited.tsx';

type Props = { place: Arrival; go: (place: Arrival) => void };

function Place({ place, go }: Props) {
  const openCode = (secret: string) => {
    const visit = { secret, isHandedOver: false };
    rememberVisit(visit);
    go({ is: 'visit', visit });
  };
  const askCode = () => {
    endVisit();
    go({ is: 'code', isBroken: false });
  };
  if (place.is === 'code')
    return <CodeEntry why={place.isBroken ? { is: 'broken' } : null} open={openCode} />;
  if (place.is === 'over' && place.how === 'received') return <Received askCode={askCode} />;
  if (place.is === 'over') return <LockScreen unsent={0} isHandedIn={false} />;
  return (
    <Visited
      key={place.visit.secret}
      visit={place.visit}
      over={(how) => go({ is: 'over', how })}
      openCode={openCode}
    />
  );
}

/** The participant's page: its language, and where the person is. */
export function App({ arrival }: { arrival: Arrival }) {
  const [place, go] = useState(arrival);
  const [language, setLanguage] = useState<Language>(likelyLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: Language) => {
    rememberLanguage(chosen);
    setLanguage(chosen);
  };
  return (
    <LanguageContext.Provider value={language}>
      <header class="top">
        <LanguageChoice label={catalogue[language].language} choose={choose} />
      </header>
      <main>
        <Place place={place} go={go} />
      </main>
      <Bottom />
    </LanguageContext.Provider>
  );
}
