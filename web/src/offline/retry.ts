const firstMs = 2_000;
const longestMs = 60_000;

/**
 * Tries again by itself: after a delay that doubles, and as soon as the connection or the page is
 * back.
 */
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

  /** @param leastMs the least delay, where an earlier try would be useless */
  later(leastMs = 0): void {
    if (this.#isStopped) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.now, Math.max(this.#pause, leastMs));
    this.#pause = Math.min(this.#pause * 2, longestMs);
  }

  /** Tries at once, if it is waiting. */
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

  /** It succeeded: after the next failure the delay starts from the beginning. */
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
