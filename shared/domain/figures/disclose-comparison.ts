import type { ShrunkenGroup } from '../../stats/random-effects.ts';
import { isInMunicipality } from '../municipalities.ts';
import type { ComparedLine } from './change-units.ts';
import type { ComparedRun, Comparison } from './comparison.ts';
import { shareMissing } from './count-attendance.ts';
import { discloseComparedDosage } from './disclose-dosage.ts';
import { directionOf, leftOutFor, madeOf } from './disclose-outcome.ts';
import { disclosePool, groupsOf, poolsOf } from './disclose-pool.ts';
import { discloseTotals } from './disclose-totals.ts';
import { isEnough } from './disclosure.ts';
import type { ReleasedOccasion } from './release-content.ts';
import { percentOf } from './rounding.ts';
import { shownRelease } from './shown-release.ts';
import { type LineContent, releasableOf, type SummaryLine } from './summary-line.ts';
import { reveal, type Undisclosed } from './undisclosed.ts';

/**
 * Which runs are compared: those that ended within a range of days, both included, in a
 * municipality, which is given by its code or its name.
 */
export type ComparisonQuery = {
  from?: string | undefined;
  to?: string | undefined;
  municipality?: string | undefined;
};

/** The viewer: a user, the runs that are listed, and those of them that are theirs. */
export type Comparing = {
  userId: string;
  isListed: (runId: string) => boolean;
  isOwn: (runId: string) => boolean;
};

const isChosen =
  ({ from = '', to = '~', municipality }: ComparisonQuery) =>
  ({ line: { run } }: ComparedLine) =>
    from <= run.endsOn &&
    run.endsOn <= to &&
    (municipality === undefined || isInMunicipality(run, municipality));

const byDateAndName = (a: ComparedLine, b: ComparedLine) => {
  const [one, other] = [a, b].map(({ line: { run } }) => `${run.endsOn} ${run.name} ${run.runId}`);
  return String(one) < String(other) ? -1 : 1;
};

/** The change of a run to a viewer: of five people whose answers the viewer does not know. */
function changeFor(content: LineContent, userId: string) {
  const { people, change } = content;
  const known = people?.known.find(([user]) => user === userId)?.[1] ?? 0;
  return change && (people === null || isEnough(people.count - known)) ? change : null;
}

function compared(
  one: ComparedLine,
  { userId }: Comparing,
  { occasion, group }: { occasion: ReleasedOccasion; group: ShrunkenGroup | undefined },
): ComparedRun {
  const { line, shown, isOwn } = one;
  const { run, participation, participants, attendance, dosage } = line;
  const { content } = shown;
  const change = content && changeFor(content, userId);
  const isEnd = occasion === 'end';
  const { started, ended } = content ?? participation;
  const enrolled = content?.enrolled ?? participants;
  const reason = 'reason' in shown ? shown.reason : 'too_few';
  return {
    run,
    instrument: madeOf(content?.instrument ?? null),
    release: shown.status,
    answeredBetween: change ? (content?.answeredBetween ?? null) : null,
    ...{ enrolled, started, ended },
    attendance: {
      everybody: percentOf(attendance.attended, attendance.possible),
      pairs: null,
      missing: null,
      marksMissing: shareMissing({
        possibleSinceJoining: attendance.possible,
        marksMissing: attendance.marksMissing,
      }),
    },
    dosage: dosage && discloseComparedDosage(dosage, participants),
    pairs: content?.pairs ?? null,
    percentPaired: content ? percentOf(content.pairs, enrolled) : null,
    leftOut:
      content && isEnd
        ? (leftOutFor(content.leftOut, { userId, isOwn }) as ComparedRun['leftOut'])
        : null,
    start: change && isEnd ? (content?.start ?? null) : null,
    change,
    direction:
      change && content?.direction
        ? directionOf({ direction: content.direction, change }, enrolled)
        : null,
    shrunken: group && change ? { estimate: group.estimate, interval: group.interval } : null,
    notConfirmedByFollowUp: participation.followedUp === 0,
    synthetic: line.isSynthetic,
    suppressed: change ? null : reason,
    countedAt: shown.status.releasedAt ?? line.countedAt,
  };
}

/**
 * Runs beside each other as a viewer may know them, by date and name and never by result. A filter
 * selects whole units of the common figures and makes none of its own (`unitsOf`).
 * @param closed all runs of the programmes, whether they are listed or not
 * @param now an ISO timestamp
 */
export function discloseComparison(
  closed: readonly Undisclosed<SummaryLine>[],
  comparing: Comparing,
  { occasion, chosen, now }: { occasion: ReleasedOccasion; chosen: ComparisonQuery; now: string },
): Comparison {
  const lines = closed.map(reveal).map(
    (line): ComparedLine => ({
      line,
      shown: shownRelease(occasion, releasableOf(line), now),
      isOwn: comparing.isOwn(line.run.runId),
    }),
  );
  const isIn = isChosen(chosen);
  const pools = poolsOf(lines, comparing, isIn);
  const groups = groupsOf(pools);
  const ofEnd = closed.map(reveal).map(
    (line): ComparedLine => ({
      line,
      shown: shownRelease('end', releasableOf(line), now),
      isOwn: comparing.isOwn(line.run.runId),
    }),
  );
  const programmes = Map.groupBy(ofEnd, ({ line }) => line.run.programmeId);
  return {
    occasion,
    items: lines
      .filter((one) => isIn(one) && comparing.isListed(one.line.run.runId))
      .toSorted(byDateAndName)
      .map((one) => compared(one, comparing, { occasion, group: groups.get(one) })),
    next: null,
    pooled: pools.flatMap((pool) => disclosePool(pool) ?? []),
    totals: [...programmes].map(([programmeId, all]) => discloseTotals(programmeId, all)),
  };
}
