import type { Instrument, InstrumentItem } from './instrument.ts';

/**
 * Groups neighbours with the same heading under it, and leaves the rest in place.
 * @param give makes the result for an item, and for a heading with its items
 */
export function underHeadings<T>(
  { groups }: Pick<Instrument, 'groups'>,
  items: readonly InstrumentItem[],
  give: {
    item: (item: InstrumentItem) => T;
    group: (group: Instrument['groups'][number], all: T[]) => T;
  },
): T[] {
  const starts = items.filter(
    (item, i) => i === 0 || !item.group || item.group !== items[i - 1]?.group,
  );
  return starts.map((first) => {
    const group = groups.find(({ id }) => id === first.group);
    if (!group) return give.item(first);
    const from = items.indexOf(first);
    const end = items.findIndex((item, i) => i > from && item.group !== group.id);
    return give.group(group, items.slice(from, end < 0 ? items.length : end).map(give.item));
  });
}
