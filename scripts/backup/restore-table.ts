import { createHash } from 'node:crypto';
import { ConditionalCheckFailedException, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Manifest } from './manifest.ts';
import { type ScannedTable, scan } from './scan.ts';
import { checkFile, itemKeyText, linesOfItems } from './table-file.ts';
import { itemOf, lineOf, type TypedItem } from './typed-line.ts';

const lanes = 16;

/**
 * Summaries and wishes for them are made of the rest, and made anew as soon as the rest arrives:
 * what stands there need not be what is in the file.
 */
const isDerived = ({ sk }: TypedItem) => sk?.S === 'SUMMARY' || sk?.S === 'RECOUNT';

const digestOf = (line: string) => createHash('sha256').update(line).digest('base64');

type Digests = ReadonlyMap<string, string>;

async function digestsOf(directory: string, told: Manifest): Promise<Digests> {
  const digests = new Map<string, string>();
  for await (const line of linesOfItems(directory, told)) {
    const item = itemOf(line);
    digests.set(itemKeyText(item), isDerived(item) ? '' : digestOf(line));
  }
  return digests;
}

/** How many items of a table are in the file, just so; any that is not is counted as foreign. */
async function compare(
  place: ScannedTable,
  digests: Digests,
): Promise<{ same: number; foreign: number }> {
  const found = { same: 0, foreign: 0 };
  for await (const item of scan(place)) {
    const kept = digests.get(itemKeyText(item));
    const isSame = isDerived(item) || kept === digestOf(lineOf(item));
    if (!isSame) found.foreign += 1;
    else if (kept !== undefined) found.same += 1;
  }
  return found;
}

/** Adds an item, and never writes over another; one that is there just so was added before. */
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

/** Adds the items that are wanted, some at a time. */
async function addAll(place: ScannedTable, items: AsyncIterable<TypedItem>): Promise<void> {
  const source = items[Symbol.asyncIterator]();
  const lane = async () => {
    for (let next = await source.next(); !next.done; next = await source.next())
      await add(place, next.value);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function* itemsOf(directory: string, told: Manifest, wanted: (item: TypedItem) => boolean) {
  for await (const line of linesOfItems(directory, told)) {
    const item = itemOf(line);
    if (wanted(item)) yield item;
  }
}

/**
 * Restores a table from its file: into an empty one, or on from where an earlier try was cut short.
 * Summaries come first: they say what was released, and one that was counted while only a part of
 * the run is there must follow on that.
 * @throws Error when the file is not whole, or the table holds anything else; then nothing is written
 */
export async function restoreTable(
  place: ScannedTable,
  directory: string,
  told: Manifest,
): Promise<{ added: number }> {
  await checkFile(directory, told);
  const digests = await digestsOf(directory, told);
  const before = await compare(place, digests);
  if (before.foreign > 0)
    throw new Error(`${place.table} holds ${before.foreign} items that the file has not.`);
  await addAll(place, itemsOf(directory, told, isDerived));
  await addAll(
    place,
    itemsOf(directory, told, (item) => !isDerived(item)),
  );
  const after = await compare(place, digests);
  if (after.foreign > 0 || after.same !== told.count)
    throw new Error(
      `${place.table} holds ${after.same} of ${told.count} items: repeat the command.`,
    );
  return { added: after.same - before.same };
}
