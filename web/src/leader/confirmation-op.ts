import type { CountedBackground } from '../../../shared/model/background-confirmation.ts';
import type { ConfirmationOp } from './tablet-op.ts';
import type { RunCopy } from './vault-copy.ts';

/** An op that confirms the counts of the background as the leader sees them. */
export const confirmationOp = (
  { run }: Pick<RunCopy, 'run'>,
  counted: CountedBackground,
): ConfirmationOp => ({
  kind: 'confirmation',
  runId: run.runId,
  body: { composition: counted.composition },
  base: counted.confirmed?.version ?? 0,
});
