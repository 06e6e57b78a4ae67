/** The server's time, as far as this device can tell: its own clock may be wrong by years. */
export class ServerClock {
  #offset = 0;

  /** Sets it right. @param serverTime milliseconds since 1970 */
  set(serverTime: number): void {
    this.#offset = serverTime - Date.now();
  }

  /** The present as an ISO timestamp. */
  now(): string {
    return new Date(Date.now() + this.#offset).toISOString();
  }

  /** The present, or the moment after `earlier`: who answers anew always means the newer answer. */
  after(earlier: string | undefined): string {
    const now = this.now();
    if (!earlier || now > earlier) return now;
    return new Date(Date.parse(earlier) + 1).toISOString();
  }
}
