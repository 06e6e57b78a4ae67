import type { FormStatus } from '../../../shared/model/form.ts';
import type { StoredDecision } from '../../../shared/model/form-decision.ts';
import { type FormSlot, isLate } from '../../../shared/model/form-matrix.ts';

const isReceived = ({ status }: FormSlot) =>
  status === 'received' || status === 'received_blank' || status === 'retracted';

/** What is awaited without anybody having said a thing of it. */
const untouched = { status: 'due', by: null, at: null } as const;

/** A form once something was said of it; one that is here stays where it is. */
export function withDecision(slot: FormSlot, decision: StoredDecision): FormSlot {
  const known = { ...slot, decision };
  if (isReceived(slot)) return known;
  const { decision: status, decidedBy: by, decidedAt: at } = decision;
  if (status !== 'awaited') return { ...known, status, by, at };
  if (slot.contactWithdrawn) return { ...known, ...untouched, status: 'not_offered' };
  return { ...known, ...untouched, status: slot.linkUntil ? 'handed_out' : 'due' };
}

/** A form once it is here. */
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

/** A form that was begun on this device and not handed in. */
export const asStarted = (slot: FormSlot): FormSlot =>
  isReceived(slot) ? slot : { ...slot, status: 'started' };

/**
 * A form as it is on a day: a copy may be days old, and windows open and close meanwhile.
 * @param today `2026-03-02`
 */
export function slotOnDay(slot: FormSlot, today: string): FormSlot {
  const { window, status } = slot;
  const isDue = window !== null && window.from <= today;
  const isAwaited = status === 'not_due' || status === 'due';
  const present = isAwaited ? ({ ...slot, status: isDue ? 'due' : 'not_due' } as const) : slot;
  return { ...present, overdue: isLate(present, today) };
}
