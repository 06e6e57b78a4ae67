import { describe } from '../../shared/stats/describe.ts';
import { momentsOf } from '../../shared/stats/moments.ts';
import { pooledVariance } from '../../shared/stats/pooled-variance.ts';
import {
  type RandomEffects,
  randomEffects,
  type ShrunkenGroup,
} from '../../shared/stats/random-effects.ts';
import type { Groups } from './input.ts';
import { intervalPairOf } from './input.ts';

type Shrunken = ShrunkenGroup | undefined;

/** The model in the names of the reference file; groups without a change are null in the lists. */
function printModel(model: RandomEffects | null, groups: readonly Shrunken[]) {
  const { df = null, q = null, p = null, i2 = null } = model?.heterogeneity ?? {};
  const each = <Value>(of: (group: Shrunken) => Value | undefined) =>
    groups.map((group) => of(group) ?? null);
  return {
    mu: model?.mean ?? null,
    se: model?.se ?? null,
    df: model?.df ?? null,
    ci95: intervalPairOf(model?.interval),
    prediction_interval95: intervalPairOf(model?.predictionInterval),
    tau2: model?.tau2 ?? null,
    I2_percent: i2,
    Q: q,
    Q_df: df,
    Q_p: p,
    weights_percent: each((group) => group?.weightPercent),
    blup: {
      pred: each((group) => group?.estimate),
      se: each((group) => group?.se),
      pi_lb: each((group) => group?.interval?.low),
      pi_ub: each((group) => group?.interval?.high),
    },
    shrinkage_factor: each((group) => group?.shrinkage),
  };
}

/** The changes of groups, and the model across them: an entry of `meta_analyses`. */
export function printGroups({ groups }: Groups) {
  const described = groups.map((group) => ({ ...group, ...momentsOf(group.changes) }));
  const pooled = pooledVariance(described);
  const effects = described.flatMap((group) =>
    pooled && group.mean !== null
      ? [{ group, mean: group.mean, variance: pooled.variance / group.n }]
      : [],
  );
  const model = randomEffects(effects);
  const shrunken = new Map(effects.map(({ group }, index) => [group, model?.groups[index]]));
  return {
    groups: described.map(({ id, n, changes, mean, variance }) => ({
      id,
      n,
      changes,
      mean_change: mean,
      sd_change: describe(changes).sd,
      vi_own: variance === null ? null : variance / n,
      vi_pooled: pooled && n > 0 ? pooled.variance / n : null,
    })),
    pooled_within_variance: pooled?.variance ?? null,
    pooled_within_df: pooled?.df ?? 0,
    variant_B_pooled_within_variance: {
      REML_adhoc: printModel(
        model,
        described.map((group) => shrunken.get(group)),
      ),
    },
  };
}
