import { isDecided } from '../../../../shared/domain/forms/form-matrix.ts';
import { missingFor, type RequirementName } from '../../../../shared/domain/forms/run-readiness.ts';
import { type RunStatus, runTransitions } from '../../../../shared/domain/groups/run.ts';
import type { RunCopy } from '../../offline/vault-copy.ts';

/** A step towards closing, and the requirements that it still lacks. */
export type ClosingStep = { to: NextStatus; missing: RequirementName[] };

/** A status that a run moves on to. */
export type NextStatus = Exclude<RunStatus, 'planned' | 'cancelled'>;

const way: readonly NextStatus[] = ['recruiting', 'running', 'ended', 'followed_up', 'closed'];
const positionOf = (status: RunStatus) => (way as readonly RunStatus[]).indexOf(status);

/**
 * The statuses still to come, each with the requirements that it lacks.
 * @example closingSteps({ run: { status: 'closed' }, members: [], sessions: [], forms: { items: [] } }) // []
 */
export function closingSteps({ run, members, sessions, forms }: ClosingProgress): ClosingStep[] {
  const ends = forms.items.filter(({ occasion }) => occasion === 'end');
  const progress = { members, sessions, endFormsDecided: ends.every(isDecided) };
  return way
    .slice(positionOf(run.status) + 1)
    .map((to) => ({ to, missing: missingFor(to, progress) }));
}
type ClosingProgress = Pick<RunCopy, 'members' | 'sessions'> & {
  run: Pick<RunCopy['run'], 'status'>;
  forms: Pick<RunCopy['forms'], 'items'>;
};

/**
 * The next status on the way to closing, if there is one.
 * @example nextStatus('running') // 'ended'
 */
export const nextStatus = (from: RunStatus): NextStatus | undefined =>
  way.find(
    (to, index) => index > positionOf(from) && runTransitions[from].some((one) => one === to),
  );
