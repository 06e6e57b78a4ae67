import { pointer } from '../../problems.ts';
import type { DraftLines, LineKind } from '../draft-line.ts';

type FhirJson = Readonly<Record<string, unknown>>;

type Types = { string: string; number: number; integer: number; boolean: boolean };

const fits: Readonly<Record<keyof Types, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: Number.isFinite,
  integer: Number.isSafeInteger,
  boolean: (value) => typeof value === 'boolean',
};

export const isObject = (value: unknown): value is FhirJson =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Fields with a line of their own kind, where a reader may leave them behind. */
const kindsOfFields: ReadonlyMap<string, LineKind> = new Map(
  Object.entries({
    initial: 'initial',
    initialSelected: 'initial',
    code: 'code',
    system: 'code',
    repeats: 'repeats',
  } as const satisfies Record<string, LineKind>),
);

/** The item that an element belongs to, as its lines name it. */
type NamedItem = { linkId: string | null; question: string | null };

const namedItem = ({ linkId, text }: FhirJson): NamedItem => ({
  linkId: typeof linkId === 'string' ? linkId : null,
  question: typeof text === 'string' ? text : null,
});

/**
 * A JSON object of a Questionnaire as it is read: each field is read once, and `leftBehind` lists
 * the rest, so that nothing is lost silently.
 */
export class Element {
  readonly #json: FhirJson;
  readonly #path: readonly PropertyKey[];
  readonly #lines: DraftLines;
  readonly #item: NamedItem | undefined;
  readonly #read = new Set<string>();
  #extensions: Set<Element> | undefined;

  constructor(value: unknown, path: readonly PropertyKey[], lines: DraftLines, item?: NamedItem) {
    this.#json = isObject(value) ? value : {};
    this.#path = path;
    this.#lines = lines;
    this.#item = item;
    if (!isObject(value)) this.note('type', { detail: 'object' });
  }

  /** Adds a line about this, or about a field of it; `of` is the item that it names instead. */
  note(
    kind: LineKind,
    { field, detail, of = this }: { field?: string; detail?: string; of?: Element } = {},
  ): void {
    if (field) this.#read.add(field);
    const path = pointer(field ? [...this.#path, field] : this.#path);
    this.#lines.add({ kind, path, ...of.#item, ...(detail ? { detail } : {}) });
  }

  /** The number of lines so far, for `instead`. */
  get written(): number {
    return this.#lines.all.length;
  }

  /** Takes back the lines since `from`, and adds one about the whole of this. */
  instead(from: number, kind: LineKind, detail?: string): void {
    this.#lines.cutTo(from);
    this.note(kind, detail ? { detail } : {});
  }

  #value(field: string): unknown {
    return Object.hasOwn(this.#json, field) ? this.#json[field] : undefined;
  }

  /** A field of the named type, or undefined where there is none. */
  take<const Type extends keyof Types>(field: string, type: Type): Types[Type] | undefined {
    this.#read.add(field);
    const value = this.#value(field);
    if (fits[type](value)) return value as Types[Type];
    if (value !== undefined) this.note('type', { field, detail: type });
    return undefined;
  }

  /** Is there such a field? Does not count as reading it. */
  has(field: string): boolean {
    return this.#value(field) !== undefined;
  }

  /** Marks fields as read, whatever they have. */
  skip(...fields: string[]): void {
    for (const field of fields) this.#read.add(field);
  }

  /** An object within this one. */
  child(field: string): Element | undefined {
    this.#read.add(field);
    const value = this.#value(field);
    return value === undefined ? undefined : this.#within(value, [field]);
  }

  #within(value: unknown, path: readonly PropertyKey[], item = this.#item): Element {
    return new Element(value, [...this.#path, ...path], this.#lines, item);
  }

  /** The objects of a list. */
  children(field: string): Element[] {
    this.#read.add(field);
    const value = this.#value(field);
    if (value === undefined) return [];
    if (Array.isArray(value)) return value.map((one, i) => this.#within(one, [field, i]));
    this.note('type', { field, detail: 'list' });
    return [];
  }

  /** The texts of a list. */
  strings(field: string): string[] {
    this.#read.add(field);
    const value = this.#value(field);
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  }

  /** The items of a list, each named by the lines about it. */
  items(): Element[] {
    this.#read.add('item');
    const value = this.#value('item');
    if (!Array.isArray(value)) return this.children('item');
    return value.map((one, i) =>
      this.#within(one, ['item', i], isObject(one) ? namedItem(one) : this.#item),
    );
  }

  #unreadExtensions(): Set<Element> {
    this.#extensions ??= new Set(this.children('extension'));
    return this.#extensions;
  }

  /** The extensions of a url, in their order. */
  extensions(url: string): Element[] {
    const all = this.#unreadExtensions();
    const found = [...all].filter((one) => one.take('url', 'string') === url);
    for (const one of found) all.delete(one);
    return found;
  }

  /** Has the element an extension of that url? Does not count as reading it. */
  hasExtension(url: string): boolean {
    return [...this.#unreadExtensions()].some((one) => one.take('url', 'string') === url);
  }

  /** Notes every field and extension that was not read. Call it last. */
  leftBehind(ignored: readonly string[] = []): void {
    for (const one of this.#unreadExtensions())
      one.note('extension', { detail: one.take('url', 'string') ?? '' });
    for (const field of Object.keys(this.#json))
      if (!this.#read.has(field) && !ignored.includes(field))
        this.note(kindsOfFields.get(field) ?? 'field', { field, detail: field });
  }
}
