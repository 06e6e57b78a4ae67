import type { FormStatus } from '../../../shared/domain/forms/form.ts';
import type { StoredDecision } from '../../../shared/domain/forms/form-decision.ts';
import { type FormSlot, isLate } from '../../../shared/domain/forms/form-matrix.ts';

const isReceived = ({ status }: FormSlot) =>
  status === 'received' || status === 'received_blank' || status === 'retracted';

/** A form that is awaited and has no decision. */
const untouched = { status: 'due', by: null, at: null } as const;

/** A slot after a decision; one whose form has been received keeps its status. */
export function withDecision(slot: FormSlot, decision: StoredDecision): FormSlot {
  const known = { ...slot, decision };
  if (isReceived(slot)) return known;
  const { decision: status, decidedBy: by, decidedAt: at } = decision;
  if (status !== 'awaited') return { ...known, status, by, at };
  if (slot.contactWithdrawn) return { ...known, ...untouched, status: 'not_offered' };
  return { ...known, ...untouched, status: slot.linkUntil ? 'handed_out' : 'due' };
}

/** A slot after its form was received. */
export const withForm = (slot: FormSlot, form: FormStatus): FormSlot => ({
  ...slot,
  status: form.status,
  by: form.retracted?.by ?? form.receivedBy,
  at: form.retracted?.at ?? form.receivedAt,
  answered: form.answered,
  answeredOn: form.answeredOn,
  channel: form.channel,
  synthetic: form.synthetic,
  version: form.version,
  enteredOnceBy: null,
  entryVersion: null,
});

/** A slot whose form was begun on this device and not handed in. */
export const asStarted = (slot: FormSlot): FormSlot =>
  isReceived(slot) ? slot : { ...slot, status: 'started' };

/**
 * A slot as it is on a day: a copy may be days old, and windows open and close meanwhile.
 * @param today `2026-03-02`
 */
export function slotOnDay(slot: FormSlot, today: string): FormSlot {
  const { window, status } = slot;
  const isDue = window !== null && window.from <= today;
  const isAwaited = status === 'not_due' || status === 'due';
  const present = isAwaited ? ({ ...slot, status: isDue ? 'due' : 'not_due' } as const) : slot;
  return { ...present, overdue: isLate(present, today) };
}
