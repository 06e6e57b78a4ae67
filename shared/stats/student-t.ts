import jStat from 'jstat';

/**
 * A quantile of Student's t distribution. jStat's own is good to about 3e-8, so two Newton
 * steps on its distribution function polish it; null outside 0 < p < 1 or df > 0.
 * Source: R's `qt(p, df)`.
 * @example studentQuantile(0.975, 4) // 2.7764451051977987
 */
export function studentQuantile(p: number, df: number): number | null {
  if (!(p > 0 && p < 1 && df > 0)) return null;
  const { studentt } = jStat;
  let t = studentt.inv(p, df);
  for (let step = 0; step < 2; step++) t -= (studentt.cdf(t, df) - p) / studentt.pdf(t, df);
  return t;
}
