import { configuration } from '../configuration.ts';
import type { Item, ScoredInstrument } from '../instruments/instrument.ts';
import { keyed, pointParts } from '../instruments/score.ts';
import { hedgesGav } from '../stats/hedges-g-av.ts';
import { type Moments, momentsOfSums } from '../stats/moments.ts';
import { reliableChange } from '../stats/reliable-change.ts';
import { signedRank } from '../stats/signed-rank.ts';
import { sumsOf } from '../stats/sums.ts';
import { tInterval } from '../stats/t-interval.ts';
import {
  couldGoEitherWay,
  goDifferentWays,
  isEitherWay,
  isSpreadWide,
  limited,
  type Range,
  rangeOfEach,
  rangeOfOthers,
  type Scale,
  staysOpen,
  type Values,
  viewsOf,
} from './inference.ts';
import type { Pair } from './pairs.ts';
import type { ReleasedItem, ReleasedScore } from './release-content.ts';
import { decimalsFor, roundOutwards, roundTo } from './rounding.ts';

type Known = { knownBy: readonly string[] };

/**
 * A pair, and for each form which users know its answers or made them: whoever knows one form of a
 * person may not know the other, which is to be protected then.
 */
export type KnownPair = Pair & Record<Moment, Known>;
type Moment = 'start' | 'later';
const moments = ['start', 'later'] as const;

/** From how many people more than rounded means is shown. */
const fullFrom = 10;

/** For each user who knows some of them: those that user does not know. */
export function unknownTo<Person>(
  people: readonly Person[],
  knownBy: (person: Person) => readonly string[],
): Person[][] {
  const users = new Set(people.flatMap(knownBy));
  return [...users].map((user) => people.filter((person) => !knownBy(person).includes(user)));
}

const ofForm = (at: Moment) => (pair: KnownPair) => pair[at].knownBy;
const ofEither = (pair: KnownPair) => moments.flatMap((at) => pair[at].knownBy);
const ofBoth = ({ start, later }: KnownPair) =>
  start.knownBy.filter((user) => later.knownBy.includes(user));

/**
 * Are there five people or more, and five or nobody whom any one user does not know? It depends on
 * no value, so that hiding fewer says nothing of them.
 * @example areEnoughUnknown([1, 2, 3, 4, 5, 6].map((n) => ({ knownBy: n < 4 ? ['aino'] : [] }))) // false
 */
export const areEnoughUnknown = (people: readonly Known[]): boolean =>
  people.length >= configuration.smallestCell &&
  unknownTo(people, ({ knownBy }) => knownBy).every(
    ({ length }) => length === 0 || length >= configuration.smallestCell,
  );

/** The same of each form, and of people with any form that the user knows. */
const areEnoughPairsUnknown = (pairs: readonly KnownPair[]): boolean =>
  [ofForm('start'), ofForm('later'), ofEither].every((knownBy) =>
    areEnoughUnknown(pairs.map((pair) => ({ knownBy: knownBy(pair) }))),
  );

const valuesOf = <Person>(
  people: readonly Person[],
  value: (person: Person) => number,
  knownBy: (person: Person) => readonly string[],
): Values => ({
  all: people.map(value),
  unknownTo: unknownTo(people, knownBy).map((rest) => rest.map(value)),
});

const codesOf = (instrument: ScoredInstrument) => instrument.options.map(({ code }) => code);

/**
 * The scale of one answer: more than half of its codes stay possible.
 * @example answerScale([1, 2, 3, 4, 5]) // { least: 1, most: 5, room: 2 }
 */
export function answerScale(codes: readonly number[]): Scale {
  const [least, most] = [Math.min(...codes), Math.max(...codes)];
  const stepsBetween = Math.max(1, codes.length - 1);
  const stillPossible = Math.floor(codes.length / 2) + 1;
  return { least, most, room: ((most - least) / stepsBetween) * (stillPossible - 1) };
}

/** A score keeps a range of one point. */
export const scoreScale = (instrument: ScoredInstrument): Scale => ({
  ...answerScale(codesOf(instrument)),
  room: 1,
});

const answerOf = (item: Pick<Item, 'id'>, at: Moment) => (pair: KnownPair) =>
  Number(pair[at].answers[item.id]);

const hasAll = (items: readonly Item[]) => (pair: KnownPair) =>
  moments.every((at) => items.every(({ id }) => typeof pair[at].answers[id] === 'number'));

