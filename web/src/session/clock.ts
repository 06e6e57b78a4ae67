import { configuration } from '../../../shared/configuration.ts';
import { dayOf } from '../../../shared/domain/day.ts';

/** The known error of this device's clock, and when it was measured, by that clock. */
export type KnownClock = {
  /** The server's time minus the device's, in milliseconds. */
  offsetMs: number;
  foundAt: number;
};

/** Replies are dated in whole seconds, so a smaller difference counts as none. */
const sameMs = 2_000;
/** A reply that took longer says too little about when it was written. */
const longestMs = 20_000;
/**
 * A clock that shows an earlier time than before was reset, and the known error no longer holds.
 */
const setBackMs = 60_000;

let known: KnownClock | null = null;
const listeners = new Set<() => void>();

function setKnown(next: KnownClock): void {
  known = next;
  for (const listener of listeners) listener();
}

/**
 * The error of the device's clock by a reply of the server; null where the reply does not show it.
 * @param header the reply's `Date`
 * @param sentAt when the request was sent, by the device's clock, in milliseconds
 * @example clockBy('Mon, 02 Mar 2026 12:00:00 GMT', Date.parse('2026-03-02T13:01:00Z'), Date.parse('2026-03-02T13:01:01Z')) // { offsetMs: -3660000, foundAt: 1772456461000 }
 */
export function clockBy(
  header: string | null,
  sentAt: number,
  answered: number,
): KnownClock | null {
  const server = Date.parse(header ?? '');
  const tookMs = answered - sentAt;
  if (Number.isNaN(server) || tookMs < 0 || tookMs > longestMs) return null;
  // The header has whole seconds: on average the time is half a second later.
  const offsetMs = server + 500 - (sentAt + tookMs / 2);
  return { offsetMs: Math.abs(offsetMs) < sameMs ? 0 : Math.round(offsetMs), foundAt: answered };
}

/** Learns the time from a reply of the server. */
export function learnClock(answer: Response, sentAt: number): void {
  const next = clockBy(answer.headers.get('Date'), sentAt, Date.now());
  if (!next) return;
  const isSame = known !== null && Math.abs(known.offsetMs - next.offsetMs) < sameMs;
  if (isSame) known = { ...next, offsetMs: known?.offsetMs ?? next.offsetMs };
  else setKnown(next);
}

/** A request to the server made only to learn its time. */
export async function askForTime(): Promise<void> {
  const sentAt = Date.now();
  try {
    learnClock(await fetch('/v1/health', { cache: 'no-store', credentials: 'omit' }), sentAt);
  } catch {
    // Without a network the time stays unknown.
  }
}

/** The known error of the clock, to be stored for use without a network. */
export const knownClock = (): KnownClock | null => known;

/** Restores the stored error, unless a newer one is known or the clock has been reset since. */
export function recallClock(stored: KnownClock | undefined): void {
  if (known || !stored || Date.now() < stored.foundAt - setBackMs) return;
  setKnown(stored);
}

export function listenToClock(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The server's time as well as this device can know it, in milliseconds. */
export const timeNow = (): number => Date.now() + (known?.offsetMs ?? 0);

/** Today's date in Finland. */
export const todayNow = (): string => dayOf(new Date(timeNow()).toISOString());

/** Whether the device's clock is so wrong that the page must say so. */
export const isClockWrong = (clock: KnownClock | null): boolean =>
  clock !== null && Math.abs(clock.offsetMs) > configuration.clockToleranceMinutes * 60_000;
