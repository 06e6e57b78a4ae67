import { findScored } from '../instruments/scored.ts';
import type { OutcomeSums } from './facts.ts';
import type { Bounds, Direction } from './outcome.ts';
import { percentOf } from './tell-composition.ts';

type Directions = Pick<OutcomeSums, 'improved' | 'same' | 'worse' | 'pairs'>;

const percents = ({ improved, same, worse }: Directions, of: number) => ({
  improved: percentOf(improved, of),
  same: percentOf(same, of),
  worse: percentOf(worse, of),
});

/**
 * Which way the pairs went, of the pairs and of all who were enrolled: who is missing has not
 * stayed the same, nobody knows.
 * @example directionOf({ improved: 4, same: 0, worse: 1, pairs: 5 }, 8).percentOfEnrolled.improved // 50
 */
export function directionOf(counted: Directions, enrolled: number): Direction {
  const { improved, same, worse, pairs } = counted;
  const missing = enrolled - pairs;
  return {
    ...{ improved, same, worse, missing },
    percentOfPairs: percents(counted, pairs),
    percentOfEnrolled: { ...percents(counted, enrolled), missing: percentOf(missing, enrolled) },
  };
}

/** How far a score can move: the width of the instrument's scale, in points. */
function scaleWidth({ instrument }: OutcomeSums): number {
  const found = instrument && findScored(instrument.instrumentId, instrument.version);
  const codes = found ? found.options.map(({ code }) => code) : [0];
  return Math.max(...codes) - Math.min(...codes);
}

/**
 * Between which figures the truth of all enrolled lies. Each of the missing is thought to have
 * moved by all that the scale allows, whatever they answered at the start: bounds made of their
 * own start answers would tell them.
 * @param tellsDirection whether the count of the improved may be told
 */
export function boundsOf(counted: OutcomeSums, enrolled: number, tellsDirection: boolean): Bounds {
  const missing = enrolled - counted.pairs;
  const parts = counted.instrument?.parts ?? 1;
  const most = missing * scaleWidth(counted);
  const points = counted.change.sum / parts;
  return {
    percentImproved: tellsDirection
      ? {
          worst: percentOf(counted.improved, enrolled) ?? 0,
          best: percentOf(counted.improved + missing, enrolled) ?? 0,
        }
      : null,
    change: { worst: (points - most) / enrolled, best: (points + most) / enrolled },
  };
}
