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

/** The server's time as well as this device knows it: its own clock may be years off. */
export class ServerClock {
  #known: KnownClock | null = null;
  readonly #listeners = new Set<() => void>();

  /** The known error of the device's clock, to be stored for use without a network. */
  get known(): KnownClock | null {
    return this.#known;
  }

  /** The server's time minus the device's, in milliseconds; 0 where it is not known. */
  get offsetMs(): number {
    return this.#known?.offsetMs ?? 0;
  }

  /** The present, in milliseconds since 1970. */
  time(): number {
    return Date.now() + this.offsetMs;
  }

  /** The present as an ISO timestamp. */
  now(): string {
    return new Date(this.time()).toISOString();
  }

  /** The present, or the moment after `earlier`: a repeated answer is always the newer one. */
  after(earlier: string | undefined): string {
    const now = this.now();
    if (!earlier || now > earlier) return now;
    return new Date(Date.parse(earlier) + 1).toISOString();
  }

  /** Sets the clock to a time that the server gave exactly. @param serverTime milliseconds */
  set(serverTime: number): void {
    const now = Date.now();
    this.#take({ offsetMs: serverTime - now, foundAt: now });
  }

  /** Learns from a reply; a difference that is due to the connection changes nothing. */
  learn(measured: KnownClock | null): void {
    if (!measured) return;
    const isSame = this.#known && Math.abs(this.offsetMs - measured.offsetMs) < sameMs;
    if (isSame) this.#known = { ...measured, offsetMs: this.offsetMs };
    else this.#take(measured);
  }

  /** Restores a stored error, unless a newer one is known or the clock has been reset since. */
  recall(stored: KnownClock | undefined): void {
    if (this.#known || !stored || Date.now() < stored.foundAt - setBackMs) return;
    this.#take(stored);
  }

  /** @returns a function that ends the listening */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #take(next: KnownClock): void {
    this.#known = next;
    for (const listener of this.#listeners) listener();
  }
}
