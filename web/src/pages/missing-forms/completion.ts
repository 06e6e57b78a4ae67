import type { FormProgress } from '../../../../shared/domain/forms/form-counts.ts';

/** The kinds of forms that a bar shows at a glance; each form is of exactly one kind. */
export const completionKinds = ['received', 'overdue', 'due', 'lost', 'notDue'] as const;
export type CompletionKind = (typeof completionKinds)[number];
export type Completion = Record<CompletionKind, number>;

/**
 * How many forms of a run are of each kind, over all occasions.
 * @example completionOf([{ occasion: 'end', received: 4, lost: 0, due: 0, overdue: 2, tooLate: 0, notDue: 0, lateSince: '2026-06-04', chasedSince: '2026-06-04' }]).overdue // 2
 */
export function completionOf(forms: readonly FormProgress[]): Completion {
  const sumOf = (kind: CompletionKind) => forms.reduce((sum, one) => sum + one[kind], 0);
  return Object.fromEntries(completionKinds.map((kind) => [kind, sumOf(kind)])) as Completion;
}

/**
 * How many forms should have come by now: all whose time has begun.
 * @example expectedOf({ received: 3, overdue: 1, due: 0, lost: 1, notDue: 9 }) // 5
 */
export const expectedOf = (completion: Completion): number =>
  completionKinds
    .filter((kind) => kind !== 'notDue')
    .reduce((sum, kind) => sum + completion[kind], 0);
