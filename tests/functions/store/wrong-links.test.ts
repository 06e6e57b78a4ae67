import { request } from 'node:http';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { keys } from '../../../functions/store/keys.ts';
import { configuration } from '../../../shared/configuration.ts';
import { dayOf, daysAfter } from '../../../shared/domain/day.ts';
import { newLinkCode, newLinkSecret } from '../../../shared/domain/forms/link-secret.ts';
import { as, formParams, runningRun } from '../../make.ts';
import { testServer } from '../../server.ts';

/** All requests come at one time: tries are counted per period, and none may end in between. */
const now = new Date();
const server = await testServer({ clock: () => now });
const { countCosts } = await import('../../consumed.ts');
const leader = as(server, 'leader');
const today = dayOf(now.toISOString());

/** What the functions requested from DynamoDB; the stream's own work may come between. */
const { costs } = countCosts();
const operationsOfRequests = () =>
  costs.flatMap(({ command, requested }) => (requested ? [command] : []));

const { runId, members } = await runningRun(server, 3, {
  startsOn: today,
  endsOn: daysAfter(today, 60),
});
const [first, second, third] = members.map((member) => formParams(runId, member)) as [
  LinkParams,
  LinkParams,
  LinkParams,
];
type LinkParams = ReturnType<typeof formParams>;

async function newLink({ occasion, instrumentId, participantId }: LinkParams = first) {
  const body = { occasion, instrumentId, participantIds: [participantId] };
  const { items } = await leader.postLinks({ params: { runId }, body });
  const [link] = items;
  if (!link) throw new Error('No link was made');
  return link;
}

/** The reply to a request with a link that comes from one of this machine's own addresses. */
function ask(secret: string, from: string) {
  return new Promise<{ status: number; body: string; retryAfter: number }>((done, fail) => {
    const { port } = new URL(server.url);
    const headers = { Authorization: `Link ${secret}` };
    const where = { host: '127.0.0.1', port, path: '/v1/answer', localAddress: from };
    const sent = request({ ...where, headers }, (answer) => {
      let body = '';
      answer.on('data', (part) => {
        body += part;
      });
      answer.on('end', () => {
        const retryAfter = Number(answer.headers['retry-after']);
        done({ status: answer.statusCode ?? 0, body, retryAfter });
      });
    });
    sent.on('error', fail);
    sent.end();
  });
}

const withoutRequest = (body: string) => body.replace(/"instance":"[^"]+"/, '');

/** A link whose last day was yesterday, which nobody can make through the API. */
async function expiredLink(params: LinkParams): Promise<string> {
  const { secret } = await newLink(params);
  await server.documents.send(
    new UpdateCommand({
      TableName: Object.values(server.tables).find((name) => name.includes('Records')),
      Key: keys.answering('kainuu', runId, params),
      UpdateExpression: 'SET link.#until = :yesterday',
      ExpressionAttributeNames: { '#until': 'until' },
      ExpressionAttributeValues: { ':yesterday': daysAfter(today, -1) },
    }),
  );
  return secret;
}

/** Links that no longer open anything, or never did. */
async function wrongLinks() {
  const replaced = await newLink(first);
  await newLink(first);
  const revoked = await newLink(second);
  await leader.deleteLink({ params: second });
  return {
    'an expired link': await expiredLink(third),
    'a replaced link': replaced.secret,
    'a revoked link': revoked.secret,
    'a revoked code': revoked.code,
    'an unknown link': newLinkSecret(),
    'an unknown code': newLinkCode(),
    nonsense: 'nonsense',
    nothing: '',
  };
}

describe('A link that opens nothing', () => {
  it('gets the same reply, after the same work, whatever is wrong with it', async () => {
    const replies = new Set<string>();
    const work = new Set<string>();
    for (const [name, secret] of Object.entries(await wrongLinks())) {
      costs.length = 0;
      const { status, body } = await ask(secret, '127.0.0.9');
      expect(status, name).toBe(404);
      replies.add(withoutRequest(body));
      // A code is looked up only where guessing is still allowed.
      work.add(
        operationsOfRequests()
          .join()
          .replace(/^BatchGetItem,/, ''),
      );
    }
    expect(replies.size).toBe(1);
    expect([...work]).toEqual(['GetItem,BatchGetItem,GetItem,UpdateItem,UpdateItem']);
  });

  it('is limited for the address it comes from, where no code opens anything until later', async () => {
    const link = await newLink();
    const [from, other] = ['127.0.0.10', '127.0.0.11'];
    for (let n = 0; n < configuration.wrongLinks.fromOneAddress; n++)
      expect((await ask(newLinkCode(), from)).status).toBe(404);
    const slowed = await ask(newLinkCode(), from);
    expect(slowed.status).toBe(429);
    expect(slowed.retryAfter).toBeGreaterThan(0);
    expect(slowed.retryAfter).toBeLessThanOrEqual(configuration.wrongLinks.minutes * 60);
    expect((await ask(link.code, from)).status).toBe(429);
    expect((await ask(link.secret, from)).status).toBe(200);
    expect((await ask(link.code, other)).status).toBe(200);
  });

  it('is limited in total, however many addresses it comes from', async () => {
    const link = await newLink();
    const { fromOneAddress, inTotal } = configuration.wrongLinks;
    const addresses = Array.from(
      { length: Math.ceil(inTotal / fromOneAddress) },
      (_, n) => `127.0.1.${n + 1}`,
    );
    for (let n = 0; n < fromOneAddress; n++)
      await Promise.all(addresses.map((from) => ask(newLinkSecret(), from)));
    expect((await ask(newLinkCode(), '127.0.2.1')).status).toBe(429);
    expect((await ask(link.code, '127.0.2.2')).status).toBe(429);
    expect((await ask(link.secret, '127.0.2.2')).status).toBe(200);
  });
});
