import { ownLabelLimits } from '../../../shared/configuration.ts';
import type { RunLabels } from '../../../shared/domain/privacy/own-label.ts';
import type { QueuedOp } from './tablet-op.ts';
import type { VaultCopy } from './vault-copy.ts';

/** The leader's own labels on this device, by run. They are stored nowhere but in the vault. */
export type OwnLabels = Readonly<Record<string, RunLabels>>;

/**
 * The labels of a run.
 * @example labelsIn({ r1: { A: 'pipo' } }, 'r2') // {}
 */
export const labelsIn = (labels: OwnLabels, runId: string): RunLabels => labels[runId] ?? {};

/**
 * The same labels with others for some numbers of a run; an empty one removes the label.
 * @example withLabels({}, 'r1', { A: 'pipo', B: '' }) // { r1: { A: 'pipo' } }
 */
export function withLabels(labels: OwnLabels, runId: string, changes: RunLabels): OwnLabels {
  const all = { ...labelsIn(labels, runId), ...changes };
  const left = Object.entries(all).filter(([, label]) => label !== '');
  const { [runId]: _, ...others } = labels;
  return left.length > 0 ? { ...others, [runId]: Object.fromEntries(left) } : others;
}

/** The numbers that a run has on this device: those that were read, and those added here since. */
const numbersIn = ({ runs }: Pick<VaultCopy, 'runs'>, queue: readonly QueuedOp[], runId: string) =>
  new Set([
    ...runs
      .filter(({ run }) => run.runId === runId)
      .flatMap(({ members }) => members.map(({ participantId }) => participantId)),
    ...queue.flatMap(({ op }) =>
      op.kind === 'member' && op.runId === runId ? [op.participantId] : [],
    ),
  ]);

/**
 * The labels that may stay after the groups were read: a run that was closed, cancelled or handed
 * over is no longer in the copy, and neither is a member who was erased or moved to another number.
 * @example labelsLeft({ r1: { A: 'pipo' } }, { runs: [] }, []) // {}
 */
export function labelsLeft(
  labels: OwnLabels,
  copy: Pick<VaultCopy, 'runs'>,
  queue: readonly QueuedOp[],
): OwnLabels {
  const isHere = (runId: string) => copy.runs.some(({ run }) => run.runId === runId);
  return Object.entries(labels).reduce<OwnLabels>((left, [runId, own]) => {
    if (!isHere(runId)) return left;
    const numbers = numbersIn(copy, queue, runId);
    const staying = Object.entries(own).filter(([number]) => numbers.has(number));
    return withLabels(left, runId, Object.fromEntries(staying));
  }, {});
}

const dayMs = 86_400_000;

/**
 * Has the device been without the groups for so long that its labels are deleted? It cannot know
 * meanwhile whether a run was closed or somebody was erased.
 * @param readAt when the groups were last read, in milliseconds; null if never
 * @example isLongUnread(0, 86_400_000) // false
 */
export const isLongUnread = (readAt: number | null, now: number): boolean =>
  readAt !== null && now - readAt > ownLabelLimits.daysUnread * dayMs;
