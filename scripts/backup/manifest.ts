import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { tableVariables } from '../../shared/table-shape.ts';
import type { TableKind } from './tables.ts';

/** Raised when items of an older backup can no longer be read as they are. */
export const schemaVersion = 1;

const manifest = z.strictObject({
  kind: z.enum(Object.keys(tableVariables) as [TableKind, ...TableKind[]]),
  table: z.string(),
  schemaVersion: z.int(),
  /** Items in the file. */
  count: z.int().min(0),
  /** Of the file as it is, compressed. */
  sha256: z.string(),
  /** Between these moments it was read; what was written between them may be in it or not. */
  from: z.iso.datetime(),
  until: z.iso.datetime(),
});
export type Manifest = z.infer<typeof manifest>;

/** Where a table's items and what is known of them are, so that each can be kept apart. */
export const fileOf = (directory: string, kind: TableKind) => join(directory, `${kind}.jsonl.gz`);
const manifestFile = (directory: string, kind: TableKind) => join(directory, `${kind}.json`);

/** For their owner alone. */
export const fileMode = 0o600;

/** Written last: a file without it was not written to its end. */
export const writeManifest = (directory: string, told: Manifest) =>
  writeFile(manifestFile(directory, told.kind), `${JSON.stringify(told, null, 2)}\n`, {
    mode: fileMode,
  });

/**
 * What is known of a table's file; undefined where there is none in the directory.
 * @throws Error when it is of another version
 */
export async function readManifest(
  directory: string,
  kind: TableKind,
): Promise<Manifest | undefined> {
  const text = await readFile(manifestFile(directory, kind), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const told = manifest.parse(JSON.parse(text));
  if (told.schemaVersion !== schemaVersion)
    throw new Error(`${kind} is of version ${told.schemaVersion}; this reads ${schemaVersion}.`);
  return told;
}
