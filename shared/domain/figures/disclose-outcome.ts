import { hedgesG } from '../../stats/hedges-g.ts';
import type { Moments } from '../../stats/moments.ts';
import { welchTest } from '../../stats/welch-test.ts';
import { shareMissing } from './count-attendance.ts';
import { countedIn, isEnough, isEnoughFor, type Viewer } from './disclosure.ts';
import type { RunFigures } from './facts.ts';
import type {
  Bounds,
  ChangeDirection,
  FollowUpOutcome,
  ItemOutcome,
  MadeOf,
  Outcome,
  RankTest,
  ScoreChange,
  StartComparison,
} from './outcome.ts';
import type { ReleaseContent, ReleasedScore } from './release-content.ts';
import { statementsOf, widthOf } from './released-instrument.ts';
import { decimalsFor, percentOf, roundDown, roundOutwards, roundTo, roundUp } from './rounding.ts';
import { type ShownRelease, shownRelease } from './shown-release.ts';
import { reveal, type Undisclosed } from './undisclosed.ts';

/** Shown with every figure: the instrument, version and rule that made it. */
export const madeOf = (instrument: ReleaseContent['instrument']): MadeOf | null =>
  instrument && {
    instrumentId: instrument.instrumentId,
    version: instrument.version,
    scoring: instrument.scoring,
  };

/**
 * The score that a viewer may see: where it is shown at all, and of five people whose answers the
 * viewer does not know.
 */
export function scoreFor(
  content: ReleaseContent,
  { userId }: Pick<Viewer, 'userId'>,
): ReleasedScore | null {
  return isEnoughFor(countedIn(content, 'score'), userId) ? content.score : null;
}

/**
 * The bounds between which the true change of all enrolled people lies. Each missing person is
 * assumed to have moved by the whole scale, whatever they answered at the start: bounds made of
 * their own start answers would reveal these.
 */
function boundsOf(score: ReleasedScore, content: ReleaseContent): Bounds {
  const { enrolled } = content;
  const { n, mean } = score.change;
  const missing = enrolled - n;
  const most = missing * (content.instrument ? widthOf(content.instrument) : 0);
  const decimals = decimalsFor(n);
  const improved = score.direction?.improved;
  return {
    percentImproved:
      improved === undefined
        ? null
        : {
            worst: percentOf(improved, enrolled) ?? 0,
            best: percentOf(improved + missing, enrolled) ?? 0,
          },
    change: {
      worst: roundDown((mean * n - most) / enrolled, decimals),
      best: roundUp((mean * n + most) / enrolled, decimals),
    },
  };
}

/**
 * The directions of change, of the people in the score and of all enrolled: missing people have not
 * stayed the same, their direction is unknown.
 */
export function directionOf(
  score: Pick<ReleasedScore, 'direction' | 'change'>,
  enrolled: number,
): ChangeDirection | null {
  if (!score.direction) return null;
  const { improved, same, worse } = score.direction;
  const { n } = score.change;
  const missing = enrolled - n;
  const percents = (of: number) => ({
    improved: percentOf(improved, of),
    same: percentOf(same, of),
    worse: percentOf(worse, of),
  });
  return {
    ...{ improved, same, worse, missing },
    percentOfPairs: percents(n),
    percentOfEnrolled: { ...percents(enrolled), missing: percentOf(missing, enrolled) },
  };
}

const significance = 0.05;

/**
 * The signed-rank test as it is shown: when so few changed that no result could be under 0.05, that
 * is reported instead of calling it not significant.
 */
const rankTestOf = (test: NonNullable<ReleasedScore['signedRank']>): RankTest => ({
  ...test,
  canReach5Percent: test.leastP < significance,
});

const momentsOf = ({ n, mean, sd }: ReleasedScore['start']): Moments => ({
  n,
  mean,
  variance: sd === null ? null : sd ** 2,
});

/**
 * The start levels of the people in the score and of those missing from it: did the people lost
 * need the most? Made from the two levels as they are shown.
 */
function startComparisonOf(
  score: ReleasedScore,
  content: ReleaseContent,
  viewer: Viewer,
): StartComparison | null {
  const { missingStart: missing } = content;
  if (!missing || !isEnoughFor(countedIn(content, 'missing'), viewer.userId)) return null;
  const decimals = Math.min(decimalsFor(missing.n), decimalsFor(score.start.n));
  const [one, other] = [momentsOf(score.start), momentsOf(missing)];
  const interval = welchTest(one, other)?.interval;
  const g = hedgesG(one, other)?.g;
  return {
    pairs: score.start,
    missing,
    difference: roundTo(score.start.mean - missing.mean, decimals),
    interval: interval ? roundOutwards(interval, decimals) : null,
    g: g === undefined ? null : roundTo(g, decimals),
  };
}

