import type { ConsentText } from '../../../../shared/consents/consents.ts';
import type { ConsentLanguage } from '../../../../shared/domain/people/consent.ts';

type ConsentWordsProps = { text: ConsentText; language: ConsentLanguage };

/** The text of a consent as the client reads it, below a heading of the page around it. */
export const ConsentWordsShown = ({ text: { words }, language }: ConsentWordsProps) => (
  <div class="consent-words" lang={language}>
    <p class="consent-question">{words[language].question}</p>
    {words[language].text.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
  </div>
);
