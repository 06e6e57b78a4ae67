import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decimalsFor,
  roundDown,
  roundOutwards,
  roundTo,
  roundUp,
} from '../../../shared/domain/figures/rounding.ts';

const figure = fc.double({ min: -50, max: 50, noNaN: true });
const decimals = fc.constantFrom(0, 1, 2, 4);
/** Errors of binary fractions are smaller than this. */
const hair = 1e-7;

describe('A rounded figure', () => {
  it('is within half a step of its exact value', () => {
    fc.assert(
      fc.property(figure, decimals, (value, places) => {
        const step = 10 ** -places;
        expect(Math.abs(roundTo(value, places) - value)).toBeLessThanOrEqual(step / 2 + hair);
      }),
    );
  });

  it('prints with at most the decimals that it has, and never as minus zero', () => {
    fc.assert(
      fc.property(figure, decimals, (value, places) => {
        for (const round of [roundTo, roundDown, roundUp]) {
          const rounded = round(value, places);
          expect((String(rounded).split('.')[1] ?? '').length).toBeLessThanOrEqual(places);
          expect(Object.is(rounded, -0)).toBe(false);
        }
      }),
    );
  });

  it('rounds halves away from zero, as people do', () => {
    expect(roundTo(0.25, 1)).toBe(0.3);
    expect(roundTo(-0.25, 1)).toBe(-0.3);
    expect(roundTo(2.675, 2)).toBe(2.68);
    expect(roundTo(-0.04, 1)).toBe(0);
  });

  it('is symmetric: a fall as large as a rise is shown as equally large', () => {
    fc.assert(
      fc.property(figure, decimals, (value, places) => {
        expect(roundTo(-value, places) + roundTo(value, places)).toBe(0);
        expect(roundDown(-value, places) + roundUp(value, places)).toBe(0);
      }),
    );
  });

  it('has one decimal for fewer than ten people, else two', () => {
    expect([5, 9, 10, 11].map(decimalsFor)).toEqual([1, 1, 2, 2]);
  });
});

describe('A rounded interval', () => {
  it('contains the exact interval, and is less than a step wider at each end', () => {
    fc.assert(
      fc.property(figure, figure, decimals, (one, other, places) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const shown = roundOutwards({ low, high, confidence: 0.95 }, places);
        const step = 10 ** -places;
        expect(shown.low).toBeLessThanOrEqual(low + hair);
        expect(shown.high).toBeGreaterThanOrEqual(high - hair);
        expect(shown.low).toBeGreaterThan(low - step - hair);
        expect(shown.high).toBeLessThan(high + step + hair);
      }),
    );
  });

  it('of figures that are whole already stays unchanged', () => {
    const interval = { low: 0.1 + 0.2, high: 1.1, confidence: 0.95 };
    expect(roundOutwards(interval, 1)).toEqual({ low: 0.3, high: 1.1, confidence: 0.95 });
  });
});
