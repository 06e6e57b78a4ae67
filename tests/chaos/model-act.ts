import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Findings, PlayOptions, Size, StormAct } from './harness/act.ts';
import { inLanes } from './harness/persistence.ts';
import type { Crossed, ModelOptions } from './model/crossing.ts';

/** Each crossing has its own process and database; `atOnce` of them run at a time. */
const sizes: Record<Size, { crossings: number; sequences: number; atOnce: number }> = {
  small: { crossings: 1, sequences: 24, atOnce: 1 },
  long: { crossings: 10, sequences: 1_000, atOnce: 2 },
};
/** Sequences that run at a time in one crossing, each with its own run. */
const lanes = 4;

type Message = { sequences?: number; crossed?: Crossed; failure?: string };

/** Starts a crossing, and returns its results. */
async function cross(
  orders: ModelOptions,
  { endAfter }: PlayOptions,
  reportCount: (count: number) => void,
) {
  const file = join(import.meta.dirname, 'model/crossing.ts');
  const child = fork(file, [JSON.stringify(orders)], { execArgv: [] });
  // On a busy machine the process may exit before its last message is read.
  const ended = Promise.all([once(child, 'exit'), once(child, 'disconnect')]);
  endAfter(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  let crossed: Crossed | undefined;
  let failure = 'A crossing ended without a result';
  child.on('message', (message: Message) => {
    if (message.sequences) reportCount(message.sequences);
    crossed = message.crossed ?? crossed;
    failure = message.failure ?? failure;
  });
  await ended;
  if (!crossed) throw new Error(failure);
  return crossed;
}

async function play(options: PlayOptions): Promise<Findings> {
  const { crossings, sequences, atOnce } = sizes[options.size];
  const planned = crossings * sequences;
  const { until, untilBroken } = options;
  const figures = { planned, sequences: 0, requests: 0, divergences: 0 };
  const broken: string[] = [];
  let played = 0;
  const reportCount = (count: number) => {
    played += count;
    options.report(`${played} of ${planned} sequences`);
  };
  const all = Array.from({ length: crossings }, (_, n) => options.seed + 100 * n);
  await inLanes(all, atOnce, async (seed) => {
    if (Date.now() > until || (untilBroken && broken.length > 0)) return;
    const crossed = await cross(
      { seed, sequences, lanes, until, untilBroken },
      options,
      reportCount,
    );
    figures.sequences += crossed.sequences;
    figures.requests += crossed.requests;
    figures.divergences += crossed.divergences.length;
    broken.push(...crossed.divergences);
  });
  return { figures, broken };
}

export const modelAct: StormAct = {
  name: 'model',
  expectation:
    'Whatever is requested in whatever order, the API answers as a small model of it expects.',
  enoughSeconds: 50,
  mostSeconds: { small: 280, long: 150, whole: 3600 },
  play,
};
