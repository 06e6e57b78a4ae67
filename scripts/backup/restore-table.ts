import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Manifest } from './manifest.ts';
import { fileOf } from './manifest.ts';
import { type ScannedTable, scan } from './scan.ts';
import { itemOf, lineOf, type TypedItem } from './typed-line.ts';

/** The lines of a table's file. */
async function* linesOfItems(directory: string, { kind }: Manifest): AsyncGenerator<string> {
  const unpacked = createReadStream(fileOf(directory, kind)).pipe(createGunzip());
  yield* createInterface({ input: unpacked });
}

/** The key of an item in its table, as text. */
const itemKeyText = ({ pk, sk }: TypedItem): string => `${pk?.S} ${sk?.S}`;

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

const lanes = 16;

/**
 * Summaries and requests for recounts are derived from the other items, and are made again as soon
 * as those arrive: the table's need not match the file's.
 */
const isDerived = ({ sk }: TypedItem) => sk?.S === 'SUMMARY' || sk?.S === 'RECOUNT';

const digestOf = (line: string) => createHash('sha256').update(line).digest('base64');

type Digests = ReadonlyMap<string, string>;

async function digestsOf(directory: string, manifest: Manifest): Promise<Digests> {
  const digests = new Map<string, string>();
  for await (const line of linesOfItems(directory, manifest)) {
    const item = itemOf(line);
    digests.set(itemKeyText(item), isDerived(item) ? '' : digestOf(line));
  }
  return digests;
}

/** Counts the table's items that are in the file unchanged; any other item counts as foreign. */
async function compare(
  place: ScannedTable,
  digests: Digests,
): Promise<{ same: number; foreign: number }> {
  const found = { same: 0, foreign: 0 };
  for await (const item of scan(place)) {
    const stored = digests.get(itemKeyText(item));
    const isSame = isDerived(item) || stored === digestOf(lineOf(item));
    if (!isSame) found.foreign += 1;
    else if (stored !== undefined) found.same += 1;
  }
  return found;
}

/** Adds an item and never overwrites another; an identical item was added by an earlier try. */
async function add({ client, table }: ScannedTable, item: TypedItem): Promise<void> {
  try {
    await client.send(
      new PutItemCommand({
        TableName: table,
        Item: item,
        ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }),
    );
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error;
    const isSame = error.Item && lineOf(error.Item) === lineOf(item);
    if (!isSame && !isDerived(item))
      throw new Error(`${table} is being written to: restore where nothing else writes.`);
  }
}

/** Adds the missing items, several at a time. */
async function addAll(place: ScannedTable, items: AsyncIterable<TypedItem>): Promise<void> {
  const source = items[Symbol.asyncIterator]();
  const lane = async () => {
    for (let next = await source.next(); !next.done; next = await source.next())
      await add(place, next.value);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function* itemsOf(
  directory: string,
  manifest: Manifest,
  includes: (item: TypedItem) => boolean,
) {
  for await (const line of linesOfItems(directory, manifest)) {
    const item = itemOf(line);
    if (includes(item)) yield item;
  }
}

/**
 * Restores a table from its file: into an empty table, or on from an interrupted try. Summaries are
 * written first: they record what was released, and a summary that is counted while only a part of
 * the run is there must build on that.
 * @throws Error when the file is damaged or the table holds anything else; then nothing is written
 */
export async function restoreTable(
  place: ScannedTable,
  directory: string,
  manifest: Manifest,
): Promise<{ added: number }> {
  await checkFile(directory, manifest);
  const digests = await digestsOf(directory, manifest);
  const before = await compare(place, digests);
  if (before.foreign > 0)
    throw new Error(`${place.table} holds ${before.foreign} items that are not in the file.`);
  await addAll(place, itemsOf(directory, manifest, isDerived));
  await addAll(
    place,
    itemsOf(directory, manifest, (item) => !isDerived(item)),
  );
  const after = await compare(place, digests);
  if (after.foreign > 0 || after.same !== manifest.count)
    throw new Error(
      `${place.table} holds ${after.same} of ${manifest.count} items: run the command again.`,
    );
  return { added: after.same - before.same };
}
