const firstMs = 2_000;
const longestMs = 60_000;

/** Tries again by itself: after a while that doubles, and as soon as the line or the page is back. */
export class Retry {
  readonly #attempt: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pause = firstMs;
  #isStopped = false;

  constructor(attempt: () => void) {
    this.#attempt = attempt;
    addEventListener('online', this.now);
    document.addEventListener('visibilitychange', this.#ifSeen);
  }

  /** @param leastMs when it would be of no use before */
  later(leastMs = 0): void {
    if (this.#isStopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.now, Math.max(this.#pause, leastMs));
    this.#pause = Math.min(this.#pause * 2, longestMs);
  }

  /** At once, if it is waiting. */
  now = (): void => {
    if (this.#timer === undefined) return;
    this.#clear();
    this.#attempt();
  };

  #ifSeen = () => {
    if (document.visibilityState === 'visible') this.now();
  };

  #clear(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** It went well: the next failure begins anew. */
  reset(): void {
    this.#clear();
    this.#pause = firstMs;
  }

  stop(): void {
    this.#isStopped = true;
    this.#clear();
    removeEventListener('online', this.now);
    document.removeEventListener('visibilitychange', this.#ifSeen);
  }
}
