import { hedgesG } from '../stats/hedges-g.ts';
import { momentsOfSums } from '../stats/moments.ts';
import { welchTest } from '../stats/welch-test.ts';
import { type Audience, enough, groupSuppression } from './disclosure.ts';
import type { AttendanceCounts, AttendedOf, OutcomeSums } from './facts.ts';
import type { Outcome, StartComparison } from './outcome.ts';
import { levelOf } from './tell-change.ts';
import { percentOf } from './tell-composition.ts';

/**
 * Where those in a pair and those missing from them stood at the start: were the ones lost the
 * ones in need? Means of five or more on both sides, or nothing.
 */
export function startOfPairsAndMissing(counted: OutcomeSums): StartComparison | null {
  const { start, startOfMissing } = counted;
  const parts = counted.instrument?.parts ?? 1;
  const [pairs, missing] = [levelOf(start, parts), levelOf(startOfMissing, parts)];
  if (!pairs || !missing || !enough(pairs.n) || !enough(missing.n)) return null;
  const [one, other] = [momentsOfSums(start, parts), momentsOfSums(startOfMissing, parts)];
  return {
    pairs,
    missing,
    difference: pairs.mean - missing.mean,
    interval: welchTest(one, other)?.interval ?? null,
    g: hedgesG(one, other)?.g ?? null,
  };
}

const share = ({ attended, possible }: AttendedOf) => percentOf(attended, possible);

/**
 * Attendance of everybody, of the pairs and of those missing from them. Outside the run's own,
 * each side needs five people.
 */
export function attendanceShareOf(
  counted: OutcomeSums,
  everybody: AttendanceCounts,
  { people, audience }: { people: number; audience: Audience },
): Outcome['attendance'] {
  if (groupSuppression(audience, people)) return null;
  const missing = people - counted.pairs;
  const both = audience === 'own' || (enough(counted.pairs) && enough(missing));
  const { attendedSinceJoining: attended, possibleSinceJoining: possible } = everybody;
  return {
    everybody: percentOf(attended, possible),
    pairs: both ? share(counted.attendanceOfPairs) : null,
    missing: both ? share(counted.attendanceOfMissing) : null,
  };
}
