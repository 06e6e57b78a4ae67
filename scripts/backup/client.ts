import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { tableVariables } from '../../shared/table-shape.ts';
import type { ScannedTable } from './scan.ts';
import type { TableKind } from './tables.ts';

/** The table of a kind, as named in the environment; `DYNAMODB_ENDPOINT` points at a local one. */
export function placeOfKind(kind: TableKind): ScannedTable {
  const client = new DynamoDBClient({ endpoint: process.env.DYNAMODB_ENDPOINT || undefined });
  return { client, table: process.env[tableVariables[kind]] ?? '' };
}
