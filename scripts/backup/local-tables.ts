import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localAwsAccount } from '../../infra/local/template/intrinsics.ts';
import { type AllTables, namedTables } from './all-tables.ts';

/**
 * The tables of a local server, bypassing its functions.
 * @param tables their names by their logical ids
 */
export function localTables(endpoint: string, tables: Readonly<Record<string, string>>): AllTables {
  const client = new DynamoDBClient({
    endpoint,
    region: localAwsAccount.region,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const named = Object.entries(tables);
  return namedTables(
    client,
    (kind) => named.find(([id]) => id.toLowerCase().startsWith(kind))?.[1] ?? '',
  );
}
