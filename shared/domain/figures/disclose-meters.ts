import { type CountedMeters, withShares } from './count-meters.ts';
import { isEnough } from './disclosure.ts';
import type { CountsOfMeter, MeterCounts } from './meter-counts.ts';
import { reveal, type Undisclosed } from './undisclosed.ts';

const isShown = ({ first }: CountsOfMeter): boolean => first === 0 || isEnough(first);

/** The sum of a figure over meters. */
const sumOf = (all: readonly CountsOfMeter[], figure: (one: CountsOfMeter) => number): number =>
  all.reduce((total, one) => total + figure(one), 0);

/**
 * Counts of meters for an organisation's coordinators. Whether somebody was measured again and gave
 * a form back is no attribute of theirs, so it is shown unchanged, a share of everybody too. But a
 * meter with which one to four clients were measured is not shown, and is not part of what is shown
 * of all together, from which it could be subtracted.
 */
export function discloseMeters(closed: Undisclosed<CountedMeters>): MeterCounts {
  const counted = reveal(closed);
  const shown = counted.map(({ counts }) => counts).filter(isShown);
  const formsOf = (form: 'form1' | 'form2') => ({
    filled: sumOf(shown, (one) => one[form].filled),
    blank: sumOf(shown, (one) => one[form].blank),
  });
  return {
    meters: counted.map(({ meterId, counts }) => ({
      meterId,
      figures: isShown(counts) ? counts : null,
    })),
    together: withShares({
      first: sumOf(shown, ({ first }) => first),
      second: sumOf(shown, ({ second }) => second),
      ...{ form1: formsOf('form1'), form2: formsOf('form2') },
    }),
  };
}
