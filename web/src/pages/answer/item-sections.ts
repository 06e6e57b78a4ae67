import type {
  Instrument,
  InstrumentItem,
  Text,
} from '../../../../shared/instruments/instrument.ts';

/** Items shown together, under the form's own heading if it has one. */
export type FormSection = { heading: Text | null; items: InstrumentItem[] };

/** How many items a person takes in at a glance. */
const mostTogether = 4;

export const takesAnswer = ({ type }: InstrumentItem): boolean => type !== 'theme';

/** Parts of nearly the same size, none larger than the limit. */
function evenly(items: readonly InstrumentItem[]): FormSection[] {
  const parts = Math.ceil(items.length / mostTogether);
  const start = (part: number) => Math.ceil((part * items.length) / parts);
  return Array.from({ length: parts }, (_, part) => ({
    heading: null,
    items: items.slice(start(part), start(part + 1)),
  }));
}

/** The items in small groups: the form's own groups, or else a few items at a time. */
export function itemSections({
  items,
  groups,
}: Pick<Instrument, 'items' | 'groups'>): FormSection[] {
  if (!items.some(({ group }) => group)) return evenly(items);
  const sections: (FormSection & { group: string | undefined })[] = [];
  for (const item of items) {
    const last = sections[sections.length - 1];
    const heading = groups.find(({ id }) => id === item.group)?.text ?? null;
    if (last && last.group === item.group) last.items.push(item);
    else sections.push({ group: item.group, heading, items: [item] });
  }
  return sections;
}
