import type { Text } from '../instrument.ts';
import type { Element } from './element.ts';
import { otherLanguages, extensionUrls as url } from './extensions.ts';

/** The languages of our texts. */
export const textLanguages = ['fi', ...otherLanguages] as const;
export type TextLanguage = (typeof textLanguages)[number];

const isOurs = (language: string | undefined): language is TextLanguage =>
  textLanguages.some((one) => one === language);

/**
 * The language of a BCP 47 tag without its country and script; undefined for what is no tag.
 * @example languageOf('fi-FI') // 'fi'
 */
export function languageOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return undefined;
  }
}

/** The languages of a file while it is read. */
export type FileLanguages = {
  /** The language of the texts themselves; translations are beside them. */
  main: string;
  /** The declared language; null where the file has none, or none that can be read. */
  declared: string | null;
  /** Has any text of the file been in Finnish? */
  hasFinnish: boolean;
};

/**
 * The main language of a file: what it declares, else what somebody chose, else Finnish, which a
 * line says.
 */
export function readLanguage(root: Element, chosen: TextLanguage | undefined): FileLanguages {
  const tag = root.take('language', 'string');
  const declared = tag === undefined ? undefined : languageOf(tag);
  if (declared === undefined && chosen === undefined)
    root.note(tag === undefined ? 'language_undeclared' : 'language_malformed', {
      field: 'language',
      detail: tag ?? '',
    });
  return { main: declared ?? chosen ?? 'fi', declared: declared ?? null, hasFinnish: false };
}

/** Adds a translation to the texts, unless one in the same language is there already. */
function addTranslation(
  element: Element,
  texts: Map<string, string>,
  tag: string | undefined,
  content: string | undefined,
): void {
  const language = tag === undefined ? undefined : languageOf(tag);
  if (content === undefined || !isOurs(language)) {
    element.note('language_other', { detail: tag ?? '?' });
    return;
  }
  const earlier = texts.get(language);
  if (earlier !== undefined && earlier !== content)
    element.note('translation_twice', { detail: tag ?? '' });
  if (earlier === undefined) texts.set(language, content);
}

/** The texts as one text: Finnish, or what stands in for it, and the others that there are. */
function textOf(
  element: Element,
  texts: ReadonlyMap<string, string>,
  field: string,
  languages: FileLanguages,
): Text | undefined {
  const fi = texts.get('fi') ?? texts.get(languages.main) ?? [...texts.values()][0];
  if (fi === undefined) return undefined;
  if (!texts.has('fi')) element.note('no_finnish', { field });
  else languages.hasFinnish = true;
  const others = otherLanguages.filter((language) => texts.has(language));
  return { fi, ...Object.fromEntries(others.map((language) => [language, texts.get(language)])) };
}

/** A text of an element with the translations beside it; undefined where there is none. */
export function takeText(
  element: Element,
  field: string,
  languages: FileLanguages,
): Text | undefined {
  const own = element.take(field, 'string')?.trim();
  const texts = new Map(own ? [[languages.main, own]] : []);
  const beside = element.child(`_${field}`);
  for (const translation of beside?.extensions(url.translation) ?? []) {
    const tag = translation.extensions('lang')[0]?.take('valueCode', 'string');
    const [content] = translation.extensions('content');
    const translated =
      content?.take('valueString', 'string') ?? content?.take('valueMarkdown', 'string');
    addTranslation(translation, texts, tag, translated);
    translation.leftBehind();
  }
  beside?.leftBehind();
  return textOf(element, texts, field, languages);
}

/** The text of a value set's concept: its display, and its designations in other languages. */
export function takeConceptText(concept: Element, languages: FileLanguages): Text | undefined {
  const own = concept.take('display', 'string')?.trim();
  const texts = new Map(own ? [[languages.main, own]] : []);
  for (const designation of concept.children('designation')) {
    const tag = designation.take('language', 'string');
    const value = designation.take('value', 'string');
    // Without a language it is another word for the same, such as a synonym.
    if (tag === undefined) designation.note('field', { detail: 'designation' });
    else addTranslation(designation, texts, tag, value);
  }
  return textOf(concept, texts, 'display', languages);
}
