/** Less than this is the line's, and the whole seconds of a reply's date. */
const noticedMs = 5_000;

/** The server's time, as far as this device can tell: its own clock may be wrong by years. */
export class ServerClock {
  /** The server's time less the device's, in milliseconds; stored with a draft for the next visit. */
  offset = 0;

  /** Sets it right. @param serverTime milliseconds since 1970 */
  set(serverTime: number): void {
    this.offset = serverTime - Date.now();
  }

  /** Sets it right by a reply's date, if it is clearly off. */
  heed(serverTime: number): void {
    if (Math.abs(serverTime - Date.parse(this.now())) > noticedMs) this.set(serverTime);
  }

  /** The present as an ISO timestamp. */
  now(): string {
    return new Date(Date.now() + this.offset).toISOString();
  }

  /** The present, or the moment after `earlier`: who answers anew always means the newer answer. */
  after(earlier: string | undefined): string {
    const now = this.now();
    if (!earlier || now > earlier) return now;
    return new Date(Date.parse(earlier) + 1).toISOString();
  }
}
