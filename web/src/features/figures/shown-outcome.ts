import type { Outcome } from '../../../../shared/domain/figures/outcome.ts';

/** What the pages show of a run, by itself or among others. */
export type ShownOutcome = Pick<
  Outcome,
  | 'run'
  | 'instrument'
  | 'release'
  | 'enrolled'
  | 'started'
  | 'ended'
  | 'pairs'
  | 'leftOut'
  | 'change'
  | 'direction'
  | 'notConfirmedByFollowUp'
  | 'synthetic'
  | 'suppressed'
>;
