import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { jsonStorage } from '../../offline/json-storage.ts';
import { ownNames } from '../../texts/own-names.ts';

/** A language of the pages that need no sign-in. */
export type OpenLanguage = keyof typeof ownNames;
export const openLanguages = Object.keys(ownNames) as OpenLanguage[];

const isOurs = (code: string): code is OpenLanguage => code in ownNames;

/** Stored for this tab, so that a reload does not change the language. */
const tab = jsonStorage(() => sessionStorage);
const name = 'laituri.answer.language';

/**
 * The language chosen here, else the first of the browser's languages that we have, else Finnish.
 */
export function likelyLanguage(): OpenLanguage {
  const candidates = [tab.read<string>(name) ?? '', ...navigator.languages];
  return candidates.map((tag) => tag.slice(0, 2)).find(isOurs) ?? 'fi';
}

export function rememberLanguage(language: OpenLanguage): void {
  tab.write(name, language);
}
export const forgetLanguage = (): void => tab.remove(name);

export const LanguageContext = createContext<OpenLanguage>('fi');
export const useLanguage = (): OpenLanguage => useContext(LanguageContext);

/** Not `dateStyle` and `timeStyle`, which Safari 13 and Firefox 78 do not know. */
const longDay = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** `2026-06-03` in words, with spaces that do not break across lines. */
export const dayText = (day: string, { locale }: { locale: string }): string =>
  new Intl.DateTimeFormat(locale, { ...longDay, timeZone: 'UTC' })
    .format(Date.parse(day))
    .replace(/ /g, '\u00a0');

/** The time of day of a moment today, by this device's clock. */
export const timeText = (time: number, { locale }: { locale: string }): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(time);
