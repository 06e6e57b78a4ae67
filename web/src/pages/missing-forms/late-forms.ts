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
  run: Pick<RunProgress, 'runId' | 'name' | 'status' | 'leaders' | 'substitutes'>;
  occasion: Occasion;
  forms: number;
  /** The first day on which one of them was late. */
  since: string;
};

type RunWithForms = LateForms['run'] & Pick<RunProgress, 'forms'>;

const bySince = (a: LateForms, b: LateForms): number =>
  a.since.localeCompare(b.since) || a.run.name.localeCompare(b.run.name, 'fi');

/**
 * The late forms that can still be got, those that have waited longest first: each day makes it less
 * likely that they come.
 * @example chasedForms([]) // []
 */
export const chasedForms = (runs: readonly RunWithForms[]): LateForms[] =>
  runs
    .flatMap((run) =>
      run.forms.flatMap(({ occasion, overdue, tooLate, chasedSince: since }) =>
        since === null ? [] : [{ run, occasion, forms: overdue - tooLate, since }],
      ),
    )
    .sort(bySince);

/**
 * The forms that are too late, in the same order.
 * @example tooLateForms([]) // []
 */
export const tooLateForms = (runs: readonly RunWithForms[]): LateForms[] =>
  runs
    .flatMap((run) =>
      run.forms.flatMap(({ occasion, tooLate, lateSince: since }) =>
        tooLate === 0 || since === null ? [] : [{ run, occasion, forms: tooLate, since }],
      ),
    )
    .sort(bySince);
