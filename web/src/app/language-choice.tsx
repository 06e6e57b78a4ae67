import {
  chooseLanguage,
  language,
  type PageLanguage,
  pageLanguages,
} from '../texts/page-language.ts';
import { texts } from '../texts/staff.ts';

/** Each language by its own name, so that readers of only that language find it. */
const ownNames: Record<PageLanguage, string> = { fi: 'Suomi', sv: 'Svenska', en: 'English' };

/** The languages of the staff's pages; choosing one reloads the page in it. */
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
