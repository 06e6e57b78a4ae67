/**
 * Load: forms handed in over 1 and over 32 connections at once, with sign-in, rules and audit, on a
 * database on disk. Everything runs on this one machine, the sender included.
 */

import { benchGroupSize, copiedGroup } from '../group-copies.ts';
import { as, formParams, newFormBody } from '../make.ts';
import { type BenchSection, type FigureRow, rounded } from './figures.ts';
import { quantileOf } from './pairs.ts';
import { freshDynamodb, passingDirectory, startBenchServer } from './server.ts';

type AwaitedForm = { runId: string; participantId: string };

/** Hands in forms one after another until the time is over or none are left. */
async function handIn(
  forms: AwaitedForm[],
  until: number,
  put: (form: AwaitedForm) => Promise<unknown>,
) {
  const waits: number[] = [];
  let rejected = 0;
  while (performance.now() < until) {
    const form = forms.pop();
    if (!form) break;
    const startedAt = performance.now();
    await put(form).then(
      () => waits.push(performance.now() - startedAt),
      () => {
        rejected += 1;
      },
    );
  }
  return { waits, rejected };
}

async function measure(
  connections: number,
  seconds: number,
  forms: AwaitedForm[],
  put: (form: AwaitedForm) => Promise<unknown>,
): Promise<FigureRow> {
  const startedAt = performance.now();
  const until = startedAt + seconds * 1000;
  const all = await Promise.all(
    Array.from({ length: connections }, () => handIn(forms, until, put)),
  );
  const passed = (performance.now() - startedAt) / 1000;
  const waits = all.flatMap((one) => one.waits);
  return {
    connections,
    'accepted per second': rounded(waits.length / passed),
    'p50, ms': rounded(quantileOf(waits, 0.5)),
    'p99, ms': rounded(quantileOf(waits, 0.99)),
    accepted: waits.length,
    rejected: all.reduce((sum, one) => sum + one.rejected, 0),
  };
}

export const loadSection: BenchSection = async ({ quick }) => {
  const [seconds, groups] = quick ? [1, 4] : [10, 400];
  const endpoint = await freshDynamodb(await passingDirectory());
  const server = await startBenchServer(endpoint, 'bundles');
  const table = server.description.tables.find(({ id }) => id.startsWith('Records'))?.name ?? '';
  const { runIds, members } = await copiedGroup(server, table, groups);
  await server.settled();
  const forms = runIds.flatMap((runId) =>
    members.map((participantId) => ({ runId, participantId })),
  );
  const leader = as(server, 'leader');
  const put = ({ runId, participantId }: AwaitedForm) =>
    leader.putForm({ params: formParams(runId, participantId), body: newFormBody() });
  // The first requests load code, so they are not measured.
  for (const form of forms.splice(-benchGroupSize)) await put(form);
  const rows: FigureRow[] = [];
  for (const connections of [1, 32]) rows.push(await measure(connections, seconds, forms, put));
  return {
    about: 'Forms handed in over several connections at once, on a database on disk',
    goal: 'Nothing is rejected',
    holds: rows.every(({ rejected, accepted }) => rejected === 0 && Number(accepted) > 0),
    rows,
  };
};
