const selector = 'input:checked, input:not([type="radio"]), input[type="radio"], select';

/**
 * Moves the focus to an element of the paper form by its id: an item, the day, or the save button.
 */
export function focusOn(form: HTMLElement | null, id: string): void {
  const element = form?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
  const checked = element?.querySelector<HTMLElement>('input:checked');
  const field = checked ?? element?.querySelector<HTMLElement>(selector) ?? element;
  field?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'center' });
}

/** The item that an event happened in. */
export const itemAt = ({ target }: Event): string | null =>
  (target instanceof Element && target.closest<HTMLElement>('[data-item]')?.dataset.item) || null;
