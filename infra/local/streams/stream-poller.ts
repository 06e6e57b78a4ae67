import type { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { type DeliveryParts, deliverRecords } from './stream-delivery.ts';
import type { StreamRecord } from './stream-event.ts';
import { StreamShards } from './stream-shards.ts';

type Waiter = { after: number; resolve: () => void; reject: (error: Error) => void };

/** The pause after a round that found nothing; it doubles while nothing comes. */
const idleMs = 200;
const longestIdleMs = 1000;

/** Reads one stream for one function, round after round, until it is stopped. */
export class StreamPoller {
  readonly #parts: DeliveryParts;
  readonly #shards: StreamShards;
  readonly #report: (message: string) => void;
  readonly #stopping = new AbortController();
  readonly #ended: Promise<void>;
  #rounds = 0;
  #idleMs = idleMs;
  #waiters: Waiter[] = [];
  #wake: () => void = () => {};

  constructor(
    client: DynamoDBStreamsClient,
    parts: Omit<DeliveryParts, 'signal'>,
    report: (message: string) => void,
  ) {
    this.#parts = { ...parts, signal: this.#stopping.signal };
    this.#shards = new StreamShards(client, parts.streamArn, parts.source.startingPosition);
    this.#report = report;
    this.#ended = this.#run();
  }

  /** Resolves when everything written so far has been delivered or given up. */
  settled(): Promise<void> {
    const settled = new Promise<void>((resolve, reject) => {
      this.#waiters.push({ after: this.#rounds, resolve, reject });
    });
    this.#wake();
    return settled;
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    this.#wake();
    await this.#ended;
    for (const { reject } of this.#waiters) reject(new Error('The stream is no longer read'));
  }

  async #run(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      this.#rounds += 1;
      const found = await this.#round().catch((error: Error) => {
        if (!this.#stopping.signal.aborted) this.#report(`Reading a stream: ${error.message}`);
        return undefined;
      });
      if (found === 0) this.#settle();
      if (found === undefined) await this.#pause(longestIdleMs);
      else if (found === 0) await this.#idle();
      else this.#idleMs = idleMs;
    }
  }

  /** One look at every shard; returns the number of records. */
  async #round(): Promise<number> {
    const { batchSize } = this.#parts.source;
    let found = 0;
    for (const shard of await this.#shards.readable()) {
      const records = await this.#gathered(shard);
      found += records.length;
      for (let from = 0; from < records.length; from += batchSize)
        await deliverRecords(records.slice(from, from + batchSize), this.#parts);
    }
    return found;
  }

  /**
   * The next records of a shard. If there are some, the records that follow within the batching
   * window are added, unless the batch is full or somebody waits for it.
   */
  async #gathered(shard: string): Promise<StreamRecord[]> {
    const { batchSize, windowMs } = this.#parts.source;
    const records = await this.#shards.next(shard);
    if (records.length === 0) return records;
    for (const until = Date.now() + windowMs; records.length < batchSize; ) {
      if (Date.now() >= until || this.#waiters.length > 0 || this.#stopping.signal.aborted) break;
      await this.#pause(Math.min(idleMs, until - Date.now()));
      records.push(...(await this.#shards.next(shard)));
    }
    return records;
  }

  /** An empty round resolves the calls that were made before it began. */
  #settle() {
    const isHeard = ({ after }: Waiter) => after < this.#rounds;
    for (const { resolve } of this.#waiters.filter(isHeard)) resolve();
    this.#waiters = this.#waiters.filter((waiter) => !isHeard(waiter));
  }

  /** A call during the pause ends the pause, so that it does not wait for nothing. */
  async #idle(): Promise<void> {
    if (this.#waiters.length > 0) return;
    await this.#pause(this.#idleMs);
    this.#idleMs = Math.min(this.#idleMs * 2, longestIdleMs);
  }

  #pause(ms: number): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
      setTimeout(resolve, ms).unref();
    });
  }
}
