import { CreateTableCommand, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { afterAll, expect, test } from 'vitest';
import { StreamShards } from '../../../infra/local/streams/stream-shards.ts';
import { dynamodbEndpoint } from '../../database.ts';
import { newId } from '../../make.ts';

const options = {
  endpoint: dynamodbEndpoint,
  region: 'eu-north-1',
  credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
};
const tables = new DynamoDBClient(options);
const streams = new DynamoDBStreamsClient(options);
afterAll(() => {
  tables.destroy();
  streams.destroy();
});

/** A table with a stream, and its reader. */
async function streamed() {
  const name = newId('stream');
  const { TableDescription } = await tables.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      StreamSpecification: { StreamEnabled: true, StreamViewType: 'KEYS_ONLY' },
    }),
  );
  const shards = new StreamShards(streams, TableDescription?.LatestStreamArn ?? '', 'TRIM_HORIZON');
  const write = (pk: string) =>
    tables.send(new PutItemCommand({ TableName: name, Item: { pk: { S: pk } } }));
  /** The keys of everything that has been written since the last read. */
  const read = async () => {
    const keys: (string | undefined)[] = [];
    // A lost position is found by one read, and the next one reads from it.
    for (let round = 0; round < 3; round++)
      for (const shard of await shards.readable())
        for (const { dynamodb } of await shards.next(shard)) keys.push(dynamodb?.Keys?.pk?.S);
    return keys;
  };
  return { write, read };
}

test('each record is read once, whatever other tables are written to meanwhile', async () => {
  const [one, other] = [await streamed(), await streamed()];
  expect(await one.read()).toEqual([]);
  for (const key of ['a', 'b', 'c']) {
    await one.write(key);
    expect(await one.read()).toEqual([key]);
    for (let n = 0; n < 20; n++) await other.write(`${key}${n}`);
    expect(await one.read()).toEqual([]);
  }
  expect(await other.read()).toHaveLength(60);
  await one.write('d');
  expect(await one.read()).toEqual(['d']);
});
