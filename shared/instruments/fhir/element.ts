import { pointer } from '../../problems.ts';
import type { Text } from '../instrument.ts';
import { extensionUrls, otherLanguages } from './extensions.ts';

/** Something of a Questionnaire that an instrument has no place for, and the reason. */
export type NotCarried = { path: string; reason: string };

type FhirJson = Readonly<Record<string, unknown>>;

type Types = { string: string; number: number; integer: number; boolean: boolean };

const fits: Readonly<Record<keyof Types, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: Number.isFinite,
  integer: Number.isSafeInteger,
  boolean: (value) => typeof value === 'boolean',
};

const isObject = (value: unknown): value is FhirJson =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Why fields that a reader may miss are left behind. */
const reasons: ReadonlyMap<string, string> = new Map(
  Object.entries({
    enableWhen: 'Items are always shown: conditions are not carried',
    enableBehavior: 'Items are always shown: conditions are not carried',
    initial: 'No item is answered beforehand',
    answerValueSet: 'Only choices that are listed in the item itself are carried',
    code: 'Codes of other systems are not carried',
    system: 'Codes of other systems are not carried',
    item: 'Items within items are carried in one level of headings only',
  }),
);

/**
 * A JSON object of a Questionnaire as it is read: each field is read once, and `leftBehind` lists
 * the rest, so that nothing is lost silently.
 */
export class Element {
  readonly #json: FhirJson;
  readonly #path: readonly PropertyKey[];
  readonly #lost: NotCarried[];
  readonly #read = new Set<string>();
  #extensions: Set<Element> | undefined;

  constructor(value: unknown, path: readonly PropertyKey[], lost: NotCarried[]) {
    this.#json = isObject(value) ? value : {};
    this.#path = path;
    this.#lost = lost;
    if (!isObject(value)) this.lose('Is no object');
  }

  /** Notes that this, or a field of it, is not converted. */
  lose(reason: string, field?: string): void {
    if (field) this.#read.add(field);
    this.#lost.push({ path: pointer(field ? [...this.#path, field] : this.#path), reason });
  }

  /** A field of the named type, or undefined where there is none. */
  take<const Type extends keyof Types>(field: string, type: Type): Types[Type] | undefined {
    this.#read.add(field);
    const value = Object.hasOwn(this.#json, field) ? this.#json[field] : undefined;
    if (fits[type](value)) return value as Types[Type];
    if (value !== undefined) this.lose(`Is no ${type}`, field);
    return undefined;
  }

  /** An object within this one. */
  child(field: string): Element | undefined {
    this.#read.add(field);
    const value = Object.hasOwn(this.#json, field) ? this.#json[field] : undefined;
    return value === undefined ? undefined : new Element(value, [...this.#path, field], this.#lost);
  }

  /** The objects of a list. */
  children(field: string): Element[] {
    this.#read.add(field);
    const value = Object.hasOwn(this.#json, field) ? this.#json[field] : undefined;
    if (value === undefined) return [];
    if (Array.isArray(value))
      return value.map((one, i) => new Element(one, [...this.#path, field, i], this.#lost));
    this.lose('Is no list', field);
    return [];
  }

  /** The extensions of a url, in their order. */
  extensions(url: string): Element[] {
    this.#extensions ??= new Set(this.children('extension'));
    const all = this.#extensions;
    const found = [...all].filter((one) => one.take('url', 'string') === url);
    for (const one of found) all.delete(one);
    return found;
  }

  /** A text with its translations; adds their languages to `languages`. */
  text(field: string, main: string, languages: Set<string>): Text | undefined {
    const fallback = this.take(field, 'string');
    const beside = this.child(`_${field}`);
    const texts: Record<string, string> = fallback === undefined ? {} : { [main]: fallback };
    for (const translation of beside?.extensions(extensionUrls.translation) ?? [])
      translation.#translationInto(texts);
    beside?.leftBehind();
    const fi = texts.fi ?? fallback;
    if (fi === undefined) return undefined;
    if (texts.fi === undefined) this.lose('Has no Finnish: another language stands in', field);
    const others = otherLanguages.filter((lang) => texts[lang] !== undefined);
    for (const lang of ['fi', ...others]) languages.add(lang);
    return { fi, ...Object.fromEntries(others.map((lang) => [lang, texts[lang]])) };
  }

  #translationInto(texts: Record<string, string>): void {
    const lang = this.extensions('lang')[0]?.take('valueCode', 'string') ?? '';
    const content = this.extensions('content')[0]?.take('valueString', 'string');
    const isOurs = lang === 'fi' || otherLanguages.some((other) => other === lang);
    if (isOurs && content !== undefined) texts[lang] = content;
    else this.lose('Only Finnish, Swedish and English are carried');
  }

  /** Notes every field and extension that was not read. Call it last. */
  leftBehind(ignored: readonly string[] = []): void {
    this.extensions('');
    for (const one of this.#extensions ?? []) one.lose('An extension that Laituri does not know');
    for (const field of Object.keys(this.#json))
      if (!this.#read.has(field) && !ignored.includes(field))
        this.lose(reasons.get(field) ?? 'Laituri has no place for this', field);
  }
}
