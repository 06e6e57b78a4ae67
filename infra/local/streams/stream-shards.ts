import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type GetShardIteratorCommandInput,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams';
import { type StreamRecord, sequenceOf } from './stream-event.ts';

type ShardPosition = {
  iterator: string | undefined;
  last: string;
  /** The last attempt to continue from here failed. */
  isLost?: boolean;
};

/** Where reading begins when it begins. */
export type StartingPosition = 'TRIM_HORIZON' | 'LATEST';

/** The shards of one stream, read in order: no child before its parent is at its end. */
export class StreamShards {
  readonly #client: DynamoDBStreamsClient;
  readonly #streamArn: string;
  /** Shards being read; one at its end stays in the map with no iterator. */
  readonly #places = new Map<string, ShardPosition>();
  #position: StartingPosition;
  /** Shards that may be read, until one has come to its end: no other appears before that. */
  #open: readonly string[] = [];

  constructor(client: DynamoDBStreamsClient, streamArn: string, position: StartingPosition) {
    this.#client = client;
    this.#streamArn = streamArn;
    this.#position = position;
  }

  /** Shards that may be read now: new ones are found, those whose parent is unfinished wait. */
  async readable(): Promise<readonly string[]> {
    if (this.#open.length === 0) this.#open = await this.#find();
    return this.#open;
  }

  async #find(): Promise<string[]> {
    const shards = await this.#describe();
    const known = new Set(shards.map(({ ShardId }) => ShardId));
    for (const { ShardId: id = '', ParentShardId: parent } of shards) {
      const parentDone = !parent || !known.has(parent) || this.#isFinished(parent);
      if (parentDone && !this.#places.has(id)) await this.#begin(id);
    }
    // A shard that appears later is read from its start, wherever we began.
    this.#position = 'TRIM_HORIZON';
    return [...this.#places.keys()].filter((id) => known.has(id) && !this.#isFinished(id));
  }

  /** The next records of a shard; none when nothing has been written since. */
  async next(shardId: string): Promise<StreamRecord[]> {
    const place = this.#places.get(shardId);
    if (!place?.iterator) return [];
    try {
      const { Records = [], NextShardIterator } = await this.#client.send(
        new GetRecordsCommand({ ShardIterator: place.iterator }),
      );
      const last = sequenceOf(Records.at(-1)) || place.last;
      this.#places.set(shardId, { iterator: NextShardIterator, last });
      if (!NextShardIterator) this.#open = [];
      return Records;
    } catch (error) {
      this.#open = [];
      const name = error instanceof Error ? error.name : '';
      if (name !== 'ExpiredIteratorException' && name !== 'TrimmedDataAccessException') throw error;
      // The computer was asleep, or DynamoDB Local forgot the position, as it does when another
      // table is written to before it: continue after the last record that was read. If there is
      // none either, read from the start: delivering a record again is harmless.
      await this.#begin(shardId, place.isLost ? '' : place.last);
      Object.assign(this.#places.get(shardId) ?? {}, { isLost: true });
      return [];
    }
  }

  #isFinished(id: string) {
    const place = this.#places.get(id);
    return place !== undefined && place.iterator === undefined;
  }

  async #describe(): Promise<Shard[]> {
    const shards: Shard[] = [];
    let from: string | undefined;
    do {
      const { StreamDescription } = await this.#client.send(
        new DescribeStreamCommand({ StreamArn: this.#streamArn, ExclusiveStartShardId: from }),
      );
      shards.push(...(StreamDescription?.Shards ?? []));
      from = StreamDescription?.LastEvaluatedShardId;
    } while (from);
    return shards;
  }

  async #begin(shardId: string, after = ''): Promise<void> {
    const start: Partial<GetShardIteratorCommandInput> = after
      ? { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }
      : { ShardIteratorType: this.#position };
    const { ShardIterator } = await this.#client.send(
      new GetShardIteratorCommand({
        StreamArn: this.#streamArn,
        ShardId: shardId,
        ShardIteratorType: 'TRIM_HORIZON',
        ...start,
      }),
    );
    this.#places.set(shardId, { iterator: ShardIterator, last: after });
  }
}
