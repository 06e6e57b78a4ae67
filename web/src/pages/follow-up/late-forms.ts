import { daysBetween } from '../../../../shared/domain/day.ts';
import type { RunProgress } from '../../../../shared/domain/forms/form-counts.ts';
import type { Occasion } from '../../../../shared/domain/occasion.ts';

/**
 * For how many days something has been late: one day, if it is late since today.
 * @param since the first day on which it was late
 * @example daysLate('2026-03-02', '2026-03-04') // 3
 */
export const daysLate = (since: string, today: string): number => daysBetween(since, today) + 1;

/** The late forms of one occasion of a run. */
export type LateForms = {
  run: Pick<RunProgress, 'runId' | 'name' | 'leaders' | 'substitutes'>;
  occasion: Occasion;
  forms: number;
  /** The first day on which one of them was late. */
  since: string;
};

/**
 * All late forms, those that have waited longest first: each day makes it less likely that they
 * come.
 * @example lateForms([]) // []
 */
export const lateForms = (
  runs: readonly (LateForms['run'] & Pick<RunProgress, 'forms'>)[],
): LateForms[] =>
  runs
    .flatMap((run) =>
      run.forms.flatMap(({ occasion, overdue, lateSince: since }) =>
        since === null ? [] : [{ run, occasion, forms: overdue, since }],
      ),
    )
    .sort((a, b) => a.since.localeCompare(b.since) || a.run.name.localeCompare(b.run.name, 'fi'));
