import { findConsentText } from '../../../../shared/consents/consents.ts';
import { useLanguage, useTexts } from '../../features/answering/answer-language.ts';
import { Listen } from '../../features/answering/listen.tsx';
import { consentPageWords } from '../../texts/participant/consent-words.ts';
import type { OpenClientQuestions } from './client-questions.ts';
import { useClientWords } from './client-words.ts';

type ConsentFieldProps = {
  question: OpenClientQuestions['consents'][number];
  given: boolean | undefined;
  isClosed: boolean;
  give: (given: boolean | undefined) => void;
};

/** One consent: its whole text, and two answers of the same weight. */
export function ConsentField({ question, given, isClosed, give }: ConsentFieldProps) {
  const language = useLanguage();
  const texts = useTexts();
  const words = useClientWords();
  const { purpose, textVersion } = question;
  const text = findConsentText(purpose, textVersion)?.words[language];
  if (!text) return <p class="note">{words.staleText}</p>;
  const answers = consentPageWords[language];
  return (
    <fieldset class="item consent" disabled={isClosed}>
      <legend>{text.title}</legend>
      <p class="consent-question">{text.question}</p>
      {text.text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <div class="choices">
        {([true, false] as const).map((one) => (
          <label key={String(one)} class="choice">
            <input type="radio" name={purpose} checked={given === one} onChange={() => give(one)} />
            <span>{one ? answers.yes : answers.no}</span>
          </label>
        ))}
      </div>
      <div class="tools">
        <Listen
          spoken={[text.title, text.question, ...text.text].map((one) => ({
            ...{ text: one, lang: language },
          }))}
        />
        {given !== undefined && (
          <button type="button" class="plain" onClick={() => give(undefined)}>
            {texts.clear}
          </button>
        )}
      </div>
    </fieldset>
  );
}
