import { render } from 'preact';
import { currentConsentText } from '../../../../shared/consents/consents.ts';
import { type ConsentLanguage, purpose } from '../../../../shared/domain/people/consent.ts';
import { printedFormStyles } from '../../../../shared/printed-styles.ts';
import { consentPageWords } from '../../texts/participant/consent-words.ts';

type ConsentPaper = { number: string; language: ConsentLanguage };

function PaperOfConsents({ number, language }: ConsentPaper) {
  const words = consentPageWords[language];
  return (
    <article>
      <header>
        <h1>{words.title}</h1>
        <p>
          {words.number} <b>{number}</b>
        </p>
      </header>
      <p>{words.lead}</p>
      {purpose.options.map((one) => {
        const { version, words: texts } = currentConsentText(one);
        const { title, question, text } = texts[language];
        return (
          <section key={one} class="question">
            <h2>{title}</h2>
            <p class="instruction">{question}</p>
            <p>{text.join(' ')}</p>
            <p>
              ☐ {words.yes} &emsp; ☐ {words.no} &emsp; <small>{words.version(version)}</small>
            </p>
          </section>
        );
      })}
      <p class="end">
        {words.day} <span class="day" /> &emsp; {words.signature} <span class="day" />
      </p>
      <p>{words.end}</p>
    </article>
  );
}

/** A page to print (A4): the texts of all consents with boxes, the number, and a place to sign. */
export function consentPaper(paper: ConsentPaper): Blob {
  const root = document.createElement('body');
  render(<PaperOfConsents {...paper} />, root);
  const { title } = consentPageWords[paper.language];
  const page = `<!doctype html>
<html lang="${paper.language}">
<head><meta charset="utf-8"><title>${title}</title><style>${printedFormStyles}</style></head>
${root.outerHTML}
</html>
`;
  return new Blob([page], { type: 'text/html' });
}
