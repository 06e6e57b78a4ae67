/** A handed-over device locks itself after this long without a touch. */
export const handedOverIdleMs = 120_000;
/** How long before locking the warning is shown. */
export const warningMs = 20_000;

/** How often idleness is checked. */
const lookMs = 500;
const signs = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchmove', 'scroll'];

/** Whether nobody has touched it for too long. */
export const isIdle = (touchedAt: number): boolean => Date.now() - touchedAt >= handedOverIdleMs;

type IdleListeners = {
  /** Somebody has touched the device. */
  touched: () => void;
  /** The seconds left before locking, or null while there are plenty. */
  secondsLeft: (seconds: number | null) => void;
  lock: () => void;
};

/**
 * Watches whether anybody uses the device. It goes by the clock and not by a timer, so that a
 * device that slept, or a page in the background, locks as soon as it is back.
 * @returns a function that ends the watch
 */
export function watchHandedOverIdle({ touched, secondsLeft, lock }: IdleListeners): () => void {
  let touchedAt = Date.now();
  const look = () => {
    if (isIdle(touchedAt)) {
      lock();
      return;
    }
    const left = handedOverIdleMs - (Date.now() - touchedAt);
    secondsLeft(left <= warningMs ? Math.ceil(left / 1000) : null);
  };
  const touch = () => {
    // Somebody who returns too late finds it locked; a touch does not reopen it.
    if (isIdle(touchedAt)) {
      lock();
      return;
    }
    if (Date.now() - touchedAt >= lookMs) touched();
    touchedAt = Date.now();
    secondsLeft(null);
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
