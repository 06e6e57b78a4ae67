import type { FormStatus } from '../../../shared/model/form.ts';
import type { KeptDecision } from '../../../shared/model/form-decision.ts';
import { type FormPlace, isLate } from '../../../shared/model/form-matrix.ts';

const isHere = ({ status }: FormPlace) =>
  status === 'received' || status === 'received_blank' || status === 'retracted';

/** What is awaited without anybody having said a thing of it. */
const untouched = { status: 'due', by: null, at: null } as const;

/** A form once something was said of it; one that is here stays where it is. */
export function withDecision(place: FormPlace, decision: KeptDecision): FormPlace {
  const known = { ...place, decision };
  if (isHere(place)) return known;
  const { decision: status, decidedBy: by, decidedAt: at } = decision;
  if (status !== 'awaited') return { ...known, status, by, at };
  if (place.contactWithdrawn) return { ...known, ...untouched, status: 'not_offered' };
  return { ...known, ...untouched, status: place.linkUntil ? 'handed_out' : 'due' };
}

/** A form once it is here. */
export const withForm = (place: FormPlace, form: FormStatus): FormPlace => ({
  ...place,
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
export const begun = (place: FormPlace): FormPlace =>
  isHere(place) ? place : { ...place, status: 'started' };

/**
 * A form as it is on a day: a copy may be days old, and windows open and close meanwhile.
 * @param today `2026-03-02`
 */
export function placeOn(place: FormPlace, today: string): FormPlace {
  const { window, status } = place;
  const isDue = window !== null && window.from <= today;
  const isAwaited = status === 'not_due' || status === 'due';
  const seen = isAwaited ? ({ ...place, status: isDue ? 'due' : 'not_due' } as const) : place;
  return { ...seen, overdue: isLate(seen, today) };
}
