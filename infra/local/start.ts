import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { synthesize } from '../../scripts/synth.ts';
import { likenessSecretVariable } from '../../shared/environment.ts';
import { tableVariables } from '../../shared/table-shape.ts';
import { answers, type DynamodbLocal, startDynamodbLocal } from './dynamodb-local.ts';
import { step } from './progress.ts';
import { runningParts, type Stop } from './running-parts.ts';
import { type Stand, startStand } from './stand.ts';
import { welcome } from './welcome.ts';

/** How `npm start` was asked to run. */
type Wish = {
  port: number;
  host: string | undefined;
  /** A DynamoDB that runs elsewhere already. */
  endpoint: string | undefined;
  inMemory: boolean;
};

const root = join(import.meta.dirname, '../..');
const kept = join(root, '.local');
const webDirectory = join(root, 'dist/web');
const demoMarker = join(kept, 'demo.json');

function readWish(): Wish {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Error(`PORT is not a port: ${process.env.PORT}`);
  return {
    port,
    host: process.env.HOST || undefined,
    endpoint: process.env.DYNAMODB_ENDPOINT || undefined,
    inMemory: process.argv.includes('--memory'),
  };
}

/** Says so before anything is started, and not after ten seconds of work. */
function assertPortFree({ port, host = '127.0.0.1' }: Wish): Promise<void> {
  const server = createServer();
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} is in use: stop what uses it, or choose another (PORT=3001 npm start).`;
      reject(error.code === 'EADDRINUSE' ? new Error(taken) : error);
    });
    server.listen(port, host, () => server.close(() => resolve()));
  });
}

/** The database: the one pointed at, or one of our own. */
async function openDatabase({ endpoint, inMemory }: Wish): Promise<Omit<DynamodbLocal, 'kill'>> {
  if (endpoint && !(await answers(endpoint)))
    throw new Error(`No DynamoDB answers at ${endpoint} (from DYNAMODB_ENDPOINT).`);
  if (endpoint) return { endpoint, stop: async () => {}, died: new Promise<string>(() => {}) };
  return startDynamodbLocal({ dbPath: inMemory ? undefined : join(kept, 'db') });
}

/** Builds the web app, where there is one. */
async function buildWeb(): Promise<void> {
  const script = join(root, 'scripts/build-web.ts');
  if (!existsSync(script)) return;
  const { buildWeb: build } = (await import(script)) as { buildWeb: () => Promise<unknown> };
  await step('building the web app', build, () => 'web app');
}

/** Brings the demo in at the first start, through the API as anybody would. */
async function bringDemo(stand: Stand, { inMemory }: Wish): Promise<void> {
  const script = join(import.meta.dirname, 'demo.ts');
  const isThere = existsSync(demoMarker) && !stand.isNew && !inMemory;
  if (isThere || !existsSync(script)) return;
  const { loadDemo } = (await import(script)) as {
    loadDemo: (
      url: string,
      tokenFor: Stand['tokenFor'],
      options: { withCompared: boolean },
    ) => Promise<unknown>;
  };
  const load = async () => {
    await loadDemo(stand.url, stand.tokenFor, { withCompared: true });
    await stand.settled();
  };
  await step('loading the demo', load, () => 'demo loaded');
  if (inMemory) return;
  await mkdir(kept, { recursive: true });
  await writeFile(demoMarker, `${JSON.stringify({ loadedAt: new Date().toISOString() })}\n`);
}

function openStand({ port, host, inMemory }: Wish, endpoint: string): Promise<Stand> {
  const open = () =>
    startStand({
      template: join(root, 'cdk.out'),
      endpoint,
      functions: 'bundles',
      port,
      host,
      webDirectory,
      // `http://localhost:5173/`, beside `vite` for work on the page itself.
      webAddress: process.env.LAITURI_WEB || undefined,
      failuresDirectory: join(kept, 'failures'),
      secretsFile: inMemory ? undefined : join(kept, 'secrets.json'),
    });
  return step(
    'opening',
    open,
    ({ description: { tables, functions, routes } }) =>
      `${tables.length} tables, ${functions.length} functions, ${routes.length} routes`,
  );
}

/** Tells commands that work beside a running Laituri where its tables are. */
async function tellOthers({ tables, description }: Stand, endpoint: string): Promise<void> {
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
  };
  await mkdir(kept, { recursive: true });
  await writeFile(join(kept, 'running.json'), `${JSON.stringify(place)}\n`);
}

/** Brings Laituri up, step by step. */
async function start(running: (() => Promise<void>)[], stop: Stop): Promise<void> {
  const wish = readWish();
  await assertPortFree(wish);
  const database = step(
    'starting DynamoDB',
    () => openDatabase(wish),
    ({ endpoint }) => `DynamoDB at ${endpoint}${wish.inMemory ? ', in memory' : ''}`,
  );
  database.then((opened) => running.push(opened.stop)).catch(() => {});
  await step('building the functions', synthesize, (made) =>
    made ? 'functions built, template synthesized' : 'functions and template up to date',
  );
  await buildWeb();
  const { endpoint, died } = await database;
  void died.then((message) => stop(1, message));
  const stand = await openStand(wish, endpoint);
  running.push(stand.stop);
  await tellOthers(stand, endpoint);
  await bringDemo(stand, wish);
  console.log(welcome(stand.url, existsSync(webDirectory)));
}

const { running, stop } = runningParts();
start(running, stop).catch((error: unknown) => {
  stop(1, error instanceof Error ? error.message : String(error));
});
