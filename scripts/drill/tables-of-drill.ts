import {
  DeleteTableCommand,
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ListTagsOfResourceCommand,
  paginateListTables,
  RestoreTableToPointInTimeCommand,
  TagResourceCommand,
  waitUntilTableExists,
  waitUntilTableNotExists,
} from '@aws-sdk/client-dynamodb';

/** What marks a table that a drill has made. */
const drillTag = 'laituri-drill';
/** A restore takes some twenty minutes at least, and hours for a large table. */
const mostSeconds = 6 * 3600;

/** How often to ask whether a table is ready, in seconds. */
export type Patience = { everySeconds: number };
const waiting = (client: DynamoDBClient, { everySeconds }: Patience) => ({
  ...{ client, maxWaitTime: mostSeconds },
  ...{ minDelay: everySeconds, maxDelay: everySeconds },
});

const nameBegins = (source: string) => `${source}-drill-`;

/**
 * The name of a drill's own table: that of its source, and the moment when the drill began.
 * @example drillTable('Records', '2026-11-30T08:15:00.000Z') // 'Records-drill-20261130T0815'
 */
export const drillTable = (source: string, now: string): string =>
  `${nameBegins(source)}${now.slice(0, 16).replace(/[-:]/g, '')}`;

/**
 * The last moment to which a table can be restored.
 * @throws Error when it is not recoverable
 */
export async function restorableUntil(client: DynamoDBClient, table: string): Promise<Date> {
  const { ContinuousBackupsDescription: backups } = await client.send(
    new DescribeContinuousBackupsCommand({ TableName: table }),
  );
  const until = backups?.PointInTimeRecoveryDescription?.LatestRestorableDateTime;
  if (!until) throw new Error(`${table} has no point-in-time recovery`);
  return until;
}

/** Begins to restore a table as it was at a moment into a new one, under the same key. */
export async function beginRestore(
  client: DynamoDBClient,
  { source, target, at }: { source: string; target: string; at: Date },
): Promise<void> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: source }));
  const key = Table?.SSEDescription?.KMSMasterKeyArn;
  await client.send(
    new RestoreTableToPointInTimeCommand({
      SourceTableName: source,
      TargetTableName: target,
      RestoreDateTime: at,
      // Nothing here reads an index, and making them takes longest.
      GlobalSecondaryIndexOverride: [],
      ...(key
        ? { SSESpecificationOverride: { Enabled: true, SSEType: 'KMS', KMSMasterKeyId: key } }
        : {}),
    }),
  );
}

const arnOf = async (client: DynamoDBClient, table: string) =>
  (await client.send(new DescribeTableCommand({ TableName: table }))).Table?.TableArn;

/** Waits until a restored table can be read, and marks it as a drill's. */
export async function awaitRestored(
  client: DynamoDBClient,
  target: string,
  patience: Patience,
): Promise<void> {
  await waitUntilTableExists(waiting(client, patience), { TableName: target });
  const tag = { Key: drillTag, Value: 'made by npm run drill' };
  const ResourceArn = await arnOf(client, target);
  await client.send(new TagResourceCommand({ ResourceArn, Tags: [tag] }));
}

/**
 * Deletes a table that a drill made, and no other.
 * @throws Error when its name or its tags do not say so
 */
export async function deleteDrillTable(
  client: DynamoDBClient,
  { source, target }: { source: string; target: string },
  patience: Patience,
): Promise<void> {
  const ResourceArn = await arnOf(client, target);
  const { Tags = [] } = await client.send(new ListTagsOfResourceCommand({ ResourceArn }));
  if (!target.startsWith(nameBegins(source)) || !Tags.some(({ Key }) => Key === drillTag))
    throw new Error(`${target} is not known to be a drill's, so it is left: look at it yourself`);
  await client.send(new DeleteTableCommand({ TableName: target }));
  await waitUntilTableNotExists(waiting(client, patience), { TableName: target });
}

/** The tables that drills of a source have left, if they were ended or were to keep them. */
export async function leftTables(client: DynamoDBClient, source: string): Promise<string[]> {
  const names: string[] = [];
  for await (const { TableNames = [] } of paginateListTables({ client }, {}))
    names.push(...TableNames.filter((name) => name.startsWith(nameBegins(source))));
  return names;
}
