import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The options of a server. */
export type ServerOptions = {
  endpoint: string;
  failuresDirectory: string;
  /** Stores the secrets that Secrets Manager would, from one start to the next. */
  secretsFile: string;
  /** How far its clock is ahead, in milliseconds. */
  aheadMs: number;
  /** Where messages to participants are taken, if not by the server itself. */
  carrier?: string;
  /** Whether the tables' streams are followed; they are by default. */
  followsStreams?: boolean;
};

/** The compile cache, so that a start after a kill does not compile again. */
const compiled = join(tmpdir(), 'laituri-storm-compiled');

type Question =
  | { what: 'settle' }
  | { what: 'in use' }
  /** Sets the server's clock ahead. */
  | { what: 'clock'; aheadMs: number }
  /** Calls a function that a clock calls. */
  | { what: 'call'; construct: string; time: string };
/** A question of the storm to a server. */
export type ServerQuestion = Question & { id: number };

/** A Laituri in its own process. */
export type Server = {
  url: string;
  /** Names of the tables by their logical ids. */
  tables: Readonly<Record<string, string>>;
  /** Resolves when everything that was written so far has come through the stream. */
  settled: () => Promise<void>;
  /** Memory and handles in use after garbage collection. */
  inUse: () => Promise<{ bytes: number; handles: number }>;
  setClockAhead: (aheadMs: number) => Promise<void>;
  /** Calls a function as its clock does; ends without a word where it fails or is killed. */
  call: (construct: string, time: string) => Promise<void>;
  /** `kill -9`. */
  kill: () => Promise<void>;
  /** Settles if it ends without having been killed. */
  died: Promise<string>;
};

/** Asks by messages; their ids match answers to questions. */
function questionSender(child: ChildProcess) {
  const waiting = new Map<number, (answer: unknown) => void>();
  child.on('message', ({ id, answer }: { id: number; answer: unknown }) => {
    waiting.get(id)?.(answer);
    waiting.delete(id);
  });
  // A killed process answers nothing, so nothing may wait for it.
  child.on('exit', () => {
    for (const give of waiting.values()) give(undefined);
  });
  let last = 0;
  const answerTo = (id: number) => new Promise<unknown>((give) => waiting.set(id, give));
  const ask = (question: Question) => {
    const id = ++last;
    const answer = answerTo(id);
    child.send({ ...question, id } satisfies ServerQuestion, () => {});
    return answer;
  };
  return { ask, opened: answerTo(0) };
}

/** The log folder of the servers of a directory. */
export const logsIn = (directory: string): string => join(directory, 'logs');

/**
 * Starts a Laituri in its own process, with the bundles that would be deployed.
 * @param directory for its log, and for files that it would clean up if it were not killed
 * @throws Error when it does not come up
 */
export async function startServer(orders: ServerOptions, directory: string): Promise<Server> {
  const own = join(directory, 'own');
  await mkdir(own, { recursive: true });
  const child = fork(join(import.meta.dirname, 'server.ts'), [JSON.stringify(orders)], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
    env: { ...process.env, TMPDIR: own, NODE_COMPILE_CACHE: compiled },
  });
  const logs = logsIn(directory);
  await mkdir(logs, { recursive: true });
  const logFile = join(logs, 'server.log');
  const log = createWriteStream(logFile, { flags: 'a' });
  for (const said of [child.stdout, child.stderr]) said?.pipe(log, { end: false });
  let isKilled = false;
  const ended = once(child, 'exit').then(() => log.end());
  const died = new Promise<string>((resolve) => {
    ended.then(() => !isKilled && resolve('A server ended by itself'));
  });
  const { ask, opened } = questionSender(child);
  const place = (await opened) as Pick<Server, 'url' | 'tables'> | undefined;
  if (!place) throw new Error(`A server did not come up: see ${logFile}`);
  return {
    ...place,
    settled: async () => void (await ask({ what: 'settle' })),
    inUse: async () => (await ask({ what: 'in use' })) as { bytes: number; handles: number },
    setClockAhead: async (aheadMs) => void (await ask({ what: 'clock', aheadMs })),
    call: async (construct, time) => void (await ask({ what: 'call', construct, time })),
    died,
    kill: async () => {
      isKilled = true;
      child.kill('SIGKILL');
      await ended;
      await rm(own, { recursive: true, force: true });
    },
  };
}
