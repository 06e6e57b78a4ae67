/** A handed-over device locks itself when nobody has touched it for so long. */
export const handedOverIdleMs = 120_000;
/** For so long before it says that it is about to. */
export const warningMs = 20_000;

/** How often somebody's presence is looked at. */
const lookMs = 500;
const signs = ['pointerdown', 'pointermove', 'keydown', 'input', 'wheel', 'touchmove', 'scroll'];

/** Has nobody touched it for too long? */
export const isIdle = (touchedAt: number): boolean => Date.now() - touchedAt >= handedOverIdleMs;

type IdleListeners = {
  /** Somebody is there. */
  touched: () => void;
  /** So many seconds are left, or null while there is no hurry. */
  secondsLeft: (seconds: number | null) => void;
  lock: () => void;
};

/**
 * Watches whether anybody is there. It goes by the clock and not by a timer, so that a device that
 * slept, or a page that was away, locks at once when it is back.
 * @returns what ends the watch
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
    // Who comes back too late finds it locked, and does not wake it by a touch.
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
