import type { InstrumentItem, ScoredInstrument } from '../../instruments/instrument.ts';
import { keyed, pointParts } from '../../instruments/score.ts';
import {
  audienceViewsOf,
  couldGoEitherWay,
  goDifferentWays,
  isEitherWay,
  isSpreadWide,
  limited,
  rangeOfEach,
  rangeOfOthers,
  type ScaleRange,
  staysOpen,
  type ValueRange,
} from './inference.ts';
import {
  type KnownPair,
  knownMoments,
  type Moment,
  ofEither,
  ofForm,
  unknownPairs,
  valuesOf,
} from './known-forms.ts';
import {
  answerOf,
  answerScale,
  codesOf,
  hasAll,
  itemChange,
  leastChange,
  leastWidth,
  pairedScaleItems,
  points,
  scoreScale,
} from './paired-values.ts';

/** The number of people from which more than rounded means is shown. */
export const fullFrom = 10;

/** May every statement's mean be shown, at both occasions? All are, or none. */
export function statementsStayOpen(
  base: readonly KnownPair[],
  instrument: ScoredInstrument,
): boolean {
  const scale = answerScale(codesOf(instrument));
  return pairedScaleItems(instrument).every((item) =>
    knownMoments.every((at) => staysOpen(valuesOf(base, answerOf(item, at), ofForm(at)), scale)),
  );
}

/** May the means of the score be shown, though each person knows their own? */
export function scoreStaysOpen(base: readonly KnownPair[], instrument: ScoredInstrument): boolean {
  return knownMoments.every((at) =>
    staysOpen(valuesOf(base, points(instrument, at), ofForm(at)), scoreScale(instrument)),
  );
}

type ShownInstrument = { instrument: ScoredInstrument; withItems: boolean };

const exactly = (sum: number): ValueRange => ({ from: sum, to: sum });

/**
 * The ranges of a score once it is shown: from each statement, or from the score alone.
 * @param rangeOf the range of one value of which sums are shown
 */
function scoreRange(
  at: Moment,
  { instrument, withItems }: ShownInstrument,
  rangeOf: (value: (pair: KnownPair) => number, scale: ScaleRange) => ValueRange,
): ValueRange {
  if (!withItems) return rangeOf(points(instrument, at), scoreScale(instrument));
  const scale = answerScale(codesOf(instrument));
  const ranges = pairedScaleItems(instrument).map((item) =>
    rangeOf((pair) => keyed(item, answerOf(item, at)(pair), instrument.options), scale),
  );
  const mean = (end: keyof ValueRange) =>
    ranges.reduce((total, range) => total + range[end], 0) / ranges.length;
  return { from: mean('from'), to: mean('to') };
}

/**
 * Does each person's direction stay open while both levels are shown: to everybody, to any one of
 * them, and to users who know some of the forms?
 */
export function directionStaysOpen(base: readonly KnownPair[], shown: ShownInstrument): boolean {
  const sumOf = (people: readonly KnownPair[], value: (pair: KnownPair) => number) =>
    people.reduce((total, pair) => total + value(pair), 0);
  const within = (value: (pair: KnownPair) => number, scale: ScaleRange) =>
    limited(base.length, exactly(sumOf(base, value)), scale);
  /** The possible values of each person whose form a user does not know. */
  const rangeIn = (view: readonly KnownPair[], at: Moment) =>
    scoreRange(at, shown, (value, scale) =>
      rangeOfEach(view.length, exactly(sumOf(view, value)), within(value, scale)),
    );
  const toAnyOfThem = knownMoments.map((at) =>
    scoreRange(at, shown, (value, scale) =>
      rangeOfOthers(base.length, sumOf(base, value), within(value, scale)),
    ),
  ) as [ValueRange, ValueRange];
  const isOpenTo = (knows: (pair: KnownPair, at: Moment) => boolean) => {
    const ranges = new Map(
      knownMoments.map((at) => {
        const view = base.filter((pair) => !knows(pair, at));
        return [at, view.length > 0 ? rangeIn(view, at) : null];
      }),
    );
    const rangeOf = (pair: KnownPair, at: Moment) =>
      (knows(pair, at) ? null : ranges.get(at)) ?? exactly(points(shown.instrument, at)(pair));
    return base.every(
      (pair) =>
        knownMoments.every((at) => knows(pair, at)) ||
        isEitherWay(rangeOf(pair, 'start'), rangeOf(pair, 'later')),
    );
  };
  const users = [...new Set(base.flatMap(ofEither))];
  return (
    isEitherWay(...toAnyOfThem) &&
    isOpenTo(() => false) &&
    users.every((user) => isOpenTo((pair, at) => pair[at].knownBy.includes(user)))
  );
}

/** How much of a change is shown: means; an interval too; or all that is calculated from it. */
export type Detail = 'means' | 'interval' | 'full';

/**
 * Decided from means and spreads alone. Signs decide nothing, because then a missing interval would
 * reveal that all changes have the same one.
 */
export function detailOf(base: readonly KnownPair[], instrument: ScoredInstrument): Detail {
  const views = audienceViewsOf(base, unknownPairs(base));
  const change = (pair: KnownPair) => pair.later.score - pair.start.score;
  const forms = { instrument, areWhole: base.every(hasAll(pairedScaleItems(instrument))) };
  const least = leastChange(forms) * pointParts(instrument);
  if (!views.every((view) => couldGoEitherWay(view.map(change), least))) return 'means';
  const spreads = knownMoments.every((at) =>
    views.every((view) => isSpreadWide(view.map(points(instrument, at)), leastWidth(forms))),
  );
  // A user who knows some of the people can remove them from a spread.
  const isFull = [base, ...unknownPairs(base)].every(
    ({ length }) => length === 0 || length >= fullFrom,
  );
  return isFull && spreads ? 'full' : 'interval';
}

/**
 * May the spread of a statement's changes be shown? Only where people gave so many different
 * answers, at both occasions, that enough of them would stay possible for each if people changed
 * places.
 */
export function isItemSpreadOpen(
  item: InstrumentItem,
  base: readonly KnownPair[],
  instrument: ScoredInstrument,
): boolean {
  const stillPossible = Math.floor(instrument.options.length / 2) + 1;
  const isVaried = (view: readonly KnownPair[], at: Moment) =>
    new Set(view.map(answerOf(item, at))).size >= stillPossible;
  return audienceViewsOf(base, unknownPairs(base)).every(
    (view) =>
      goDifferentWays(view.map(itemChange(item))) &&
      isVaried(view, 'start') &&
      isVaried(view, 'later'),
  );
}
