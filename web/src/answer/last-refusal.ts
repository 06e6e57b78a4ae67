import type { ProblemCode } from '../../../shared/problems.ts';
import type { RefusalCode } from './link-client.ts';

/**
 * Refusals about which something can be done here: wait, mend the clock, leave an answer out, look
 * at the present correction.
 */
type RecoverableRefusal =
  | 'link.too_many_tries'
  | 'answer.from_future'
  | 'form.unknown_item'
  | 'answer.correction_changed';
/** Those after which only the leader can help. */
export type LastRefusal = Exclude<RefusalCode, RecoverableRefusal>;

const lastRefusals: Record<LastRefusal, true> = {
  'link.unknown': true,
  'run.not_open': true,
  'form.outside_window': true,
  'form.left_before_due': true,
  'answer.submitted': true,
};

/** Is it a refusal after which only the leader can help? */
export const isLastRefusal = (code: ProblemCode): code is LastRefusal => code in lastRefusals;
