import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Instrument, Text } from '../../../../shared/instruments/instrument.ts';
import { jsonStorage } from '../../offline/json-storage.ts';
import { chosenOwnLanguage } from '../../offline/own-tab.ts';
import { en } from '../../texts/participant/en.ts';
import { fi, type ParticipantTexts } from '../../texts/participant/fi.ts';
import { sv } from '../../texts/participant/sv.ts';

export const catalogue = { fi, sv, en } satisfies Record<string, ParticipantTexts>;
export type AnswerLanguage = keyof typeof catalogue;
export const answerLanguages = Object.keys(catalogue) as AnswerLanguage[];

const isOurs = (code: string): code is AnswerLanguage => code in catalogue;

/** Stored for this tab, so that a reload does not change the language. */
const tab = jsonStorage(() => sessionStorage);
const name = 'laituri.answer.language';

/**
 * The language chosen here, else the first of the browser's languages that we have, else Finnish.
 */
export function likelyLanguage(): AnswerLanguage {
  const own = chosenOwnLanguage() ?? '';
  const chosen = tab.read<string>(name) ?? (own === plainFinnish ? 'fi' : own);
  return [chosen, ...navigator.languages].map((tag) => tag.slice(0, 2)).find(isOurs) ?? 'fi';
}

/** Plain Finnish, as participants' own pages name it. */
const plainFinnish = 'selko';

/**
 * Writes Finnish as plain Finnish, where the participant chose that on their own page. On a bad
 * connection it stays as it is.
 */
export async function loadPlainFinnish(): Promise<void> {
  if (chosenOwnLanguage() !== plainFinnish) return;
  try {
    catalogue.fi = (await import('../../texts/participant/selko.ts')).selko;
  } catch {
    // Finnish all the same.
  }
}

export function rememberLanguage(language: AnswerLanguage): void {
  tab.write(name, language);
}
export const forgetLanguage = (): void => tab.remove(name);

export const LanguageContext = createContext<AnswerLanguage>('fi');
export const useLanguage = (): AnswerLanguage => useContext(LanguageContext);
/** The page's texts in the chosen language. */
export const useTexts = (): ParticipantTexts => catalogue[useLanguage()];

/** An instrument's text in the page's language, or in Finnish where it has no translation. */
export function readIn(
  text: Text,
  language: AnswerLanguage,
): { text: string; lang: AnswerLanguage } {
  const translated = text[language];
  return translated ? { text: translated, lang: language } : { text: text.fi, lang: 'fi' };
}

/** The note about the language of an instrument, if it needs one. */
export const languageNote = ({ languages: has }: Instrument, language: AnswerLanguage) =>
  has.includes(language) ? '' : catalogue[language].otherLanguage;

/** Not `dateStyle` and `timeStyle`, which Safari 13 and Firefox 78 do not know. */
const longDay = { day: 'numeric', month: 'long', year: 'numeric' } as const;

/** `2026-06-03` in words, with spaces that do not break across lines. */
export const dayText = (day: string, { locale }: Pick<ParticipantTexts, 'locale'>): string =>
  new Intl.DateTimeFormat(locale, { ...longDay, timeZone: 'UTC' })
    .format(Date.parse(day))
    .replace(/ /g, '\u00a0');

/** The time of day of a moment today, by this device's clock. */
export const timeText = (time: number, { locale }: ParticipantTexts): string =>
  new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(time);

/** A number as the language writes it: `1,5`. */
export const numberText = (value: number, { locale }: ParticipantTexts): string =>
  new Intl.NumberFormat(locale, { useGrouping: false }).format(value);
