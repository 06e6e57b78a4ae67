import { readSession, type StoredSession, writeSession } from '../../offline/own-tab.ts';

/** Minutes after which the page logs out: without a touch, and with another page in front of it. */
export const idleMinutes = { untouched: 15, left: 5 };

/** How often it is checked whether the page is in use. */
const lookMs = 5_000;
/** How often a page that is touched asks the server, whose sessions end by themselves too. */
const renewMs = 4 * 60_000;
const signs = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove', 'scroll'];
const minuteMs = 60_000;

/**
 * Has the page of a session not been in use for too long?
 * @param now milliseconds since 1970
 * @example isUnused({ session: 'x', touchedAt: 0, leftAt: null }, 15 * 60_000) // true
 */
export const isUnused = ({ touchedAt, leftAt }: StoredSession, now: number): boolean =>
  now - touchedAt >= idleMinutes.untouched * minuteMs ||
  (leftAt !== null && now - leftAt >= idleMinutes.left * minuteMs);

/**
 * Watches whether a page behind the code is in use. It goes by the clock and not by a timer, so that
 * a phone that slept logs out as soon as it is back.
 * @returns a function that ends the watch
 */
export function watchOwnIdle({ over, renew }: { over: () => void; renew: () => void }): () => void {
  let renewedAt = Date.now();
  const stored = () => readSession();
  const isEnded = () => {
    const session = stored();
    if (session && !isUnused(session, Date.now())) return false;
    over();
    return true;
  };
  const touch = () => {
    if (isEnded()) return;
    const [session, now] = [stored(), Date.now()];
    if (session) writeSession({ ...session, touchedAt: now, leftAt: null });
    if (now - renewedAt < renewMs) return;
    renewedAt = now;
    renew();
  };
  const see = () => {
    if (isEnded()) return;
    const session = stored();
    const leftAt = document.visibilityState === 'visible' ? null : Date.now();
    if (session) writeSession({ ...session, leftAt });
  };
  const leave = () => {
    const session = stored();
    if (session) writeSession({ ...session, leftAt: Date.now() });
  };
  see();
  const timer = setInterval(isEnded, lookMs);
  for (const sign of signs) addEventListener(sign, touch, { capture: true, passive: true });
  document.addEventListener('visibilitychange', see);
  addEventListener('pagehide', leave);
  return () => {
    clearInterval(timer);
    for (const sign of signs) removeEventListener(sign, touch, { capture: true });
    document.removeEventListener('visibilitychange', see);
    removeEventListener('pagehide', leave);
  };
}
