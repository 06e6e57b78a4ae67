import type { ComponentChildren } from 'preact';
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

/** What is around a page for participants: its languages above, and what it says of access below. */
export function AnswerFrame({ children }: { children: ComponentChildren }) {
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
      <main>{children}</main>
      <AnswerFooter />
    </LanguageContext.Provider>
  );
}
