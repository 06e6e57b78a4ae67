import { type AnswerLanguage, answerLanguages, catalogue, useLanguage } from './answer-language.ts';

/** The languages by their own names. Changing the language does not change the answers. */
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
