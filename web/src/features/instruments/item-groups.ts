import type {
  Instrument,
  InstrumentItem,
  Text,
} from '../../../../shared/instruments/instrument.ts';

/** Items that follow each other under the form's own heading, if it has one. */
export type ItemGroup = { heading: Text | null; items: readonly InstrumentItem[] };

/** The items in their order, with the heading that each stretch of them is under. */
export function itemGroups({ items, groups }: Pick<Instrument, 'items' | 'groups'>): ItemGroup[] {
  const found: { heading: Text | null; items: InstrumentItem[]; group: string | undefined }[] = [];
  for (const item of items) {
    const last = found[found.length - 1];
    const heading = groups.find(({ id }) => id === item.group)?.text ?? null;
    if (last && last.group === item.group) last.items.push(item);
    else found.push({ group: item.group, heading, items: [item] });
  }
  return found;
}
