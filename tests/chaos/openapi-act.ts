import fc from 'fast-check';
import { chanceOf, shuffled } from '../../infra/local/demo/chance.ts';
import { demoUsers } from '../../infra/local/sign-in/demo-users.ts';
import type { Findings, PlayOptions, Size, StormAct } from './harness/act.ts';
import { stormTokenOf } from './harness/clients.ts';
import { type Environment, openEnvironment } from './harness/environment.ts';
import { openGroups, type StormGroup } from './harness/groups.ts';
import { inLanes } from './harness/persistence.ts';
import { knownIn } from './openapi/known.ts';
import { type OpenapiOperation, openapiOperations } from './openapi/operations.ts';
import { type MadeRequest, type OpenapiCallers, requestsOf } from './openapi/request.ts';
import { ValueSource } from './openapi/values.ts';
import { faultsOfAnswer, type OpenapiAnswer } from './openapi/verdict.ts';

/**
 * Each database takes some of the requests and is then dropped, because DynamoDB Local slows down.
 */
const sizes: Record<Size, { databases: number; groups: number; requests: number }> = {
  small: { databases: 1, groups: 1, requests: 150 },
  long: { databases: 4, groups: 4, requests: 5_000 },
};
const lanes = 8;
/** At most this many lines are reported of one kind of fault: the rest say the same. */
const mostReported = 20;

type DrawnRequest = { operation: OpenapiOperation; made: MadeRequest; nth: number };

/** The callers: every user who can sign in, and the holders of links. */
async function callersOf(
  environment: Environment,
  groups: readonly StormGroup[],
): Promise<OpenapiCallers> {
  const signIn = await Promise.all(
    demoUsers.map(async ({ id, roles }) => ({
      roles,
      header: `Bearer ${await stormTokenOf(environment.server.url, id)}`,
    })),
  );
  const secrets = groups.flatMap((group) => [...group.secrets.values()]);
  return { signIn, link: secrets.map((secret) => `Link ${secret}`) };
}

/** The requests, equally many of each operation, in a random order. */
function drawn(
  groups: readonly StormGroup[],
  callers: OpenapiCallers,
  requests: number,
  seed: number,
): DrawnRequest[] {
  const values = new ValueSource(knownIn(groups));
  const each = Math.ceil(requests / openapiOperations.length);
  const all = openapiOperations.flatMap((operation, n) => {
    const made = fc.sample(requestsOf(values, operation, callers), {
      numRuns: each,
      seed: seed + n,
    });
    return made.map((one, nth) => ({ operation, made: one, nth }));
  });
  return shuffled(all, chanceOf(seed)).slice(0, requests);
}

async function answerTo(url: string, { method, path, query, headers, body }: MadeRequest) {
  const sent = { method, headers, ...(body === undefined ? {} : { body }) };
  const answered = await fetch(`${url}${path}${query ? `?${query}` : ''}`, sent);
  const type = answered.headers.get('content-type') ?? '';
  const bytes = await answered.arrayBuffer();
  const isJson = /[/+]json/.test(type);
  return {
    status: answered.status,
    type,
    etag: answered.headers.get('etag'),
    body: isJson ? (JSON.parse(Buffer.from(bytes).toString()) as unknown) : null,
    bytes: bytes.byteLength,
  } satisfies OpenapiAnswer;
}

/** The results of the requests: counts, and each kind of fault once for each operation. */
class Inquiry {
  readonly tally = { requests: 0, spoilt: 0, done: 0, refused: 0 };
  readonly #reached = new Set<string>();
  readonly #faults = new Map<string, string>();

  async ask(url: string, drawnRequest: DrawnRequest): Promise<void> {
    const { operation, made } = drawnRequest;
    // An idle connection may be closed just as it is used; then the request is sent once more.
    const ask = () => answerTo(url, made);
    const answered = await ask()
      .catch(ask)
      .catch(() => null);
    const isDone = answered?.status === 200;
    this.tally.requests += 1;
    this.tally.spoilt += made.spoilt ? 1 : 0;
    this.tally[isDone ? 'done' : 'refused'] += 1;
    if (isDone) this.#reached.add(operation.operationId);
    this.#note(drawnRequest, answered ? faultsOfAnswer(operation, answered) : ['no answer']);
  }

  #note({ operation: { operationId }, made, nth }: DrawnRequest, faults: readonly string[]): void {
    for (const fault of faults) {
      const kind = `${operationId}: ${fault}`;
      const how = made.spoilt ? `, made wrong by: ${made.spoilt}` : '';
      if (!this.#faults.has(kind)) this.#faults.set(kind, `${kind} (request ${nth}${how})`);
    }
  }

  get findings(): Findings {
    const done = this.#reached.size;
    const figures = { ...this.tally, operations: openapiOperations.length, operations_done: done };
    return { figures, broken: [...this.#faults.values()].slice(0, mostReported) };
  }
}

async function play(options: PlayOptions): Promise<Findings> {
  const { databases, groups: count, requests } = sizes[options.size];
  const planned = databases * requests;
  const inquiry = new Inquiry();
  const isOver = () =>
    Date.now() >= options.until || (options.untilBroken && inquiry.findings.broken.length > 0);
  for (let n = 0; n < databases && !isOver(); n++) {
    const seed = options.seed + 1_000 * n;
    const environment = await openEnvironment(options, { seed });
    const groups = await openGroups(environment.clients, count);
    const drawnRequests = drawn(groups, await callersOf(environment, groups), requests, seed);
    await inLanes(drawnRequests, lanes, async (one) => {
      if (isOver()) return;
      await inquiry.ask(environment.server.url, one);
      if (inquiry.tally.requests % 100 === 0)
        options.report(`${inquiry.tally.requests} of ${planned} requests`);
    });
    await environment.end();
  }
  const { figures, broken } = inquiry.findings;
  return { figures: { planned, ...figures }, broken };
}

export const openapiAct: StormAct = {
  name: 'openapi',
  expectation:
    'Right and wrong requests made from openapi.json: no answer is a 500, and every answer is documented.',
  enoughSeconds: 40,
  mostSeconds: { small: 280, long: 150, whole: 1800 },
  play,
};
