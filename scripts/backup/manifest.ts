import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { tableVariables } from '../../shared/table-shape.ts';
import type { TableKind } from './tables.ts';

/** Raised when the items of an older backup can no longer be read as they are. */
export const schemaVersion = 1;

const manifest = z.strictObject({
  kind: z.enum(Object.keys(tableVariables) as [TableKind, ...TableKind[]]),
  table: z.string(),
  schemaVersion: z.int(),
  /** Items in the file. */
  count: z.int().min(0),
  /** The hash of the compressed file. */
  sha256: z.string(),
  /**
   * The file was read between these moments; what was written meanwhile may or may not be in it.
   */
  from: z.iso.datetime(),
  until: z.iso.datetime(),
});
export type Manifest = z.infer<typeof manifest>;

/**
 * The path of a table's file; its manifest is beside it, so that each table can be stored apart.
 */
export const fileOf = (directory: string, kind: TableKind) => join(directory, `${kind}.jsonl.gz`);
const manifestFile = (directory: string, kind: TableKind) => join(directory, `${kind}.json`);

/** Only the owner may read and write the files. */
export const fileMode = 0o600;

/** Written last: a file without a manifest is incomplete. */
export const writeManifest = (directory: string, content: Manifest) =>
  writeFile(manifestFile(directory, content.kind), `${JSON.stringify(content, null, 2)}\n`, {
    mode: fileMode,
  });

/**
 * The manifest of a table's file; undefined when the directory has none.
 * @throws Error when it has another version
 */
export async function readManifest(
  directory: string,
  kind: TableKind,
): Promise<Manifest | undefined> {
  const text = await readFile(manifestFile(directory, kind), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const content = manifest.parse(JSON.parse(text));
  if (content.schemaVersion !== schemaVersion)
    throw new Error(
      `${kind} has version ${content.schemaVersion}; this command reads ${schemaVersion}.`,
    );
  return content;
}
