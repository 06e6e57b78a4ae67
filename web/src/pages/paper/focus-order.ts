import type { InstrumentItem } from '../../../../shared/instruments/instrument.ts';

/** Ids of elements that take the focus like items. */
export const dayId = 'answeredOn';
export const endId = 'end';

/**
 * The next element from an item: the day, the items and the end, in order.
 * @example idFrom([{ id: 'a' }, { id: 'b' }], 'a', 1) // 'b'
 */
export function idFrom(
  items: readonly Pick<InstrumentItem, 'id'>[],
  id: string,
  steps: 1 | -1,
): string {
  const ids = [dayId, ...items.map((item) => item.id), endId];
  const at = ids.indexOf(id) + steps;
  return ids[Math.min(Math.max(at, 0), ids.length - 1)] ?? dayId;
}
