import type { FormSlot, FormSlotStatus } from '../../../../shared/domain/forms/form-matrix.ts';

/** The kinds of forms that a bar shows at a glance; each form is of exactly one kind. */
export const completionKinds = [
  'received',
  'blank',
  'overdue',
  'due',
  'onTheirWay',
  'lost',
  'notDue',
] as const;
export type CompletionKind = (typeof completionKinds)[number];
export type Completion = Record<CompletionKind, number>;

type SlotProgress = Pick<FormSlot, 'status' | 'overdue'>;

const kinds: Record<FormSlotStatus, CompletionKind> = {
  not_due: 'notDue',
  due: 'due',
  handed_out: 'onTheirWay',
  started: 'onTheirWay',
  received: 'received',
  received_blank: 'blank',
  retracted: 'lost',
  refused: 'lost',
  absent: 'lost',
  not_offered: 'lost',
  lost: 'lost',
};

/**
 * The kind of a form: an overdue form is overdue however far it has come, and lost once its run is
 * closed.
 * @example completionKindOf({ status: 'due', overdue: true }, true) // 'lost'
 */
export function completionKindOf(
  { status, overdue }: SlotProgress,
  isReadOnly: boolean,
): CompletionKind {
  const kind = overdue ? 'overdue' : kinds[status];
  const isOpen = kind === 'overdue' || kind === 'due' || kind === 'onTheirWay';
  return isReadOnly && isOpen ? 'lost' : kind;
}

/**
 * How many forms of a run are of each kind.
 * @param isReadOnly whether the run is closed or cancelled
 * @example completionOf([{ status: 'due', overdue: true }], false).overdue // 1
 */
export function completionOf(slots: readonly SlotProgress[], isReadOnly: boolean): Completion {
  const counts = completionKinds.map((kind) => [
    kind,
    slots.filter((slot) => completionKindOf(slot, isReadOnly) === kind).length,
  ]);
  return Object.fromEntries(counts) as Completion;
}

/**
 * How many forms should have come by now: all whose time has begun.
 * @example expectedOf({ received: 3, blank: 0, overdue: 1, due: 0, onTheirWay: 0, lost: 1, notDue: 9 }) // 5
 */
export const expectedOf = (completion: Completion): number =>
  completionKinds
    .filter((kind) => kind !== 'notDue')
    .reduce((sum, kind) => sum + completion[kind], 0);
