import {
  type Reliability,
  reliableChange,
  reliableChangeLimit,
} from '../../shared/stats/reliable-change.ts';
import { intervalPairOf } from './interval-pair.ts';
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
  const told = reliableChange(changes, assumedReliability, assumedSd);
  return {
    reliability: assumedReliability.value,
    sd_pre: assumedSd,
    z_crit: reliableChangeLimit,
    sem: told?.measurementError ?? null,
    s_diff: told?.differenceError ?? null,
    min_reliable_change: told?.least ?? null,
    rci: told?.index ?? null,
    n_pairs: changes.length,
    improved: told?.improved ?? null,
    unchanged: told?.unchanged ?? null,
    worsened: told?.worsened ?? null,
    p_improved_of_pairs: told?.improvedShare ?? null,
    p_unchanged_of_pairs: told?.unchangedShare ?? null,
    p_worsened_of_pairs: told?.worsenedShare ?? null,
    p_improved_of_pairs_wilson95: intervalPairOf(told?.improvedInterval),
    p_improved_of_enrolled: told && people.length > 0 ? told.improved / people.length : null,
  };
}
