import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calendarHash } from '../../../functions/store/calendars.ts';
import { type Key, keys } from '../../../functions/store/keys.ts';
import { linkHash } from '../../../functions/store/link-hash.ts';
import { readTemplate } from '../../../infra/local/template/template.ts';
import { api } from '../../../shared/contract/api.ts';
import { createClient, Refusal } from '../../../shared/contract/client.ts';
import { dayOf, daysAfter } from '../../../shared/domain/day.ts';
import { newLinkSecret } from '../../../shared/domain/forms/link-secret.ts';
import { newParticipantId } from '../../../shared/domain/participant-id.ts';
import { storeLog } from '../../log-capture.ts';
import { newMemberBody, newRunBody, pinned } from '../../make.ts';
import { newVerifier, oauthClient } from '../../oauth.ts';
import { plant } from '../../planted.ts';

/** Everything that Laituri wrote anywhere while it ran, from its start on. */
let log = '';
let running: ChildProcess;
let [url, endpoint] = ['', ''];

/** The first text that matches, once it has been written. */
async function written(pattern: RegExp): Promise<string> {
  // As patient as a hook of a test may be: a busy machine starts it late.
  const deadline = Date.now() + 290_000;
  for (;;) {
    const found = pattern.exec(log)?.[1];
    if (found) return found;
    if (Date.now() > deadline || running.exitCode !== null) throw new Error(`Not started: ${log}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function tokenOf(user: string): Promise<string> {
  const answer = await fetch(`${url}/local/token`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ user }),
  });
  return ((await answer.json()) as { access_token: string }).access_token;
}

const as = (user: string) =>
  createClient(
    { ...api.programmes, ...api.runs, ...api.members, ...api.participants, ...api.links },
    { url, token: () => tokenOf(user) },
  );

const today = dayOf(new Date().toISOString());
const refused = (call: Promise<unknown>) =>
  call.then(
    () => Promise.reject(new Error('It was not refused')),
    (error: unknown) => (error instanceof Refusal ? error.problem.code : Promise.reject(error)),
  );

/** A group of two whose start forms are due, and a link for each. */
async function linksOfTwo() {
  const [coordinator, worker, leader] = [as('coordinator'), as('own-worker'), as('leader')];
  const params = { runId: 'log-run' };
  await coordinator.putProgramme({
    params: { programmeId: 'log-programme' },
    body: { name: 'Kokeilu', kind: 'other' },
  });
  const dates = { startsOn: today, endsOn: daysAfter(today, 60) };
  await coordinator.putRun({ params, body: newRunBody('log-programme', dates) });
  await coordinator.postRunStatus({ params, body: { status: 'recruiting', on: today } });
  for (let n = 0; n < 2; n++) {
    const participantId = newParticipantId();
    const body = { ownWorker: 'own-worker', background: {}, synthetic: true };
    await worker.putParticipant({ params: { participantId }, body });
    await worker.putMember({
      params: { ...params, participantId },
      body: newMemberBody({ joinedOn: today }),
    });
  }
  const { items } = await leader.postLinks({
    params,
    body: { occasion: 'start', instrumentId: pinned.instrumentId },
  });
  return items;
}

/** Makes the function that reads this item fail on it. */
async function breakItem(key: Key, secret: string): Promise<void> {
  const client = DynamoDBDocumentClient.from(
    new DynamoDBClient({
      endpoint,
      region: 'eu-north-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    }),
  );
  const { tables } = await readTemplate('cdk.out');
  const TableName = tables.find(({ id }) => id.startsWith('Records'))?.name;
  const Item = { ...key, secret };
  await client.send(new PutCommand({ TableName, Item }));
  client.destroy();
}

beforeAll(async () => {
  // Without the demo: each test looks for secrets that it has made itself.
  running = spawn(process.execPath, ['scripts/start.ts', '--empty'], {
    env: { ...process.env, PORT: '0', DYNAMODB_ENDPOINT: '', NODE_ENV: '', VITEST: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [running.stdout, running.stderr])
    stream?.on('data', (text: Buffer) => {
      log += text.toString();
    });
  endpoint = await written(/DynamoDB at (http\S+),/);
  url = (await written(/(http:\/\/localhost:\d+)\/?\s/)).replace(/\/$/, '');
});

afterAll(async () => {
  storeLog(log);
  running.kill('SIGTERM');
  if (running.exitCode === null) await once(running, 'exit');
});

describe('The log of a full run', () => {
  it('contains no secret and no code of a link, whatever was done with them', async () => {
    const [one, two] = await linksOfTwo();
    if (!one || !two) throw new Error('No links were made');
    for (const { participantId } of [one, two]) plant('number', participantId);
    const unknown = newLinkSecret();
    const broken = newLinkSecret();
    const holding = (secret: string) => createClient(api.answer, { url, token: () => secret });
    const body = (answer: number) => ({
      device: 'phone',
      saves: { feels_healthy: { answer, at: new Date().toISOString() } },
    });
    await holding(one.secret).getAnswer({});
    await holding(one.secret).patchAnswer({ body: body(3) });
    await refused(holding(one.secret).patchAnswer({ body: body(9) }));
    await holding(one.secret).postAnswerSubmit({ body: body(4) });
    await holding(two.code).getAnswer({});
    await refused(holding(unknown).getAnswer({}));
    await fetch(`${url}/v1/answer`, {
      method: 'PATCH',
      headers: { Authorization: `Link ${two.secret}`, 'Content-Type': 'application/json' },
      body: `{"${two.secret}"`,
    });
    await breakItem(keys.link(linkHash(broken)), broken);
    expect(await refused(holding(broken).getAnswer({}))).toBe('server.failed');

    expect(log).toContain('"level":"error"');
    const secrets = [one, two].flatMap((link) => [link.secret, link.code]);
    for (const secret of [...secrets, unknown, broken]) {
      expect(log.includes(secret)).toBe(false);
      plant('secret', secret);
    }
  });

  it('contains no address of a calendar, whether it works, is dead or fails', async () => {
    const calendars = createClient(api.calendars, { url, token: () => tokenOf('coordinator') });
    const madeAddress = async () => (await calendars.postCalendar({})).address;
    const [dead, works] = [await madeAddress(), await madeAddress()];
    const broken = newLinkSecret();
    await breakItem(keys.calendar(calendarHash(broken)), broken);
    const before = log.length;
    const fetched = [works, dead, `${url}/v1/calendars/${broken}.ics`, `${works}/more`];
    const answers = await Promise.all(fetched.map((address) => fetch(address)));
    expect(answers.map(({ status }) => status)).toEqual([200, 404, 500, 404]);
    await written(/("routeKey":"GET \/v1\/calendars\/\{file\}")/);

    expect(log.slice(before)).toContain('"level":"error"');
    for (const address of fetched.slice(0, 3)) {
      const [secret = ''] = /[\w-]{22}(?=\.ics$)/.exec(address) ?? [];
      expect(secret).not.toBe('');
      expect(log.includes(secret)).toBe(false);
      plant('secret', secret);
    }
  });

  it('contains no code, no verifier and no token of a sign-in, whatever became of it', async () => {
    const client = await oauthClient({ url });
    const code = await client.codeFor('leader');
    const verifier = newVerifier();
    await client.redeem(await client.codeFor('leader'), { code_verifier: verifier });
    const first = await (await client.redeem(code)).json();
    await client.redeem(code);
    const second = await (await client.renew(first.refresh_token)).json();
    const authorization = `Bearer ${second.access_token}`;
    expect((await fetch(`${url}/v1/runs`, { headers: { authorization } })).status).toBe(200);
    await client.revoke(second.refresh_token);
    await client.renew(second.refresh_token);
    const tokens = [first, second].flatMap((given) => [
      given.access_token,
      given.id_token,
      given.refresh_token,
    ]);
    expect(tokens.every((token) => token.length > 40)).toBe(true);
    for (const secret of [code, verifier, ...tokens]) expect(log.includes(secret)).toBe(false);
  });
});
