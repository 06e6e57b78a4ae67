import { describe } from '../../shared/stats/describe.ts';
import type { Dataset, Input } from './input.ts';
import { parts, scoreForm } from './scored-form.ts';
import { tellAlpha } from './tell-alpha.ts';
import { scoresOf, tellCounts, tellScores } from './tell-forms.ts';
import { tellGroups } from './tell-groups.ts';
import { tellItems } from './tell-items.ts';
import { tellPaired } from './tell-paired.ts';
import { tellReliableChange } from './tell-reliable-change.ts';
import { tellCompleters, tellUnlinked } from './tell-separate.ts';

/** Forms of participants: an entry of `datasets` in the reference file. */
export function tellDataset({ pre_raw_items, post_raw_items }: Dataset) {
  const people = pre_raw_items.map((pre, row) => ({
    pre: scoreForm(pre),
    post: scoreForm(post_raw_items[row] ?? null),
  }));
  return {
    counts: tellCounts(people),
    scores: tellScores(people),
    pre_all: describe(scoresOf(people, 'pre'), parts),
    post_all: describe(scoresOf(people, 'post'), parts),
    paired: tellPaired(people),
    items_paired: tellItems(people),
    reliable_change: { reference_sd: tellReliableChange(people) },
    cronbach_alpha: { pre: tellAlpha(people, 'pre'), post: tellAlpha(people, 'post') },
    completers_vs_dropouts: tellCompleters(people),
  };
}

/** What Laituri computes of an input, in the names and the layout of data/stats_reference.json. */
export function tellOutcome(input: Input) {
  if ('groups' in input) return tellGroups(input);
  if ('unlinked' in input) return tellUnlinked(input);
  return tellDataset(input);
}
