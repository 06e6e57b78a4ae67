import {
  type Reliability,
  reliableChange,
  reliableChangeLimit,
} from '../../shared/stats/reliable-change.ts';
import { intervalPairOf } from './input.ts';
import { changeOf, parts, present, type ScoredPerson } from './scored-form.ts';

/** No reliability of the 14 statements has been published; Laituri itself shows none for them. */
const assumedReliability: Reliability = {
  value: 0.85,
  source: 'assumed in data/stats_reference.json, to compare with it',
};
/**
 * The standard deviation of start scores that the reference assumes for small groups, in points.
 */
const assumedSd = 0.65;

/** With the assumptions of the reference file: its `reliable_change.reference_sd`. */
export function printReliableChange(people: readonly ScoredPerson[]) {
  const changes = present(people.map(changeOf)).map((change) => change / parts);
  const result = reliableChange(changes, assumedReliability, assumedSd);
  return {
    reliability: assumedReliability.value,
    sd_pre: assumedSd,
    z_crit: reliableChangeLimit,
    sem: result?.measurementError ?? null,
    s_diff: result?.differenceError ?? null,
    min_reliable_change: result?.least ?? null,
    rci: result?.index ?? null,
    n_pairs: changes.length,
    improved: result?.improved ?? null,
    unchanged: result?.unchanged ?? null,
    worsened: result?.worsened ?? null,
    p_improved_of_pairs: result?.improvedShare ?? null,
    p_unchanged_of_pairs: result?.unchangedShare ?? null,
    p_worsened_of_pairs: result?.worsenedShare ?? null,
    p_improved_of_pairs_wilson95: intervalPairOf(result?.improvedInterval),
    p_improved_of_enrolled: result && people.length > 0 ? result.improved / people.length : null,
  };
}
