import { daysAfter, daysBetween } from '../../../../shared/domain/day.ts';
import type { FormSlot } from '../../../../shared/domain/forms/form-matrix.ts';
import type { Run } from '../../../../shared/domain/groups/run.ts';
import { type Occasion, occasion as occasions } from '../../../../shared/domain/occasion.ts';

/**
 * For how many days something has been late: one day, if it is late since today.
 * @param since the first day on which it was late
 * @example daysLate('2026-03-02', '2026-03-04') // 3
 */
export const daysLate = (since: string, today: string): number => daysBetween(since, today) + 1;

type ChasedSlot = Pick<FormSlot, 'occasion' | 'overdue' | 'window'>;

/** The late forms of one occasion of a run. */
export type LateForms = {
  run: Pick<Run, 'runId' | 'name' | 'leaders' | 'substitutes'>;
  occasion: Occasion;
  forms: number;
  /** The first day on which one of them was late. */
  since: string;
};

/**
 * The first day on which the earliest of some forms was late.
 * @example lateSince([{ window: { from: '2026-03-02', to: '2026-03-09' } }]) // '2026-03-10'
 */
export function lateSince(slots: readonly Pick<FormSlot, 'window'>[]): string | null {
  const [first] = slots.flatMap(({ window }) => window?.to ?? []).sort();
  return first ? daysAfter(first, 1) : null;
}

function ofRun(run: LateForms['run'], slots: readonly ChasedSlot[]): LateForms[] {
  return occasions.options.flatMap((occasion) => {
    const late = slots.filter((slot) => slot.overdue && slot.occasion === occasion);
    const since = lateSince(late);
    return since ? [{ run, occasion, forms: late.length, since }] : [];
  });
}

/**
 * All late forms, those that have waited longest first: each day makes it less likely that they
 * come.
 * @example lateForms([]) // []
 */
export const lateForms = (
  runs: readonly { run: LateForms['run']; slots: readonly ChasedSlot[] }[],
): LateForms[] =>
  runs
    .flatMap(({ run, slots }) => ofRun(run, slots))
    .sort((a, b) => a.since.localeCompare(b.since) || a.run.name.localeCompare(b.run.name, 'fi'));
