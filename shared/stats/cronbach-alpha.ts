import { fQuantile } from './f-quantile.ts';
import { type ConfidenceInterval, usualConfidence } from './interval.ts';
import { momentsOf } from './moments.ts';
import { sum } from './sum.ts';

export type CronbachAlpha = {
  alpha: number;
  itemVarianceSum: number;
  totalVariance: number;
  /** Items that everybody answered alike; they lower alpha. */
  constantItems: number;
  /** Feldt's interval. */
  interval: ConfidenceInterval | null;
};

/** Source: Feldt (1965): (1 − alpha) against F with n − 1 and (n − 1)(k − 1) df. */
function feldtInterval(alpha: number, n: number, items: number): ConfidenceInterval | null {
  const [df1, df2] = [n - 1, (n - 1) * (items - 1)];
  const tail = (1 - usualConfidence) / 2;
  const [upper, lower] = [fQuantile(1 - tail, df1, df2), fQuantile(tail, df1, df2)];
  if (upper === null || lower === null) return null;
  const [low, high] = [1 - (1 - alpha) * upper, 1 - (1 - alpha) * lower];
  return { low, high, confidence: usualConfidence };
}

/**
 * Raw Cronbach alpha with Feldt's 95 % interval, without a unit. A row is one person's keyed
 * answers; people who left one out are not included. Null below two rows or two items, when rows
 * differ in length (a missing answer is not zero), or when every total is the same. Below some 20
 * people it means little even where it is defined.
 * Source: rule `alpha` of the reference figures; R's `psych::alpha`.
 * @example cronbachAlpha([[1, 1], [2, 2]])?.alpha // 1
 * @example cronbachAlpha([[1, 1], [2]]) // null
 */
export function cronbachAlpha(rows: readonly (readonly number[])[]): CronbachAlpha | null {
  const items = rows[0]?.length ?? 0;
  const totals = rows.map(sum);
  const totalVariance = momentsOf(totals).variance;
  if (!totalVariance || items < 2 || rows.some((row) => row.length !== items)) return null;
  const variances = Array.from(
    { length: items },
    (_, item) => momentsOf(rows.map((row) => row[item] ?? 0)).variance ?? 0,
  );
  const itemVarianceSum = sum(variances);
  const alpha = (items / (items - 1)) * (1 - itemVarianceSum / totalVariance);
  return {
    alpha,
    itemVarianceSum,
    totalVariance,
    constantItems: variances.filter((variance) => variance === 0).length,
    interval: feldtInterval(alpha, rows.length, items),
  };
}
