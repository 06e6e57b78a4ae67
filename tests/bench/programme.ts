import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, ScanCommand } from '@aws-sdk/lib-dynamodb';
import { createTables } from '../../infra/local/database/tables.ts';
import { localEnvironment } from '../../infra/local/lambdas/lambda.ts';
import { localAwsAccount } from '../../infra/local/template/intrinsics.ts';
import type { TableDescription } from '../../infra/local/template/table-description.ts';
import { readTemplate } from '../../infra/local/template/template.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { tableVariables } from '../../shared/table-shape.ts';
import { writeItems } from '../group-copies.ts';
import { formParams, newFormBody } from '../make.ts';
import { storeRuns } from '../stored-runs.ts';

export const benchProgrammeId = 'hahmoterapia';
const membersOfRun = 10;
/** This many runs are stored in the usual way; the rest are copies of them. */
const originals = 60;

type ProgrammeItem = Record<string, unknown>;

/** A client with plain items, for data that is prepared and not measured. */
export const documentsAt = (endpoint: string) =>
  DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint,
      region: localAwsAccount.region,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  );

const withoutStream = ({ input, ...table }: TableDescription): TableDescription => ({
  ...table,
  input: { ...input, StreamSpecification: undefined },
});

/** The template's tables without a stream, so that no summariser runs during the measurement. */
async function makeTables(documents: DynamoDBDocumentClient, prefix: string): Promise<string> {
  const { tables } = await readTemplate('cdk.out', prefix);
  await createTables(documents as unknown as DynamoDBClient, tables.map(withoutStream));
  const named = (id: string) => tables.find((table) => table.id.startsWith(id))?.name ?? '';
  process.env[tableVariables.records] = named('Records');
  process.env[tableVariables.audit] = named('Audit');
  return named('Records');
}

/** The n-th run's summary, as a copy of another run's. */
const copyOf = (item: ProgrammeItem, n: number): ProgrammeItem => ({
  ...item,
  pk: `ORG#kainuu#RUN#run-copy-${n}`,
  lineAt: String(item.lineAt).replace(/#.*$/, `#run-copy-${n}`),
});

/** Both forms of each member of a run. */
function formsOf({ pk }: ProgrammeItem): ProgrammeItem[] {
  const members = Array.from({ length: membersOfRun }, newParticipantId);
  return members.flatMap((participantId) =>
    (['start', 'end'] as const).map((occasion) => {
      const { runId: _, ...key } = formParams('', participantId, occasion);
      const sk = `FORM#${occasion}#${key.instrumentId}#${participantId}`;
      const receipt = { receivedBy: 'leader', receivedAt: '2026-03-02T12:00:00.000Z', version: 1 };
      return { pk, sk, ...key, ...newFormBody(), ...receipt };
    }),
  );
}

/**
 * Stores a programme of `runs` runs in its own tables, which the functions of this process then
 * use.
 * @returns its runs' partitions and the table of the records
 */
export async function storeProgramme(
  endpoint: string,
  { runs, withForms }: { runs: number; withForms: boolean },
): Promise<{ documents: DynamoDBDocumentClient; table: string; partitions: string[] }> {
  Object.assign(process.env, localEnvironment(endpoint, { webAddress: '', limitFactor: 1e6 }));
  const documents = documentsAt(endpoint);
  const table = await makeTables(documents, `runs${runs}-`);
  await storeRuns(benchProgrammeId, Math.min(runs, originals), membersOfRun);
  const { Items: stored = [] } = await documents.send(new ScanCommand({ TableName: table }));
  const copies = Array.from({ length: runs - stored.length }, (_, n) =>
    copyOf(stored[n % stored.length] ?? {}, n),
  );
  await writeItems({ documents }, table, copies);
  const summaries = [...stored, ...copies];
  if (withForms) await writeItems({ documents }, table, summaries.flatMap(formsOf));
  return { documents, table, partitions: summaries.map(({ pk }) => String(pk)) };
}
