import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import {
  fileOf,
  readManifest,
  schemaVersion,
  writeManifest,
} from '../../scripts/backup/manifest.ts';
import { checkFile } from '../../scripts/backup/restore-table.ts';
import { itemOf, lineOf, type TypedItem } from '../../scripts/backup/typed-line.ts';

const directory = await mkdtemp(join(tmpdir(), 'laituri-backup-test-'));
afterAll(() => rm(directory, { recursive: true }));

const item: TypedItem = {
  pk: { S: 'ORG#kainuu#RUN#r1' },
  sk: { S: 'SUMMARY' },
  figures: { B: new Uint8Array([0, 255, 10]) },
  // An attribute may be named like a type.
  answers: { M: { B: { N: '3' }, BS: { L: [{ S: 'B' }] }, S: { NULL: true } } },
};

/** A file as the backup writes it, with its description. */
async function written(changes = {}) {
  const bytes = gzipSync(`${lineOf(item)}\n`);
  await writeFile(fileOf(directory, 'audit'), bytes);
  const [from, until] = ['2026-03-02T12:00:00.000Z', '2026-03-02T12:00:01.000Z'];
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const manifest = { table: 'Audit', schemaVersion, count: 1, sha256, from, until, ...changes };
  await writeManifest(directory, { kind: 'audit', ...manifest });
  return { kind: 'audit' as const, ...manifest };
}

describe('A line of a backup', () => {
  test('restores the item exactly, bytes included', () => {
    expect(itemOf(lineOf(item))).toEqual(item);
  });

  test('is the same whatever the order of the attributes', () => {
    const turned = Object.fromEntries(Object.entries(item).reverse());
    expect(lineOf(turned)).toBe(lineOf(item));
  });
});

describe('A file of a backup', () => {
  test('is readable by its owner alone and is accepted when it is what was written', async () => {
    const manifest = await written();
    expect(await readManifest(directory, 'audit')).toEqual(manifest);
    await expect(checkFile(directory, manifest)).resolves.toBeUndefined();
    expect((await stat(join(directory, 'audit.json'))).mode & 0o777).toBe(0o600);
  });

  test('is refused when a byte of it was changed', async () => {
    const manifest = await written();
    const bytes = await readFile(fileOf(directory, 'audit'));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await writeFile(fileOf(directory, 'audit'), bytes);
    await expect(checkFile(directory, manifest)).rejects.toThrow('its hash differs');
  });

  test('is refused when its number of items differs from the count', async () => {
    await expect(checkFile(directory, await written({ count: 2 }))).rejects.toThrow('1 items');
  });

  test('is refused when another version of Laituri wrote it', async () => {
    await written({ schemaVersion: schemaVersion + 1 });
    await expect(readManifest(directory, 'audit')).rejects.toThrow('version');
  });

  test('is undefined in a folder that does not have it', async () => {
    expect(await readManifest(directory, 'identities')).toBeUndefined();
  });
});
