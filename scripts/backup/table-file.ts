import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { fileOf, type Manifest } from './manifest.ts';
import type { TypedItem } from './typed-line.ts';

/** The lines of a table's file. */
export async function* linesOfItems(directory: string, { kind }: Manifest): AsyncGenerator<string> {
  const unpacked = createReadStream(fileOf(directory, kind)).pipe(createGunzip());
  yield* createInterface({ input: unpacked });
}

/** The key of an item in its table, as text. */
export const itemKeyText = ({ pk, sk }: TypedItem): string => `${pk?.S} ${sk?.S}`;

/**
 * Checks that a file is exactly what was written.
 * @throws Error when it is not
 */
export async function checkFile(directory: string, manifest: Manifest): Promise<void> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(fileOf(directory, manifest.kind)), hash);
  if (hash.digest('hex') !== manifest.sha256)
    throw new Error(
      `The file of ${manifest.kind} is not the one that was written: its hash differs.`,
    );
  let count = 0;
  for await (const _ of linesOfItems(directory, manifest)) count += 1;
  if (count !== manifest.count)
    throw new Error(
      `The file of ${manifest.kind} has ${count} items instead of ${manifest.count}.`,
    );
}
