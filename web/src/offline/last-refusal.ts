import type { ProblemCode } from '../../../shared/problems.ts';
import type { RefusalCode } from '../api/link-client.ts';

/**
 * Refusals that the page can act on: wait, correct the clock, leave an answer out, show the current
 * correction.
 */
type RecoverableRefusal =
  | 'link.too_many_tries'
  | 'answer.from_future'
  | 'form.unknown_item'
  | 'answer.correction_changed';
/** The refusals after which only the leader can help. */
export type LastRefusal = Exclude<RefusalCode, RecoverableRefusal>;

const lastRefusals: Record<LastRefusal, true> = {
  'link.unknown': true,
  'run.not_open': true,
  'form.outside_window': true,
  'form.left_before_due': true,
  'answer.submitted': true,
};

/** Whether only the leader can help after this refusal. */
export const isLastRefusal = (code: ProblemCode): code is LastRefusal => code in lastRefusals;
