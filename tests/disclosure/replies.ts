import type { ItemOutcome, Outcome } from '../../shared/domain/figures/outcome.ts';
import { decimalsFor, roundTo } from '../../shared/domain/figures/rounding.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import type { ConfidenceInterval } from '../../shared/stats/interval.ts';
import { studentQuantile } from '../../shared/stats/student-t.ts';
import {
  type Equation,
  type LinearFact,
  type Possible,
  type SolverRange,
  sumOf,
} from './solver.ts';

/** The 14 statements. */
export const items = statements.items;
export const repliedOccasions = ['start', 'end'] as const;
export type MomentOfForm = (typeof repliedOccasions)[number];

/** The solver's name for one person's answer to one statement. */
export const answerInReply = (person: string, occasion: MomentOfForm, itemId: string) =>
  `${person} ${occasion} ${itemId}`;

/** What is known about a person's answers before anything is shown. */
export const unknownAnswers = (people: readonly string[]): Possible =>
  new Map(
    people.flatMap((person) =>
      repliedOccasions.flatMap((occasion) =>
        items.map(({ id }) => [answerInReply(person, occasion, id), [1, 2, 3, 4, 5]] as const),
      ),
    ),
  );

/** The integer behind a mean of n that was rounded to one decimal, or to two from ten people on. */
export function sumBehind(mean: number, n: number): number {
  const decimals = decimalsFor(n);
  const sum = Math.round(mean * n);
  if (roundTo(sum / n, decimals) !== mean) throw new Error(`${mean} is no mean of ${n} answers`);
  return sum;
}

/** The sums of keyed totals that fit a mean score of n people. */
export function totalsBehind(mean: number, n: number): SolverRange {
  const half = 0.5 / 10 ** decimalsFor(n);
  const times = n * items.length;
  return [Math.ceil((mean - half) * times - 1e-6), Math.floor((mean + half) * times + 1e-6)];
}

/** The standard deviation behind the t interval of a mean of n. */
export function sdBehind({ low, high, confidence }: ConfidenceInterval, n: number): number {
  const t = studentQuantile((1 + confidence) / 2, n - 1) as number;
  return (((high - low) / 2) * Math.sqrt(n)) / t;
}

/** The number of people in an outcome's means: scores and statements have the same base. */
export const baseOfReply = ({ change }: Outcome): number => change?.n ?? 0;

/** The sum of the answers to a statement that an outcome shows; null where it is hidden. */
export function answersBehind(
  outcome: Outcome,
  item: ItemOutcome | undefined,
  occasion: MomentOfForm,
): number | null {
  const mean = occasion === 'start' ? item?.startMean : item?.endMean;
  return mean == null ? null : sumBehind(mean, baseOfReply(outcome));
}

/** What the statements in an outcome disclose about the answers of the people in its base. */
export const equationsOf = (
  outcome: Outcome,
  people: readonly string[],
  says: string,
): Equation[] => {
  if (baseOfReply(outcome) !== people.length) return [];
  return outcome.items.flatMap((item) =>
    repliedOccasions.flatMap((occasion) => {
      const total = answersBehind(outcome, item, occasion);
      if (total === null) return [];
      const unknowns = people.map((person) => answerInReply(person, occasion, item.itemId));
      return sumOf(`${says}: ${occasion} of statement ${item.number}`, unknowns, total);
    }),
  );
};

/** What the scores of an outcome disclose about them, for use where its statements are hidden. */
export const factsOf = (outcome: Outcome, people: readonly string[], says: string): LinearFact[] =>
  repliedOccasions.flatMap((occasion) => {
    const level = outcome[occasion];
    if (!level || level.n !== people.length) return [];
    const terms = people.flatMap((person) =>
      items.map(({ id, reversed }) => ({
        of: answerInReply(person, occasion, id),
        worth: (answer: number) => [reversed ? 6 - answer : answer],
      })),
    );
    return [
      { says: `${says}: ${occasion} score`, terms, totals: [totalsBehind(level.mean, level.n)] },
    ];
  });

/**
 * What can be inferred about one person: which answers are known, the bounds of their scores, and
 * their direction.
 */
export type Learnt = {
  person: string;
  /** The possible answers to each statement, in the order of the form. */
  answers: Record<MomentOfForm, readonly (readonly number[])[]>;
  /** How many of the 28 answers have one possible value, and how many fewer than three. */
  known: number;
  belowThree: number;
  /** The keyed total, from its least to its most; a score is a fourteenth of it. */
  total: Record<MomentOfForm, readonly [number, number]>;
  directions: readonly ('improved' | 'same' | 'worse')[];
};

function totalsOf(answers: readonly (readonly number[])[]): [number, number] {
  const keyed = answers.map((values, at) =>
    items[at]?.reversed ? values.map((value) => 6 - value) : values,
  );
  const sum = (pick: (...of: number[]) => number) =>
    keyed.reduce((total, values) => total + pick(...values), 0);
  return [sum(Math.min), sum(Math.max)];
}

/** What the solver left possible for one person's answers, put together. */
export function learntOf(person: string, possible: Possible): Learnt {
  const at = (occasion: MomentOfForm) =>
    items.map(({ id }) => possible.get(answerInReply(person, occasion, id)) ?? []);
  const answers = { start: at('start'), end: at('end') };
  const all = [...answers.start, ...answers.end];
  const total = { start: totalsOf(answers.start), end: totalsOf(answers.end) };
  const [least, most] = [total.end[0] - total.start[1], total.end[1] - total.start[0]];
  return {
    ...{ person, answers, total },
    known: all.filter(({ length }) => length === 1).length,
    belowThree: all.filter(({ length }) => length < 3).length,
    directions: [
      ...(most > 0 ? ['improved' as const] : []),
      ...(least <= 0 && most >= 0 ? ['same' as const] : []),
      ...(least < 0 ? ['worse' as const] : []),
    ],
  };
}