const scaleItems = ({ items }: ScoredInstrument) => items.filter(({ type }) => type === 'scale');

/** May every statement's mean be shown, at both occasions? All are, or none. */
function statementsStayOpen(base: readonly KnownPair[], instrument: ScoredInstrument): boolean {
  const scale = answerScale(codesOf(instrument));
  return scaleItems(instrument).every((item) =>
    moments.every((at) => staysOpen(valuesOf(base, answerOf(item, at), ofForm(at)), scale)),
  );
}

const points = (instrument: ScoredInstrument, at: Moment) => (pair: KnownPair) =>
  pair[at].score / pointParts(instrument);

type Shown = { instrument: ScoredInstrument; withItems: boolean };

const exactly = (sum: number): Range => ({ from: sum, to: sum });

/**
 * The ranges of a score once it is shown: from each statement, or from the score alone.
 * @param rangeOf the range of one value of which sums are shown
 */
function scoreRange(
  at: Moment,
  { instrument, withItems }: Shown,
  rangeOf: (value: (pair: KnownPair) => number, scale: Scale) => Range,
): Range {
  if (!withItems) return rangeOf(points(instrument, at), scoreScale(instrument));
  const scale = answerScale(codesOf(instrument));
  const ranges = scaleItems(instrument).map((item) =>
    rangeOf((pair) => keyed(item, answerOf(item, at)(pair), instrument.options), scale),
  );
  const mean = (end: keyof Range) =>
    ranges.reduce((total, range) => total + range[end], 0) / ranges.length;
  return { from: mean('from'), to: mean('to') };
}

/**
 * Does each person's direction stay open while both levels are shown: to everybody, to any one of
 * them, and to whoever knows some of the forms?
 */
