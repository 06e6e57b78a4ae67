import { betaSlope, incompleteBeta } from './incomplete-beta.ts';

const mostSteps = 200;
const settled = 1e-13;

/** Where e^logit : 1 divides the whole. */
const splitAt = (logit: number) => ({
  x: 1 / (1 + Math.exp(-logit)),
  rest: 1 / (1 + Math.exp(logit)),
});

/**
 * The odds x / (1 − x) of the quantile x of a beta distribution, 0 < p < 1. Odds, because t and
 * F are made of them, and because neither end of 0 to 1 is then lost to rounding. The smaller of
 * the two tails is searched, since it keeps its relative accuracy.
 * Source: Newton's method on the logit, halving the bracket when it would leave it.
 * @example betaOdds(0.75, 1, 1) // 3
 */
export function betaOdds(p: number, a: number, b: number): number {
  if (p > 0.5) return 1 / betaOdds(1 - p, b, a);
  let [low, high] = [-700, 700];
  let logit = Math.log(a / b);
  for (let step = 0; step < mostSteps; step++) {
    const split = splitAt(logit);
    const excess = incompleteBeta(split, a, b) - p;
    if (excess > 0) high = logit;
    else low = logit;
    const newton = logit - excess / betaSlope(split, a, b);
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const moved = Math.abs(next - logit);
    logit = next;
    if (moved <= settled) break;
  }
  return Math.exp(logit);
}
