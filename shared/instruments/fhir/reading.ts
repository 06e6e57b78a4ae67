import type { ItemKind, Option } from '../instrument.ts';
import type { Element } from './element.ts';
import type { FileLanguages } from './languages.ts';
import type { EnclosedValueSets } from './value-sets.ts';

/** A question of the file that is in the draft, for the conditions that name it. */
export type CarriedQuestion = {
  id: string;
  kind: ItemKind;
  /** Our value of each answer, by what the file calls it: its code, else its words. */
  values: ReadonlyMap<string, string | number>;
};

/** What the items of a draft share while they are read. */
export type FhirReading = {
  languages: FileLanguages;
  valueSets: EnclosedValueSets;
  /** Ids that are taken. */
  ids: Set<string>;
  /** The link ids read so far, as the file writes them. */
  linkIds: Set<string>;
  /** The questions carried so far, by link id. */
  questions: Map<string, CarriedQuestion>;
  /** The scale: the answers of the first item whose answers all have values of their own. */
  scale: Option[];
  /** Does the file say that it is themes, whose items take no answers? */
  hasThemes: boolean;
  /** Has the line been written that says that items get numbers of ours? */
  isRenumbered: boolean;
};

/**
 * An id in our format from any text.
 * @example itemIdOf('/44250-9 Score') // '44250_9_score'
 */
export const itemIdOf = (text: string): string =>
  text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_|_$/g, '')
    .slice(0, 64);

/**
 * The text, or if it is taken the same with the first number that makes it another.
 * @example freeId('a', (id) => id === 'a') // 'a_2'
 */
export function freeId(id: string, isTaken: (id: string) => boolean): string {
  let free = id;
  for (let n = 2; isTaken(free); n++) free = `${id.slice(0, 59)}_${n}`;
  return free;
}

/** Answers are stored by item id, so no id may be what every object has, such as `constructor`. */
const isReserved = (id: string): boolean => id in {};

/** Reserves an id that no other item has, as near to the given one as can be. */
export function reserveId(wanted: string, { ids }: FhirReading): string {
  const id = freeId(wanted, (one) => ids.has(one) || isReserved(one));
  ids.add(id);
  return id;
}

/** The item's own id, adapted to our format and reserved; undefined for a second one. */
export function takeId(element: Element, reading: FhirReading): string | undefined {
  const linkId = element.take('linkId', 'string') ?? '';
  if (linkId === '') {
    const id = reserveId('item', reading);
    element.note('link_id_missing', { field: 'linkId', detail: id });
    return id;
  }
  if (reading.linkIds.has(linkId)) return undefined;
  reading.linkIds.add(linkId);
  const isOurs = /^[a-z0-9_]{1,64}$/.test(linkId) && !isReserved(linkId);
  const id = reserveId(isOurs ? linkId : itemIdOf(linkId) || 'item', reading);
  if (id !== linkId) element.note('link_id_changed', { field: 'linkId', detail: id });
  return id;
}
