import { type CompositionField, compositionFields } from '../groups/group-background.ts';
import { removedStatus } from '../groups/removed-run.ts';
import type { CompositionCounts } from './background-confirmation.ts';
import { type ComparedLine, inOrderOfRelease, unitsOfKind } from './change-units.ts';
import { foldedField } from './disclose-composition.ts';
import { kindsOf } from './disclose-pool.ts';
import { fieldUnits } from './disclose-totals.ts';
import { countedIn, isEnough, unknownPeople } from './disclosure.ts';
import type { Releases, RunFigures } from './facts.ts';
import { isTakenBack, placedBy } from './release.ts';
import {
  type FixedUnits,
  type ReleaseContent,
  type ReleasedOccasion,
  type ReleasedPerson,
  releasedOccasions,
} from './release-content.ts';
import { shownRelease } from './shown-release.ts';
import { releasableOf, type SummaryLine } from './summary-line.ts';
import { conceal, reveal, type Undisclosed } from './undisclosed.ts';

const idOf = ({ line }: ComparedLine): string => line.run.runId;

/** The unit that a run is in, by its runs' ids; null where it is in none, or alone. */
function unitWith(runId: string, units: readonly (readonly { of: ComparedLine }[])[]) {
  const unit = units
    .map((runs) => runs.map(({ of }) => idOf(of)))
    .find((ids) => ids.includes(runId));
  return unit && unit.length > 1 ? unit : null;
}

function unitsAt(
  occasion: ReleasedOccasion,
  runId: string,
  { lines, now }: { lines: readonly SummaryLine[]; now: string },
): FixedUnits {
  const compared = lines.map((line) => ({
    line,
    shown: shownRelease(occasion, releasableOf(line), now),
    isOwn: false,
  }));
  const released = inOrderOfRelease(compared);
  const fieldUnit = (field: CompositionField) =>
    occasion === 'end' ? unitWith(runId, fieldUnits(field, released)) : null;
  return {
    change: unitWith(
      runId,
      kindsOf(compared).flatMap((ofKind) => unitsOfKind(ofKind)),
    ),
    composition: Object.fromEntries(
      compositionFields.map((field) => [field, fieldUnit(field)]),
    ) as FixedUnits['composition'],
  };
}

/** The programme among whose common figures a run is. */
export const programmeOfFigures = (closed: Undisclosed<RunFigures>): string =>
  placedBy(reveal(closed)).programmeId;

/**
 * The units of common figures that a run is in, which removing its data fixes.
 * @param closed the lines of all runs of its programme
 * @param now an ISO timestamp
 */
export function unitsOfRun(
  runId: string,
  closed: readonly Undisclosed<SummaryLine>[],
  now: string,
): Record<ReleasedOccasion, FixedUnits> {
  const lines = closed.map(reveal);
  return {
    end: unitsAt('end', runId, { lines, now }),
    follow_up: unitsAt('follow_up', runId, { lines, now }),
  };
}

/**
 * May figures of these people be shown to everybody, once nobody knows who knows them? For each
 * user there must be five whom the user does not know, or none: a user who knows all learns nothing.
 */
function isForEverybody(people: readonly Pick<ReleasedPerson, 'knownBy'>[] | null): boolean {
  if (people === null) return true;
  const users = new Set(people.flatMap(({ knownBy }) => knownBy));
  return [...users].every((user) => {
    const unknown = unknownPeople(people, user);
    return unknown === 0 || isEnough(unknown);
  });
}

const nobodyOf = ({ basis }: CompositionCounts[CompositionField]) => ({
  ...{ basis, known: 0, counts: {} },
});

/** A composition without its counts: only how they were made. */
const noComposition = (composition: CompositionCounts): CompositionCounts =>
  Object.fromEntries(
    compositionFields.map((field) => [field, nobodyOf(composition[field])]),
  ) as CompositionCounts;

const first = (n: number): number[] => Array.from({ length: n }, (_, at) => at);

