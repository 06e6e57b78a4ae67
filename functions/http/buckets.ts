import { type Bucket, type Limit, takeFrom } from '../../shared/domain/token-bucket.ts';

/**
 * Buckets by their owner, in the memory of this instance; the least recently used ones are dropped
 * first.
 */
export class Buckets {
  readonly #limit: Limit;
  readonly #most: number;
  readonly #byName = new Map<string, Bucket>();

  constructor(limit: Limit, most: number) {
    this.#limit = limit;
    this.#most = most;
  }

  /** Counts a request; returns the seconds to wait if it is one too many, else null. */
  take(name: string, now: number): number | null {
    const { bucket, waitSeconds } = takeFrom(this.#byName.get(name), this.#limit, now);
    // A map keeps the order of insertion, so the first is always the oldest.
    this.#byName.delete(name);
    this.#byName.set(name, bucket);
    if (this.#byName.size > this.#most) this.#byName.delete(this.#byName.keys().next().value ?? '');
    return waitSeconds;
  }

  get size(): number {
    return this.#byName.size;
  }
}
