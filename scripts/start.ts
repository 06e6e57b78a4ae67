import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import {
  type DynamodbLocal,
  isAnswering,
  startDynamodbLocal,
} from '../infra/local/database/dynamodb-local.ts';
import { type LocalServer, startLocalServer } from '../infra/local/local-server.ts';
import { runningParts, type Stop } from '../infra/local/running-parts.ts';
import { likenessSecretVariable, userPoolVariables } from '../shared/environment.ts';
import { tableVariables } from '../shared/table-shape.ts';
import { synthesize } from './synth.ts';

/** The text printed when everything runs: where to look, and one request to try. */
function welcome(url: string, { hasWeb, hasDemo }: { hasWeb: boolean; hasDemo: boolean }): string {
  const token =
    `$(curl -s ${url}/local/token -H 'Accept: text/plain' ` +
    `-H 'Content-Type: application/json' -d '{"user":"leader"}')`;
  const mainResult = [
    'What changed in a group, as its leader sees it:',
    '',
    `  curl -s ${url}/v1/runs/voimaa-arkeen-kajaani-kevat-2025/outcome -H "Authorization: Bearer ${token}"`,
  ];
  const emptiness = [
    'The database is empty: sign in as Anneli, who invites colleagues, or as Kaisa, who opens groups.',
  ];
  return [
    '',
    'Laituri is open. Ctrl-C closes it.',
    '',
    ...(hasWeb ? [`  ${`${url}/`.padEnd(36)} the web app`] : []),
    `  ${`${url}/openapi.json`.padEnd(36)} the contract`,
    `  ${`${url}/local/users`.padEnd(36)} whom to sign in as`,
    `  ${`${url}/local/mail`.padEnd(36)} the messages to invited people`,
    `  ${`${url}/local/messages`.padEnd(36)} the messages to participants`,
    '',
    ...(hasDemo ? mainResult : emptiness),
    '',
  ].join('\n');
}

const seconds = (ms: number) => `(${(ms / 1000).toFixed(1)} s)`;

/**
 * Does one step of the start and reports when it is done; on a terminal also while it works.
 * `resultLine` makes the line from the result of the step.
 */
async function step<Result>(
  doing: string,
  work: () => Promise<Result>,
  resultLine: (result: Result) => string,
): Promise<Result> {
  const started = Date.now();
  if (process.stdout.isTTY) process.stdout.write(`… ${doing}`);
  try {
    const result = await work();
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
    console.log(`✓ ${resultLine(result).padEnd(48)} ${seconds(Date.now() - started)}`);
    return result;
  } catch (error) {
    if (process.stdout.isTTY) process.stdout.write('\r\x1b[K');
    throw error;
  }
}

/** The options of `npm start`. */
type StartOptions = {
  port: number;
  host: string | undefined;
  /** A DynamoDB that runs elsewhere already. */
  endpoint: string | undefined;
  inMemory: boolean;
  /** Begins with an empty database, which is forgotten at the end: no demo is loaded. */
  isEmpty: boolean;
};

const root = join(import.meta.dirname, '..');
const stateDirectory = join(root, '.local');
const webDirectory = join(root, 'dist/web');
const demoMarker = join(stateDirectory, 'demo.json');

function readStartOptions(): StartOptions {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is not a port: ${process.env.PORT}`);
  const isEmpty = process.argv.includes('--empty');
  return {
    port,
    host: process.env.HOST || undefined,
    endpoint: process.env.DYNAMODB_ENDPOINT || undefined,
    inMemory: process.argv.includes('--memory') || isEmpty,
    isEmpty,
  };
}

/** Reports this before anything is started, and not after ten seconds of work. */
function assertPortFree({ port, host = '127.0.0.1' }: StartOptions): Promise<void> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is in use: stop what uses it, or choose another (PORT=3001 npm start).`;
      reject(error.code === 'EADDRINUSE' ? new Error(taken) : error);
    });
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

/** The database: the given one, or one of our own. */
async function openDatabase({
  endpoint,
  inMemory,
}: StartOptions): Promise<Omit<DynamodbLocal, 'kill'>> {
  if (endpoint && !(await isAnswering(endpoint)))
    throw new Error(`No DynamoDB answers at ${endpoint} (from DYNAMODB_ENDPOINT).`);
  if (endpoint) return { endpoint, stop: async () => {}, died: new Promise<string>(() => {}) };
  return startDynamodbLocal({ dbPath: inMemory ? undefined : join(stateDirectory, 'db') });
}

