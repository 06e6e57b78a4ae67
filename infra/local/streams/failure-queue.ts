import { randomUUID } from 'node:crypto';
import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { StreamSourceDescription } from '../template/stream-source.ts';
import type { GivenUp } from './stream-delivery.ts';
import { sequenceOf } from './stream-event.ts';

/**
 * The message that Lambda sends to an on-failure queue: the position of the records, never their
 * content.
 */
function message(
  source: StreamSourceDescription,
  streamArn: string,
  { records, attempts }: GivenUp,
) {
  const arrived = (index: number) =>
    records.at(index)?.dynamodb?.ApproximateCreationDateTime?.toISOString();
  return {
    requestContext: {
      requestId: randomUUID(),
      functionArn: `Arn:${source.functionId}`,
      condition: 'RetryAttemptsExhausted',
      approximateInvokeCount: attempts,
    },
    version: '1.0',
    timestamp: new Date().toISOString(),
    DDBStreamBatchInfo: {
      startSequenceNumber: sequenceOf(records[0]),
      endSequenceNumber: sequenceOf(records.at(-1)),
      approximateArrivalOfFirstRecord: arrived(0),
      approximateArrivalOfLastRecord: arrived(-1),
      batchSize: records.length,
      streamArn,
    },
  };
}

/** The destination of batches that could not be delivered. */
export type FailureQueues = {
  /** Holds one `<queue>.jsonl` for each queue of the template. */
  directory: string;
  report: (message: string) => void;
};

/** Puts a batch that was given up into its queue and reports it on the console. */
export async function storeFailure(
  queues: FailureQueues,
  source: StreamSourceDescription,
  streamArn: string,
  batch: GivenUp,
): Promise<void> {
  const from = sequenceOf(batch.records[0]);
  const what = `${batch.records.length} record(s) of ${source.tableId}, sequence ${from}`;
  queues.report(`${source.functionId} gave up after ${batch.attempts} attempts: ${what}`);
  if (!source.failureQueue) return;
  await mkdir(queues.directory, { recursive: true });
  const file = join(queues.directory, `${source.failureQueue}.jsonl`);
  await appendFile(file, `${JSON.stringify(message(source, streamArn, batch))}\n`);
}
