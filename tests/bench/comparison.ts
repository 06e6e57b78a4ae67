/**
 * The comparison of a programme's runs by their lines in the index, against reading all their forms
 * and against a scan of the table.
 */
import { type DynamoDBDocumentClient, QueryCommand, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { demoUsers } from '../../infra/local/sign-in/demo-users.ts';
import { fillDirectory } from '../../infra/local/sign-in/fill-directory.ts';
import { synthesize } from '../../scripts/synth.ts';
import { type BenchSection, type FigureRow, rounded } from './figures.ts';
import { benchProgrammeId, storeProgramme } from './programme.ts';
import { freshDynamodb } from './server.ts';

const [mostUnits, timesFewer, mostOfTime] = [40, 30, 0.1];
/** With more runs than this, no forms are written: it would take minutes. */
const mostWithForms = 1000;

/** The cost of a way of reading. */
type Taken = { units: number; requests: number; ms: number; kb?: number };
type ScanPage = { ConsumedCapacity?: { CapacityUnits?: number }; LastEvaluatedKey?: object };
type Start = Record<string, unknown> | undefined;

/** Reads pages until the last one. */
async function taken(partsOf: readonly ((from: Start) => Promise<ScanPage>)[]): Promise<Taken> {
  const startedAt = performance.now();
  let [units, requests] = [0, 0];
  for (const part of partsOf) {
    let from: Start;
    do {
      const page = await part(from);
      units += page.ConsumedCapacity?.CapacityUnits ?? 0;
      requests += 1;
      from = page.LastEvaluatedKey as Start;
    } while (from);
  }
  return { units, requests, ms: performance.now() - startedAt };
}

const withCapacity = { ReturnConsumedCapacity: 'TOTAL' } as const;

const scanned = (documents: DynamoDBDocumentClient, TableName: string) =>
  taken([
    (ExclusiveStartKey) =>
      documents.send(new ScanCommand({ TableName, ExclusiveStartKey, ...withCapacity })),
  ]);

/** Every run's forms, which must all be read where there are no summaries. */
const formsRead = (documents: DynamoDBDocumentClient, TableName: string, partitions: string[]) =>
  taken(
    partitions.map((pk) => (ExclusiveStartKey: Start) => {
      const KeyConditionExpression = 'pk = :pk AND begins_with(sk, :form)';
      const ExpressionAttributeValues = { ':pk': pk, ':form': 'FORM#' };
      const query = { KeyConditionExpression, ExpressionAttributeValues, ExclusiveStartKey };
      return documents.send(new QueryCommand({ TableName, ...query, ...withCapacity }));
    }),
  );

const request = {
  routeKey: 'GET /v1/outcomes',
  headers: { 'accept-encoding': 'gzip' },
  queryStringParameters: { programme: benchProgrammeId },
  requestContext: {
    timeEpoch: Date.parse('2026-11-02T12:00:00.000Z'),
    requestId: 'comparison',
    http: { sourceIp: '127.0.0.1' },
    authorizer: {
      jwt: { claims: { sub: 'coordinator', org: 'kainuu', 'cognito:groups': '[coordinator]' } },
    },
  },
};

/**
 * The whole request of a coordinator, with disclosure and validation; the lookup of the caller and
 * the audit's write are not counted.
 */
async function compared(): Promise<Taken> {
  const { aroundCalls } = await import('../dynamodb-calls.ts');
  const { handler } = await import('../../functions/outcomes.ts');
  let [units, requests] = [0, 0];
  const stop = aroundCalls(async ({ operation, input }, send) => {
    Object.assign(input, withCapacity);
    const page: ScanPage = await send();
    if (operation === 'GetItem' || operation === 'PutItem') return page;
    units += page.ConsumedCapacity?.CapacityUnits ?? 0;
    requests += 1;
    return page;
  });
  const startedAt = performance.now();
  const answer = await handler(request as never, {} as never);
  stop();
  if (answer.statusCode !== 200) throw new Error(`The comparison answered ${answer.statusCode}`);
  const kb = (answer.body?.length ?? 0) / 1024;
  return { units, requests, ms: performance.now() - startedAt, kb };
}

/** The middle of three, since the first includes loading the code. */
async function thrice(read: () => Promise<Taken>): Promise<Taken> {
  const all = [await read(), await read(), await read()];
  return all.toSorted((a, b) => a.ms - b.ms)[1] as Taken;
}

const named = (of: string, taken: Taken | null): FigureRow => ({
  [`${of}: units`]: taken?.units ?? null,
  [`${of}: requests`]: taken?.requests ?? null,
  [`${of}: ms`]: taken && rounded(taken.ms),
  ...(taken?.kb === undefined ? {} : { [`${of}: KB sent`]: rounded(taken.kb) }),
});

async function measure(endpoint: string, runs: number) {
  const withForms = runs <= mostWithForms;
  const { documents, table, partitions } = await storeProgramme(endpoint, { runs, withForms });
  await fillDirectory({ documents, recordsTable: table, issuer: null }, demoUsers);
  const lines = await thrice(compared);
  const forms = withForms ? await formsRead(documents, table, partitions) : null;
  const scan = withForms ? await thrice(() => scanned(documents, table)) : null;
  documents.destroy();
  return { runs, lines, forms, scan };
}

export const comparisonSection: BenchSection = async ({ quick }) => {
  await synthesize();
  const endpoint = await freshDynamodb();
  const rows: FigureRow[] = [];
  let holds = true;
  for (const size of quick ? [10] : [10, 100, 1000, 10_000]) {
    const { runs, lines, forms, scan } = await measure(endpoint, size);
    rows.push({ runs, ...named('lines', lines), ...named('forms', forms), ...named('scan', scan) });
    if (runs !== 1000 || !scan) continue;
    holds =
      lines.units <= mostUnits &&
      scan.units >= timesFewer * lines.units &&
      lines.ms <= mostOfTime * scan.ms;
  }
  return {
    about:
      'A programme’s comparison by its lines in the index, compared with reading all forms and with a scan',
    goal: `1,000 runs: at most ${mostUnits} units, ${timesFewer} times fewer than the scan, ${mostOfTime} of its time`,
    holds,
    rows,
  };
};
