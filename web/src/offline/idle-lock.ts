/** An unattended tablet locks itself after this long without a touch. */
export const tabletIdleMs = 5 * 60_000;

const lookMs = 5_000;
const signs = ['pointerdown', 'keydown', 'input', 'wheel', 'scroll'];

/**
 * Locks after a time without a touch. It goes by the clock, so that a tablet that slept locks when
 * it wakes.
 * @returns a function that ends the watch
 */
export function watchTabletIdle(lock: () => void): () => void {
  let touchedAt = Date.now();
  const look = () => {
    if (Date.now() - touchedAt >= tabletIdleMs) lock();
  };
  const touch = () => {
    look();
    touchedAt = Date.now();
  };
  const timer = setInterval(look, lookMs);
  for (const sign of signs) addEventListener(sign, touch, { capture: true, passive: true });
  document.addEventListener('visibilitychange', look);
  return () => {
    clearInterval(timer);
    for (const sign of signs) removeEventListener(sign, touch, { capture: true });
    document.removeEventListener('visibilitychange', look);
  };
}
