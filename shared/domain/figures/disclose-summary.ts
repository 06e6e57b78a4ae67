import { configuration } from '../../configuration.ts';
import { shareMissing } from './count-attendance.ts';
import {
  foldedComposition,
  hiddenComposition,
  knowsComposition,
  ownComposition,
} from './disclose-composition.ts';
import { discloseDosage } from './disclose-dosage.ts';
import type { CountedFigures } from './disclose-outcome.ts';
import { isEnough, type Viewer } from './disclosure.ts';
import type { AttendanceCounts, FormCounts, RunFigures, SessionCounts } from './facts.ts';
import { percentOf } from './rounding.ts';
import { shownRelease } from './shown-release.ts';
import type { AttendanceFigures, Rate, SessionFigures, Summary } from './summary.ts';
import { tableRow } from './table-row.ts';
import { reveal } from './undisclosed.ts';

const units = (minutes: number) => Math.round((minutes / configuration.unitMinutes) * 100) / 100;

function sessionFigures({
  shortestMinutes,
  longestMinutes,
  totalMinutes,
  ...counts
}: SessionCounts): SessionFigures {
  const isKnown = shortestMinutes !== null && longestMinutes !== null;
  return {
    ...counts,
    unitsPerSession: isKnown ? [units(shortestMinutes), units(longestMinutes)] : null,
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
function attendanceFigures(counts: AttendanceCounts): AttendanceFigures {
  return {
    ofAllSessions: rate(counts.attended, counts.possible),
    sinceJoining: rate(counts.attendedSinceJoining, counts.possibleSinceJoining),
    unmarked: counts.unmarked,
    percentMissing: shareMissing(counts),
    withoutRoll: counts.withoutRoll,
  };
}

const completion = ({ expected, received, unnumbered }: FormCounts) => ({
  ...{ expected, received, unnumbered },
});

/** The row names each cell, so it is for leaders of a group whose cells they may see. */
const ownRow = ({ facts }: RunFigures): string | null =>
  facts.participants >= configuration.smallestOwnGroup ? tableRow(facts) : null;

/** Others see a group's composition with its figures of the end, as it was then. */
function compositionFor(
  counted: { figures: RunFigures; countedAt: string },
  knowsAll: boolean,
  now: string,
) {
  const { facts, next } = counted.figures;
  if (knowsAll) return { composition: ownComposition(facts), compositionOf: facts.participants };
  const shown = shownRelease('end', counted, now);
  if (!shown.content)
    return {
      composition: hiddenComposition(next.end.composition, shown.reason),
      compositionOf: null,
    };
  const { composition, firstEnrolled } = shown.content;
  return {
    composition: foldedComposition(composition, firstEnrolled),
    compositionOf: isEnough(firstEnrolled) ? firstEnrolled : null,
  };
}

/**
 * A run's summary as a viewer may know it. Sessions, attendance and form status are shown
 * unchanged; they are no attributes of a person.
 * @param now an ISO timestamp
 */
export function discloseSummary(
  { figures: closed, countedAt }: CountedFigures,
  viewer: Viewer,
  now: string,
): Summary {
  const figures = reveal(closed);
  const { facts } = figures;
  const counted = { figures, countedAt };
  const knowsAll = viewer.isOwn && knowsComposition(counted, viewer.userId, now);
  return {
    run: facts.run,
    participants: facts.participants,
    sessions: sessionFigures(facts.sessions),
    ...compositionFor(counted, knowsAll, now),
    unemployedMonths:
      knowsAll && facts.participants >= configuration.smallestOwnGroup
        ? facts.unemployedMonths
        : null,
    attendance: attendanceFigures(facts.attendance),
    dosage: facts.dosage && discloseDosage(facts.dosage, facts.participants),
    forms: {
      start: completion(facts.forms.start),
      end: completion(facts.forms.end),
      follow_up: completion(facts.forms.follow_up),
    },
    rowFi: knowsAll ? ownRow(figures) : null,
    synthetic: facts.synthetic > 0,
    countedAt,
  };
}
