import type { ConfidenceInterval } from '../../stats/interval.ts';
import { studentQuantile } from '../../stats/student-t.ts';
import { isEnough, type Viewer } from './disclosure.ts';
import type { FixedUnits } from './release-content.ts';
import { widthOf } from './released-instrument.ts';
import { decimalsFor, roundTo } from './rounding.ts';
import type { ShownRelease } from './shown-release.ts';
import type { LineContent, SummaryLine } from './summary-line.ts';
import { unitsOf } from './units.ts';

/**
 * A run of the comparison: its line, its release of the occasion, and whether it is the viewer's.
 */
export type ComparedLine = {
  line: SummaryLine;
  shown: ShownRelease<LineContent | null>;
  isOwn: boolean;
};

/** A run that was released: the data that place it, and what is known of it. */
export type ReleasedLine = {
  of: ComparedLine;
  at: string;
  takenBackOn: string | null;
  /** Null once it is retracted. */
  content: LineContent | null;
};

/** The runs that were released, in the order of their release. */
export function inOrderOfRelease(lines: readonly ComparedLine[]): ReleasedLine[] {
  const released = lines.flatMap((of): ReleasedLine[] => {
    const { status, content } = of.shown;
    if (status.releasedAt === null) return [];
    return [{ of, at: status.releasedAt, takenBackOn: status.takenBackOn, content }];
  });
  const keyOf = ({ at, of }: ReleasedLine) => `${at} ${of.line.run.runId}`;
  return released.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** A unit of the model: what is shown of one run, or of several that are hidden individually. */
export type ChangeUnit = {
  runs: readonly ReleasedLine[];
  n: number;
  mean: number;
  /** The spread that is shown, or that the shown interval implies; null if none is. */
  sd: number | null;
};

/**
 * Whether some runs are exactly a unit that was fixed when the data of one of them were removed;
 * undefined where no unit of them was fixed.
 * @param unitIn the fixed unit of a run, of the figure in question
 */
export function areFixedIn(
  runs: readonly ReleasedLine[],
  unitIn: (units: FixedUnits) => readonly string[] | null,
): boolean | undefined {
  const fixed = runs
    .map(({ content }) => content?.units && unitIn(content.units))
    .find((unit) => unit != null);
  return (
    fixed &&
    fixed.length === runs.length &&
    runs.every(({ of }) => fixed.includes(of.line.run.runId))
  );
}

const hiddenOf = (runs: readonly ReleasedLine[]) =>
  runs.flatMap(({ content }) => (content?.hidden ? [{ ...content.hidden, content }] : []));

/** How many of its people each user knows, and how many people there are. */
function knowledgeIn(runs: readonly ReleasedLine[]) {
  const people = new Set<string>();
  const known = new Map<string, Set<string>>();
  for (const { content } of runs) {
    const { ids, known: users } = content?.people ?? { ids: [], known: [] };
    for (const id of ids) people.add(id);
    for (const [user, , places] of users)
      known.set(user, new Set([...(known.get(user) ?? []), ...places.map((at) => ids[at] ?? '')]));
  }
  return { people: people.size, known };
}

/**
 * May the mean change of hidden runs be shown as one? They must have five different people, and
 * each one's direction must stay open: to everybody, to each of them, and to users who know some of
 * them. For people whom a user knows, the changes are assumed that reveal the most about the
 * others.
 */
export function isSafeTogether(runs: readonly ReleasedLine[]): boolean {
  const hidden = hiddenOf(runs);
  const { people, known } = knowledgeIn(runs);
  if (!isEnough(people)) return false;
  const instrument = hidden[0]?.content.instrument;
  const width = instrument ? widthOf(instrument) : 0;
  // If the questionnaire no longer exists, nothing is known.
  if (!(width > 0)) return false;
  const parts = instrument?.parts ?? 1;
  const total = Math.abs(hidden.reduce((sum, one) => sum + one.sum, 0)) / parts;
  const memberships = hidden.reduce((sum, { n }) => sum + n, 0);
  if (total + width > width * (people - 2)) return false;
  return [...known.values()].every(({ size }) => {
    const rest = people - size;
    // A known person may be in several of the runs.
    const knownChanges = memberships - rest;
    return rest === 0 || (isEnough(rest) && total + width * knownChanges <= width * (rest - 1));
  });
}

/** The spread of single changes that a shown interval of their mean implies. */
export function sdOfInterval(n: number, interval: ConfidenceInterval | null): number | null {
  const t = n < 2 ? null : studentQuantile((1 + (interval?.confidence ?? 0.95)) / 2, n - 1);
  if (!interval || t === null) return null;
  return (((interval.high - interval.low) / 2) * Math.sqrt(n)) / t;
}

function unitOf(runs: readonly ReleasedLine[]): ChangeUnit {
  const [only] = runs;
  const change = runs.length === 1 ? only?.content?.change : null;
  if (change)
    return {
      runs,
      n: change.n,
      mean: change.mean,
      sd: change.sd ?? sdOfInterval(change.n, change.interval),
    };
  const hidden = hiddenOf(runs);
  const n = hidden.reduce((total, one) => total + one.n, 0);
  const sum = hidden.reduce((total, one) => total + one.sum, 0);
  const parts = hidden[0]?.content.instrument?.parts ?? 1;
  return { runs, n, mean: roundTo(sum / parts / n, decimalsFor(n)), sd: null };
}

/** The number of people in a unit whom a user does not know. */
function unknownIn({ runs }: ChangeUnit, { userId }: Pick<Viewer, 'userId'>): number {
  const [only] = runs;
  const people = only?.content?.people;
  if (runs.length > 1) {
    // A fixed unit was safe to every user who knows some of it; who knew all of it learns nothing.
    if (runs.some(({ content }) => content?.units)) return Number.POSITIVE_INFINITY;
    const all = knowledgeIn(runs);
    return all.people - (all.known.get(userId)?.size ?? 0);
  }
  // If no list of people is stored, nobody counts as known.
  if (!people) return Number.POSITIVE_INFINITY;
  const known = people.known.find(([user]) => user === userId)?.[1] ?? 0;
  return people.count - known;
}

/** The units of some runs of one kind: the same for every viewer. */
export function unitsOfKind(lines: readonly ComparedLine[]): ReleasedLine[][] {
  const counted = inOrderOfRelease(lines).filter(
    ({ content }) => content === null || content.change !== null || (content.hidden?.n ?? 0) > 0,
  );
  return unitsOf(counted, {
    isAlone: ({ content }) => content?.change != null,
    areSafe: isSafeTogether,
    areFixed: (runs) => areFixedIn(runs, ({ change }) => change),
  });
}

/**
 * The units of some runs of one kind that a viewer may see. The runs of a unit are the same for
 * every viewer, or two viewers could compare theirs; a viewer is not shown a unit with fewer than
 * five people whose answers the viewer does not know.
 */
export function changeUnits(
  lines: readonly ComparedLine[],
  viewer: Pick<Viewer, 'userId'>,
): ChangeUnit[] {
  return unitsOfKind(lines)
    .map(unitOf)
    .filter((unit) => isEnough(unknownIn(unit, viewer)));
}
