import { type Bucket, type Limit, takeFrom } from '../../shared/model/token-bucket.ts';

/** Buckets by whom they are of, in this instance's memory: those asked for longest ago go first. */
export class Buckets {
  readonly #limit: Limit;
  readonly #most: number;
  readonly #byName = new Map<string, Bucket>();

  constructor(limit: Limit, most: number) {
    this.#limit = limit;
    this.#most = most;
  }

  /** Takes a request; how many seconds to wait if it is one too many, else null. */
  take(name: string, now: number): number | null {
    const { bucket, waitSeconds } = takeFrom(this.#byName.get(name), this.#limit, now);
    // A map keeps the order of setting, so the first is always the oldest.
    this.#byName.delete(name);
    this.#byName.set(name, bucket);
    if (this.#byName.size > this.#most) this.#byName.delete(this.#byName.keys().next().value ?? '');
    return waitSeconds;
  }

  get size(): number {
    return this.#byName.size;
  }
}
