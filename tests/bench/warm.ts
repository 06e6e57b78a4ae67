/**
 * The warm path: a form and a roll call through `serve`, compared with the same DynamoDB operations
 * sent by the SDK alone; and `serve` alone, with an endpoint that does nothing.
 */
import '../../functions/interpreted-schemas.ts';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  PutCommand,
  QueryCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb';
import { type Chance, chanceOf } from '../../infra/local/demo/chance.ts';
import { localAwsAccount } from '../../infra/local/template/intrinsics.ts';
import { forms } from '../../shared/contract/forms.ts';
import { statusOf } from '../../shared/domain/forms/form.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { type Copies, copiedGroup } from '../group-copies.ts';
import { formParams, newFormBody } from '../make.ts';
import { type BenchSection, type FigureRow, rounded } from './figures.ts';
import {
  type MeasuredCost,
  type MeasuredPair,
  measuredPairOf,
  medianOf,
  pairFiguresOf,
} from './pairs.ts';
import { freshDynamodb, startBenchServer } from './server.ts';

const mostRatio = 1.15;
const mostHttpMs = 0.3;

type DynamodbCall = { operation: string; input: Record<string, unknown> };
type WarmHandler = (event: never, context: never) => Promise<unknown>;

const commands: Readonly<Record<string, new (input: never) => never>> = {
  BatchGetItem: BatchGetCommand as never,
  PutItem: PutCommand as never,
  Query: QueryCommand as never,
  UpdateItem: UpdateCommand as never,
};

/** The n-th request of a kind: for the n-th copy, with its own id. */
type WarmRequest = { name: string; handler: WarmHandler; eventOf: (n: number) => object };

const requestId = (n: number) => `request-${String(n).padStart(5, '0')}`;

function eventOf(n: number, route: string, params: object, body: object): object {
  const claims = { sub: 'leader', org: 'kainuu', 'cognito:groups': '[leader]' };
  return {
    routeKey: route,
    pathParameters: params,
    headers: { 'content-type': 'application/json' },
    requestContext: {
      timeEpoch: Date.parse('2026-03-02T13:00:00.000Z'),
      requestId: requestId(n),
      http: { sourceIp: '127.0.0.1' },
      authorizer: { jwt: { claims } },
    },
    body: JSON.stringify(body),
  };
}

const putForm = 'PUT /v1/runs/{runId}/forms/{occasion}/{instrumentId}/{participantId}';

async function kindsOf({ runIds, sessionId, members }: Copies): Promise<WarmRequest[]> {
  const run = (n: number) => runIds[n] ?? '';
  const mark = { attendance: 'present', markedAt: '2026-03-02T12:00:00.000Z', device: 'tablet' };
  const marks = Object.fromEntries(members.map((number) => [number, mark]));
  const roll = 'PATCH /v1/runs/{runId}/sessions/{sessionId}/attendance';
  return [
    {
      name: 'a form',
      handler: (await import('../../functions/forms.ts')).handler as never,
      eventOf: (n) => eventOf(n, putForm, formParams(run(n), members[0] ?? ''), newFormBody()),
    },
    {
      name: 'a roll call of eight',
      handler: (await import('../../functions/sessions.ts')).handler as never,
      eventOf: (n) => eventOf(n, roll, { runId: run(n), sessionId }, { marks }),
    },
  ];
}

/** The average cost of one action, over actions done one after another. */
async function costOf<Thing>(things: readonly Thing[], action: (thing: Thing) => Promise<unknown>) {
  const startedAt = performance.now();
  const before = process.cpuUsage();
  for (const thing of things) await action(thing);
  const { user, system } = process.cpuUsage(before);
  const wallMs = (performance.now() - startedAt) / things.length;
  return { cpuMs: (user + system) / 1000 / things.length, wallMs } satisfies MeasuredCost;
}

async function invoke({ handler }: Pick<WarmRequest, 'handler'>, event: object): Promise<void> {
  const answer = (await handler(event as never, {} as never)) as { statusCode: number };
  if (answer.statusCode !== 200) throw new Error(`Answered ${answer.statusCode}`);
}

/** The operations that a request sends to DynamoDB. */
async function wordsOf(kind: WarmRequest, n: number): Promise<string> {
  const { aroundCalls } = await import('../dynamodb-calls.ts');
  const calls: DynamodbCall[] = [];
  const stop = aroundCalls((call, send) => {
    calls.push(structuredClone(call));
    return send();
  });
  await invoke(kind, kind.eventOf(n));
  stop();
  return JSON.stringify(calls);
}

/**
 * Numbers that are used once each, from 0: the copies, each of which takes one form and one roll
 * call.
 */
