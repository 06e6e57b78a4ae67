import type { CountedBackground } from '../../../../shared/domain/figures/background-confirmation.ts';
import type { ConfirmationOp } from '../../offline/tablet-op.ts';
import type { RunCopy } from '../../offline/vault-copy.ts';

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
