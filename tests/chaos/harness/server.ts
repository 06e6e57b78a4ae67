/** A Laituri in its own process, so that it can be killed; only `server-processes.ts` starts it. */
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { type LocalServer, startLocalServer } from '../../../infra/local/local-server.ts';
import { root } from '../../../scripts/tools/fingerprint.ts';
import type { ServerOptions, ServerQuestion } from './server-processes.ts';

const { aheadMs: aheadAtFirst, ...orders } = JSON.parse(process.argv[2] ?? '{}') as ServerOptions;
let aheadMs = aheadAtFirst;

/** Bytes and handles in use after garbage collection. */
function inUse(): { bytes: number; handles: number } {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let round = 0; round < 3; round++) collect();
  const handles = process.getActiveResourcesInfo().filter((name) => name !== 'Timeout').length;
  return { bytes: process.memoryUsage().heapUsed, handles };
}

async function answerTo(server: LocalServer, question: ServerQuestion): Promise<unknown> {
  if (question.what === 'settle') return server.settled();
  if (question.what === 'in use') return inUse();
  if (question.what === 'call') return server.call(question.construct, { time: question.time });
  aheadMs = question.aheadMs;
  return undefined;
}

// The process that started it is gone.
process.on('disconnect', () => process.exit());
const server = await startLocalServer({
  template: join(root, 'cdk.out'),
  functions: 'bundles',
  port: 0,
  limitFactor: 1_000_000,
  clock: () => new Date(Date.now() + aheadMs),
  ...orders,
});
process.on('message', async (question: ServerQuestion) => {
  const answer = await answerTo(server, question).catch(() => undefined);
  process.send?.({ id: question.id, answer });
});
// The cache would be written at exit, which a kill skips.
flushCompileCache();
process.send?.({ id: 0, answer: { url: server.url, tables: server.tables } });