function counter() {
  let last = 0;
  return (count: number) => Array.from({ length: count }, () => last++);
}

type Blocks = { pairs: number; size: number; warmUp: number };

/**
 * Compares our request with its operations sent by the SDK; `control` sends the operations twice.
 */
async function measureKind(kind: WarmRequest, copies: Copies, blocks: Blocks, chance: Chance) {
  const direct = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint: process.env.DYNAMODB_ENDPOINT ?? '',
      region: localAwsAccount.region,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
    { marshallOptions: { removeUndefinedValues: true } },
  );
  const take = counter();
  const words = await wordsOf(kind, take(1)[0] ?? 0);
  const said = (n: number): DynamodbCall[] =>
    JSON.parse(
      words
        .replaceAll(copies.runIds[0] ?? '', copies.runIds[n] ?? '')
        .replaceAll(requestId(0), requestId(n)),
    );
  const say = async (calls: readonly DynamodbCall[]) => {
    for (const { operation, input } of calls) {
      const Command = commands[operation];
      if (!Command) throw new Error(`${operation} is not known here`);
      await direct.send(new Command(input as never));
    }
  };
  const ours = () => costOf(take(blocks.size).map(kind.eventOf), (event) => invoke(kind, event));
  const theirs = () => costOf(take(blocks.size).map(said), say);
  const [pairs, controls]: [MeasuredPair[], MeasuredPair[]] = [[], []];
  // Until V8 has compiled what runs often, its own work is most of what is measured.
  for (let n = -blocks.warmUp; n < blocks.pairs; n++) {
    const pair = await measuredPairOf(ours, theirs, chance);
    const control = await measuredPairOf(theirs, theirs, chance);
    if (n >= 0) {
      pairs.push(pair);
      controls.push(control);
    }
  }
  direct.destroy();
  return { pairs, controls };
}

/** `serve` alone: admits, checks and answers the request of a form, and stores nothing. */
async function httpCpuMs(count: number): Promise<number> {
  const { serve } = await import('../../functions/http/serve.ts');
  const { runId, ...key } = formParams('run', newParticipantId());
  const receipt = { receivedBy: 'leader', receivedAt: '2026-03-02T13:00:00.000Z' };
  const stored = { secondEntryBy: null, retracted: null, outsideWindow: null, version: 1 };
  const status = statusOf({ ...key, ...newFormBody(), ...receipt, ...stored });
  const routes = { putForm: forms.putForm };
  const stores = { audit: async () => {}, findMember: async () => ({ status: 'active' as const }) };
  const handler = serve(routes, { putForm: async () => status }, stores) as never;
  const params = { runId, ...key };
  const block = () =>
    costOf(
      Array.from({ length: count }, (_, n) => eventOf(n, putForm, params, newFormBody())),
      (event) => invoke({ handler }, event),
    );
  const costs: number[] = [];
  for (let n = 0; n < 6; n++) costs.push((await block()).cpuMs);
  return medianOf(costs.slice(1));
}

export const warm: BenchSection = async ({ seed, quick }) => {
  const chance = chanceOf(seed);
  const blocks = quick ? { pairs: 1, size: 2, warmUp: 1 } : { pairs: 15, size: 12, warmUp: 15 };
  const server = await startBenchServer(await freshDynamodb(), 'source');
  const table = server.description.tables.find(({ id }) => id.startsWith('Records'))?.name ?? '';
  const copies = await copiedGroup(
    server,
    table,
    (blocks.pairs + blocks.warmUp) * blocks.size * 4 + 1,
  );
  await server.stop();
  const rows: FigureRow[] = [];
  for (const kind of await kindsOf(copies)) {
    const { pairs, controls } = await measureKind(kind, copies, blocks, chance);
    rows.push({ request: kind.name, ...pairFiguresOf(pairs) });
    rows.push({ request: `${kind.name}: the SDK (A/A)`, ...pairFiguresOf(controls) });
  }
  const http = await httpCpuMs(quick ? 20 : 500);
  rows.push({ request: 'the HTTP layer of a form alone', 'CPU ms': rounded(http) });
  const ratios = rows.filter(({ request }) => !String(request).includes('A/A'));
  return {
    about:
      'A form and a roll call through `serve`, compared with the same DynamoDB operations sent by the SDK alone',
    goal: `CPU at most ${mostRatio} of the SDK’s, the HTTP layer at most ${mostHttpMs} ms`,
    holds: http <= mostHttpMs && ratios.every((row) => Number(row['CPU ratio'] ?? 0) <= mostRatio),
    rows,
  };
};
