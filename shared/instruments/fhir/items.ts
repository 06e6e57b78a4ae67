import type { LineKind } from '../draft-line.ts';
import type { EnableWhen, InstrumentItem, Text } from '../instrument.ts';
import { joinedConditions, readConditions } from './conditions.ts';
import type { Element } from './element.ts';
import { instructionLinkId, extensionUrls as url } from './extensions.ts';
import { readKind } from './item-kinds.ts';
import { takeText } from './languages.ts';
import { type FhirReading, itemIdOf, reserveId, takeId } from './reading.ts';

type Unnumbered = Omit<InstrumentItem, 'number'>;
type Heading = { id: string; text: Text };

/** What the elements around an item decide about it. */
type Around = {
  heading: Heading | undefined;
  /** Why nothing within is asked. */
  lost: LineKind | undefined;
  rules: readonly (EnableWhen | undefined)[];
};

/** The items read so far, each with its heading. */
export type ReadItems = {
  headings: Heading[];
  items: Unnumbered[];
  instruction: Text | null;
};

const isTrue = (element: Element, address: string): boolean =>
  element.extensions(address).some((one) => one.take('valueBoolean', 'boolean'));

/** Why an item is in the file but asked of nobody. */
function lostBecause(element: Element): LineKind | undefined {
  const isHidden = isTrue(element, url.hidden);
  const isComputed = [url.calculated, url.sdcCalculated].some((one) => element.hasExtension(one));
  const isReadOnly = element.take('readOnly', 'boolean');
  if (isComputed) return 'calculated';
  if (isHidden) return 'hidden';
  return isReadOnly ? 'read_only' : undefined;
}

function remarks(element: Element, { languages }: FhirReading): Partial<InstrumentItem> {
  const [extension] = element.extensions(url.note);
  const note = extension && takeText(extension, 'valueString', languages);
  const byWorker = element.extensions(url.filledBy)[0]?.take('valueCode', 'string') === 'worker';
  return { ...(note ? { note } : {}), ...(byWorker ? { filledBy: 'worker' } : {}) };
}

/** The item's text; where it has none, what its code is called, or its link id. */
function textOf(element: Element, id: string, { languages }: FhirReading): Text {
  const text = takeText(element, 'text', languages);
  if (text) return text;
  const [code] = element.has('code') ? element.children('code') : [];
  const named = code && takeText(code, 'display', languages);
  const instead = named ?? { fi: id };
  element.note('no_text', { detail: instead.fi });
  return instead;
}

/** Items get numbers of ours; one line says so where the file has others. */
function takePrefix(element: Element, number: number, reading: FhirReading): void {
  const prefix = element.take('prefix', 'string');
  element.skip('_prefix');
  if (prefix === undefined || reading.isRenumbered || prefix === String(number)) return;
  reading.isRenumbered = true;
  element.note('prefix', { field: 'prefix', detail: prefix });
}

/** A text beside its question, such as its unit or help: not an item of its own. */
const isHelp = (element: Element): boolean =>
  element.take('type', 'string') === 'display' && element.hasExtension(url.itemControl);

class ItemReader {
  readonly read: ReadItems = { headings: [], items: [], instruction: null };
  readonly #reading: FhirReading;

  constructor(reading: FhirReading) {
    this.#reading = reading;
  }

  /** Reads one item of the file, and all within it, in their order. */
  add(element: Element, around: Around): void {
    const type = element.take('type', 'string');
    const lost = around.lost ?? lostBecause(element);
    if (type === 'group') this.#addGroup(element, { ...around, lost });
    else if (type === 'display') this.#addDisplay(element, { ...around, lost });
    else this.#addQuestion(element, { ...around, lost });
  }

