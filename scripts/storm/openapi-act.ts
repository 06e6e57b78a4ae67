import fc from 'fast-check';
import { demoUsers } from '../../infra/local/demo-users.ts';
import { chanceOf, shuffled } from '../chance.ts';
import type { Act, Findings, Size, Weather } from './act.ts';
import { type Berth, openBerth } from './berth.ts';
import { tokenOf } from './crew.ts';
import { type Group, openGroups } from './groups.ts';
import { knownIn } from './openapi/known.ts';
import { type Operation, operations } from './openapi/operations.ts';
import { type Askers, type Made, requestsOf } from './openapi/request.ts';
import { Values } from './openapi/values.ts';
import { type Answered, faultsOf } from './openapi/verdict.ts';
import { inLanes } from './persistence.ts';

/** Each database takes some of the requests and is left, because DynamoDB Local slows. */
const sizes: Record<Size, { databases: number; groups: number; requests: number }> = {
  small: { databases: 1, groups: 1, requests: 150 },
  long: { databases: 4, groups: 4, requests: 5_000 },
};
const lanes = 8;
/** Of one kind of fault so many lines are told: the rest say the same. */
const mostTold = 20;

type Asked = { operation: Operation; made: Made; nth: number };

/** Who asks: everybody who can sign in, and who holds a link. */
async function askersOf(berth: Berth, groups: readonly Group[]): Promise<Askers> {
  const signIn = await Promise.all(
    demoUsers.map(async ({ id, roles }) => ({
      roles,
      header: `Bearer ${await tokenOf(berth.server.url, id)}`,
    })),
  );
  const secrets = groups.flatMap((group) => [...group.secrets.values()]);
  return { signIn, link: secrets.map((secret) => `Link ${secret}`) };
}

/** The requests, alike many of each operation, in an order of chance. */
function drawn(groups: readonly Group[], askers: Askers, requests: number, seed: number): Asked[] {
  const values = new Values(knownIn(groups));
  const each = Math.ceil(requests / operations.length);
  const all = operations.flatMap((operation, n) => {
    const made = fc.sample(requestsOf(values, operation, askers), {
      numRuns: each,
      seed: seed + n,
    });
    return made.map((one, nth) => ({ operation, made: one, nth }));
  });
  return shuffled(all, chanceOf(seed)).slice(0, requests);
}

async function answerTo(url: string, { method, path, query, headers, body }: Made) {
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
  } satisfies Answered;
}

/** What came of the requests: counts, and of each operation each kind of fault once. */
class Inquiry {
  readonly tally = { requests: 0, spoilt: 0, done: 0, refused: 0 };
  readonly #reached = new Set<string>();
  readonly #faults = new Map<string, string>();

  async ask(url: string, asked: Asked): Promise<void> {
    const { operation, made } = asked;
    // A line that was idle may be closed just as it is used: then it is asked once more.
    const ask = () => answerTo(url, made);
    const answered = await ask()
      .catch(ask)
      .catch(() => null);
    const isDone = answered?.status === 200;
    this.tally.requests += 1;
    this.tally.spoilt += made.spoilt ? 1 : 0;
    this.tally[isDone ? 'done' : 'refused'] += 1;
    if (isDone) this.#reached.add(operation.operationId);
    this.#note(asked, answered ? faultsOf(operation, answered) : ['no answer']);
  }

  #note({ operation: { operationId }, made, nth }: Asked, faults: readonly string[]): void {
    for (const fault of faults) {
      const kind = `${operationId}: ${fault}`;
      const how = made.spoilt ? `, spoilt in its ${made.spoilt}` : '';
      if (!this.#faults.has(kind)) this.#faults.set(kind, `${kind} (request ${nth}${how})`);
    }
  }

  get findings(): Findings {
    const done = this.#reached.size;
    const figures = { ...this.tally, operations: operations.length, operations_done: done };
    return { figures, broken: [...this.#faults.values()].slice(0, mostTold) };
  }
}

async function play(weather: Weather): Promise<Findings> {
  const { databases, groups: count, requests } = sizes[weather.size];
  const wanted = databases * requests;
  const { until } = weather;
  const inquiry = new Inquiry();
  for (let n = 0; n < databases && Date.now() < until; n++) {
    const seed = weather.seed + 1_000 * n;
    const berth = await openBerth(weather, { seed });
    const groups = await openGroups(berth.crew, count);
    const asked = drawn(groups, await askersOf(berth, groups), requests, seed);
    await inLanes(asked, lanes, async (one) => {
      if (Date.now() > until) return;
      await inquiry.ask(berth.server.url, one);
      if (inquiry.tally.requests % 100 === 0)
        weather.report(`${inquiry.tally.requests} of ${wanted} requests`);
    });
    await berth.end();
  }
  const { figures, broken } = inquiry.findings;
  return { figures: { wanted, ...figures }, broken };
}

export const openapiAct: Act = {
  name: 'openapi',
  promise:
    'Right and wrong requests made from openapi.json: no 500, and every answer is one that the document has.',
  enoughSeconds: 40,
  mostSeconds: { small: 280, long: 150, whole: 1800 },
  play,
};
