import type { Outcome } from '../../shared/model/outcome.ts';

/** What the pages tell of a run, whether it stands alone or among others. */
export type ShownOutcome = Pick<
  Outcome,
  | 'run'
  | 'instrument'
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
