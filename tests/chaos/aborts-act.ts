import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Chance, chanceOf } from '../../infra/local/demo/chance.ts';
import type { Findings, PlayOptions, Size, StormAct } from './harness/act.ts';
import { clientsOf, type StormClients, stormTokenOf } from './harness/clients.ts';
import { type Environment, openEnvironment } from './harness/environment.ts';
import { inLanes } from './harness/persistence.ts';

/** How much of a request is sent before its sender is gone. */
const ways = [
  'connected',
  'half_head',
  'half_body',
  'body_ended',
  'no_wait',
  'half_answer',
] as const;

/** A request as it is sent: one that only reads, or one with a body. */
function textOf(way: (typeof ways)[number], host: string, token: string): string {
  const head = (line: string, more = '') =>
    `${line} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: Bearer ${token}\r\n${more}\r\n`;
  const whole = head('GET /v1/programmes');
  if (way === 'connected') return '';
  if (way === 'half_head') return whole.slice(0, whole.length / 2);
  if (way === 'no_wait' || way === 'half_answer') return whole;
  const more = 'Content-Type: application/json\r\nContent-Length: 4000\r\n';
  return `${head('PUT /v1/programmes/storm', more)}{"name":"${'x'.repeat(1500)}`;
}

/** Closes the connection: with a reset, or properly. */
function leave(socket: Socket, isPolite: boolean): void {
  if (isPolite) socket.end().destroySoon();
  else socket.resetAndDestroy();
}

/**
 * Sends a part of a request, or all of it, and leaves without waiting for an answer.
 * @param url of the API, `http://localhost:3000`
 */
async function abortRequest(url: string, token: string, chance: Chance): Promise<void> {
  const { hostname, port, host } = new URL(url);
  const way = chance.of(ways);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  await once(socket, 'connect');
  const text = textOf(way, host, token);
  if (text) await new Promise((sent) => socket.write(text, sent));
  if (way === 'half_answer') await once(socket, 'data').catch(() => {});
  leave(socket, way === 'body_ended' || chance.next() < 0.5);
  if (!socket.closed) await once(socket, 'close');
}

/** Throughput is judged only where nothing else runs; `npm test` runs beside other tests. */
const sizes: Record<Size, { aborted: number; windows: number; leastRatio: number }> = {
  small: { aborted: 200, windows: 1, leastRatio: 0 },
  long: { aborted: 10_000, windows: 5, leastRatio: 0.95 },
};

const lanes = 8;
const abortLanes = 32;
const windowMs = 1000;
/**
 * A leak of 200 bytes for each of 10,000 requests would be as much; code that is compiled meanwhile
 * takes some of it.
 */
const mostGrowthBytes = 2_000_000;
/** Idle connections of both sides are closed within 5 s. */
const patienceMs = 15_000;

/**
 * Answered requests a second: the best of several windows, as the one with the least disturbance.
 */
async function throughput({ as }: StormClients, windows: number): Promise<number> {
  const api = as('leader');
  let best = 0;
  for (let n = 0; n < windows; n++) {
    const until = Date.now() + windowMs;
    let answered = 0;
    await inLanes(Array.from({ length: lanes }), lanes, async () => {
      while (Date.now() < until) {
        await api.listProgrammes({});
        answered += 1;
      }
    });
    best = Math.max(best, (answered * 1000) / windowMs);
  }
  return best;
}

/** The server's memory and handles at rest: once the handles are back to before, or time is up. */
async function inUseAtRest({ server }: Environment, handles: number) {
  const until = Date.now() + patienceMs;
  let inUse = await server.inUse();
  while (inUse.handles > handles && Date.now() < until) {
    await pause(200);
    inUse = await server.inUse();
  }
  return inUse;
}

/** Aborts `count` requests, or as many as there is time for. */
async function abortAll(count: number, until: number, abort: () => Promise<void>): Promise<number> {
  let done = 0;
  await inLanes(Array.from({ length: count }), abortLanes, async () => {
    if (Date.now() > until) return;
    await abort();
    done += 1;
  });
  return done;
}

async function play(options: PlayOptions): Promise<Findings> {
  const { aborted, windows, leastRatio } = sizes[options.size];
  const chance = chanceOf(options.seed);
  const environment = await openEnvironment(options, { seed: options.seed });
  const { url } = environment.server;
  const { handles } = await environment.server.inUse();
  const clients = clientsOf(url, () => url);
  // The first seconds go into compiling.
  await throughput(clients, 2);
  const before = await throughput(clients, windows);
  const inUseBefore = await inUseAtRest(environment, handles);
  const token = await stormTokenOf(url, 'leader');
  options.report(`${aborted} requests are half sent`);
  const done = await abortAll(aborted, options.until, () => abortRequest(url, token, chance));
  const after = await throughput(clients, windows);
  const inUseAfter = await inUseAtRest(environment, inUseBefore.handles);
  await environment.end();
  const ratio = after / before;
  const growth = inUseAfter.bytes - inUseBefore.bytes;
  const left = inUseAfter.handles - inUseBefore.handles;
  return {
    figures: {
      ...{
        planned: aborted,
        aborted: done,
        before_per_second: before,
        after_per_second: after,
        ratio,
      },
      ...{ handles_left: left, heap_growth_kilobytes: growth / 1000 },
    },
    broken: [
      ...(ratio < leastRatio ? [`Throughput is ${ratio.toFixed(2)} of what it was before.`] : []),
      ...(left > 0 ? [`${left} handles are left.`] : []),
      ...(growth > mostGrowthBytes ? [`${growth} bytes more are held.`] : []),
    ],
  };
}

export const abortsAct: StormAct = {
  name: 'aborts',
  expectation:
    'Requests that are abandoned half sent leave nothing behind: throughput stays at 0.95 of before or more, and no handles or memory are lost.',
  enoughSeconds: 60,
  mostSeconds: { small: 280, long: 150, whole: 600 },
  play,
};
