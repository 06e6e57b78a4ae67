import type { Instrument, InstrumentItem } from '../../../../shared/instruments/instrument.ts';
import { type ItemGroup, itemGroups } from '../../features/instruments/item-groups.ts';

/** Such items, with a name that stays however many of them are shown. */
export type FormSection = ItemGroup & { name: string | undefined };

/** How many items a person takes in at a glance. */
const mostTogether = 4;

export const takesAnswer = ({ type }: InstrumentItem): boolean => type !== 'theme';

/** Parts of nearly the same size, none larger than the limit. */
function evenly(items: readonly InstrumentItem[]): ItemGroup[] {
  const parts = Math.ceil(items.length / mostTogether);
  const start = (part: number) => Math.ceil((part * items.length) / parts);
  return Array.from({ length: parts }, (_, part) => ({
    heading: null,
    items: items.slice(start(part), start(part + 1)),
  }));
}

/** All items in small groups: the form's own groups, or else a few items at a time. */
function groupsOf({ items, groups }: Pick<Instrument, 'items' | 'groups'>): ItemGroup[] {
  if (!items.some(({ group }) => group)) return evenly(items);
  return itemGroups({ items, groups });
}

/**
 * The shown items in small groups. Which items are together does not change when another is shown,
 * so that a field with the focus stays where it is.
 */
export const itemSections = (
  instrument: Pick<Instrument, 'items' | 'groups'>,
  shown: readonly InstrumentItem[] = instrument.items,
): FormSection[] =>
  groupsOf(instrument)
    .map(({ heading, items }) => ({
      name: items[0]?.id,
      heading,
      items: items.filter((item) => shown.includes(item)),
    }))
    .filter(({ items }) => items.length > 0);
