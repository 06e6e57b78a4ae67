import { sdOfInterval } from '../../shared/domain/figures/change-units.ts';
import { decideLevel, decideScore } from '../../shared/domain/figures/decide-score.ts';
import type { KnownPair } from '../../shared/domain/figures/known-forms.ts';
import type {
  ReleaseContent,
  ReleasedOccasion,
  ReleasedScore,
} from '../../shared/domain/figures/release-content.ts';
import { decimalsFor } from '../../shared/domain/figures/rounding.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { scoreInParts } from '../../shared/instruments/score.ts';
import { type AnswerLine, answersOfForm, type Grid, statementCount } from './answer-grid.ts';

/**
 * Some forms whose figures are shown together, as a guide for the search. They only suggest where
 * looking is worthwhile; whether the replies are the same is always computed.
 */
export type WorldSheet = {
  /** Forms of one occasion each, by their index in the world: their sums are shown. */
  pools: readonly (readonly number[])[];
  /** The sums of single statements are not shown, so they may change. */
  isLoose: boolean;
  /** Nothing is shown except that they are hidden. */
  isHidden: boolean;
  /** How far scores, changes and spreads are from what is shown: 0 where they fit. */
  distance: (lines: Grid) => number;
  /** Are their stored figures the same? */
  isSame: (lines: Grid) => boolean;
};

/** A person in a release: the indexes of the forms that were counted. */
export type CountedForms = { start: number; later: number };
/** The users who know a form. */
export type KnownBy = (place: number) => readonly string[];

const total = (values: readonly number[]) => {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
};
const squares = (values: readonly number[]) => {
  let sum = 0;
  for (const value of values) sum += value * value;
  return sum;
};
/** The sum of squares around the mean. */
const aroundMean = (values: readonly number[]) =>
  Math.max(0, squares(values) - total(values) ** 2 / values.length);
const off = (one: number, other: number) => Math.abs(one - other);
const minus = (ones: readonly number[], others: readonly number[]) =>
  ones.map((one, at) => one - (others[at] ?? 0));

/** The scores of some forms, in fourteenths of a point. */
function scoresOf(places: readonly number[], truth: Grid) {
  const answered = (at: number) => (truth[at] as AnswerLine).filter((answer) => answer > 0).length;
  const shares = places.map((at) => statementCount / answered(at));
  return (lines: Grid) => places.map((at, n) => total(lines[at] as AnswerLine) * (shares[n] ?? 1));
}

/** The people whom each user does not know, at either occasion. */
function unknownIn(people: readonly CountedForms[], knownBy: KnownBy): number[][] {
  const known = people.map(({ start, later }) => [knownBy(start), knownBy(later)] as const);
  const users = [...new Set(known.flat(2))];
  return users
    .flatMap((user) =>
      [0, 1].map((form) => known.flatMap((of, at) => (of[form]?.includes(user) ? [] : [at]))),
    )
    .filter(({ length }) => length > 0 && length < people.length);
}

/** How many of them could have gone the other way, given the mean and spread of their changes. */
function slackOf(n: number, sum: number, squared: number): number {
  const around = Math.max(0, squared - (sum * sum) / n);
  const reach = Math.sqrt((around * (n - 1)) / n);
  return 0.8 * reach - Math.abs(sum / n) - statementCount / 10;
}

/** The same for all, for all without each one, and for the people whom a user does not know. */
function slacksOf(changes: readonly number[], unknown: readonly (readonly number[])[]): number[] {
  const [n, sum, squared] = [changes.length, total(changes), squares(changes)];
  return [
    slackOf(n, sum, squared),
    ...changes.map((own) => slackOf(n - 1, sum - own, squared - own * own)),
    ...unknown.map((view) => {
      const some = view.map((at) => changes[at] ?? 0);
      return slackOf(some.length, total(some), squares(some));
    }),
  ];
}

type SumBounds = { from: number; to: number };
const outside = (value: number, { from, to }: SumBounds) => Math.max(0, from - value, value - to);

/** Bounds around a figure wide enough to contain the true one despite rounding. */
const between = (from: number, to: number, truth: number): SumBounds => ({
  from: Math.min(from, truth - nearly),
  to: Math.max(to, truth + nearly),
});
const nearly = 1e-6;

/** The sum of squares around the mean for this many values with a standard deviation in points. */
const squaresOf = (n: number, sd: number) => (n - 1) * (statementCount * Math.max(0, sd)) ** 2;

/** The possible sum and spread of some scores that are shown as this level. */
function behind(
  { n, mean, sd }: { n: number; mean: number; sd: number | null },
  scores: readonly number[],
) {
  const half = 0.49 / 10 ** decimalsFor(n);
  const times = n * statementCount;
  return {
    sum: between((mean - half) * times, (mean + half) * times, total(scores)),
    around:
      sd === null
        ? null
        : between(squaresOf(n, sd - half), squaresOf(n, sd + half), aroundMean(scores)),
  };
}

/** The possible sum of squares of changes around their mean, given the interval that is shown. */
function behindInterval({ change: { interval, n } }: ReleasedScore, changes: readonly number[]) {
  if (!interval) return null;
  const step = 10 ** -decimalsFor(n);
  const mean = total(changes) / n / statementCount;
  const around = (half: number) =>
    squaresOf(n, sdOfInterval(n, { ...interval, low: mean - half, high: mean + half }) ?? 0);
  const [below, above] = [mean - interval.low, interval.high - mean];
  const least = Math.max(0, Math.max(below, above) - step);
  return between(around(least), around(Math.min(below, above)), aroundMean(changes));
}

