import { chooseLanguage, language, type PageLanguage, pageLanguages } from './page-language.ts';
import { texts } from './texts.ts';

/** Each by its own name, so that who reads only one of them finds it. */
const ownNames: Record<PageLanguage, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

/** The languages of the staff's pages; the page is loaded anew in the one that is chosen. */
export function LanguageChoice() {
  return (
    <nav class="languages" aria-label={texts.language}>
      {pageLanguages.map((one) => (
        <button
          key={one}
          type="button"
          class="plain"
          lang={one}
          aria-current={one === language ? 'true' : undefined}
          onClick={() => chooseLanguage(one)}
        >
          {ownNames[one]}
        </button>
      ))}
    </nav>
  );
}
