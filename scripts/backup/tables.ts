import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tableVariables } from '../../shared/table-shape.ts';
import { root } from '../tools/fingerprint.ts';

export type TableKind = keyof typeof tableVariables;

/** All tables, in the order in which they are listed. */
export const tableKinds = Object.keys(tableVariables) as TableKind[];

/** The stack that made a table, as far as its name says so. */
const stackOf = (table: string) => /^(Laituri-[a-z]+)-/.exec(table)?.[1];

/**
 * Refuses tables of different stages: a removal would find no name in the other stage's table, note
 * that there is none, and leave it for good.
 * @throws Error when their names say that they are of different stacks
 */
function checkOneStage(tables: readonly string[]): void {
  const stacks = new Set(tables.flatMap((table) => stackOf(table) ?? []));
  if (stacks.size > 1) throw new Error(`The tables are of different stages: ${[...stacks]}.`);
}

/**
 * Sets the environment variables of the tables to those of a running `npm start`, unless they are
 * set already.
 * @throws Error when there are no tables, or tables of different stages
 */
export function findTables(kinds: readonly TableKind[] = tableKinds): void {
  const variables = kinds.map((kind) => tableVariables[kind]);
  const named = variables.map((variable) => process.env[variable] ?? '');
  if (named.every(Boolean)) {
    checkOneStage(named);
    return;
  }
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
