import fc from 'fast-check';
import { demoUsers } from '../../infra/local/demo-users.ts';
import type { Act, Findings, Size, Weather } from './act.ts';
import { type Berth, openBerth } from './berth.ts';
import { chanceOf, shuffled } from './chance.ts';
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
  small: { databases: 1, groups: 1, requests: 400 },
  long: { databases: 4, groups: 4, requests: 5_000 },
};
const lanes = 8;
/** Of one kind of fault so many lines are told: the rest say the same. */
const mostTold = 20;

type Asked = { operation: Operation; made: Made; nth: number };

/** What came of the requests. */
type Tally = {
  requests: number;
  spoilt: number;
  done: number;
  refused: number;
  operations: number;
};

/** Who asks: everybody who can sign in, those with most to ask more often, and who holds a link. */
async function askersOf(berth: Berth, groups: readonly Group[]): Promise<Askers> {
  const tokens = await Promise.all(demoUsers.map(({ id }) => tokenOf(berth.server.url, id)));
  const [leader = '', , ownWorker = '', coordinator = ''] = tokens;
  const signIn = [...tokens, ...[leader, leader, leader, ownWorker, ownWorker, coordinator]];
  return {
    signIn: signIn.map((token) => `Bearer ${token}`),
    link: groups.flatMap(({ secrets }) => [...secrets.values()].map((one) => `Link ${one}`)),
    anyone: [],
  };
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

/** What stood against an answer, told once of each operation and fault. */
class Faults {
  readonly #lines = new Map<string, string>();

  note({ operation: { operationId }, made, nth }: Asked, faults: readonly string[]): void {
    for (const fault of faults) {
      const kind = `${operationId}: ${fault}`;
      const how = made.spoilt ? `, spoilt in its ${made.spoilt}` : '';
      if (!this.#lines.has(kind)) this.#lines.set(kind, `${kind} (request ${nth}${how})`);
    }
  }

  get told(): string[] {
    return [...this.#lines.values()].slice(0, mostTold);
  }
}

async function play({ size, seed, report, ...weather }: Weather): Promise<Findings> {
  const { databases, groups: count, requests } = sizes[size];
  const faults = new Faults();
  const reached = new Set<string>();
  const tally: Tally = { requests: 0, spoilt: 0, done: 0, refused: 0, operations: 0 };
  const judge = async (url: string, asked: Asked) => {
    // A line that was idle may be closed just as it is used: then it is asked once more.
    const ask = () => answerTo(url, asked.made);
    const answered = await ask()
      .catch(ask)
      .catch(() => null);
    tally.requests += 1;
    if (asked.made.spoilt) tally.spoilt += 1;
    if (answered?.status === 200) reached.add(asked.operation.operationId);
    tally[answered?.status === 200 ? 'done' : 'refused'] += 1;
    faults.note(asked, answered ? faultsOf(asked.operation, answered) : ['no answer']);
    if (tally.requests % 100 === 0) report(`${tally.requests} of ${databases * requests}`);
  };
  for (let n = 0; n < databases; n++) {
    const berth = await openBerth(weather, { seed });
    const groups = await openGroups(berth.crew, count);
    const asked = drawn(groups, await askersOf(berth, groups), requests, seed + 1_000 * n);
    await inLanes(asked, lanes, (one) => judge(berth.server.url, one));
    await berth.end();
  }
  tally.operations = reached.size;
  return { figures: { ...tally, operationsInAll: operations.length }, broken: faults.told };
}

export const openapiAct: Act = {
  name: 'openapi',
  promise:
    'Right and wrong requests made from openapi.json: no 500, and every answer is one that the document has.',
  mostSeconds: { small: 150, long: 420 },
  play,
};
