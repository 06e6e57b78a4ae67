import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { functionAnswer } from '../../../infra/local/answer.ts';
import { gatewayEvent } from '../../../infra/local/gateway-event.ts';
import { place } from '../../../infra/local/intrinsics.ts';
import { localEnvironment } from '../../../infra/local/lambda.ts';
import { router } from '../../../infra/local/router.ts';
import { sourceLambda } from '../../../infra/local/source-lambda.ts';
import type { TableDescription } from '../../../infra/local/table-description.ts';
import { createTables } from '../../../infra/local/tables.ts';
import { readTemplate } from '../../../infra/local/template.ts';
import { root } from '../../fingerprint.ts';
import type { Person } from './people.ts';

/** A request with who asks, past the check of a token. */
export type Sent = {
  method: string;
  path: string;
  by: Person;
  body: unknown;
  ifMatch: number | undefined;
  /** When it comes in, in milliseconds. */
  at: number;
};

export type Answered = { status: number; etag: string | undefined; body: Record<string, unknown> };

/** The functions in this process, asked by the gateway's events: no sockets, a clock of its own. */
export type Desk = { ask: (sent: Sent) => Promise<Answered> };

/** Nobody listens here, and DynamoDB Local slows with all that a stream ever held. */
function withoutStream(table: TableDescription): TableDescription {
  const { StreamSpecification: _, ...input } = table.input;
  return { ...table, input };
}

const headersOf = ({ body, ifMatch }: Sent) => ({
  ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  ...(ifMatch === undefined ? {} : { 'if-match': `"${ifMatch}"` }),
});

/** Opens the functions on the tables of a new DynamoDB Local; one a process, as `sourceLambda` is. */
export async function openDesk(endpoint: string): Promise<Desk> {
  const { tables, functions, routes } = await readTemplate(join(root, 'cdk.out'));
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint, region: place.region, credentials });
  await createTables(client, tables.map(withoutStream));
  client.destroy();
  const around = { webAddress: 'http://localhost/', limitFactor: 1_000_000 };
  const lambda = sourceLambda(functions, localEnvironment(endpoint, around));
  const find = router(routes);
  const ask = async (sent: Sent): Promise<Answered> => {
    const { method, path, by, body, at } = sent;
    const match = find(method, path);
    if (!match) throw new Error(`There is no route ${method} ${path}`);
    const incoming = {
      ...{ id: randomUUID(), method, path, query: '', sourceIp: '127.0.0.1' },
      headers: headersOf(sent),
      body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
    };
    const claims = {
      ...{ sub: by.id, org: by.organisation },
      'cognito:groups': `[${by.roles.join(' ')}]`,
    };
    const event = gatewayEvent(incoming, match, claims, new Date(at));
    const answer = functionAnswer(await lambda.invoke(match.route.functionId, event));
    const { etag } = answer.headers;
    return {
      status: answer.status,
      etag: typeof etag === 'string' ? etag : undefined,
      body: JSON.parse(String(answer.body)),
    };
  };
  return { ask };
}
