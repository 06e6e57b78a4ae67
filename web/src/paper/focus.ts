const selector = 'input:checked, input:not([type="radio"]), input[type="radio"], select';

/** Puts the focus on something of the paper by its id: an item, the day, or the save button. */
export function focusOn(form: HTMLElement | null, id: string): void {
  const place = form?.querySelector<HTMLElement>(`[data-item="${CSS.escape(id)}"]`);
  const checked = place?.querySelector<HTMLElement>('input:checked');
  const field = checked ?? place?.querySelector<HTMLElement>(selector) ?? place;
  field?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'center' });
}

/** The item that an event happened in. */
export const itemAt = ({ target }: Event): string | null =>
  (target instanceof Element && target.closest<HTMLElement>('[data-item]')?.dataset.item) || null;
