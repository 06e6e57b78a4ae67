import { useLanguage, useTexts } from './answer-language.ts';

/**
 * The link to the accessibility statement, which is one of the staff's pages. It opens in a tab of
 * its own, so that the form stays open and a handed-over device still locks.
 */
export function AnswerFooter() {
  const language = useLanguage();
  return (
    <footer class="bottom">
      <a href={`/?kieli=${language}#/saavutettavuus`} target="_blank" rel="noopener">
        {useTexts().accessibility}
      </a>
    </footer>
  );
}
