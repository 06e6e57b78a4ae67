import { configuration } from '../../configuration.ts';
import { plannedSessions } from './count-dosage.ts';
import { isEnough } from './disclosure.ts';
import type {
  AttendedLength,
  ComparedDosage,
  DosageCounts,
  DosageFigures,
  DosageOfLine,
  Length,
} from './dosage.ts';
import { roundTo } from './rounding.ts';

const hourMinutes = 60;

/** A real length, to two decimals. */
const lengthOf = (minutes: number): Length => ({
  hours: roundTo(minutes / hourMinutes, 2),
  units: roundTo(minutes / configuration.unitMinutes, 2),
});

/**
 * The mean length of stay of everybody enrolled, to one decimal. Of fewer than five people it is
 * shown to nobody: of one it is that person's, and of two each could subtract their own.
 */
function attendedBy(people: number, minutes: number | null): AttendedLength | null {
  if (minutes === null || !isEnough(people)) return null;
  const mean = minutes / people;
  return {
    people,
    hours: roundTo(mean / hourMinutes, 1),
    units: roundTo(mean / configuration.unitMinutes, 1),
  };
}

/** A run's dosage as everybody who sees the run may know it. */
export function discloseDosage(counts: DosageCounts, people: number): DosageFigures {
  const { attendedMinutes, catchUpMinutes, offeredMinutes, ...rest } = counts;
  const attended = attendedBy(people, attendedMinutes);
  return {
    ...rest,
    planned: plannedSessions(counts),
    offered: lengthOf(offeredMinutes),
    catchUp: lengthOf(catchUpMinutes),
    attended,
    attendedSuppressed: attended === null && attendedMinutes !== null ? 'too_few' : null,
  };
}

/** The dosage of a run among others. */
export const discloseComparedDosage = (
  { held, planned, offeredMinutes, attendedMinutes }: DosageOfLine,
  people: number,
): ComparedDosage => ({
  ...{ held, planned },
  offered: lengthOf(offeredMinutes),
  attended: attendedBy(people, attendedMinutes),
});
