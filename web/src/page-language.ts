import type { Text } from '../../shared/instruments/instrument.ts';

/** The languages of the staff's pages; of each text there is one in each. */
export const pageLanguages = ['fi', 'sv', 'en'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

const name = 'laituri.language';
const isOurs = (code: string): code is PageLanguage => pageLanguages.some((one) => one === code);

/** What the address asks for, so that a link may lead to a page in the language of who follows it. */
const languageInAddress = () => new URLSearchParams(location.search).get('kieli') ?? '';

/** As asked or chosen on this device, else the first of the browser's languages that we have. */
function likely(): PageLanguage {
  const candidates = [
    languageInAddress(),
    localStorage.getItem(name) ?? '',
    ...navigator.languages,
  ];
  return candidates.map((tag) => tag.slice(0, 2)).find(isOurs) ?? 'fi';
}

/**
 * The language of this page, from its loading on. Changing it loads the page anew, so that texts
 * are plain values wherever they are used.
 */
export const language: PageLanguage = typeof document === 'undefined' ? 'fi' : likely();
if (typeof document !== 'undefined') document.documentElement.lang = language;

/**
 * Of some catalogues the one in the page's language. The Finnish one says what there is to say: a
 * key that another one lacks, or has beside it, is a type error.
 */
export const inPageLanguage = <Texts>(
  catalogues: { fi: Texts } & Record<Exclude<PageLanguage, 'fi'>, NoInfer<Texts>>,
): Texts => catalogues[language];

/** How this language writes numbers and dates. */
export const locale = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }[language];

/** Shows every page in another language from now on. */
export function chooseLanguage(chosen: PageLanguage): void {
  localStorage.setItem(name, chosen);
  // What the address asked for counts no more.
  history.replaceState(null, '', `${location.pathname}${location.hash}`);
  location.reload();
}

/** An instrument's text in the page's language, or in Finnish where it has none. */
export const readText = (text: Text): string => text[language] ?? text.fi;
