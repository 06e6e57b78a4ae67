import { type DynamoDBClient, GetItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { isSameItem } from '../backup/compare.ts';
import { differing, recountRestored } from '../backup/recount.ts';
import { type PlainItem, plainItems } from '../backup/scan.ts';
import { type TableKind, tableKinds } from '../backup/tables.ts';
import { DrillSteps, type Finding, type ReportStep } from './steps.ts';
import {
  awaitRestored,
  beginRestore,
  deleteDrillTable,
  drillTable,
  leftTables,
  type Patience,
  restorableUntil,
} from './tables-of-drill.ts';

type AwsDrill = {
  client: DynamoDBClient;
  /** The tables of the deployment, which are only read. */
  sources: Readonly<Record<TableKind, string>>;
  /** When the drill begins, an ISO timestamp: a part of the new tables' names. */
  now: string;
  /** Whether the restored tables are left for somebody to look at. */
  keep: boolean;
  patience?: Patience;
  report: ReportStep;
};

/** How many items of each table are compared with those of the source. */
const sampleSize = 200;
/** The least share of them that must be unchanged: people have worked since that moment. */
const leastSame = 0.95;

async function countOf(client: DynamoDBClient, table: string): Promise<number> {
  let count = 0;
  const pages = paginateScan({ client }, { TableName: table, Select: 'COUNT' });
  for await (const { Count = 0 } of pages) count += Count;
  return count;
}

const sampleOf = (items: readonly PlainItem[]): PlainItem[] => {
  const chosen = new Set<PlainItem>();
  while (chosen.size < Math.min(sampleSize, items.length))
    chosen.add(items[Math.floor(Math.random() * items.length)] as PlainItem);
  return [...chosen];
};

async function isInSource(client: DynamoDBClient, table: string, item: PlainItem) {
  const Key = marshall({ pk: item.pk, sk: item.sk });
  const { Item } = await client.send(
    new GetItemCommand({ TableName: table, Key, ConsistentRead: true }),
  );
  return isSameItem(Item && (unmarshall(Item) as PlainItem), item);
}

/** Compares a restored table with its source: their sizes, and some items one by one. */
async function compared(
  client: DynamoDBClient,
  { kind, source, restored }: { kind: TableKind; source: string; restored: readonly PlainItem[] },
): Promise<Finding> {
  const inSource = await countOf(client, source);
  const sample = sampleOf(restored);
  const checks: boolean[] = [];
  for (const item of sample) checks.push(await isInSource(client, source, item));
  const same = checks.filter(Boolean).length;
  const found = `${restored.length} items, ${inSource} in the table now; ${same} of ${sample.length} compared are the same`;
  if (restored.length === 0 && inSource > 0)
    return { found, fault: `nothing was restored; ${found}` };
  // An entry of the audit never changes and is never deleted.
  const least = kind === 'audit' ? sample.length : sample.length * leastSame;
  return { found, fault: same < least ? found : null };
}

function recounted(records: readonly PlainItem[]): Finding {
  const counted = recountRestored(records);
  const right = counted.length - differing(counted);
  const found = `${right} of ${counted.length} summaries agree with a count of the restored forms`;
  return { found, fault: right < counted.length * leastSame ? found : null };
}

/**
 * A drill in AWS: restores each table as it was at the same moment into one of the drill's own,
 * compares it with its source, and deletes it. The sources are only read.
 * @returns whether everything came back
 */
export async function drillInAws(terms: AwsDrill): Promise<boolean> {
  const { client, sources, now, keep, report, patience = { everySeconds: 20 } } = terms;
  const drill = new DrillSteps(report);
  const begun: TableKind[] = [];
  const target = (kind: TableKind) => drillTable(sources[kind], now);
  let at = new Date(0);
  await drill.step('find the last moment that every table can be restored to', async () => {
    const untils = await Promise.all(
      tableKinds.map((kind) => restorableUntil(client, sources[kind])),
    );
    at = new Date(Math.min(...untils.map(Number)));
    return { found: at.toISOString() };
  });
  for (const kind of tableKinds)
    await drill.step(`begin to restore ${kind}`, async () => {
      await beginRestore(client, { source: sources[kind], target: target(kind), at });
      begun.push(kind);
      return { found: `into ${target(kind)}` };
    });
  for (const kind of begun)
    await drill.always(`wait for ${kind}`, async () => {
      await awaitRestored(client, target(kind), patience);
      return { found: 'it can be read' };
    });
  for (const kind of tableKinds)
    await drill.step(`compare ${kind}`, async () => {
      const restored = await plainItems({ client, table: target(kind) });
      const finding = await compared(client, { kind, source: sources[kind], restored });
      if (kind !== 'records' || finding.fault) return finding;
      const count = recounted(restored);
      return { found: `${finding.found}; ${count.found}`, fault: count.fault ?? null };
    });
  for (const kind of keep ? [] : begun)
    await drill.always(`delete the drill's ${kind}`, async () => {
      const source = sources[kind];
      await deleteDrillTable(client, { source, target: target(kind) }, patience);
      return { found: `${target(kind)} is deleted` };
    });
  return drill.isGood;
}

/** Deletes the tables that earlier drills have left. @returns whether none is left */
export async function cleanUp({
  client,
  sources,
  report,
  patience = { everySeconds: 20 },
}: Omit<AwsDrill, 'now' | 'keep'>): Promise<boolean> {
  const drill = new DrillSteps(report);
  for (const source of Object.values(sources))
    for (const target of await leftTables(client, source))
      await drill.always(`delete ${target}`, async () => {
        await deleteDrillTable(client, { source, target }, patience);
        return { found: 'it is deleted' };
      });
  return drill.isGood;
}
