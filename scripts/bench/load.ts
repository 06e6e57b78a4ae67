/**
 * Load: forms handed in over 1 and over 32 connections at once, with sign-in, rules and audit, on
 * a database on the disk. Everything runs in this one machine, the sender included.
 */
import { as, formBody, formParams } from '../../tests/make.ts';
import { freshDynamodb, passingDirectory, startDesk } from './desk.ts';
import { type Row, rounded, type Section } from './figures.ts';
import { copiedGroup, groupSize } from './group-copies.ts';
import { quantileOf } from './pairs.ts';

type Form = { runId: string; participantId: string };

/** Hands forms in one after another until the time is over or there are no more. */
async function handIn(forms: Form[], until: number, put: (form: Form) => Promise<unknown>) {
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
  forms: Form[],
  put: (form: Form) => Promise<unknown>,
): Promise<Row> {
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

export const load: Section = async ({ quick }) => {
  const [seconds, groups] = quick ? [1, 4] : [10, 400];
  const endpoint = await freshDynamodb(await passingDirectory());
  const stand = await startDesk(endpoint, 'bundles');
  const table = stand.description.tables.find(({ id }) => id.startsWith('Records'))?.name ?? '';
  const { runIds, members } = await copiedGroup(stand, table, groups);
  await stand.settled();
  const forms = runIds.flatMap((runId) =>
    members.map((participantId) => ({ runId, participantId })),
  );
  const leader = as(stand, 'leader');
  const put = ({ runId, participantId }: Form) =>
    leader.putForm({ params: formParams(runId, participantId), body: formBody() });
  // What loads at the first request is no load.
  for (const form of forms.splice(-groupSize)) await put(form);
  const rows: Row[] = [];
  for (const connections of [1, 32]) rows.push(await measure(connections, seconds, forms, put));
  return {
    about: 'Forms handed in over some connections at once, on a database on the disk',
    goal: 'Nothing is rejected',
    holds: rows.every(({ rejected, accepted }) => rejected === 0 && Number(accepted) > 0),
    rows,
  };
};
