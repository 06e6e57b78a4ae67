import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ProblemBody } from '../../../../shared/problems.ts';
import { CodeForm } from '../../features/answering/code-form.tsx';
import { OwnHeading } from '../../features/own-page/own-heading.tsx';
import { FirstTexts, firstCatalogues, useOwn } from '../../features/own-page/own-language.tsx';
import { forgetSentDrafts, unsentDrafts } from '../../offline/device-draft.ts';
import { foreignBoxes } from '../../offline/own-outbox.ts';
import {
  forgetOwnLanguage,
  forgetOwnPage,
  rememberOwnLanguage,
  rememberOwnLink,
} from '../../offline/own-tab.ts';
import { answerPath } from '../../routes/paths.ts';
import type { OwnTexts } from '../../texts/own-page/fi.ts';
import {
  type Catalogue,
  languageTraits,
  loadCatalogue,
  type OwnLanguage,
  ownLanguages,
} from '../../texts/own-page/languages.ts';
import { ForeignUnsent } from './foreign-unsent.tsx';
import type { OwnArrival } from './own-arrival.ts';
import { OwnVisitPage } from './own-visit-page.tsx';

/** Why a code is asked for. */
type OwnCodeReason =
  | { is: 'none' | 'linkBroken' | 'linkUnknown' }
  | { is: 'tooMany'; until: number };

/** The time of day by this device's clock, in two digits. */
const timeOfDay = (at: number) => new Date(at).toTimeString().slice(0, 5);

function CodePage({ why, open }: { why: OwnCodeReason; open: (secret: string) => void }) {
  const { say, texts } = useOwn();
  const words = {
    ...{ label: texts.codeLabel, example: texts.codeExample, open: texts.codeOpen },
    ...{ empty: texts.codeEmpty, length: texts.codeLength },
    ...{ mistyped: texts.codeMistyped, isNumber: texts.codeIsNumber },
  };
  return (
    <>
      <OwnHeading name="codeTitle" />
      {why.is !== 'none' && (
        <p class="note" role="alert">
          {why.is === 'tooMany' ? say('tooManyTries', timeOfDay(why.until)) : say(why.is)}
        </p>
      )}
      <p>{say('codeText')}</p>
      <CodeForm words={words} open={open} />
      <ForeignUnsent own={[]} />
    </>
  );
}

/** The person has left the page, which shows nothing of them any more. */
function LeftPage() {
  const { say } = useOwn();
  const hasUnsent = foreignBoxes([]).length + unsentDrafts().length > 0;
  return (
    <div role="status">
      <OwnHeading name="left" />
      <p>{say(hasUnsent ? 'leftSome' : 'leftText')}</p>
      <ForeignUnsent own={[]} isAfterLeaving />
      {unsentDrafts().length > 0 && (
        <section class="card note">
          <h2>{say('leftAnswers')}</h2>
          <a href={answerPath}>{say('seeAnswers')}</a>
        </section>
      )}
    </div>
  );
}

type LanguageChoiceProps = { choose: (language: OwnLanguage) => void };

/** The languages by their own names. Changing the language changes nothing else. */
function LanguageChoice({ choose }: LanguageChoiceProps) {
  const { texts, language } = useOwn();
  return (
    <select
      class="language"
      aria-label={texts.language}
      value={language}
      onChange={({ currentTarget }) => choose(currentTarget.value as OwnLanguage)}
    >
      {ownLanguages.map((one) => (
        <option key={one} value={one} lang={languageTraits[one].tag}>
          {languageTraits[one].ownName}
        </option>
      ))}
    </select>
  );
}

/** The accessibility statement is one of the staff's pages, which have three languages. */
const statementLanguage = { fi: 'fi', selko: 'fi', sv: 'sv', en: 'en', ar: 'en' } as const;

type OwnFrameProps = LanguageChoiceProps & { isUnloaded: boolean; children: ComponentChildren };

/** What is around the page: its languages above, and what it says of access below. */
function OwnFrame({ choose, isUnloaded, children }: OwnFrameProps) {
  const { say, texts, language } = useOwn();
  return (
    <>
      <header class="top">
        <b>Laituri</b>
        <LanguageChoice choose={choose} />
      </header>
      <main>
        {isUnloaded && (
          <p class="note" role="alert">
            {say('notLoaded')}
          </p>
        )}
        {texts.unofficial && <p class="quiet">{texts.unofficial}</p>}
        {children}
      </main>
      <footer class="bottom">
        <a
          href={`/?kieli=${statementLanguage[language]}#/saavutettavuus`}
          target="_blank"
          rel="noopener"
        >
          {say('accessibility')}
        </a>
      </footer>
    </>
  );
}

type OwnPlace =
  | { is: 'visit'; secret: string }
  | { is: 'code'; why: OwnCodeReason }
  | { is: 'left' };

const placeAt = (arrival: OwnArrival): OwnPlace =>
  arrival.is === 'visit'
    ? arrival
    : { is: 'code', why: { is: arrival.isBroken ? 'linkBroken' : 'none' } };

/** Why the link is refused, as the page says it. */
const reasonOf = ({ code, retryAfterSeconds }: ProblemBody): OwnCodeReason =>
  code === 'link.too_many_tries'
    ? { is: 'tooMany', until: Date.now() + (retryAfterSeconds ?? 0) * 1000 }
    : { is: 'linkUnknown' };

/** The texts in another language, loaded when it is chosen. */
function useCatalogue(first: Catalogue<OwnTexts>) {
  const [catalogue, setCatalogue] = useState(first);
  const [isUnloaded, setUnloaded] = useState(false);
  const { language } = catalogue;
  useEffect(() => {
    const { tag, direction } = languageTraits[language];
    Object.assign(document.documentElement, { lang: tag, dir: direction });
  }, [language]);
  const choose = async (chosen: OwnLanguage) => {
    try {
      setCatalogue(await loadCatalogue(firstCatalogues, chosen));
      rememberOwnLanguage(chosen);
      setUnloaded(false);
    } catch {
      setUnloaded(true);
    }
  };
  return { catalogue, choose, isUnloaded };
}

type OwnAppProps = { arrival: OwnArrival; catalogue: Catalogue<OwnTexts> };

/** A participant's own page: in five languages, and as small as it can be. */
export function OwnApp({ arrival, catalogue: first }: OwnAppProps) {
  const { catalogue, choose, isUnloaded } = useCatalogue(first);
  const [place, go] = useState(placeAt(arrival));
  const openCode = (secret: string) => {
    rememberOwnLink(secret);
    go({ is: 'visit', secret });
  };
  const leave = () => {
    forgetOwnPage();
    forgetOwnLanguage();
    forgetSentDrafts();
    go({ is: 'left' });
  };
  const refused = (problem: ProblemBody) => {
    forgetOwnPage();
    go({ is: 'code', why: reasonOf(problem) });
  };
  return (
    <FirstTexts.Provider value={catalogue}>
      <OwnFrame choose={(chosen) => void choose(chosen)} isUnloaded={isUnloaded}>
        {place.is === 'code' && <CodePage why={place.why} open={openCode} />}
        {place.is === 'left' && <LeftPage />}
        {place.is === 'visit' && (
          <OwnVisitPage key={place.secret} secret={place.secret} {...{ leave, refused }} />
        )}
      </OwnFrame>
    </FirstTexts.Provider>
  );
}
