import type { Text } from '../../../shared/instruments/instrument.ts';

/** The languages of the staff's pages; each text exists in all of them. */
export const pageLanguages = ['fi', 'sv', 'en'] as const;
export type PageLanguage = (typeof pageLanguages)[number];

const name = 'laituri.language';
const isOurs = (code: string): code is PageLanguage => pageLanguages.some((one) => one === code);

/** The language in the address, so that a link may open a page in the language of its reader. */
const languageInAddress = () => new URLSearchParams(location.search).get('kieli') ?? '';

/**
 * The language in the address or chosen on this device, else the first of the browser's languages
 * that we have.
 */
function likely(): PageLanguage {
  const candidates = [
    languageInAddress(),
    localStorage.getItem(name) ?? '',
    ...navigator.languages,
  ];
  return candidates.map((tag) => tag.slice(0, 2)).find(isOurs) ?? 'fi';
}

/**
 * The language of this page since it was loaded. Changing it reloads the page, so that texts are
 * plain values wherever they are used.
 */
export const language: PageLanguage = typeof document === 'undefined' ? 'fi' : likely();
if (typeof document !== 'undefined') document.documentElement.lang = language;

/**
 * The catalogue in the page's language. The Finnish one defines the keys: a key that another one
 * lacks or adds is a type error.
 */
export const inPageLanguage = <Texts>(
  catalogues: { fi: Texts } & Record<Exclude<PageLanguage, 'fi'>, NoInfer<Texts>>,
): Texts => catalogues[language];

/** How this language writes numbers and dates. */
export const locale = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' }[language];

/** Shows every page in another language from now on. */
export function chooseLanguage(chosen: PageLanguage): void {
  localStorage.setItem(name, chosen);
  // The choice overrides the language in the address.
  history.replaceState(null, '', `${location.pathname}${location.hash}`);
  location.reload();
}

/** An instrument's text in the page's language, or in Finnish where it has no translation. */
export const readText = (text: Text): string => text[language] ?? text.fi;
