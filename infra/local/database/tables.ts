import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  type TableDescription as LiveTable,
  ResourceNotFoundException,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { TableDescription } from '../template/table-description.ts';

type ComparedShape = Pick<
  LiveTable,
  'KeySchema' | 'GlobalSecondaryIndexes' | 'LocalSecondaryIndexes' | 'StreamSpecification'
>;

/** What must agree between a table kept from an earlier start and the template, as text. */
function shapeOf(table: ComparedShape): string {
  const indexes = [
    ...(table.GlobalSecondaryIndexes ?? []),
    ...(table.LocalSecondaryIndexes ?? []),
  ].map(({ IndexName, KeySchema, Projection }) =>
    JSON.stringify([
      IndexName,
      KeySchema?.map(({ AttributeName }) => AttributeName),
      Projection?.ProjectionType,
      Projection?.NonKeyAttributes?.toSorted() ?? [],
    ]),
  );
  return JSON.stringify([
    table.KeySchema?.map(({ AttributeName }) => AttributeName),
    indexes.toSorted(),
    table.StreamSpecification?.StreamViewType ?? null,
  ]);
}

async function existing(client: DynamoDBClient, name: string): Promise<LiveTable | undefined> {
  try {
    return (await client.send(new DescribeTableCommand({ TableName: name }))).Table;
  } catch (error) {
    if (error instanceof ResourceNotFoundException) return undefined;
    throw error;
  }
}

async function createTable(client: DynamoDBClient, table: TableDescription): Promise<LiveTable> {
  const { TableDescription: created } = await client.send(new CreateTableCommand(table.input));
  if (table.expiryAttribute)
    await client.send(
      new UpdateTimeToLiveCommand({
        TableName: table.name,
        TimeToLiveSpecification: { AttributeName: table.expiryAttribute, Enabled: true },
      }),
    );
  return created ?? {};
}

/** The properties of the tables once they exist. */
export type LiveTables = {
  /** Each stream's ARN by its table's logical id. */
  streams: ReadonlyMap<string, string>;
  /** Was any of them created just now? */
  areNew: boolean;
};

/**
 * Creates the missing tables. A table that an earlier template shaped otherwise is refused, not
 * quietly used.
 */
export async function createTables(
  client: DynamoDBClient,
  tables: readonly TableDescription[],
): Promise<LiveTables> {
  let areNew = false;
  const streams = new Map<string, string>();
  for (const table of tables) {
    const stored = await existing(client, table.name);
    if (stored && shapeOf(stored) !== shapeOf(table.input as ComparedShape))
      throw new Error(
        `The table ${table.name} was made by an earlier template. Delete the local data ` +
          '(rm -r .local) and start again.',
      );
    areNew ||= !stored;
    const { LatestStreamArn } = stored ?? (await createTable(client, table));
    if (LatestStreamArn) streams.set(table.id, LatestStreamArn);
  }
  return { streams, areNew };
}
