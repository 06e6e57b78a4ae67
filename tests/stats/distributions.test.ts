import { describe, expect, it } from 'vitest';
import { chiSquareUpperTail } from '../../shared/stats/chi-square.ts';
import { fQuantile } from '../../shared/stats/f-quantile.ts';
import { studentP, studentQuantile } from '../../shared/stats/student-t.ts';
import { departures } from './matches.ts';

/** Equal except for the last two digits, whatever the size. */
const precise = 1e-12;
const expectPrecise = (ours: number | null, theirs: number) =>
  expect(departures(ours, theirs, precise)).toEqual([]);

describe('Quantiles are those of R to twelve digits', () => {
  it.each([
    [0.975, 1, 12.706204736174705],
    [0.975, 1.2939774616161648, 7.5597615557724502],
    [0.975, 18.72863149876482, 2.0950785553780311],
    [0.025, 29, -2.0452296421327039],
    [0.6, 1000, 0.25341451583949876],
    [0.9999, 3, 22.203742273205002],
  ])('qt(%d, %d)', (p, df, t) => expectPrecise(studentQuantile(p, df), t));

  it.each([
    [0.975, 1, 13, 6.4142543002505796],
    [0.025, 2, 26, 0.025342477511948847],
    [0.975, 39, 507, 1.5212073773668999],
    [0.025, 199, 2587, 0.80779790778987137],
  ])('qf(%d, %d, %d)', (p, df1, df2, f) => expectPrecise(fQuantile(p, df1, df2), f));
});

describe('A very small p keeps its digits', () => {
  it.each([
    [43.5, 3, 2.6740981778981292e-5],
    [15, 29, 3.3590540615815936e-15],
    [40, 100.5, 1.5314680149537463e-63],
    [1e-3, 4.75, 0.99924274313203076],
  ])('2 * pt(-%d, %d)', (t, df, p) => expectPrecise(studentP(t, df), p));

  it.each([
    [0.047, 3, 0.99732791499297724],
    [60, 2, 9.3576229688401748e-14],
    [150, 7, 4.0598800327763293e-29],
    [500, 20, 2.91026687302731e-93],
  ])('pchisq(%d, %d, lower.tail = FALSE)', (x, df, p) =>
    expectPrecise(chiSquareUpperTail(x, df), p),
  );
});

describe('Where a distribution is not defined the result is null', () => {
  it('for impossible degrees of freedom and probabilities', () => {
    expect(studentQuantile(0.975, 0)).toBeNull();
    expect(studentQuantile(1, 4)).toBeNull();
    expect(studentQuantile(Number.NaN, 4)).toBeNull();
    expect(studentP(1, 0)).toBeNull();
    expect(fQuantile(0.975, 0, 4)).toBeNull();
    expect(fQuantile(0, 1, 4)).toBeNull();
    expect(chiSquareUpperTail(1, 0)).toBeNull();
    expect(chiSquareUpperTail(-1, 1)).toBeNull();
  });

  it('and at its middle and its end it is a number', () => {
    expect(studentQuantile(0.5, 4)).toBe(0);
    expect(studentP(0, 4)).toBe(1);
    expect(chiSquareUpperTail(0, 2)).toBe(1);
  });
});
