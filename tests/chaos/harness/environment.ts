import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DynamodbLocal,
  startDynamodbLocal,
} from '../../../infra/local/database/dynamodb-local.ts';
import { type Chance, chanceOf } from '../../../infra/local/demo/chance.ts';
import { type Planted, searchLogs } from '../../../scripts/tools/log-leaks.ts';
import type { PlayOptions } from './act.ts';
import { clientsOf, type StormClients } from './clients.ts';
import { type FaultLine, openFaultLine } from './fault-line.ts';
import { drawFault, type FaultCounts, noFaults } from './faults.ts';
import { logsIn, type Server, type ServerOptions, startServer } from './server-processes.ts';

/** A DynamoDB Local and a Laituri in front of it, with a faulty line on each side of Laituri. */
export type Environment = {
  database: DynamodbLocal;
  server: Server;
  /** The clients, whose requests go through the line. */
  clients: StormClients;
  /** Sets the share of requests that meet a fault from now on; 0 at first. */
  setShare: (share: number) => void;
  /** How often each fault occurred. */
  counts: FaultCounts;
  /** How often a function did not answer before its time was up. */
  timedOut: () => number;
  /** How many lines of the servers' logs hold values that no log may hold. */
  leaks: (planted: readonly Planted[]) => Promise<number>;
  /** Moves the clocks of server and clients ahead; the offset survives a kill. */
  setClockAhead: (aheadMs: number) => Promise<void>;
  /** Kills the server, or the database, and starts it again behind the same line. */
  killServer: () => Promise<void>;
  killDatabase: () => Promise<void>;
  end: () => Promise<void>;
};

/** How long a function may run (`infra/resource-function.ts`); a few may run longer. */
const functionMs = 10_000;

type Lines = { toDatabase: FaultLine; toServer: FaultLine; setShare: Environment['setShare'] };

async function openLines(
  endpoint: string,
  { chance, counts, now }: { chance: Chance; counts: FaultCounts; now: () => number },
): Promise<Lines> {
  let share = 0;
  const faultOf = () => {
    const fault = drawFault(chance, share);
    if (fault) counts[fault] += 1;
    return fault;
  };
  const toDatabase = await openFaultLine({ target: endpoint, speech: 'dynamodb', faultOf });
  const nowhere = { target: 'http://nowhere', speech: 'gateway', longMs: functionMs } as const;
  const toServer = await openFaultLine({ ...nowhere, faultOf, now });
  const setShare = (given: number) => {
    share = given;
  };
  return { toDatabase, toServer, setShare };
}

/**
 * Starts a database, in memory or on disk, and a Laituri in front of it; both end with the act, or
 * earlier.
 */
export async function openEnvironment(
  options: Pick<PlayOptions, 'endAfter' | 'fail'>,
  {
    seed,
    onDisk = false,
    ...more
  }: { seed: number; onDisk?: boolean } & Pick<ServerOptions, 'carrier' | 'followsStreams'>,
): Promise<Environment> {
  const directory = await mkdtemp(join(tmpdir(), 'laituri-storm-'));
  const dbPath = onDisk ? join(directory, 'db') : undefined;
  const counts = noFaults();
  let database = await startDynamodbLocal({ dbPath });
  let aheadMs = 0;
  const now = () => Date.now() + aheadMs;
  const lines = await openLines(database.endpoint, { chance: chanceOf(seed), counts, now });
  const orders = {
    endpoint: lines.toDatabase.url,
    failuresDirectory: join(directory, 'failures'),
    secretsFile: join(directory, 'secrets.json'),
    ...more,
  };
  let server: Server | undefined;
  const openServer = async () => {
    server = await startServer({ ...orders, aheadMs }, directory);
    server.died.then(options.fail);
    lines.toServer.leadTo(server.url);
    return server;
  };
  const end = async () => {
    await Promise.all([server?.kill(), database.kill()]);
    await Promise.all([lines.toDatabase.stop(), lines.toServer.stop()]);
    await rm(directory, { recursive: true, force: true });
  };
  options.endAfter(end);
  await openServer();
  const running = () => server as Server;
  return {
    get database() {
      return database;
    },
    get server() {
      return running();
    },
    clients: clientsOf(lines.toServer.url, () => running().url, now),
    setShare: lines.setShare,
    counts,
    timedOut: lines.toServer.long,
    leaks: async (planted) => (await searchLogs(logsIn(directory), planted)).leaks.length,
    setClockAhead: async (given) => {
      aheadMs = given;
      await running().setClockAhead(given);
    },
    killServer: async () => {
      await running().kill();
      await openServer();
    },
    killDatabase: async () => {
      await database.kill();
      database = await startDynamodbLocal({ dbPath });
      lines.toDatabase.leadTo(database.endpoint);
    },
    end,
  };
}
