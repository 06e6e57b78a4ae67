import type { Text } from '../../../../shared/instruments/instrument.ts';

/**
 * The languages of the own page. Selkosuomi is Finnish as the Selkokeskus guidelines write it, a
 * language of its own here; the Arabic texts are unofficial.
 */
export const ownLanguages = ['fi', 'selko', 'sv', 'en', 'ar'] as const;
export type OwnLanguage = (typeof ownLanguages)[number];

/** What the browser needs to know of a language. */
export type LanguageTraits = {
  ownName: string;
  /** As the attribute `lang` says it. */
  tag: string;
  direction: 'ltr' | 'rtl';
  /** By which days and numbers are written; in Arabic with the digits that codes and forms have. */
  locale: string;
  /** Said after a text that is in Finnish because it does not exist in this language. */
  mark: string;
};

export const languageTraits: Readonly<Record<OwnLanguage, LanguageTraits>> = {
  fi: { ownName: 'Suomi', tag: 'fi', direction: 'ltr', locale: 'fi-FI', mark: '' },
  selko: {
    ...{ ownName: 'Selkosuomi', tag: 'fi', direction: 'ltr', locale: 'fi-FI' },
    mark: '(yleiskielellä)',
  },
  sv: { ownName: 'Svenska', tag: 'sv', direction: 'ltr', locale: 'sv-FI', mark: '(på finska)' },
  en: { ownName: 'English', tag: 'en', direction: 'ltr', locale: 'en-GB', mark: '(in Finnish)' },
  ar: {
    ...{ ownName: 'العربية', tag: 'ar', direction: 'rtl', locale: 'ar-IQ-u-nu-latn' },
    mark: '(بالفنلندية)',
  },
};

/** Only these may lack texts. */
export type PartialLanguage = Extract<OwnLanguage, 'selko' | 'ar'>;

/** A catalogue says whether it has every text: one that does not is read with the Finnish one. */
export type Whole<Texts> = Texts & { isWhole: true };
export type Incomplete<Texts> = Partial<Texts> & { isWhole: false };

/** Loads the catalogue of one language; only selkosuomi and Arabic may be incomplete. */
export type CatalogueLoaders<Texts> = Readonly<
  Record<Exclude<OwnLanguage, PartialLanguage>, () => Promise<Whole<Texts>>> &
    Record<PartialLanguage, () => Promise<Whole<Texts> | Incomplete<Texts>>>
>;

/** The texts of a language, with the names of those that are in Finnish instead. */
export type Catalogue<Texts> = {
  language: OwnLanguage;
  texts: Texts;
  isFinnish: (name: keyof Texts) => boolean;
};

/**
 * The catalogue of a language. The Finnish one is loaded too only where a text is missing.
 * @throws where a file does not load
 */
export async function loadCatalogue<Texts>(
  loaders: CatalogueLoaders<Texts>,
  language: OwnLanguage,
): Promise<Catalogue<Texts>> {
  const own = await loaders[language]();
  if (own.isWhole) return { language, texts: own as Texts, isFinnish: () => false };
  const texts = { ...(await loaders.fi()), ...own } as Texts;
  return { language, texts, isFinnish: (name) => !(name in own) };
}

/** The names of a catalogue's texts that have no parameters. */
export type PlainTextName<Texts> = {
  [Name in keyof Texts]: Texts[Name] extends string ? Name : never;
}[keyof Texts];

/** A text in the language that is chosen, or in Finnish where there is none. */
export type ReadText = { text: string; tag: string; isFinnish: boolean };

/**
 * A text that came as data, in the chosen language or in Finnish.
 * @example readOwnText({ fi: 'Voimat', en: 'Strength' }, 'en').text // 'Strength'
 * @example readOwnText({ fi: 'Voimat' }, 'ar').isFinnish // true
 */
export function readOwnText(
  text: Text | Readonly<Record<string, string>>,
  language: OwnLanguage,
): ReadText {
  const found = (text as Readonly<Record<string, string | undefined>>)[language];
  const isFinnish = !found && language !== 'fi';
  return {
    text: found || text.fi || '',
    tag: languageTraits[found ? language : 'fi'].tag,
    isFinnish,
  };
}
