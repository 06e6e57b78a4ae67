import type { InstrumentItem } from '../../../../shared/instruments/instrument.ts';

const selector = 'input:checked, input:not([type="radio"]), input[type="radio"], select';

/**
 * Moves the focus to an element of the paper form by its id: an item, the day, or the save button.
 * False where it is not on the page.
 */
export function focusOn(form: HTMLElement | null, id: string): boolean {
  const element = form?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
  const checked = element?.querySelector<HTMLElement>('input:checked');
  const field = checked ?? element?.querySelector<HTMLElement>(selector) ?? element;
  field?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center' });
  return Boolean(element);
}

/** The item that an event happened in. */
export const itemAt = ({ target }: Event): string | null =>
  (target instanceof Element && target.closest<HTMLElement>('[data-item]')?.dataset.item) || null;

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
