import { useLanguage, useTexts } from './answer-language.ts';

/**
 * The way to the accessibility statement, which stands among the staff's pages: in a tab of its
 * own, so that the form stays where it is and a handed-over device still locks.
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
