/** A smaller difference is due to the connection and to replies being dated in whole seconds. */
const noticedMs = 5_000;

/** The server's time as well as this device knows it: its own clock may be years off. */
export class ServerClock {
  /**
   * The server's time minus the device's, in milliseconds; stored with a draft for the next visit.
   */
  offset = 0;

  /** Corrects the clock. @param serverTime milliseconds since 1970 */
  set(serverTime: number): void {
    this.offset = serverTime - Date.now();
  }

  /** Corrects the clock by a reply's date, if it is clearly off. */
  heed(serverTime: number): void {
    if (Math.abs(serverTime - Date.parse(this.now())) > noticedMs) this.set(serverTime);
  }

  /** The present as an ISO timestamp. */
  now(): string {
    return new Date(Date.now() + this.offset).toISOString();
  }

  /** The present, or the moment after `earlier`: a repeated answer is always the newer one. */
  after(earlier: string | undefined): string {
    const now = this.now();
    if (!earlier || now > earlier) return now;
    return new Date(Date.parse(earlier) + 1).toISOString();
  }
}