/** A released rating, with the number of raters instead of the people. */
function anonymousRating(
  rating: ReleaseContent['feedback'][number]['items'][number],
  { people }: ReleaseContent,
) {
  const raters = people && rating.raters.flatMap((at) => people[at] ?? []);
  const shown = isForEverybody(raters) ? {} : { mean: null, band: null };
  return { ...rating, ...shown, raters: first(rating.raters.length) };
}

/**
 * The composition in the fields of which something is shown: of the run itself, or in a unit. Counts
 * that were shown nowhere go.
 */
const shownComposition = (
  { composition, firstEnrolled }: ReleaseContent,
  units: FixedUnits,
): CompositionCounts =>
  Object.fromEntries(
    compositionFields.map((field) => [
      field,
      units.composition[field] ||
      foldedField(field, composition[field], firstEnrolled).suppressed === null
        ? composition[field]
        : nobodyOf(composition[field]),
    ]),
  ) as CompositionCounts;

/** What a release keeps as anonymous statistics: no list of people, and nobody's user id. */
function anonymous(content: ReleaseContent, units: FixedUnits): ReleaseContent {
  const missing = content.enrolled - content.pairs;
  const isSplit = isEnough(content.pairs) && isEnough(missing);
  return {
    ...content,
    people: null,
    namedStaff: [],
    units,
    score: isForEverybody(countedIn(content, 'score')) ? content.score : null,
    hidden: units.change ? content.hidden : null,
    missingStart: isForEverybody(countedIn(content, 'missing')) ? content.missingStart : null,
    attendanceOfPairs: isSplit ? content.attendanceOfPairs : null,
    attendanceOfMissing: isSplit ? content.attendanceOfMissing : null,
    feedback: content.feedback.map(({ items, ...questionnaire }) => ({
      ...questionnaire,
      items: items.map((rating) => anonymousRating(rating, content)),
    })),
    composition: shownComposition(content, units),
  };
}

const zeroed = <Counts extends Record<string, number>>(counts: Counts): Counts =>
  Object.fromEntries(Object.keys(counts).map((key) => [key, 0])) as Counts;

/** What was never released, without any count: nothing of it will ever be shown. */
const emptied = (next: ReleaseContent): ReleaseContent => ({
  ...next,
  ...{ answeredBetween: null, people: null, enrolled: 0, started: 0, attended: null, ended: 0 },
  ...{ pairs: 0, leftOut: zeroed(next.leftOut), days: null, score: null, hidden: null },
  ...{ attendanceOfPairs: null, attendanceOfMissing: null, missingStart: null, feedback: [] },
  ...{
    composition: noComposition(next.composition),
    firstEnrolled: 0,
    namedStaff: [],
    units: null,
  },
});

/**
 * The figures that remain of a run whose data are removed at the end of their retention: what was
 * released, as anonymous statistics, and totals of sessions, attendance and forms. What depended on
 * the viewer is decided once for everybody, because the list of whom a viewer knows is gone.
 */
export function removedFigures(
  closed: Undisclosed<RunFigures>,
  units: Record<ReleasedOccasion, FixedUnits>,
): Undisclosed<RunFigures> {
  const { facts, next, released } = reveal(closed);
  const remaining: Releases = {};
  for (const occasion of releasedOccasions) {
    const release = released[occasion];
    if (!release) continue;
    remaining[occasion] = isTakenBack(release)
      ? { ...release, namedStaff: [] }
      : { at: release.at, content: anonymous(release.content, units[occasion]) };
  }
  return conceal({
    facts: {
      ...facts,
      run: { ...facts.run, status: removedStatus(facts.run.status) },
      composition: noComposition(facts.composition),
      unemployedMonths: [],
    },
    next: { end: emptied(next.end), follow_up: emptied(next.follow_up) },
    // No window and nothing complete: nothing is ever released any more.
    windowTo: { end: null, follow_up: null },
    isComplete: { end: false, follow_up: false },
    released: remaining,
  });
}
