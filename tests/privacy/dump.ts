import { readFileSync } from 'node:fs';
import { inflateRawSync } from 'node:zlib';
import { DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import type { LocalServer } from '../../infra/local/local-server.ts';
import type { StreamRecord } from '../../infra/local/streams/stream-event.ts';
import { StreamShards } from '../../infra/local/streams/stream-shards.ts';
import { localAwsAccount } from '../../infra/local/template/intrinsics.ts';
import { dynamodbEndpoint } from '../database.ts';
import { logFile } from '../log-capture.ts';

type DumpedItem = Record<string, unknown>;

/**
 * Everything that is stored anywhere: each item of the tables, each record of the streams, each log
 * line.
 */
export type Dump = {
  /** Items by the logical id of their table. */
  tables: Readonly<Record<string, DumpedItem[]>>;
  /** Records of the streams: their keys, and whatever else they contain. */
  streams: { keys: string; rest: string }[];
  log: string;
};

/** Bytes as text, inflated where they are deflated. */
function readable(value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  try {
    return inflateRawSync(value).toString();
  } catch {
    return Buffer.from(value).toString('latin1');
  }
}

/** An item as one text that can be searched: deflated bytes are inflated. */
export const textOfItem = (item: DumpedItem) => JSON.stringify(item, (_, value) => readable(value));

async function scanned(server: LocalServer, TableName: string): Promise<DumpedItem[]> {
  const items: DumpedItem[] = [];
  let ExclusiveStartKey: DumpedItem | undefined;
  do {
    const page = await server.documents.send(new ScanCommand({ TableName, ExclusiveStartKey }));
    items.push(...(page.Items ?? []));
    ExclusiveStartKey = page.LastEvaluatedKey;
  } while (ExclusiveStartKey);
  return items;
}

/** All records that a stream still gives, from its beginning. */
async function recordsOf(client: DynamoDBStreamsClient, streamArn: string) {
  const shards = new StreamShards(client, streamArn, 'TRIM_HORIZON');
  const found: StreamRecord[] = [];
  for (let empty = 0; empty < 3; ) {
    const ids = await shards.readable();
    const records = (await Promise.all(ids.map((id) => shards.next(id)))).flat();
    found.push(...records);
    empty = records.length > 0 ? 0 : empty + 1;
  }
  return found;
}

async function streamed(server: LocalServer): Promise<Dump['streams']> {
  const options = {
    endpoint: dynamodbEndpoint,
    region: localAwsAccount.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  };
  const [dynamodb, streams] = [new DynamoDBClient(options), new DynamoDBStreamsClient(options)];
  const all: StreamRecord[] = [];
  for (const TableName of Object.values(server.tables)) {
    const { Table } = await dynamodb.send(new DescribeTableCommand({ TableName }));
    if (Table?.LatestStreamArn) all.push(...(await recordsOf(streams, Table.LatestStreamArn)));
  }
  dynamodb.destroy();
  streams.destroy();
  return all.map(({ dynamodb: { Keys, ...rest } = {}, ...record }) => ({
    keys: JSON.stringify(Keys),
    rest: JSON.stringify({ ...record, ...rest }),
  }));
}

/** What the functions of this test file have logged; nothing where they logged nothing. */
function logged(): string {
  try {
    return readFileSync(logFile, 'utf8');
  } catch {
    return '';
  }
}

/** The tables alone, which are faster to read than the streams. */
export async function dumpedTablesOf(server: LocalServer): Promise<Dump> {
  const tables: Record<string, DumpedItem[]> = {};
  for (const [id, name] of Object.entries(server.tables)) tables[id] = await scanned(server, name);
  return { tables, streams: [], log: logged() };
}

export async function dumpOf(server: LocalServer): Promise<Dump> {
  return { ...(await dumpedTablesOf(server)), streams: await streamed(server) };
}
