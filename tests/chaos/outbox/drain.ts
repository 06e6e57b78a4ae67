import { setTimeout as pause } from 'node:timers/promises';
import type { QueuedOp } from '../../../web/src/offline/tablet-op.ts';
import { type OutboxFixtures, paperOf } from './fixtures.ts';
import type { OutboxLedger } from './outbox-ledger.ts';
import type { SeenByTablet } from './seen.ts';
import type { StormTablet } from './tablet.ts';

/** How long sending is repeated on a good line before an entry counts as left over. */
const patienceMs = 60_000;
/** The pause between calls, since `send` returns at once while something is being sent. */
const pauseMs = 50;

export type Leader = {
  tablet: StormTablet;
  ledger: OutboxLedger;
  fixtures: OutboxFixtures;
  look: () => Promise<SeenByTablet>;
};

async function leave({ tablet, ledger }: Leader, { op, seq }: QueuedOp): Promise<void> {
  ledger.noteLeft(op);
  await tablet.call('takeBack', seq);
}

/**
 * Refusals of a paper that was read differently: by a colleague, or by the leader on the other
 * tablet.
 */
const readsAgain = ['form.entries_differ', 'version.required', 'version.conflict'] as const;

/** The leader reads the paper again, and enters its answers. */
async function readAgain(leader: Leader, one: QueuedOp): Promise<void> {
  const { tablet, ledger, fixtures } = leader;
  const { op } = one;
  if (op.kind !== 'entry') return;
  const answers = fixtures.papers.get(paperOf(op.form)) ?? {};
  await tablet.call('refresh');
  const noted = await tablet.does({ kind: 'paper', form: op.form, answers, isTwofold: true });
  ledger.noteAll(noted);
  // The form has arrived meanwhile, so the leader's reading is not needed.
  if (noted.done.length === 0) await leave(leader, one);
}

/** The leader's decision on a refused entry, as on the page. */
async function decide(leader: Leader, one: QueuedOp): Promise<void> {
  const { tablet, ledger, look } = leader;
  const { op, refused } = one;
  if (op.kind === 'form' || op.kind === 'entry') {
    if (refused?.code === 'form.exists' || refused?.code === 'form.participants_own')
      await leave(leader, one);
    else if (op.kind === 'entry' && readsAgain.some((code) => code === refused?.code))
      await readAgain(leader, one);
  } else if (ledger.isPast(op, await look())) await leave(leader, one);
  else {
    ledger.noteAgain(op);
    await tablet.call('again', one.seq);
  }
}

/**
 * Sends until nothing is left; the leader decides on refused entries.
 * @returns how many were decided, and what is left all the same, by its kind and the refusal
 */
export async function drainOutboxes(leader: Leader): Promise<{ left: string[]; decided: number }> {
  const { tablet } = leader;
  let decided = 0;
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    await tablet.call('send');
    const queue = await tablet.call('queue');
    if (queue.length === 0) return { left: [], decided };
    await pause(pauseMs);
    const refused = queue.find((one) => one.refused);
    // The leader decides once nothing is on its way: something that is being sent could be newer.
    if (!refused || queue.some((one) => !one.refused)) continue;
    decided += 1;
    await decide(leader, refused);
  }
  const queue = await tablet.call('queue');
  const lineOf = ({ op, refused }: QueuedOp) =>
    `left in the outbox: ${op.kind} ${refused?.code ?? ''}`;
  return { left: queue.map(lineOf), decided };
}