/** How much a person's change of a statement counts, where its spread is shown. */
function itemSquares(people: readonly CountedForms[], shown: readonly number[]) {
  return (lines: Grid) =>
    shown.map((statement) =>
      squares(
        people.map(({ start, later }) => {
          const [one, other] = [lines[start] as AnswerLine, lines[later] as AnswerLine];
          return (other[statement] ?? 0) - (one[statement] ?? 0);
        }),
      ),
    );
}

/** How far the scores of the people in a release are from what is shown of them. */
function distanceIn(
  people: readonly CountedForms[],
  { score, occasion, truth, knownBy }: Released & { score: ReleasedScore | null },
): WorldSheet['distance'] {
  const startOf = scoresOf(
    people.map(({ start }) => start),
    truth,
  );
  const laterOf = scoresOf(
    people.map(({ later }) => later),
    truth,
  );
  const changesOf = (lines: Grid) => minus(laterOf(lines), startOf(lines));
  const change = changesOf(truth);
  if (!score) return (lines) => off(total(changesOf(lines)), total(change));
  const levels = [
    ...(occasion === 'end' ? [{ ...behind(score.start, startOf(truth)), of: startOf }] : []),
    ...(occasion === 'end' ? [{ ...behind(score.end, laterOf(truth)), of: laterOf }] : []),
    { ...behind(score.change, change), of: changesOf },
  ];
  const interval = behindInterval(score, change);
  const unknown = unknownIn(people, knownBy);
  const ordered = score.direction && change.toSorted((a, b) => a - b);
  const shown = score.items.flatMap((item, at) => (item.interval ? [at] : []));
  const itemsOf = itemSquares(people, shown);
  const items = itemsOf(truth);
  return (lines) => {
    let all = 0;
    for (const { of, sum, around } of levels) {
      const scores = of(lines);
      all += 4 * outside(total(scores), sum);
      if (around) all += outside(aroundMean(scores), around) / 4;
    }
    const changes = changesOf(lines);
    const slacks = slacksOf(changes, unknown);
    if (interval) {
      for (const slack of slacks) all += Math.max(0, -slack);
      all += outside(aroundMean(changes), interval) / 4;
    } else all += Math.max(0, Math.min(...slacks));
    if (ordered)
      all += total(
        minus(
          changes.toSorted((a, b) => a - b),
          ordered,
        ).map(Math.abs),
      );
    if (shown.length > 0) all += total(minus(itemsOf(lines), items).map(Math.abs));
    return all < nearly ? 0 : all;
  };
}

const formIn = (lines: Grid, at: number) => {
  const answers = answersOfForm(lines[at] as AnswerLine);
  return { answers, answeredOn: '', score: scoreInParts(statements, answers) ?? 0 };
};

/** What is shown of a score: for the follow-up only its change. */
const shownOf = (score: ReleasedScore | null, occasion: ReleasedOccasion) =>
  JSON.stringify(score && occasion === 'follow_up' ? [score.change, score.direction] : score);

/** What a release covers, and which users know which part of it. */
export type Released = { occasion: ReleasedOccasion; truth: Grid; knownBy: KnownBy };

/** The people in a release whose scores and statements are counted. */
export function sheetOfPairs(
  people: readonly CountedForms[],
  content: ReleaseContent,
  released: Released,
): WorldSheet {
  const { occasion, knownBy } = released;
  const { score } = content;
  const expected = shownOf(score, occasion);
  return {
    pools: [people.map(({ start }) => start), people.map(({ later }) => later)],
    isLoose: !score || score.items.length === 0,
    isHidden: !score,
    distance: distanceIn(people, { ...released, score }),
    isSame: (lines) => {
      const pairs = people.map(
        ({ start, later }): KnownPair => ({
          member: {} as KnownPair['member'],
          start: { ...formIn(lines, start), knownBy: knownBy(start) },
          later: { ...formIn(lines, later), knownBy: knownBy(later) },
        }),
      );
      return shownOf(decideScore(pairs, statements, occasion === 'end'), occasion) === expected;
    },
  };
}

/** The people with a start score who are in no pair: the level of their scores is shown. */
export function sheetOfMissing(
  people: readonly Omit<CountedForms, 'later'>[],
  { missingStart }: ReleaseContent,
  { truth, knownBy }: Released,
): WorldSheet {
  const places = people.map(({ start }) => start);
  const scores = scoresOf(places, truth);
  const level = missingStart && behind(missingStart, scores(truth));
  const expected = JSON.stringify(missingStart);
  return {
    ...{ pools: [places], isLoose: true, isHidden: !missingStart },
    distance: (lines) => {
      if (!level) return 0;
      const now = scores(lines);
      const spread = level.around ? outside(aroundMean(now), level.around) / 4 : 0;
      return 4 * outside(total(now), level.sum) + spread;
    },
    isSame: (lines) => {
      const levels = people.map(({ start }) => ({
        ...{ knownBy: knownBy(start), score: formIn(lines, start).score },
      }));
      return JSON.stringify(decideLevel(levels, statements)) === expected;
    },
  };
}