function directionStaysOpen(base: readonly KnownPair[], shown: Shown): boolean {
  const sumOf = (people: readonly KnownPair[], value: (pair: KnownPair) => number) =>
    people.reduce((total, pair) => total + value(pair), 0);
  const within = (value: (pair: KnownPair) => number, scale: Scale) =>
    limited(base.length, exactly(sumOf(base, value)), scale);
  /** What each of those may have had whose form somebody does not know. */
  const rangeIn = (view: readonly KnownPair[], at: Moment) =>
    scoreRange(at, shown, (value, scale) =>
      rangeOfEach(view.length, exactly(sumOf(view, value)), within(value, scale)),
    );
  const toAnyOfThem = moments.map((at) =>
    scoreRange(at, shown, (value, scale) =>
      rangeOfOthers(base.length, sumOf(base, value), within(value, scale)),
    ),
  ) as [Range, Range];
  const isOpenTo = (knows: (pair: KnownPair, at: Moment) => boolean) => {
    const ranges = new Map(
      moments.map((at) => {
        const view = base.filter((pair) => !knows(pair, at));
        return [at, view.length > 0 ? rangeIn(view, at) : null];
      }),
    );
    const rangeOf = (pair: KnownPair, at: Moment) =>
      (knows(pair, at) ? null : ranges.get(at)) ?? exactly(points(shown.instrument, at)(pair));
    return base.every(
      (pair) =>
        moments.every((at) => knows(pair, at)) ||
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

/** For each user: those with a form that this user does not know, one by one or both. */
const unknownPairs = (base: readonly KnownPair[]): KnownPair[][] =>
  [ofForm('start'), ofForm('later'), ofEither, ofBoth].flatMap((knownBy) =>
    unknownTo(base, knownBy),
  );

/** How much of a change is shown: means; an interval too; or all that is reckoned from it. */
type Detail = 'means' | 'interval' | 'full';

/** The smallest step between two scores, in points. */
function stepOf(instrument: ScoredInstrument): number {
  const { least, most } = answerScale(codesOf(instrument));
  const steps = Math.max(1, instrument.options.length - 1) * scaleItems(instrument).length;
  return (most - least) / steps;
}

/**
 * The smallest change that is relied on, in points: a tenth, and somewhat more than a step of the
 * score. Then two people could also have gone different ways by a step each, unseen.
 */
const leastChange = (instrument: ScoredInstrument) => Math.max(0.1, 1.2 * stepOf(instrument));

/** A range of one point, though scores move in steps. */
const leastWidth = (instrument: ScoredInstrument) => 1 + 2 * stepOf(instrument);

/**
 * Decided from means and spreads alone. Signs decide nothing, for then a missing interval would
 * say that all changes have the same one.
 */
function detailOf(base: readonly KnownPair[], instrument: ScoredInstrument): Detail {
  const views = viewsOf(base, unknownPairs(base));
  const change = (pair: KnownPair) => pair.later.score - pair.start.score;
  const least = leastChange(instrument) * pointParts(instrument);
  if (!views.every((view) => couldGoEitherWay(view.map(change), least))) return 'means';
  const spreads = moments.every((at) =>
    views.every((view) => isSpreadWide(view.map(points(instrument, at)), leastWidth(instrument))),
  );
  // Whoever knows some of the people can take them out of a spread.
  const isFull = [base, ...unknownPairs(base)].every(
    ({ length }) => length === 0 || length >= fullFrom,
  );
  return isFull && spreads ? 'full' : 'interval';
}

/** Cells of fewer than five people would say who is in them. */
const isTable = (cells: readonly number[]): boolean =>
  cells.every((cell) => cell === 0 || cell >= configuration.smallestCell) &&
  cells.filter((cell) => cell > 0).length > 1;

const directionsOf = (changes: readonly number[]) => ({
  improved: changes.filter((change) => change > 0).length,
  same: changes.filter((change) => change === 0).length,
  worse: changes.filter((change) => change < 0).length,
});

function reliableOf(changes: readonly number[], instrument: ScoredInstrument) {
  const stated = instrument.scoring.reliability;
  if (!stated) return null;
  const counted = reliableChange(
    changes.map((change) => change / pointParts(instrument)),
    stated,
    stated.sd,
  );
  if (!counted) return null;
  const { improved, unchanged, worsened } = counted;
  return isTable([improved, unchanged, worsened]) ? { improved, unchanged, worsened } : null;
}

/**
 * May the spread of a statement's changes be shown? Only where people gave so many different
 * answers, at both occasions, that enough of them would stay possible for each if they changed
 * places.
 */
function isItemSpreadOpen(
  item: Item,
  base: readonly KnownPair[],
  instrument: ScoredInstrument,
): boolean {
  const stillPossible = Math.floor(instrument.options.length / 2) + 1;
  const isVaried = (view: readonly KnownPair[], at: Moment) =>
    new Set(view.map(answerOf(item, at))).size >= stillPossible;
  return viewsOf(base, unknownPairs(base)).every(
    (view) =>
      goDifferentWays(view.map(itemChange(item))) &&
      isVaried(view, 'start') &&
      isVaried(view, 'later'),
  );
}

const itemChange = (item: Item) => (pair: KnownPair) =>
  answerOf(item, 'later')(pair) - answerOf(item, 'start')(pair);

function itemOf(
  item: Item,
  base: readonly KnownPair[],
  { instrument, detail }: { instrument: ScoredInstrument; detail: Detail },
): ReleasedItem {
  const answers = (at: Moment) => base.map(answerOf(item, at));
  const changes = base.map(itemChange(item));
  const decimals = decimalsFor(base.length);
  const isShown = detail === 'full' && isItemSpreadOpen(item, base, instrument);
  const around = isShown ? tInterval(sumsOf(changes), 1, configuration.confidence) : null;
  const mean = (values: readonly number[]) => roundTo(sumsOf(values).sum / values.length, decimals);
  return {
    itemId: item.id,
    number: item.number,
    reversed: item.reversed,
    start: mean(answers('start')),
    end: mean(answers('later')),
    change: mean(changes),
    interval: around && roundOutwards(around, decimals),
  };
}

const roundedOrNull = (value: number | null, decimals: number) =>
  value === null ? null : roundTo(value, decimals);

function levelOf(values: readonly number[], parts: number, detail: Detail) {
  const decimals = decimalsFor(values.length);
  const { n, mean, variance } = momentsOfSums(sumsOf(values), parts);
  const sd = detail === 'full' && variance !== null ? Math.sqrt(variance) : null;
  return { n, mean: roundTo(mean ?? 0, decimals), sd: roundedOrNull(sd, decimals) };
}

function effectSizeOf(start: Moments, end: Moments, change: Moments, decimals: number) {
  const size = hedgesGav(start, end, change);
  if (!size) return null;
  return { g: roundTo(size.g, decimals), interval: roundOutwards(size.gInterval, decimals) };
}

/** What is reckoned from single changes: of ten people or more who went different ways. */
function reckoned(base: readonly KnownPair[], instrument: ScoredInstrument) {
  const parts = pointParts(instrument);
  const changes = base.map(({ start, later }) => later.score - start.score);
  const moments = (values: readonly number[]) => momentsOfSums(sumsOf(values), parts);
  const direction = directionsOf(changes);
  const isTold = isTable(Object.values(direction));
  const { used, p, leastP } = signedRank(changes.toSorted((a, b) => a - b));
  return {
    effectSize: effectSizeOf(
      moments(base.map(({ start }) => start.score)),
      moments(base.map(({ later }) => later.score)),
      moments(changes),
      2,
    ),
    direction: isTold ? direction : null,
    signedRank: isTold ? { used, p: roundedOrNull(p, 4), leastP } : null,
    reliable: isTold ? reliableOf(changes, instrument) : null,
  };
}

const nothingReckoned = { effectSize: null, direction: null, signedRank: null, reliable: null };

function scoreOf(
  base: readonly KnownPair[],
  instrument: ScoredInstrument,
  { name, withItems }: { name: ReleasedScore['base']; withItems: boolean },
): ReleasedScore {
  const parts = pointParts(instrument);
  const detail = detailOf(base, instrument);
  const changes = base.map(({ start, later }) => later.score - start.score);
  const decimals = decimalsFor(base.length);
  const around =
    detail === 'means' ? null : tInterval(sumsOf(changes), parts, configuration.confidence);
  return {
    base: name,
    start: levelOf(
      base.map(({ start }) => start.score),
      parts,
      detail,
    ),
    end: levelOf(
      base.map(({ later }) => later.score),
      parts,
      detail,
    ),
    change: {
      ...levelOf(changes, parts, detail),
      interval: around && roundOutwards(around, decimals),
    },
    ...(detail === 'full' ? reckoned(base, instrument) : nothingReckoned),
    items: withItems
      ? scaleItems(instrument).map((item) => itemOf(item, base, { instrument, detail }))
      : [],
  };
}

/** May the means of the score be shown, though each person knows their own? */
function scoreStaysOpen(base: readonly KnownPair[], instrument: ScoredInstrument): boolean {
  return moments.every((at) =>
    staysOpen(valuesOf(base, points(instrument, at), ofForm(at)), scoreScale(instrument)),
  );
}

/** The people a score is shown of, and whether its statements could be. */
export function baseOf(pairs: readonly KnownPair[], instrument: ScoredInstrument) {
  const whole = pairs.filter(hasAll(scaleItems(instrument)));
  const isWhole = whole.length >= configuration.smallestCell;
  return isWhole
    ? { people: whole, name: 'all_statements' as const }
    : { people: [...pairs], name: 'pairs' as const };
}

/**
 * What may be shown of the change of some people to somebody who knows none of them; null where
 * nothing may. Items and score have one base, or their difference would say who skipped what.
 * @param withStatements whether statements are shown at this occasion at all
 */
export function decideScore(
  pairs: readonly KnownPair[],
  instrument: ScoredInstrument,
  withStatements: boolean,
): ReleasedScore | null {
  const { people: base, name } = baseOf(pairs, instrument);
  if (!areEnoughPairsUnknown(base)) return null;
  const hasStatements = withStatements && name === 'all_statements';
  for (const withItems of hasStatements ? [true, false] : [false]) {
    if (withItems && !statementsStayOpen(base, instrument)) continue;
    if (!withItems && !scoreStaysOpen(base, instrument)) continue;
    if (!directionStaysOpen(base, { instrument, withItems })) continue;
    return scoreOf(base, instrument, { name, withItems });
  }
  return null;
}

/** The level of one score of some people, if it leaves each of them enough room. */
export function decideLevel(
  people: readonly (Known & { score: number })[],
  instrument: ScoredInstrument,
): { n: number; mean: number; sd: number | null } | null {
  if (!areEnoughUnknown(people)) return null;
  const parts = pointParts(instrument);
  const values = valuesOf(
    people,
    ({ score }) => score / parts,
    ({ knownBy }) => knownBy,
  );
  if (!staysOpen(values, scoreScale(instrument))) return null;
  const views = viewsOf(values.all, values.unknownTo);
  const width = leastWidth(instrument);
  const isFull = people.length >= fullFrom && views.every((view) => isSpreadWide(view, width));
  return levelOf(
    people.map(({ score }) => score),
    parts,
    isFull ? 'full' : 'means',
  );
}
