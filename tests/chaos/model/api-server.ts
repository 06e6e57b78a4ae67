import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTables } from '../../../infra/local/database/tables.ts';
import { gatewayEvent } from '../../../infra/local/gateway/gateway-event.ts';
import { router } from '../../../infra/local/gateway/router.ts';
import { localEnvironment } from '../../../infra/local/lambdas/lambda.ts';
import { withSecrets } from '../../../infra/local/lambdas/secrets.ts';
import { sourceLambda } from '../../../infra/local/lambdas/source-lambda.ts';
import { functionAnswer, type HttpAnswer } from '../../../infra/local/messages/answer.ts';
import { fillDirectory } from '../../../infra/local/sign-in/fill-directory.ts';
import { localAwsAccount } from '../../../infra/local/template/intrinsics.ts';
import type { TableDescription } from '../../../infra/local/template/table-description.ts';
import { readTemplate } from '../../../infra/local/template/template.ts';
import { root } from '../../../scripts/tools/fingerprint.ts';
import { recordsOf } from '../../directory.ts';
import { type ModelPerson, modelPeople } from './people.ts';

/** A request with its caller, after the check of a token. */
export type ModelRequest = {
  method: string;
  /** With its query, as in an address. */
  path: string;
  /** The signed-in user; undefined for the holder of a link. */
  by: ModelPerson | undefined;
  /** The secret or code of a link. */
  link: string | undefined;
  /** The address that it comes from: wrong links are counted by address. */
  address: string;
  body: unknown;
  ifMatch: number | undefined;
  /** When it arrives, in milliseconds. */
  at: number;
};

export type ModelAnswer = {
  status: number;
  etag: string | undefined;
  body: Record<string, unknown>;
};

/**
 * The functions in this process, called with the gateway's events: no sockets, and a clock of its
 * own.
 */
export type ApiServer = { ask: (sent: ModelRequest) => Promise<ModelAnswer> };

/**
 * The table without its stream and expiry. Nothing reads a stream here, and DynamoDB Local slows
 * down with every record of one. Expiry would delete items early, since the clock of a sequence is
 * far behind DynamoDB's.
 */
function asDeployed(table: TableDescription): TableDescription {
  const { StreamSpecification: _, ...input } = table.input;
  return { ...table, input, expiryAttribute: null };
}

const headersOf = ({ body, ifMatch, link }: ModelRequest) => ({
  ...(link === undefined ? {} : { authorization: `Link ${link}` }),
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
});

const claimsOf = ({ id, organisation, roles }: ModelPerson) => ({
  ...{ sub: id, org: organisation },
  'cognito:groups': `[${roles.join(' ')}]`,
});

/**
 * The people of an organisation for its directory, where each may be given anything: whom it lets
 * be named is tested in `named-staff.test.ts`.
 */
const peopleOf = (organisation: string) =>
  Object.values(modelPeople)
    .filter((one) => organisation.startsWith(one.organisation))
    .map(({ id }) => ({ id, name: id, roles: ['leader', 'own_worker'] as const, organisation }));

/** The body as JSON; of a file only its type. */
function bodyOf({ headers, body }: HttpAnswer): Record<string, unknown> {
  const type = String(headers['content-type']);
  return type.includes('json') ? JSON.parse(String(body)) : { file: type };
}

/**
 * Opens the functions on the tables of a new DynamoDB Local once
 * per process, like `sourceLambda`.
 */
export async function openApiServer(endpoint: string): Promise<ApiServer> {
  const { tables, functions, routes } = withSecrets(await readTemplate(join(root, 'cdk.out')));
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: localAwsAccount.region, credentials });
  await createTables(client, tables.map(asDeployed));
  const documents = DynamoDBDocumentClient.from(client);
  const directory = { documents, recordsTable: recordsOf({ functions }), issuer: null };
  const filled = new Map<string, Promise<void>>();
  /** Each sequence has its own organisations, and so its own directories. */
  const fill = (organisation: string) => {
    const filling = filled.get(organisation) ?? fillDirectory(directory, peopleOf(organisation));
    filled.set(organisation, filling);
    return filling;
  };
  const around = { webAddress: 'http://localhost/', limitFactor: 1_000_000 };
  const lambda = sourceLambda(functions, localEnvironment(endpoint, around));
  const find = router(routes);
  const ask = async (sent: ModelRequest): Promise<ModelAnswer> => {
    const { method, by, body, at, address } = sent;
    if (by) await fill(by.organisation);
    const [path = '', query = ''] = sent.path.split('?');
    const match = find(method, path);
    if (!match) throw new Error(`There is no route ${method} ${path}`);
    const incoming = {
      ...{ id: randomUUID(), method, path, query, sourceIp: address },
      headers: headersOf(sent),
      body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
    };
    const event = gatewayEvent(incoming, match, by && claimsOf(by), new Date(at));
    const answer = functionAnswer(await lambda.invoke(match.route.functionId, event));
    const { etag } = answer.headers;
    return {
      status: answer.status,
      etag: typeof etag === 'string' ? etag : undefined,
      body: bodyOf(answer),
    };
  };
  return { ask };
}
