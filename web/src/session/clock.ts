import { configuration } from '../../../shared/configuration.ts';
import { dayOf } from '../../../shared/domain/day.ts';
import { clockBy, type KnownClock, ServerClock } from './server-clock.ts';

/** The clock of the staff's pages; a participant's form has one of its own. */
const pageClock = new ServerClock();

/** Learns the time from a reply of the server. */
export const learnClock = (answer: Response, sentAt: number): void =>
  pageClock.learn(clockBy(answer.headers.get('Date'), sentAt, Date.now()));

/** A request to the server made only to learn its time. */
export async function askForTime(): Promise<void> {
  const sentAt = Date.now();
  try {
    learnClock(await fetch('/v1/health', { cache: 'no-store', credentials: 'omit' }), sentAt);
  } catch {
    // Without a network the time stays unknown.
  }
}

export const knownClock = (): KnownClock | null => pageClock.known;
export const recallClock = (stored: KnownClock | undefined): void => pageClock.recall(stored);
export const listenToClock = (listener: () => void): (() => void) => pageClock.listen(listener);

/** The server's time as well as the staff's page can know it, in milliseconds. */
export const timeNow = (): number => pageClock.time();

/** The server's time as an ISO timestamp. */
export const timestampNow = (): string => pageClock.now();

/** Today's date in Finland. */
export const todayNow = (): string => dayOf(pageClock.now());

/** Whether the device's clock is so wrong that the page must say so. */
export const isClockWrong = (clock: KnownClock | null): boolean =>
  clock !== null && Math.abs(clock.offsetMs) > configuration.clockToleranceMinutes * 60_000;
