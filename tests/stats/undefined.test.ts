import { describe, expect, it } from 'vitest';
import { printOutcome } from '../../scripts/outcome/print-outcome.ts';
import { betweenVariance } from '../../shared/stats/between-variance.ts';
import { approximateBiasCorrection, biasCorrection } from '../../shared/stats/bias-correction.ts';
import { chiSquareUpperTail } from '../../shared/stats/chi-square.ts';
import { cronbachAlpha } from '../../shared/stats/cronbach-alpha.ts';
import { fQuantile } from '../../shared/stats/f-quantile.ts';
import { hedgesG } from '../../shared/stats/hedges-g.ts';
import { averageSdChange, hedgesGav } from '../../shared/stats/hedges-g-av.ts';
import { heterogeneity } from '../../shared/stats/heterogeneity.ts';
import { momentsOf } from '../../shared/stats/moments.ts';
import { pearsonR } from '../../shared/stats/pearson-r.ts';
import { randomEffects } from '../../shared/stats/random-effects.ts';
import { reliableChange } from '../../shared/stats/reliable-change.ts';
import { signedRank } from '../../shared/stats/signed-rank.ts';
import { studentP, studentQuantile } from '../../shared/stats/student-t.ts';
import { tIntervalOf } from '../../shared/stats/t-interval.ts';
import { tTest } from '../../shared/stats/t-test.ts';
import { welchTest } from '../../shared/stats/welch-test.ts';
import { wilsonInterval } from '../../shared/stats/wilson-interval.ts';

const of = (...values: number[]) => momentsOf(values);

describe('What is undefined is null, and not 0', () => {
  it('g of two pairs, whose correction R gives as exp(-Inf), which is 0', () => {
    const [pre, post, change] = [of(2, 3), of(3, 5), of(1, 2)];
    expect([biasCorrection(1), biasCorrection(0), biasCorrection(Number.NaN)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(approximateBiasCorrection(1)).toBeNull();
    expect(hedgesGav(pre, post, change)).toBeNull();
    // Without the correction R has mean(change) / sqrt((var(pre) + var(post)) / 2).
    expect(averageSdChange(pre, post, change)?.d).toBeCloseTo(1.5 / Math.sqrt(1.25), 12);
    // R: exp(lgamma(1) - log(1) / 2 - lgamma(0.5)) = 0.5641895835477563
    expect(biasCorrection(2)).toBeCloseTo(0.5641895835477563, 14);
  });

  it('g of one or none, and of groups without spread', () => {
    expect(averageSdChange(of(2), of(3), of(1))).toBeNull();
    expect(averageSdChange(of(2, 2), of(3, 3), of(1, 1))).toBeNull();
    expect(hedgesG(of(1), of(2, 3))).toBeNull();
    expect(hedgesG(of(2, 2), of(3, 3))).toBeNull();
  });

  it('tests and intervals without degrees of freedom or spread', () => {
    expect(tTest(of(1))).toBeNull();
    expect(tTest(of(1, 1))).toMatchObject({ t: null, p: null });
    expect(welchTest(of(1), of(1, 2))).toBeNull();
    expect(welchTest(of(1, 1), of(2, 2))).toBeNull();
    expect(tIntervalOf(1, 1, 0)).toBeNull();
    expect(wilsonInterval(0, 0)).toBeNull();
    // R's prop.test(0, 3, correct = FALSE)$conf.int
    expect(wilsonInterval(0, 3)).toMatchObject({
      low: 0,
      high: expect.closeTo(0.5614970317550454, 12),
    });
    expect(signedRank([0, 0])).toMatchObject({ rise: null, fall: null, p: null });
  });

  it('quantiles at the ends, where R gives an infinity, and without degrees of freedom', () => {
    for (const p of [0, 1, -0.1, 1.1, Number.NaN]) {
      expect(studentQuantile(p, 4)).toBeNull();
      expect(fQuantile(p, 2, 4)).toBeNull();
    }
    expect([studentQuantile(0.9, 0), studentP(1, 0), fQuantile(0.9, 0, 4)]).toEqual([
      null,
      null,
      null,
    ]);
    expect(chiSquareUpperTail(1, 0)).toBeNull();
    expect(Object.is(studentQuantile(0.5, 4), 0)).toBe(true);
  });

  it('correlation and alpha of what does not vary, or is not whole', () => {
    expect(pearsonR(of(1, 1), of(1, 2), of(0, 1))).toBeNull();
    expect(cronbachAlpha([[1, 2]])).toBeNull();
    expect(cronbachAlpha([[1], [2]])).toBeNull();
    expect(
      cronbachAlpha([
        [1, 3],
        [3, 1],
      ]),
    ).toBeNull();
    expect(
      cronbachAlpha([
        [1, 2, 3],
        [2, 3],
        [3, 4, 5],
      ]),
    ).toBeNull();
  });

  it('reliable change without spread, or with an impossible reliability', () => {
    const stated = (value: number) => ({ value, source: 'a test' });
    expect(reliableChange([1], stated(0.8), 0)).toBeNull();
    for (const value of [1, 1.2, -0.1, Number.NaN])
      expect(reliableChange([1], stated(value), 0.5), String(value)).toBeNull();
    expect(reliableChange([], stated(0.8), 0.5)).toMatchObject({
      improvedShare: null,
      improvedInterval: null,
    });
  });

  it('the model of one group or none, and I² without sampling variances', () => {
    expect(betweenVariance([{ mean: 1, variance: 1 }])).toBeNull();
    expect(randomEffects([{ mean: 1, variance: 1 }])).toBeNull();
    expect(heterogeneity([], 0)).toEqual({ df: 0, q: null, p: null, i2: null });
    expect(heterogeneity([{ mean: 1, variance: 1 }], 0)).toEqual({
      df: 0,
      q: null,
      p: null,
      i2: null,
    });
    const halfKnown = [
      { mean: 1, variance: 0 },
      { mean: 2, variance: 1 },
    ];
    expect(heterogeneity(halfKnown, 1)).toEqual({ df: 1, q: null, p: null, i2: null });
  });

  it('but what R defines stays defined: Q of groups all alike, and how two groups may differ', () => {
    const alike = [
      { mean: 1, variance: 0.5 },
      { mean: 1, variance: 0.5 },
    ];
    // metafor: rma(yi = c(1, 1), vi = c(.5, .5)): Q = 0, p = 1, I^2 = 0
    expect(randomEffects(alike)?.heterogeneity).toEqual({ df: 1, q: 0, p: 1, i2: 0 });
    const next = randomEffects(alike)?.predictionInterval;
    // metafor: qt(0.975, 1) * sqrt(0.25) on each side
    expect((next?.high ?? 0) - 1).toBeCloseTo(12.706204736174694 * 0.5, 9);
  });

  it('nor does the command print a negative zero', () => {
    const same = Array.from({ length: 3 }, () => Array.from({ length: 14 }, () => 3));
    JSON.stringify(printOutcome({ pre_raw_items: same, post_raw_items: same }), (key, value) => {
      if (value === 0) expect(Object.is(value, -0), key).toBe(false);
      return value;
    });
  });
});
