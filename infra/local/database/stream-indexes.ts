import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** The file in which DynamoDB Local stores everything where tables are shared. */
const fileName = 'shared-local-instance.db';

/**
 * DynamoDB Local stores the records of all streams in one table, and looks through all of them at
 * every write and every read of a stream; and at every request it looks for the table's stream and
 * for the stream's first record, though nobody asks for them. With indexes a request costs the same
 * after 10,000 others as at first; without, four times as much. A log of its own instead of a
 * rewritten file saves it the rest of the waiting.
 */
const statements = [
  'PRAGMA journal_mode = WAL',
  'CREATE INDEX IF NOT EXISTS recordsByShard ON us (ShardID, SequenceNumber)',
  // The first record of a stream could not be found by this former index without reading all.
  'DROP INDEX IF EXISTS recordsByStream',
  'CREATE INDEX IF NOT EXISTS recordsBySequence ON us (StreamID, SequenceNumber)',
  'CREATE INDEX IF NOT EXISTS recordsByTime ON us (CreationDateTime)',
  'CREATE INDEX IF NOT EXISTS streamsByTable ON sm (TableName)',
  'CREATE INDEX IF NOT EXISTS shardsByStream ON ss (StreamID)',
];

/**
 * DynamoDB Local makes its file with pages of 1 KB, which most items do not fit into. Their size can
 * only be changed while the file has no log.
 */
function enlargePages(database: DatabaseSync): void {
  const { journal_mode: journal } = database.prepare('PRAGMA journal_mode').get() ?? {};
  if (journal === 'wal') return;
  database.exec('PRAGMA page_size = 4096');
  database.exec('VACUUM');
}

/** A request that makes DynamoDB Local open its file; it checks no signature. */
async function listTables(endpoint: string): Promise<void> {
  const answer = await fetch(endpoint, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/x-amz-json-1.0',
      'X-Amz-Target': 'DynamoDB_20120810.ListTables',
      Authorization:
        'AWS4-HMAC-SHA256 Credential=local/20260101/eu-north-1/dynamodb/aws4_request, SignedHeaders=host, Signature=none',
    },
    body: '{}',
  });
  if (!answer.ok)
    throw new Error(`DynamoDB Local answers ${answer.status}: ${await answer.text()}`);
}

/** Indexes the streams of a DynamoDB Local that runs on a directory. */
export async function indexStreams(endpoint: string, directory: string): Promise<void> {
  await listTables(endpoint);
  const database = new DatabaseSync(join(directory, fileName), { timeout: 60_000 });
  enlargePages(database);
  for (const statement of statements) database.exec(statement);
  database.close();
}
