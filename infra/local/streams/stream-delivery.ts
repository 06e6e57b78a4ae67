import { setTimeout as pause } from 'node:timers/promises';
import type { Invoke } from '../lambdas/lambda.ts';
import type { StreamSourceDescription } from '../template/stream-source.ts';
import { type StreamRecord, sequenceOf, streamEvent } from './stream-event.ts';

/** A batch whose repeats are used up; reported without any content of its records. */
export type GivenUp = { records: readonly StreamRecord[]; attempts: number };

export type DeliveryParts = {
  source: StreamSourceDescription;
  streamArn: string;
  invoke: Invoke;
  giveUp: (batch: GivenUp) => Promise<void>;
  /** Ends the waiting between repeats when the local server stops. */
  signal: AbortSignal;
};

const pauseMs = (attempt: number) => Math.min(50 * 2 ** attempt, 2000);

/**
 * The failures that a function reports; a value that is not an identifier means the whole batch.
 */
function reported(answer: unknown): readonly string[] {
  if (typeof answer !== 'object' || !answer || !('batchItemFailures' in answer)) return [];
  const failures = answer.batchItemFailures as { itemIdentifier?: string }[] | null;
  return (failures ?? []).map(({ itemIdentifier }) => itemIdentifier ?? '');
}

/**
 * The number of records from the start that went well: all of them, or those before the first
 * failure.
 */
async function tryOnce(records: readonly StreamRecord[], parts: DeliveryParts): Promise<number> {
  const { source, invoke, streamArn } = parts;
  try {
    const answer = await invoke(source.functionId, streamEvent(streamArn, records));
    const failures = source.reportsFailures ? reported(answer) : [];
    if (failures.length === 0) return records.length;
    const places = failures.map((id) => records.findIndex((r) => sequenceOf(r) === id));
    return Math.max(0, Math.min(...places));
  } catch {
    return 0;
  }
}

/**
 * Delivers one batch as an event source mapping does: it is repeated from the first failure on, in
 * halves where the template bisects (a split is no repeat), until its repeats are used up and it is
 * given up, so that it blocks nothing behind it.
 */
export async function deliverRecords(
  records: readonly StreamRecord[],
  parts: DeliveryParts,
  spent = 0,
): Promise<void> {
  let left = records;
  let attempt = spent;
  while (left.length > 0 && !parts.signal.aborted) {
    const done = await tryOnce(left, parts);
    left = left.slice(done);
    if (left.length === 0) return;
    if (done === 0 && parts.source.bisect && left.length > 1) {
      const middle = Math.ceil(left.length / 2);
      await deliverRecords(left.slice(0, middle), parts, attempt);
      left = left.slice(middle);
      continue;
    }
    // Only a batch that makes no progress uses up its repeats.
    attempt = done > 0 ? 0 : attempt + 1;
    if (attempt > parts.source.retries) return parts.giveUp({ records: left, attempts: attempt });
    await pause(pauseMs(attempt), undefined, { signal: parts.signal }).catch(() => {});
  }
}
