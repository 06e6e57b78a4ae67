import type { RunProgress } from '../../../../shared/domain/forms/form-counts.ts';
import { isOpenFor } from '../../../../shared/domain/groups/run.ts';
import type { Occasion } from '../../../../shared/domain/occasion.ts';

/** A run with forms that are too late: how many of each occasion. */
export type LostRow = {
  run: Pick<RunProgress, 'runId' | 'name' | 'programmeId' | 'endsOn'>;
  late: { occasion: Occasion; forms: number }[];
  forms: number;
};

/** The half-year in which a run ends: `2019-1`. */
export type HalfYearCode = string;

/**
 * The half-year of a day.
 * @example halfYearOf('2019-07-01') // '2019-2'
 */
export const halfYearOf = (day: string): HalfYearCode =>
  `${day.slice(0, 4)}-${day.slice(5, 7) <= '06' ? 1 : 2}`;

/**
 * The runs whose forms can be closed as lost, the first to end first. Of a run that is closed,
 * cancelled or only planned nothing is open.
 * @example lostRows([]) // []
 */
export const lostRows = (runs: readonly RunProgress[]): LostRow[] =>
  runs
    .filter(({ status }) => isOpenFor(status, 'forms'))
    .flatMap(({ forms, ...run }) => {
      const late = forms
        .filter(({ tooLate }) => tooLate > 0)
        .map(({ occasion, tooLate }) => ({ occasion, forms: tooLate }));
      return late.length > 0 ? [{ run, late, forms: formsIn(late) }] : [];
    })
    .sort((a, b) => a.run.endsOn.localeCompare(b.run.endsOn) || compareNames(a, b));

const compareNames = (a: LostRow, b: LostRow) =>
  a.run.name.localeCompare(b.run.name, 'fi', { numeric: true });

/**
 * The sum of forms.
 * @example formsIn([{ forms: 2 }, { forms: 3 }]) // 5
 */
export const formsIn = (all: readonly { forms: number }[]): number =>
  all.reduce((sum, { forms }) => sum + forms, 0);

export type LostFilters = { programme: string; half: string };

/** The rows of a programme and of a half-year; an empty text means any. */
export const filteredRows = (
  rows: readonly LostRow[],
  { programme, half }: LostFilters,
): LostRow[] =>
  rows.filter(
    ({ run }) =>
      (programme === '' || run.programmeId === programme) &&
      (half === '' || halfYearOf(run.endsOn) === half),
  );
