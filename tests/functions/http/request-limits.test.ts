import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { requestLimits } from '../../../shared/configuration.ts';
import { newLinkSecret } from '../../../shared/domain/forms/link-secret.ts';
import { testServer } from '../../server.ts';

const { Buckets } = await import('../../../functions/http/request-limits.ts');
const { address, link, subject } = requestLimits;
/** The time of every request, so that a slow machine does not spread them. */
let now = new Date();
const server = await testServer({ limitFactor: 1, clock: () => now });

type LimitedAnswer = { status: number; code?: string; retryAfter: number };

/** A request from one of this machine's own addresses. */
function ask(from: string, path: string, authorization = ''): Promise<LimitedAnswer> {
  return new Promise((done, fail) => {
    const { port } = new URL(server.url);
    const headers = authorization ? { authorization } : {};
    const sent = request(
      { host: '127.0.0.1', port, path, localAddress: from, headers },
      (answer) => {
        let body = '';
        answer.on('data', (part) => {
          body += part;
        });
        answer.on('end', () => {
          const { code } = JSON.parse(body);
          const retryAfter = Number(answer.headers['retry-after']);
          done({ status: answer.statusCode ?? 0, code, retryAfter });
        });
      },
    );
    sent.on('error', fail).end();
  });
}

/** Sends this many requests, a few at once, and returns the refusals for being too many. */
async function flood(
  times: number,
  one: (n: number) => Promise<LimitedAnswer>,
): Promise<LimitedAnswer[]> {
  const answers: LimitedAnswer[] = [];
  for (let from = 0; from < times; from += 20)
    answers.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(20, times - from) }, (_, n) => one(from + n)),
      )),
    );
  return answers.filter(({ status }) => status === 429);
}

describe('Too many requests', () => {
  it('by one person are refused with the time to wait, and another person’s are not', async () => {
    const asLeader = `Bearer ${await server.tokenFor('leader')}`;
    const refused = await flood(subject.burst * 3, (n) =>
      ask(`127.0.3.${(n % 50) + 1}`, '/v1/instruments', asLeader),
    );
    expect(refused.length).toBe(subject.burst * 2);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['request.too_many']));
    for (const { retryAfter } of refused) expect(retryAfter).toBe(1);
    const other = `Bearer ${await server.tokenFor('coordinator')}`;
    expect((await ask('127.0.3.1', '/v1/instruments', other)).status).toBe(200);
    now = new Date(now.getTime() + 1000);
    expect((await ask('127.0.3.1', '/v1/instruments', asLeader)).status).toBe(200);
  });

  it('with one link are refused wherever they come from, and those with another link are not', async () => {
    const secret = newLinkSecret();
    const refused = await flood(link.burst * 3, (n) =>
      ask(`127.0.4.${(n % 50) + 1}`, '/v1/answer', `Link ${secret}`),
    );
    expect(refused.filter(({ code }) => code === 'request.too_many').length).toBeGreaterThan(
      link.burst / 2,
    );
    expect((await ask('127.0.4.99', '/v1/answer', `Link ${newLinkSecret()}`)).status).toBe(404);
  });

  it('from one address are refused, signed in or not, and those from another are not', async () => {
    const refused = await flood(address.burst * 2, () => ask('127.0.5.1', '/health'));
    expect(refused.length).toBe(address.burst);
    expect((await ask('127.0.5.2', '/health')).status).toBe(200);
  });
});

describe('The memory of an instance', () => {
  it('is bounded: the caller whose last request is oldest is forgotten first', () => {
    const buckets = new Buckets({ burst: 1, perSecond: 0.001 }, 3);
    for (const name of ['a', 'b', 'c', 'a', 'd']) buckets.take(name, 0);
    expect(buckets.size).toBe(3);
    expect(buckets.take('a', 0)).toBeGreaterThan(0);
    expect(buckets.take('b', 0)).toBe(null);
  });

  it('covers an hour’s work of a whole office behind one address', () => {
    // Twenty people answer fourteen statements in five minutes, each statement a save.
    const buckets = new Buckets(address, 1);
    const waits = Array.from({ length: 20 * 16 }, (_, n) => buckets.take('house', n * 900));
    expect(waits.every((wait) => wait === null)).toBe(true);
  });
});
