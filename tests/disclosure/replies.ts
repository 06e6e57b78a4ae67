import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { pointParts } from '../../shared/instruments/score.ts';
import type { ItemOutcome, Outcome } from '../../shared/model/outcome.ts';
import type { Interval } from '../../shared/stats/interval.ts';
import { studentQuantile } from '../../shared/stats/student-t.ts';
import { type Equation, type Possible, sumOf } from './solver.ts';

/** The 14 statements. */
export const items = statements.items;
/** How many parts a point has, in which scores are whole numbers. */
export const parts = pointParts(statements);
export const occasions = ['start', 'end'] as const;
export type MomentOfForm = (typeof occasions)[number];

/** The name of the answer of one person to one statement, as the solver knows it. */
export const answerOf = (person: string, occasion: MomentOfForm, itemId: string) =>
  `${person} ${occasion} ${itemId}`;

/** What is known of a person's answers before anything is shown. */
export const unknownAnswers = (people: readonly string[]): Possible =>
  new Map(
    people.flatMap((person) =>
      occasions.flatMap((occasion) =>
        items.map(({ id }) => [answerOf(person, occasion, id), [1, 2, 3, 4, 5]] as const),
      ),
    ),
  );

/** A whole number that was divided and shown as a decimal fraction. */
export function whole(value: number): number {
  const rounded = Math.round(value);
  if (Math.abs(value - rounded) > 1e-6) throw new Error(`${value} is not a whole number`);
  return rounded;
}

/** The sum behind a mean of n. */
export const sumBehind = (mean: number, n: number, of = 1): number => whole(mean * n * of);

/** The sum of squares behind a standard deviation. */
export const squaresBehind = (n: number, sum: number, sd: number, of = 1): number =>
  whole((n - 1) * (sd * of) ** 2 + sum ** 2 / n);

/** The standard deviation behind the t interval of a mean of n. */
export function sdBehind({ low, high, confidence }: Interval, n: number): number {
  const t = studentQuantile((1 + confidence) / 2, n - 1) as number;
  return (((high - low) / 2) * Math.sqrt(n)) / t;
}

/** Sum and sum of squares of the changes of one statement. */
export function changesBehind({ n, change, interval }: ItemOutcome): [number, number] | null {
  if (n === null || change === null || interval === null) return null;
  const sum = sumBehind(change, n);
  return [sum, squaresBehind(n, sum, sdBehind(interval, n))];
}

/** The sum of the answers to a statement that an outcome shows; null where it is hidden. */
export function answersBehind(
  item: ItemOutcome | undefined,
  occasion: MomentOfForm,
): number | null {
  const mean = occasion === 'start' ? item?.startMean : item?.endMean;
  return item?.n == null || mean == null ? null : sumBehind(mean, item.n);
}

/** What an outcome says of the answers of those who are in its pairs and skipped nothing. */
export const equationsOf = (
  outcome: Outcome,
  people: readonly string[],
  says: string,
): Equation[] =>
  outcome.items.flatMap((item) =>
    occasions.flatMap((occasion) => {
      const total = answersBehind(item, occasion);
      if (total === null || item.n !== people.length) return [];
      const unknowns = people.map((person) => answerOf(person, occasion, item.itemId));
      return sumOf(`${says}: ${occasion} of statement ${item.number}`, unknowns, total);
    }),
  );

/** What follows of one person: which answers are known, between what her scores lie, which way she went. */
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

/** What the solver left of one person's answers, put together. */
export function learntOf(person: string, possible: Possible): Learnt {
  const at = (occasion: MomentOfForm) =>
    items.map(({ id }) => possible.get(answerOf(person, occasion, id)) ?? []);
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
