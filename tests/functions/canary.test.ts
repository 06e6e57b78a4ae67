import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCredentials } from '../../functions/canary/credentials.ts';
import { makeRound } from '../../functions/canary/round.ts';
import { signInCanary } from '../../functions/canary/sign-in.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { as } from '../make.ts';
import { testServer } from '../server.ts';

await buildWeb();
const server = await testServer();
const sub = `canary-${randomUUID()}`;
const claims = { sub, org: 'canary', 'cognito:groups': ['coordinator', 'own_worker', 'leader'] };
const account = { userId: sub, token: await server.tokenFor('leader', claims) };
const staff = as(server, 'leader', claims);
const now = () => new Date().toISOString();
const runId = 'canary';
/** Another coordinator in the canary's organisation, who opens its group once. */
const operator = as(server, 'leader', {
  sub: `operator-${randomUUID()}`,
  org: 'canary',
  'cognito:groups': ['coordinator'],
});

async function addressOf(server: Server): Promise<string> {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('A round of the canary', () => {
  it('prepares its group, and goes no further until another confirms its leader', async () => {
    for (let n = 0; n < 2; n++)
      await expect(makeRound(server.url, account, now())).rejects.toThrow(
        'group: run.not_confirmed',
      );
    await operator.postRunConfirmation({ params: { runId }, body: { leader: sub } });
  });

  it('does the main job, and again in the same group with the same member', async () => {
    const done = await makeRound(server.url, account, now());
    const steps = ['pages', 'group', 'member', 'roll call', 'answer'];
    expect(done.map(({ step }) => step)).toEqual(steps);
    expect(done.every(({ milliseconds }) => milliseconds >= 0)).toBe(true);
    const [first] = (await staff.listMembers({ params: { runId }, query: {} })).items;
    const later = now();
    await makeRound(server.url, account, later);
    const members = await staff.listMembers({ params: { runId }, query: {} });
    expect(members.items.map(({ participantId }) => participantId)).toEqual([first?.participantId]);
    const { items } = await staff.listSessions({ params: { runId }, query: {} });
    expect(items.flatMap(({ marks }) => Object.values(marks))).toEqual([
      expect.objectContaining({ markedAt: later, attendance: 'present' }),
    ]);
  });

  it('begins each day with a new member, and leaves nothing of the day before', async () => {
    const before = await staff.listMembers({ params: { runId }, query: {} });
    const tomorrow = new Date(Date.now() + 24 * 60 * 60_000).toISOString();
    // Marks of tomorrow are refused, so a round of tomorrow gets only this far today.
    await expect(makeRound(server.url, account, tomorrow)).rejects.toThrow(
      'roll call: roll_call.from_future',
    );
    const after = await staff.listMembers({ params: { runId }, query: {} });
    expect(after.items).toMatchObject([{ joinedOn: dayOf(tomorrow), state: 'enrolled' }]);
    expect(after.items[0]?.participantId).not.toBe(before.items[0]?.participantId);
    const { items } = await staff.listSessions({ params: { runId }, query: {} });
    expect(items.flatMap(({ marks }) => Object.keys(marks))).toEqual([]);
  });

  it('continues where an earlier one stopped', async () => {
    await makeRound(server.url, account, now());
    expect((await staff.getRun({ params: { runId } })).activeMembers).toBe(1);
  });

  it('fails where a user would, and names the step', async () => {
    const token = await server.tokenFor('leader', { ...claims, 'cognito:groups': ['researcher'] });
    await expect(makeRound(server.url, { ...account, token }, now())).rejects.toThrow(
      'group: role.missing',
    );
    await expect(makeRound(`${server.url}/nowhere`, account, now())).rejects.toThrow('pages:');
  });

  it('notices when what was acknowledged is not there', async () => {
    const forgetful = createServer(async (request, response) => {
      const { method, url, headers } = request;
      if (method === 'PATCH') return response.end('{}');
      const { authorization = '' } = headers;
      const body = method === 'GET' ? null : await text(request);
      const type = { 'content-type': 'application/json' };
      const requested = { method: method ?? '', headers: { authorization, ...type }, body };
      const answer = await fetch(server.url + url, requested);
      return response
        .writeHead(answer.status, Object.fromEntries(answer.headers))
        .end(await answer.text());
    });
    await expect(makeRound(await addressOf(forgetful), account, now())).rejects.toThrow(
      'roll call: no answer, or not the right one',
    );
    forgetful.close();
  });
});

describe('The sign-in of the canary', () => {
  const seed = 'JBSWY3DPEHPK3PXP';
  const requested: { operation: string; body: Record<string, unknown> }[] = [];
  let [endpoint, hasFactor] = ['', true];
  const server = createServer(async (request, response) => {
    const body = JSON.parse(await text(request));
    const operation = String(request.headers['x-amz-target']).split('.')[1] ?? '';
    requested.push({ operation, body });
    const code = new TOTP({ secret: seed }).generate({ timestamp: at });
    const answer =
      operation === 'InitiateAuth'
        ? { ChallengeName: hasFactor ? 'SOFTWARE_TOKEN_MFA' : 'MFA_SETUP', Session: 'session' }
        : body.ChallengeResponses.SOFTWARE_TOKEN_MFA_CODE === code &&
          body.Session === 'session' && { AuthenticationResult: { AccessToken: account.token } };
    response.writeHead(answer ? 200 : 400).end(JSON.stringify(answer || {}));
  });
  const at = Date.parse('2026-11-22T10:00:00.000Z');
  const credentials = { username: 'canary', password: randomUUID(), totpSeed: seed };
  const enter = (more = {}) =>
    signInCanary(
      { endpoint, clientId: 'c' },
      { ...credentials, ...more },
      new Date(at).toISOString(),
    );

  beforeAll(async () => {
    endpoint = await addressOf(server);
  });
  afterAll(() => server.close());

  it('answers the challenge with the code of the moment, and knows whose token it got', async () => {
    expect(await enter()).toEqual(account);
    expect(requested.map(({ operation }) => operation)).toEqual([
      'InitiateAuth',
      'RespondToAuthChallenge',
    ]);
  });

  it('says which call was refused, and nothing about the account', async () => {
    await expect(enter({ totpSeed: 'GEZDGNBVGY3TQOJQ' })).rejects.toThrow(
      /^RespondToAuthChallenge was refused with 400$/,
    );
  });

  it('is refused without a second factor', async () => {
    hasFactor = false;
    await expect(enter()).rejects.toThrow('no second factor');
  });
});

describe('The secret of the canary', () => {
  let secret = JSON.stringify({ username: 'canary', password: randomUUID(), totpSeed: 'SEED' });
  const server = createServer(async (request, response) => {
    const { authorization = '', 'x-amz-target': target } = request.headers;
    const mayRead =
      target === 'secretsmanager.GetSecretValue' &&
      authorization.includes('/eu-north-1/secretsmanager/aws4_request') &&
      (await text(request)) === JSON.stringify({ SecretId: 'arn' });
    response
      .writeHead(mayRead ? 200 : 403)
      .end(JSON.stringify(mayRead ? { SecretString: secret } : {}));
  });
  let endpoint = '';
  const read = (secretArn = 'arn') =>
    readCredentials({ endpoint, region: 'eu-north-1', secretArn });

  beforeAll(async () => {
    endpoint = await addressOf(server);
  });
  afterAll(() => server.close());

  it('is requested with a signed request', async () => {
    expect(await read()).toEqual(JSON.parse(secret));
    await expect(read('another')).rejects.toThrow('The secret was refused with 403');
  });

  it.each(['kX29ab', '{}', '{"username":"canary"}'])('of %j is no account yet', async (text) => {
    secret = text;
    await expect(read()).rejects.toThrow(/^The canary has no account yet$/);
  });
});
