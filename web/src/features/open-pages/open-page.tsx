import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ownNames } from '../../texts/own-names.ts';
import {
  LanguageContext,
  likelyLanguage,
  type OpenLanguage,
  openLanguages,
  rememberLanguage,
  useLanguage,
} from './open-language.ts';

/** The languages by their own names. Changing the language does not change what was typed. */
function OpenLanguageChoice({
  label,
  choose,
}: {
  label: string;
  choose: (language: OpenLanguage) => void;
}) {
  const chosen = useLanguage();
  return (
    <nav class="languages" aria-label={label}>
      {openLanguages.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={language === chosen}
          onClick={() => choose(language)}
        >
          {ownNames[language]}
        </button>
      ))}
    </nav>
  );
}

/** The words of the frame around a page that needs no sign-in. */
type FrameWords = { language: string; accessibility: string };

/**
 * The frame of a page that needs no sign-in: its languages, and the link to the accessibility
 * statement, which is one of the staff's pages. It opens in a tab of its own, so that the form stays
 * open and a handed-over device still locks.
 */
export function OpenPage({
  catalogue,
  children,
}: {
  catalogue: Record<OpenLanguage, FrameWords>;
  children: ComponentChildren;
}) {
  const [language, setLanguage] = useState<OpenLanguage>(likelyLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = (chosen: OpenLanguage) => {
    rememberLanguage(chosen);
    setLanguage(chosen);
  };
  const words = catalogue[language];
  return (
    <LanguageContext.Provider value={language}>
      <header class="top">
        <OpenLanguageChoice label={words.language} choose={choose} />
      </header>
      <main>{children}</main>
      <footer class="bottom">
        <a href={`/?kieli=${language}#/saavutettavuus`} target="_blank" rel="noopener">
          {words.accessibility}
        </a>
      </footer>
    </LanguageContext.Provider>
  );
}
