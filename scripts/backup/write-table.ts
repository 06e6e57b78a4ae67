import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { fileMode, fileOf, type Manifest, schemaVersion, writeManifest } from './manifest.ts';
import { type ScannedTable, scan } from './scan.ts';
import type { TableKind } from './tables.ts';
import { lineOf } from './typed-line.ts';

/** Computes a hash of the data that passes through. */
function hashing() {
  const hash = createHash('sha256');
  const through = new Transform({
    transform: (chunk, _, done) => {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { through, digest: () => hash.digest('hex') };
}

/**
 * Writes a table into a file with one line for each item, and then its manifest. An existing file
 * is replaced once the new one is complete.
 */
export async function writeTable(
  place: ScannedTable,
  kind: TableKind,
  directory: string,
): Promise<Manifest> {
  const from = new Date().toISOString();
  let count = 0;
  async function* lines() {
    for await (const item of scan(place)) {
      count += 1;
      yield `${lineOf(item)}\n`;
    }
  }
  const file = fileOf(directory, kind);
  const { through, digest } = hashing();
  const part = createWriteStream(`${file}.part`, { mode: fileMode });
  await pipeline(Readable.from(lines()), createGzip(), through, part).catch(async (error) => {
    await rm(`${file}.part`, { force: true });
    throw error;
  });
  await rename(`${file}.part`, file);
  const until = new Date().toISOString();
  const manifest = {
    kind,
    table: place.table,
    schemaVersion,
    count,
    sha256: digest(),
    from,
    until,
  };
  await writeManifest(directory, manifest);
  return manifest;
}
