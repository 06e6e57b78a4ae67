import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableVariables } from '../../shared/table-shape.ts';
import { root } from '../tools/fingerprint.ts';

export type TableKind = keyof typeof tableVariables;

/** All tables, in the order in which they are listed. */
export const tableKinds = Object.keys(tableVariables) as TableKind[];

/**
 * Sets the environment variables of the tables to those of a running `npm start`, unless they are
 * set already.
 * @throws Error when there are no tables
 */
export function findTables(kinds: readonly TableKind[] = tableKinds): void {
  const variables = kinds.map((kind) => tableVariables[kind]);
  if (variables.every((variable) => process.env[variable])) return;
  try {
    const place = JSON.parse(readFileSync(join(root, '.local/running.json'), 'utf8'));
    const local = {
      AWS_REGION: 'local',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    };
    Object.assign(process.env, local, place);
  } catch {
    throw new Error(`Start Laituri first (npm start), or set ${variables.join(', ')}.`);
  }
}