  #addAll(element: Element, around: Around): void {
    for (const child of element.items()) this.add(child, around);
  }

  /** Adds the group's items under its heading, joined to the heading above. */
  #addGroup(element: Element, around: Around): void {
    if (around.lost) {
      element.note('heading_empty');
      this.#addAll(element, around);
      return;
    }
    const own = takeText(element, 'text', this.#reading.languages);
    const id = takeId(element, this.#reading) ?? this.#otherId(element);
    const heading = own && joinedHeading(id, own, around.heading);
    const rules = [...around.rules, readConditions(element, this.#reading)];
    if (element.take('repeats', 'boolean')) element.note('heading_repeats', { field: 'repeats' });
    const before = this.read.items.length;
    this.#addAll(element, { ...around, rules, heading: heading ?? around.heading });
    if (!heading) element.note('heading_without_text');
    else if (this.read.items.length === before) element.note('heading_empty');
    else if (around.heading) element.note('heading_joined', { detail: heading.text.fi });
    element.leftBehind(['required', 'prefix', '_prefix']);
  }

  /** Another id for a heading or a text whose link id is there twice: nothing names them. */
  #otherId(element: Element): string {
    const id = reserveId(itemIdOf(element.take('linkId', 'string') ?? '') || 'item', this.#reading);
    element.note('link_id_changed', { field: 'linkId', detail: id });
    return id;
  }

  #addDisplay(element: Element, around: Around): void {
    const { languages } = this.#reading;
    const isFirst = this.read.items.length === 0 && this.read.instruction === null;
    if (around.lost) {
      element.note('hidden_text');
    } else if (isFirst && element.take('linkId', 'string') === instructionLinkId) {
      this.read.instruction = takeText(element, 'text', languages) ?? null;
      element.leftBehind();
    } else this.#addItem(element, around);
    this.#addAll(element, around);
  }

  #addQuestion(element: Element, around: Around): void {
    const item = around.lost ? undefined : this.#addItem(element, around);
    if (around.lost) {
      element.note(around.lost);
      this.#addAll(element, around);
      return;
    }
    const question = item?.text.fi || element.take('linkId', 'string') || '';
    const answered: EnableWhen | undefined = item && {
      behavior: 'all',
      conditions: [{ item: item.id, operator: 'exists', answer: true }],
    };
    const within = { ...around, rules: [...around.rules, answered] };
    for (const child of element.items()) {
      if (isHelp(child)) {
        const detail = child.take('text', 'string') ?? '';
        child.note('help_text', { detail, of: element });
        this.#addAll(child, within);
      } else {
        child.note('after_question', { detail: question });
        this.add(child, within);
      }
    }
  }

  #conditionsOf(element: Element, around: Around): EnableWhen | undefined {
    const joined = joinedConditions([...around.rules, readConditions(element, this.#reading)]);
    if (joined === null)
      element.note('condition', { detail: 'it joins alternatives with what it is in' });
    return joined ?? undefined;
  }

  /** Adds an item to the draft; undefined, with a line, for one that no item of ours can be. */
  #addItem(element: Element, around: Around): Unnumbered | undefined {
    const reading = this.#reading;
    const start = element.written;
    const linkId = element.take('linkId', 'string') ?? '';
    const isText = element.take('type', 'string') === 'display';
    const id = takeId(element, reading) ?? (isText ? this.#otherId(element) : undefined);
    if (id === undefined) {
      element.note('link_id_twice');
      return undefined;
    }
    const text = textOf(element, id, reading);
    const enableWhen = this.#conditionsOf(element, around);
    const read = readKind(element, reading);
    if ('fault' in read) {
      reading.ids.delete(id);
      element.instead(start, read.fault, read.detail);
      return undefined;
    }
    const reversed = isTrue(element, url.reversed) || read.reversed === true;
    if (element.take('required', 'boolean')) element.note('required', { field: 'required' });
    if (element.take('repeats', 'boolean') && read.kind.type !== 'choices')
      element.note('repeats', { field: 'repeats' });
    takePrefix(element, this.read.items.length + 1, reading);
    const group = around.heading && this.#underHeading(around.heading, element);
    const item: Unnumbered = {
      ...{ id, text, reversed, ...read.kind },
      ...(group ? { group } : {}),
      ...remarks(element, reading),
      ...(enableWhen ? { enableWhen } : {}),
    };
    element.skip('item');
    element.leftBehind();
    this.read.items.push(item);
    if (read.kind.type !== 'theme' && linkId) reading.questions.set(linkId, { id, ...read });
    if (read.kind.type === 'theme' && !reading.hasThemes) element.note('display_text');
    return item;
  }

  /**
   * The id of the heading of the next item. Items under one heading are neighbours: a heading that
   * continues after another is there again.
   */
  #underHeading(heading: Heading, element: Element): string {
    const { headings, items } = this.read;
    const last = items.at(-1)?.group;
    const isSame = headings.find(({ id }) => id === last)?.text === heading.text;
    if (last !== undefined && isSame) return last;
    const isNew = !headings.some(({ id }) => id === heading.id);
    const id = isNew ? heading.id : reserveId(heading.id, this.#reading);
    if (!isNew) element.note('heading_again', { detail: id });
    headings.push({ id, text: heading.text });
    return id;
  }
}

/** The longest heading that is made of two. */
const longestHeading = 200;

/** A heading within another: they are one, unless that would be too long to read. */
function joinedHeading(id: string, own: Text, above: Heading | undefined): Heading {
  if (!above || above.text.fi.length + own.fi.length > longestHeading)
    return { id, text: { ...own } };
  const joined = (language: keyof Text) =>
    `${above.text[language] ?? above.text.fi}: ${own[language] ?? own.fi}`;
  const languages = (['fi', 'sv', 'en'] as const).filter((one) => own[one] ?? above.text[one]);
  const texts = languages.map((language) => [language, joined(language)]);
  return { id, text: Object.fromEntries(texts) as Text };
}

/** Every item of the file that can be an item of a draft, in the order of the file. */
export function readItems(root: Element, reading: FhirReading): ReadItems {
  const items = new ItemReader(reading);
  for (const element of root.items())
    items.add(element, { heading: undefined, lost: undefined, rules: [] });
  return items.read;
}
