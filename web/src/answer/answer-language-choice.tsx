import { type AnswerLanguage, answerLanguages, catalogue, useLanguage } from './answer-language.ts';

/** The languages by their own names; answers stay as they are when another is chosen. */
export function AnswerLanguageChoice({
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
