import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Instrument, Text } from '../../../shared/instruments/instrument.ts';
import { stored } from './stored.ts';
import { en } from './texts/en.ts';
import { fi, type Texts } from './texts/fi.ts';
import { sv } from './texts/sv.ts';

export const catalogue = { fi, sv, en } satisfies Record<string, Texts>;
export type Language = keyof typeof catalogue;
export const languages = Object.keys(catalogue) as Language[];

const isOurs = (code: string): code is Language => code in catalogue;

/** For this tab, so that a reload does not change the language. */
const tab = stored(() => sessionStorage);
const name = 'laituri.answer.language';

/** The language chosen here, else the first of the browser's that we have, else Finnish. */
export function likelyLanguage(): Language {
  const wanted = [tab.read<string>(name) ?? '', ...navigator.languages];
  return wanted.map((tag) => tag.slice(0, 2)).find(isOurs) ?? 'fi';
}

export function rememberLanguage(language: Language): void {
  tab.write(name, language);
}
export const forgetLanguage = (): void => tab.remove(name);

export const LanguageContext = createContext<Language>('fi');
export const useLanguage = (): Language => useContext(LanguageContext);
/** The page's texts in the chosen language. */
export const useTexts = (): Texts => catalogue[useLanguage()];

/** An instrument's text as it is read: in Finnish where it is not in the language. */
export function readIn(text: Text, language: Language): { text: string; lang: Language } {
  const translated = text[language];
  return translated ? { text: translated, lang: language } : { text: text.fi, lang: 'fi' };
}

/** What must be said about the language of an instrument, if anything. */
export function languageNote({ languages: has, unofficial }: Instrument, language: Language) {
  const { unofficial: ours, otherLanguage } = catalogue[language];
  if (!has.includes(language)) return otherLanguage;
  return unofficial.includes(language) ? ours : '';
}

/** `2026-06-03` in words, which no line break parts. */
export const dayText = (day: string, { locale }: Texts): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
    .format(Date.parse(day))
    .replaceAll(' ', '\u00a0');

/** A time of today, on the clock of this device. */
export const timeText = (time: number, { locale }: Texts): string =>
  new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(time);

/** A number as it is written: `1,5`. */
export const numberText = (value: number, { locale }: Texts): string =>
  new Intl.NumberFormat(locale, { useGrouping: false }).format(value);
