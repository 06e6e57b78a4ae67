import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { indexStreams } from './stream-indexes.ts';

/** A running DynamoDB Local. */
export type DynamodbLocal = {
  endpoint: string;
  stop: () => Promise<void>;
  /** Ends it like a power cut: writes in progress are not finished. */
  kill: () => Promise<void>;
  /** Settles with a message if java ends without having been stopped. */
  died: Promise<string>;
};

/** How long it may take to start on the busiest of machines. */
const patienceMs = 300_000;

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('No free port was found');
  return address.port;
}

export type DynamodbLocalOptions = {
  /** A directory that outlives it; without one it is in memory. */
  dbPath?: string | undefined;
  /** Will it work for many minutes? Then Java optimises its code, which costs ten seconds. */
  forLong?: boolean;
};

function javaArguments(port: number, { dbPath, forLong }: DynamodbLocalOptions): string[] {
  const home = join(
    dirname(createRequire(import.meta.url).resolve('amplify-dynamodb-simulator/package.json')),
    'emulator',
  );
  return [
    // The two flags that make a small Java program start sooner.
    '-XX:+UseSerialGC',
    ...(forLong ? [] : ['-XX:TieredStopAtLevel=1']),
    `-Djava.library.path=${join(home, 'DynamoDBLocal_lib')}`,
    '-jar',
    join(home, 'DynamoDBLocal.jar'),
    '-sharedDb',
    ...['-cors', 'http://localhost'],
    ...['-port', String(port)],
    ...(dbPath ? ['-dbPath', resolve(dbPath)] : ['-inMemory']),
  ];
}

/**
 * Java, bound to our own life by its standard input: however this process ends, the pipe closes and
 * the shell's watchman ends java. In a session of its own, so that Ctrl-C reaches us first and java
 * outlives the last write.
 */
function spawnJava(args: string[]): ChildProcess {
  const watched =
    'exec 3<&0; (cat <&3 >/dev/null; kill -9 $$ 2>/dev/null) & exec "$@" </dev/null 3<&-';
  const isPosix = process.platform !== 'win32';
  const [command, before] = isPosix ? ['sh', ['-c', watched, 'sh', 'java']] : ['java', []];
  return spawn(command, [...before, ...args], {
    stdio: ['pipe', 'ignore', 'pipe'],
    detached: isPosix,
    // The directory in which it leaves a file about itself.
    cwd: tmpdir(),
    // It ignores its flag -disableTelemetry: it still calls AWS at each start, for a second.
    env: { ...process.env, DDB_LOCAL_TELEMETRY: '0' },
  });
}

/** Does anything answer HTTP there? */
export const isAnswering = (endpoint: string): Promise<boolean> =>
  fetch(endpoint).then(
    () => true,
    () => false,
  );

async function untilAnswers(java: ChildProcess, endpoint: string, said: () => string) {
  const deadline = Date.now() + patienceMs;
  while (!(await isAnswering(endpoint))) {
    if (java.exitCode !== null || java.signalCode !== null || Date.now() > deadline)
      throw new Error(`DynamoDB Local did not start: ${said().trim() || 'it said nothing'}`);
    await pause(50);
  }
}

/** Collects the last of java's error output, to be shown if it dies. */
function complaints(java: ChildProcess): () => string {
  let text = '';
  java.stderr?.setEncoding('utf8').on('data', (more: string) => {
    text = (text + more).slice(-2000);
  });
  return () => text;
}

/** Resolves when java has ended, for whatever reason. */
function endOf(java: ChildProcess): Promise<void> {
  return new Promise((done) => {
    java.once('exit', () => done());
    java.once('error', () => done());
  });
}

/** Starts AWS's own DynamoDB Local. */
export async function startDynamodbLocal(
  options: DynamodbLocalOptions = {},
): Promise<DynamodbLocal> {
  if (options.dbPath) await mkdir(options.dbPath, { recursive: true });
  const port = await freePort();
  const java = spawnJava(javaArguments(port, options));
  const said = complaints(java);
  const ended = endOf(java);
  let stopping = false;
  const end = async (signal: NodeJS.Signals) => {
    stopping = true;
    java.kill(signal);
    await ended;
    java.stdin?.destroy();
  };
  const stop = () => end('SIGTERM');
  const endpoint = `http://127.0.0.1:${port}`;
  const open = async () => {
    await untilAnswers(java, endpoint, said);
    if (options.dbPath) await indexStreams(endpoint, options.dbPath);
  };
  await open().catch(async (error) => {
    await stop();
    throw error;
  });
  const died = new Promise<string>((report) => {
    ended.then(() => !stopping && report(`DynamoDB Local has died. ${said().trim()}`));
  });
  return { endpoint, stop, kill: () => end('SIGKILL'), died };
}
