import { describe, expect, it } from 'vitest';
import { changeScaleOf, positionOnScale } from '../../web/src/features/figures/change-scale.ts';

const change = (low: number, high: number) => ({
  n: 5,
  mean: (low + high) / 2,
  sd: 1,
  interval: { low, high, confidence: 0.95 },
});

describe('The scale that runs share', () => {
  it('contains every interval, and is as wide on both sides of zero', () => {
    const { limit, marks } = changeScaleOf([change(0.1, 0.5), change(-1.2, 0.3)]);
    expect(limit).toBe(2);
    expect(marks).toEqual([-2, -1, 0, 1, 2]);
  });

  it('is never so short that a small change looks large', () => {
    expect(changeScaleOf([change(0.01, 0.02)]).limit).toBe(1);
  });

  it('accepts a mean without an interval', () => {
    expect(changeScaleOf([{ n: 5, mean: -2.5, sd: 0, interval: null }]).limit).toBe(3);
  });

  it('has zero in the middle and worse to the left of better', () => {
    const scale = changeScaleOf([change(-0.5, 0.5)]);
    expect(positionOnScale(0, scale)).toBe(50);
    expect(positionOnScale(-0.5, scale)).toBeLessThan(positionOnScale(0.5, scale));
    expect(positionOnScale(-scale.limit, scale) + positionOnScale(scale.limit, scale)).toBeCloseTo(
      100,
    );
  });
});
