import type { ComparedRun } from '../../../../shared/domain/figures/comparison.ts';
import type { AttendedLength, Length } from '../../../../shared/domain/figures/dosage.ts';
import { roundTo } from '../../../../shared/domain/figures/rounding.ts';

/** The dosage of several groups together. */
export type DosageSum = {
  /** The groups that were counted; the others are left out. */
  runs: number;
  leftOut: number;
  held: number;
  planned: number;
  offered: Length;
  /** Of the people in groups whose mean is shown. */
  attended: AttendedLength | null;
};

type CountedDosage = NonNullable<ComparedRun['dosage']>;

const sumOf = <Item>(items: readonly Item[], figure: (one: Item) => number) =>
  items.reduce((sum, one) => sum + figure(one), 0);

/** The mean over the people of the groups whose mean is shown, made of what is shown. */
function attendedIn(counted: readonly CountedDosage[]): AttendedLength | null {
  const shown = counted.flatMap(({ attended }) => attended ?? []);
  const people = sumOf(shown, (one) => one.people);
  if (people === 0) return null;
  const mean = (of: 'hours' | 'units') =>
    roundTo(sumOf(shown, (one) => one.people * one[of]) / people, 1);
  return { people, hours: mean('hours'), units: mean('units') };
}

/**
 * The dosage of several groups together.
 * @example dosageSum([]).held // 0
 */
export function dosageSum(runs: readonly Pick<ComparedRun, 'dosage'>[]): DosageSum {
  const counted = runs.flatMap(({ dosage }) => dosage ?? []);
  return {
    runs: counted.length,
    leftOut: runs.length - counted.length,
    held: sumOf(counted, (one) => one.held),
    planned: sumOf(counted, (one) => one.planned),
    offered: {
      hours: roundTo(
        sumOf(counted, (one) => one.offered.hours),
        2,
      ),
      units: roundTo(
        sumOf(counted, (one) => one.offered.units),
        2,
      ),
    },
    attended: attendedIn(counted),
  };
}
