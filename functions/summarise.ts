import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { logFailure } from './http/failure.ts';
import { type Key, ownerOf } from './store/keys.ts';
import { listRunIdsOf } from './store/memberships.ts';
import { recountRun } from './store/recount-run.ts';

/** Items that change no figure; what a recount writes is one, or its writing would never end. */
const silent = /^(SUMMARY$|FORM_COUNTS$|LEADER#|NAMED$|APART|METER#|GIVEN#)/;

type TouchedRun = { organisation: string; runId: string };

/** The runs whose figures a change may affect: its own, or all runs of its participant. */
async function runsTouchedBy(record: DynamoDBRecord): Promise<TouchedRun[]> {
  const key = unmarshall((record.dynamodb?.Keys ?? {}) as never) as Key;
  const owner = ownerOf(key);
  if (!owner || silent.test(key.sk)) return [];
  const { organisation, runId, participantId } = owner;
  if (runId) return [{ organisation, runId }];
  const runIds = participantId ? await listRunIdsOf(organisation, participantId) : [];
  return runIds.map((id) => ({ organisation, runId: id }));
}

/**
 * Recounts every run that a batch of the records' stream touched, each once. A recount reads the
 * run as it is now, so replays and reorderings are harmless. After a failure the batch is delivered
 * again from the first record that could not be processed.
 */
export async function handler(event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> {
  const done = new Set<string>();
  for (const record of event.Records) {
    try {
      for (const touched of await runsTouchedBy(record)) {
        const name = `${touched.organisation} ${touched.runId}`;
        if (done.has(name)) continue;
        await recountRun(touched.organisation, touched.runId, new Date().toISOString());
        done.add(name);
      }
    } catch (error) {
      logFailure(error, record.eventID ?? '', 'summarise');
      const itemIdentifier = record.dynamodb?.SequenceNumber ?? '';
      return { batchItemFailures: [{ itemIdentifier }] };
    }
  }
  return { batchItemFailures: [] };
}
