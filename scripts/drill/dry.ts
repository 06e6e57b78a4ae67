import { DeleteTableCommand } from '@aws-sdk/client-dynamodb';
import { createTables } from '../../infra/local/database/tables.ts';
import {
  type LocalServer,
  type LocalServerOptions,
  startLocalServer,
} from '../../infra/local/local-server.ts';
import {
  type AllTables,
  type RawItems,
  readTables,
  restoreTables,
  writeTables,
} from '../backup/all-tables.ts';
import { changedItems } from '../backup/compare.ts';
import { localTables } from '../backup/local-tables.ts';
import { differing, recountRestored } from '../backup/recount.ts';
import { tableKinds } from '../backup/tables.ts';
import { DrillSteps, type Finding, type ReportStep } from './steps.ts';

type DryDrill = {
  /** The address of a DynamoDB Local. */
  endpoint: string;
  /** Bundles run in processes of their own; a test that has the sources loaded runs those. */
  functions: LocalServerOptions['functions'];
  /** An empty directory for the backup's files. */
  directory: string;
  /** Has an organisation work for a while, so that there is something to lose. */
  fill: (server: LocalServer) => Promise<unknown>;
  report: ReportStep;
};

/** How many items of each table, in words. */
const countsOf = (counts: readonly (readonly [kind: string, items: number])[]) =>
  counts.map(([kind, items]) => `${items} ${kind}`).join(', ');
const sizesOf = (items: RawItems) => countsOf(tableKinds.map((kind) => [kind, items[kind].length]));

/** Everything that was there before, and nothing else; each summary is that of a count of today. */
function compared(before: RawItems, after: RawItems): Finding {
  const changed = tableKinds.map(
    (kind) => [kind, changedItems(before[kind], after[kind])] as const,
  );
  const damaged = changed.filter(([, items]) => items > 0);
  const fault = damaged.length > 0 ? `changed, missing or new: ${countsOf(damaged)}` : null;
  return { found: `${sizesOf(after)}, all as before`, fault };
}

function recounted({ records }: RawItems): Finding {
  const counted = recountRestored(records);
  const off = differing(counted);
  return {
    found: `${counted.length} summaries agree with a count of the restored forms`,
    fault: off > 0 ? `${off} of ${counted.length} summaries differ from a recount` : null,
  };
}

async function dropTables(tables: AllTables): Promise<void> {
  for (const { client, table } of Object.values(tables))
    await client.send(new DeleteTableCommand({ TableName: table }));
}

/**
 * A drill without AWS: an organisation works, its tables are written into files, deleted, made
 * again empty and restored, and every item and figure is compared.
 * @returns whether everything came back
 */
export async function dryDrill(terms: DryDrill): Promise<boolean> {
  const { endpoint, functions, directory, fill, report } = terms;
  const drill = new DrillSteps(report);
  const server = await startLocalServer({
    ...{ template: 'cdk.out', endpoint, functions, port: 0, limitFactor: 1000 },
    tablePrefix: `drill-${process.pid}-`,
  });
  const tables = localTables(endpoint, server.tables);
  let before: RawItems = { records: [], identities: [], audit: [] };
  let after = before;
  await drill.step('an organisation works', async () => {
    await fill(server);
    await server.settled();
    before = await readTables(tables);
    const lacking = tableKinds.filter((kind) => before[kind].length === 0);
    return {
      found: sizesOf(before),
      fault: lacking.length > 0 ? `nothing to lose in ${lacking}` : null,
    };
  });
  // From here on nothing follows the tables, so what is restored is what was written.
  await server.stop();
  await drill.step('back up into files', async () => {
    const counts: [string, number][] = [];
    for await (const { kind, count } of writeTables(tables, directory)) counts.push([kind, count]);
    return { found: countsOf(counts) };
  });
  await drill.step('lose the tables, and make empty ones', async () => {
    await dropTables(tables);
    await createTables(tables.records.client, server.description.tables);
    const left = await readTables(tables);
    const isEmpty = tableKinds.every((kind) => left[kind].length === 0);
    return { found: sizesOf(left), fault: isEmpty ? null : `the tables hold ${sizesOf(left)}` };
  });
  await drill.step('restore from the files', async () => {
    const counts: [string, number][] = [];
    for await (const { kind, added } of restoreTables(tables, directory))
      counts.push([kind, added]);
    after = await readTables(tables);
    return { found: countsOf(counts) };
  });
  await drill.step('compare every item', async () => compared(before, after));
  await drill.step('count every group again', async () => recounted(after));
  await drill.always('clean up', async () => {
    await dropTables(tables);
    tables.records.client.destroy();
    return { found: 'the tables of the drill are deleted' };
  });
  return drill.isGood;
}
