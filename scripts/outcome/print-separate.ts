import { describe } from '../../shared/stats/describe.ts';
import { hedgesG } from '../../shared/stats/hedges-g.ts';
import { momentsOf } from '../../shared/stats/moments.ts';
import { welchTest } from '../../shared/stats/welch-test.ts';
import type { Unlinked } from './input.ts';
import { intervalPairOf } from './input.ts';
import { scoresOf } from './print-forms.ts';
import { changeOf, parts, present, type ScoredPerson, scoreForm } from './scored-form.ts';

/** Start scores of those with a pair beside those without: `completers_vs_dropouts`. */
export function printCompleters(people: readonly ScoredPerson[]) {
  const scoresOfThose = (paired: boolean) =>
    scoresOf(
      people.filter((person) => (changeOf(person) !== null) === paired),
      'pre',
    );
  const [completers, dropouts] = [scoresOfThose(true), scoresOfThose(false)];
  const shown = {
    n_completers: completers.length,
    n_dropouts: dropouts.length,
    completers_pre: describe(completers, parts),
    dropouts_pre: describe(dropouts, parts),
  };
  const [one, other] = [momentsOf(completers, parts), momentsOf(dropouts, parts)];
  const [welch, hedges] = [welchTest(one, other), hedgesG(one, other)];
  const reason = 'fewer than 2 scored baselines on one side, or zero variance: no comparison';
  if (!welch || !hedges) return { ...shown, reason };
  return {
    ...shown,
    difference_completers_minus_dropouts: welch.difference,
    welch_t: welch.t,
    welch_df: welch.df,
    p_two_sided: welch.p,
    ci95: intervalPairOf(welch.interval),
    hedges_g: hedges.g,
    hedges_g_var: hedges.variance,
    hedges_g_ci95: intervalPairOf(hedges.interval),
  };
}

/** Forms without numbers, so only the means of all: `unlinked` of the reference file. */
export function printUnlinked({ unlinked }: Unlinked) {
  const scores = (forms: Unlinked['unlinked']['pre_raw_items']) =>
    present(forms.map((form) => scoreForm(form).score));
  const [pre, post] = [scores(unlinked.pre_raw_items), scores(unlinked.post_raw_items)];
  const welch = welchTest(momentsOf(post, parts), momentsOf(pre, parts));
  return {
    unlinked: {
      pre: describe(pre, parts),
      post: describe(post, parts),
      difference_post_minus_pre: welch?.difference ?? null,
      welch_t: welch?.t ?? null,
      welch_df: welch?.df ?? null,
      p_two_sided: welch?.p ?? null,
      ci95: intervalPairOf(welch?.interval),
    },
  };
}