const nothing = {
  ...{ base: null, start: null, end: null, change: null, effectSize: null, signedRank: null },
  ...{ direction: null, bounds: null, reliableChange: null, startOfPairsAndMissing: null },
  daysBetween: null,
};

function scoresOf(score: ReleasedScore, content: ReleaseContent, viewer: Viewer) {
  return {
    base: score.base,
    start: score.start,
    end: score.end,
    change: score.change satisfies ScoreChange,
    effectSize: score.effectSize,
    signedRank: score.signedRank && rankTestOf(score.signedRank),
    direction: directionOf(score, content.enrolled),
    bounds: boundsOf(score, content),
    reliableChange: score.reliable,
    startOfPairsAndMissing: startComparisonOf(score, content, viewer),
    daysBetween: content.days,
  };
}

/** Every statement, with its means or without: all are shown, or none is. */
function itemsOf(
  instrument: ReleaseContent['instrument'],
  score: ReleasedScore | null,
): ItemOutcome[] {
  return (instrument ? statementsOf(instrument) : []).map(({ itemId: id, number, reversed }) => {
    const shown = score?.items.find(({ itemId }) => itemId === id);
    return {
      itemId: id,
      number,
      startMean: shown?.start ?? null,
      endMean: shown?.end ?? null,
      change: shown?.change ?? null,
      interval: shown?.interval ?? null,
      betterWhen: reversed ? 'lower' : 'higher',
    };
  });
}

/**
 * Reasons for missing forms: for a run that is not the viewer's own, only where each reason has
 * five people.
 */
export function leftOutFor<Reasons extends object>(
  reasons: Reasons,
  viewer: Viewer,
): Reasons | null {
  const isSmall = (people: number) => people > 0 && !isEnough(people);
  return viewer.isOwn || !Object.values(reasons).some(isSmall) ? reasons : null;
}

function attendanceFor({ facts }: RunFigures, content: ReleaseContent | null, viewer: Viewer) {
  const { attendedSinceJoining, possibleSinceJoining } = facts.attendance;
  const everybody = percentOf(attendedSinceJoining, possibleSinceJoining);
  const missing = content ? content.enrolled - content.pairs : 0;
  const isShown = content && (viewer.isOwn || (isEnough(content.pairs) && isEnough(missing)));
  return {
    everybody,
    pairs: isShown ? content.attendanceOfPairs : null,
    missing: isShown ? content.attendanceOfMissing : null,
    marksMissing: shareMissing(facts.attendance),
  };
}

function followUpFor(shown: ShownRelease<ReleaseContent>, viewer: Viewer): FollowUpOutcome {
  const { content, status: release } = shown;
  if (!content)
    return {
      ...{ release, pairs: null, leftOut: null, change: null, daysAfterEnd: null },
      suppressed: shown.reason,
    };
  const score = scoreFor(content, viewer);
  return {
    release,
    pairs: content.pairs,
    leftOut: leftOutFor(content.leftOut, viewer) as FollowUpOutcome['leftOut'],
    change: score?.change ?? null,
    daysAfterEnd: score ? content.days : null,
    suppressed: score ? null : 'too_few',
  };
}

/** Figures as they are stored, with the moment they were counted at. */
export type CountedFigures = { figures: Undisclosed<RunFigures>; countedAt: string };

/**
 * A run's outcome as a viewer may know it: change, never effect. Participation and the state of
 * forms are shown unchanged; figures of answers are shown once they are released.
 * @param now an ISO timestamp
 */
export function discloseOutcome(
  { figures: closed, countedAt }: CountedFigures,
  viewer: Viewer,
  now: string,
): Outcome {
  const figures = reveal(closed);
  const { facts, next } = figures;
  const shown = shownRelease('end', { figures, countedAt }, now);
  const { content } = shown;
  const score = content && scoreFor(content, viewer);
  const { started, attended, ended } = content ?? facts.participation;
  const instrument = (content ?? next.end).instrument;
  const suppressed = content ? (score ? null : 'too_few') : shown.reason;
  return {
    run: facts.run,
    instrument: madeOf(instrument),
    release: shown.status,
    answeredBetween: score ? content.answeredBetween : null,
    enrolled: content?.enrolled ?? facts.participants,
    ...{ started, attended, ended },
    attendance: attendanceFor(figures, content, viewer),
    pairs: content?.pairs ?? null,
    leftOut: content ? (leftOutFor(content.leftOut, viewer) as Outcome['leftOut']) : null,
    ...(score ? scoresOf(score, content, viewer) : nothing),
    items: itemsOf(instrument, score ?? null),
    itemsSuppressed: suppressed ?? (score && score.items.length > 0 ? null : 'too_few'),
    followUp: followUpFor(shownRelease('follow_up', { figures, countedAt }, now), viewer),
    notConfirmedByFollowUp: facts.participation.followedUp === 0,
    synthetic: facts.synthetic > 0,
    countedAt: shown.status.releasedAt ?? countedAt,
    suppressed,
  };
}