/** Builds the web app, if there is one. */
async function buildWeb(): Promise<void> {
  const script = join(root, 'scripts/build-web.ts');
  if (!existsSync(script)) return;
  const { buildWeb: build } = (await import(script)) as { buildWeb: () => Promise<unknown> };
  await step('building the web app', build, () => 'web app');
}

/** Loads the demo at the first start, through the API as any user would. */
async function bringDemo(server: LocalServer, { inMemory, isEmpty }: StartOptions): Promise<void> {
  if (isEmpty) return;
  const script = join(root, 'infra/local/demo/demo.ts');
  const isThere = existsSync(demoMarker) && !server.isNew && !inMemory;
  if (isThere || !existsSync(script)) return;
  const { loadDemo } = (await import(script)) as {
    loadDemo: (
      url: string,
      tokenFor: LocalServer['tokenFor'],
      options: { withCompared: boolean },
    ) => Promise<unknown>;
  };
  const load = async () => {
    await loadDemo(server.url, server.tokenFor, { withCompared: true });
    await server.settled();
  };
  await step('loading the demo', load, () => 'demo loaded');
  if (inMemory) return;
  await mkdir(stateDirectory, { recursive: true });
  await writeFile(demoMarker, `${JSON.stringify({ loadedAt: new Date().toISOString() })}\n`);
}

function openLocalServer(
  { port, host, inMemory }: StartOptions,
  endpoint: string,
): Promise<LocalServer> {
  const open = () =>
    startLocalServer({
      template: join(root, 'cdk.out'),
      endpoint,
      functions: 'bundles',
      port,
      host,
      webDirectory,
      // `http://localhost:5173/`, used with `vite` for work on the page itself.
      webAddress: process.env.LAITURI_WEB || undefined,
      failuresDirectory: join(stateDirectory, 'failures'),
      secretsFile: inMemory ? undefined : join(stateDirectory, 'secrets.json'),
      accountsFile: inMemory ? undefined : join(stateDirectory, 'accounts.json'),
      smtpUrl: process.env.SMTP_URL || undefined,
      runsClocks: true,
    });
  return step(
    'opening',
    open,
    ({ description: { tables, functions, routes } }) =>
      `${tables.length} tables, ${functions.length} functions, ${routes.length} routes`,
  );
}

/** Publishes the names of the tables for commands that work beside a running Laituri. */
async function printAddresses(
  { tables, description, url }: LocalServer,
  endpoint: string,
): Promise<void> {
  const named = Object.entries(tableVariables).map(([kind, variable]) => {
    const found = Object.entries(tables).find(([id]) => id.toLowerCase().startsWith(kind));
    return [variable, found?.[1]];
  });
  const secret = description.functions
    .map(({ environment }) => environment[likenessSecretVariable])
    .find(Boolean);
  const place = {
    DYNAMODB_ENDPOINT: endpoint,
    ...Object.fromEntries(named),
    [likenessSecretVariable]: secret,
    [userPoolVariables.id]: 'local',
    [userPoolVariables.endpoint]: `${url}/local/cognito`,
  };
  await mkdir(stateDirectory, { recursive: true });
  await writeFile(join(stateDirectory, 'running.json'), `${JSON.stringify(place)}\n`);
}

/** Starts Laituri, step by step. */
async function start(running: (() => Promise<void>)[], stop: Stop): Promise<void> {
  const options = readStartOptions();
  await assertPortFree(options);
  const database = step(
    'starting DynamoDB',
    () => openDatabase(options),
    ({ endpoint }) => `DynamoDB at ${endpoint}${options.inMemory ? ', in memory' : ''}`,
  );
  database.then((opened) => running.push(opened.stop)).catch(() => {});
  await step('building the functions', synthesize, (made) =>
    made ? 'functions built, template synthesized' : 'functions and template up to date',
  );
  await buildWeb();
  const { endpoint, died } = await database;
  void died.then((message) => stop(1, message));
  const server = await openLocalServer(options, endpoint);
  running.push(server.stop);
  await printAddresses(server, endpoint);
  await bringDemo(server, options);
  const hasWeb = existsSync(webDirectory);
  console.log(welcome(server.url, { hasWeb, hasDemo: !options.isEmpty }));
}

const { running, stop } = runningParts();
start(running, stop).catch((error: unknown) => {
  stop(1, error instanceof Error ? error.message : String(error));
});
