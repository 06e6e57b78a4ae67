const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** The arrow keys move from person to person, and from mark to mark. */
export function moveInRoll(event: KeyboardEvent): void {
  const step = steps[event.key];
  const list = event.currentTarget as HTMLElement;
  const rows = [...list.children].map((row) => [...row.querySelectorAll('button')]);
  const row = rows.findIndex((buttons) => buttons.some((one) => one === document.activeElement));
  if (!step || row === -1) return;
  const column = rows[row]?.indexOf(document.activeElement as HTMLButtonElement) ?? 0;
  const next = rows[row + step[0]]?.[column + step[1]];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
