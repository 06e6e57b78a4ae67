import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { BundleFunction } from '../../../infra/local/lambdas/bundle-function.ts';
import { testServer } from '../../server.ts';
import { tinyAssembly } from './assembly.ts';

const moods = `import { existsSync } from 'node:fs';
let calls = 0;
export const handler = async ({ pathParameters: { mood } }) => {
  calls += 1;
  if (mood === 'throw') throw new TypeError('told to');
  if (mood === 'exit') process.exit(1);
  if (mood === 'crash') { setTimeout(() => { throw new Error('later'); }); await new Promise(() => {}); }
  if (mood === 'hang') await new Promise(() => {});
  if (mood === 'spin') for (;;);
  if (mood === 'slow') await new Promise((done) => setTimeout(done, 300));
  while (mood === 'wait' && !existsSync(process.env.SIGNAL)) await new Promise((done) => setTimeout(done, 20));
  return { calls, mood, environment: Object.keys(process.env).sort() };
};`;

/** Never reached, however busy the machine; the default would be 3 s. */
const timeout = 600;
const reports: string[] = [];
const assembly = await tinyAssembly({
  Moods: {
    code: moods,
    openRoutes: ['GET /v1/moods/{mood}'],
    environment: { NOTES_TABLE: { Ref: 'Notes' } },
    timeout,
  },
  Hurried: { code: moods, openRoutes: ['GET /v1/hurried/{mood}'], timeout: 1 },
  Broken: { code: 'throw new Error("does not load");', openRoutes: ['GET /v1/broken'], timeout },
  Late: {
    code: 'export const handler = () => ({ late: true });',
    openRoutes: ['GET /v1/late'],
    timeout,
  },
  Empty: { code: 'export const other = 1;', openRoutes: ['GET /v1/empty'], timeout },
});
const server = await testServer({
  functions: 'bundles',
  template: assembly,
  report: (message) => reports.push(message),
});

const ask = (mood: string) => fetch(`${server.url}/v1/moods/${mood}`);

async function expectFailed(answer: Response, reported: RegExp) {
  expect(answer.status).toBe(500);
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  // The caller learns nothing of the cause; the console shows it.
  expect(await answer.text()).not.toMatch(/told to|later|Moods/);
  expect(JSON.parse(reports.at(-1) ?? '').failure).toMatch(reported);
}

test('a function keeps its state between calls, as a warm one does', async () => {
  const first = await (await ask('calm')).json();
  const second = await (await ask('calm')).json();
  expect(second.calls).toBe(first.calls + 1);
});

test('a function sees its own environment variables and none of ours', async () => {
  const { environment } = await (await ask('calm')).json();
  expect(environment).toEqual([
    'AWS_ACCESS_KEY_ID',
    'AWS_REGION',
    'AWS_SECRET_ACCESS_KEY',
    'COGNITO_ENDPOINT',
    'DYNAMODB_ENDPOINT',
    'NOTES_TABLE',
    'REMINDERS_FROM',
    'REQUEST_LIMIT_FACTOR',
    'SES_ENDPOINT',
    'SMS_ENDPOINT',
    'SMS_SENDER',
    'WEB_ADDRESS',
  ]);
});

test('concurrent calls each get their own reply', async () => {
  const answers = await Promise.all(['slow', 'calm', 'slow'].map(ask));
  const moodsBack = await Promise.all(answers.map(async (answer) => (await answer.json()).mood));
  expect(moodsBack).toEqual(['slow', 'calm', 'slow']);
});

test('an error in a function gives 500, and the next call works', async () => {
  await expectFailed(await ask('throw'), /^Moods: TypeError: told to/);
  expect((await ask('calm')).status).toBe(200);
});

test.for([
  ['crash', /^Moods: Error: later/],
  ['exit', /^Moods: Runtime.ExitError/],
] as const)(
  'a worker that ends by a %s gives 500, and the next call works',
  async ([mood, reported]) => {
    await expectFailed(await ask(mood), reported);
    const next = await ask('calm');
    expect([next.status, (await next.json()).calls]).toEqual([200, 1]);
  },
);

test('a call that takes longer than its function may gives 500', async () => {
  const answer = await fetch(`${server.url}/v1/hurried/hang`);
  await expectFailed(answer, /^Hurried: Sandbox.Timedout: .+ Task timed out after 1.00 seconds/);
});

/** The function of the moods, whose time limit passes when the test says so. */
function moodyFunction(environment: Record<string, string> = {}) {
  const description = server.description.functions.find(({ id }) => id === 'Moods');
  if (!description) throw new Error('The template has no function Moods');
  const moody = new BundleFunction({ ...description, environment }, {});
  // Only our side has this clock; the worker has a real one.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(async () => {
    vi.useRealTimers();
    await moody.stop();
  });
  return (mood: string) => moody.invoke(JSON.stringify({ pathParameters: { mood } }));
}

test.for(['hang', 'spin'])(
  'a worker that ends by a %s is timed out, and the next call works',
  async (mood) => {
    const invoked = moodyFunction();
    const failed = expect(invoked(mood)).rejects.toThrow(
      /^Moods: Sandbox.Timedout: .+ Task timed out after 600.00 seconds/,
    );
    vi.advanceTimersByTime(timeout * 1000);
    await failed;
    expect(await invoked('calm')).toMatchObject({ calls: 1, mood: 'calm' });
  },
);

test('a time-out of one call leaves the other calls of its worker their time', async () => {
  const signal = join(assembly, 'signal');
  const invoked = moodyFunction({ SIGNAL: signal });
  const hanging = expect(invoked('hang')).rejects.toThrow(/Sandbox.Timedout/);
  vi.advanceTimersByTime(timeout * 500);
  const waiting = invoked('wait');
  vi.advanceTimersByTime(timeout * 500);
  await hanging;
  await writeFile(signal, '');
  expect(await waiting).toMatchObject({ calls: 2, mood: 'wait' });
});

test('a bundle that does not load, or has no handler, gives 500', async () => {
  await expectFailed(await fetch(`${server.url}/v1/broken`), /^Broken: Error: does not load/);
  await expectFailed(await fetch(`${server.url}/v1/empty`), /^Empty: Error: index.handler is/);
});

test('a new synthesis takes no files away from the functions of a running local server', async () => {
  await rm(assembly, { recursive: true });
  expect((await fetch(`${server.url}/v1/late`)).status).toBe(200);
});
