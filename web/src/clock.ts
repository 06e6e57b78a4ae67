import { configuration } from '../../shared/configuration.ts';
import { dayOf } from '../../shared/model/day.ts';

/** What is known of this device's clock, and when it was found out, by that clock. */
export type KnownClock = {
  /** So much must be added to the device's time to have the server's, in milliseconds. */
  offsetMs: number;
  foundAt: number;
};

/** Answers tell whole seconds, so what is nearer than this is the same time. */
const sameMs = 2_000;
/** An answer that took longer says too little of when it was written. */
const longestMs = 20_000;
/** A clock that shows an earlier time than it did was set: what was known of it holds no longer. */
const setBackMs = 60_000;

let known: KnownClock | null = null;
const listeners = new Set<() => void>();

function setKnown(next: KnownClock): void {
  known = next;
  for (const listener of listeners) listener();
}

/**
 * The device's clock as an answer of the server shows it; null where it shows nothing.
 * @param header the answer's `Date`
 * @param asked when it was asked for, by the device's clock, in milliseconds
 * @example clockBy('Mon, 02 Mar 2026 12:00:00 GMT', Date.parse('2026-03-02T13:01:00Z'), Date.parse('2026-03-02T13:01:01Z')) // { offsetMs: -3660000, foundAt: 1772456461000 }
 */
export function clockBy(
  header: string | null,
  askedAt: number,
  answered: number,
): KnownClock | null {
  const server = Date.parse(header ?? '');
  const tookMs = answered - askedAt;
  if (Number.isNaN(server) || tookMs < 0 || tookMs > longestMs) return null;
  // The header has the second that had begun: on average half a second has passed since.
  const offsetMs = server + 500 - (askedAt + tookMs / 2);
  return { offsetMs: Math.abs(offsetMs) < sameMs ? 0 : Math.round(offsetMs), foundAt: answered };
}

/** Learns the time from an answer of the server. */
export function learnClock(answer: Response, askedAt: number): void {
  const next = clockBy(answer.headers.get('Date'), askedAt, Date.now());
  if (!next) return;
  const isSame = known !== null && Math.abs(known.offsetMs - next.offsetMs) < sameMs;
  if (isSame) known = { ...next, offsetMs: known?.offsetMs ?? next.offsetMs };
  else setKnown(next);
}

/** Asks the server for nothing but its time. */
export async function askForTime(): Promise<void> {
  const askedAt = Date.now();
  try {
    learnClock(await fetch('/v1/health', { cache: 'no-store', credentials: 'omit' }), askedAt);
  } catch {
    // Without a network nobody tells the time.
  }
}

/** What is known of the clock, to be stored for when there is no network. */
export const knownClock = (): KnownClock | null => known;

/** Takes what was stored, unless more is known by now or the clock has been set since. */
export function recallClock(stored: KnownClock | undefined): void {
  if (known || !stored || Date.now() < stored.foundAt - setBackMs) return;
  setKnown(stored);
}

export function listenToClock(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The time that it is at the server, as well as this device can know, in milliseconds. */
export const timeNow = (): number => Date.now() + (known?.offsetMs ?? 0);

/** The day that it is in Finland. */
export const todayNow = (): string => dayOf(new Date(timeNow()).toISOString());

/** Is the device's clock so wrong that it has to be said? */
export const isClockWrong = (clock: KnownClock | null): boolean =>
  clock !== null && Math.abs(clock.offsetMs) > configuration.clockToleranceMinutes * 60_000;
