import { configuration } from '../configuration.ts';
import { type Audience, groupSuppression } from './disclosure.ts';
import type { AttendanceCounts, Facts, SessionCounts } from './facts.ts';
import type { AttendanceFigures, Composition, Rate, SessionFigures, Summary } from './summary.ts';
import { tableRow } from './table-row.ts';
import { percentOf, tellComposition } from './tell-composition.ts';

const units = (minutes: number) => Math.round((minutes / configuration.unitMinutes) * 100) / 100;

function tellSessions({
  shortestMinutes,
  longestMinutes,
  totalMinutes,
  ...counts
}: SessionCounts): SessionFigures {
  const known = shortestMinutes !== null && longestMinutes !== null;
  return {
    ...counts,
    unitsPerSession: known ? [units(shortestMinutes), units(longestMinutes)] : null,
    units: units(totalMinutes),
    hours: Math.round((totalMinutes / 60) * 100) / 100,
  };
}

const rate = (attended: number, possible: number): Rate => ({
  attended,
  possible,
  percent: percentOf(attended, possible),
});

/** Attendance as two rates; see `countAttendance` for what each is of. */
export function tellAttendance(counts: AttendanceCounts): AttendanceFigures {
  return {
    ofAllSessions: rate(counts.attended, counts.possible),
    sinceJoining: rate(counts.attendedSinceJoining, counts.possibleSinceJoining),
    unmarked: counts.unmarked,
  };
}

const rowFields = ['sex', 'living_arrangement', 'labour_market_status', 'primary_reason'] as const;
const rowIsWhole = (composition: Composition) =>
  rowFields.every((field) => composition[field].suppressed === null);

/**
 * A run's summary as this audience may know it.
 * @param countedAt when the facts were counted
 */
export function tellSummary(facts: Facts, countedAt: string, audience: Audience): Summary {
  const suppressed = groupSuppression(audience, facts.participants);
  const composition = tellComposition(facts.composition, facts.participants, audience);
  return {
    run: facts.run,
    participants: suppressed ? null : facts.participants,
    sessions: tellSessions(facts.sessions),
    composition,
    unemployedMonths: audience === 'own' ? facts.unemployedMonths : null,
    attendance: suppressed ? null : tellAttendance(facts.attendance),
    forms: suppressed ? null : facts.forms,
    // The row tells months of unemployment too, so it is for the run's own alone.
    rowFi: audience === 'own' && rowIsWhole(composition) ? tableRow(facts) : null,
    synthetic: facts.outcome.synthetic + facts.syntheticBackgrounds > 0,
    countedAt,
    suppressed,
  };
}
