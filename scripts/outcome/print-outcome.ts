import { describe } from '../../shared/stats/describe.ts';
import type { Dataset, OutcomeInput } from './input.ts';
import { printCounts, printScores, scoresOf } from './print-forms.ts';
import { printGroups } from './print-groups.ts';
import { printAlpha, printItems } from './print-items.ts';
import { printPaired } from './print-paired.ts';
import { printReliableChange } from './print-reliable-change.ts';
import { printCompleters, printUnlinked } from './print-separate.ts';
import { parts, scoreForm } from './scored-form.ts';

/** Forms of participants: an entry of `datasets` in the reference file. */
export function printDataset({ pre_raw_items, post_raw_items }: Dataset) {
  const people = pre_raw_items.map((pre, row) => ({
    pre: scoreForm(pre),
    post: scoreForm(post_raw_items[row] ?? null),
  }));
  return {
    counts: printCounts(people),
    scores: printScores(people),
    pre_all: describe(scoresOf(people, 'pre'), parts),
    post_all: describe(scoresOf(people, 'post'), parts),
    paired: printPaired(people),
    items_paired: printItems(people),
    reliable_change: { reference_sd: printReliableChange(people) },
    cronbach_alpha: { pre: printAlpha(people, 'pre'), post: printAlpha(people, 'post') },
    completers_vs_dropouts: printCompleters(people),
  };
}

/** Our results for an input, in the names and the layout of data/stats_reference.json. */
export function printOutcome(input: OutcomeInput) {
  if ('groups' in input) return printGroups(input);
  if ('unlinked' in input) return printUnlinked(input);
  return printDataset(input);
}
