import { catalogue, type Language, languages, useLanguage } from './language.ts';

/** The languages by their own names; answers stay as they are when another is chosen. */
export function LanguageChoice({
  label,
  choose,
}: {
  label: string;
  choose: (language: Language) => void;
}) {
  const chosen = useLanguage();
  return (
    <nav class="languages" aria-label={label}>
      {languages.map((language) => (
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
