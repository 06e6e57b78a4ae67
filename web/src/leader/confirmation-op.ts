import type { RunCopy } from './copy.ts';
import type { ConfirmationOp } from './op.ts';

/** That the background's counts are right as the leader sees them, as what is stored of it. */
export const confirmationOp = ({
  run,
  counted,
}: Pick<RunCopy, 'run' | 'counted'>): ConfirmationOp => ({
  kind: 'confirmation',
  runId: run.runId,
  body: { composition: counted.composition },
  base: counted.confirmed?.version ?? 0,
});
