import { approximateBiasCorrection } from '../../shared/stats/bias-correction.ts';
import { describe } from '../../shared/stats/describe.ts';
import { averageSdChange, hedgesGav } from '../../shared/stats/hedges-g-av.ts';
import { type Moments, momentsOf } from '../../shared/stats/moments.ts';
import { pearsonR } from '../../shared/stats/pearson-r.ts';
import { signedRank } from '../../shared/stats/signed-rank.ts';
import { tTest } from '../../shared/stats/t-test.ts';
import { intervalPairOf } from './input.ts';
import { scoresOf } from './print-forms.ts';
import { changeOf, parts, present, type ScoredPerson } from './scored-form.ts';

function printTTest(change: Moments) {
  const test = tTest(change);
  if (!test) return { reason: 'n < 2: no variance estimate' };
  const { t, df, se, p, interval } = test;
  const reason = 'SD of change is zero: t, p and dz undefined; CI degenerate';
  return {
    ...{ t, df, se, p_two_sided: p, ci95: intervalPairOf(interval) },
    ...(t === null ? { reason } : {}),
  };
}

function printHedges(pre: Moments, post: Moments, change: Moments) {
  if (change.n < 2) return { g: null, reason: 'n < 2' };
  const uncorrected = averageSdChange(pre, post, change);
  if (!uncorrected) return { g: null, reason: 'average SD is zero' };
  const corrected = hedgesGav(pre, post, change);
  return {
    s_av: uncorrected.averageSd,
    d_av: uncorrected.d,
    J_exact_df_n_minus_1: corrected?.correction ?? null,
    J_approx_df_n_minus_1: approximateBiasCorrection(change.n - 1),
    g: corrected?.g ?? null,
    bonett_se_d_av: uncorrected.se,
    d_av_ci95: intervalPairOf(uncorrected.dInterval),
    g_ci95: intervalPairOf(corrected?.gInterval),
    ...(corrected ? {} : { reason: 'J is undefined at one degree of freedom' }),
  };
}

/** Where too few people changed for p to fall below 0.05, a note says so instead of a verdict. */
function printSignedRank(changes: readonly number[]) {
  const { used, zeros, rise, fall, p, pLess, pGreater, leastP } = signedRank(changes);
  const shown = { n_used: used, n_zero: zeros, w_plus: rise, w_minus: fall, p_two_sided: p };
  const note = `cannot reach p < 0.05 below six changes: the smallest p is ${leastP}`;
  return {
    ...shown,
    ...(p === null ? {} : { p_less: pLess, p_greater: pGreater }),
    ...(leastP < 0.05 ? {} : { note }),
  };
}

/** The change among those who have both scores: `paired` of the reference file. */
export function printPaired(people: readonly ScoredPerson[]) {
  const pairs = people.filter((person) => changeOf(person) !== null);
  const [pre, post] = [scoresOf(pairs, 'pre'), scoresOf(pairs, 'post')];
  const changes = present(pairs.map(changeOf));
  const moments = [pre, post, changes].map((values) => momentsOf(values, parts));
  const [ofPre, ofPost, ofChange] = moments as [Moments, Moments, Moments];
  return {
    n_pairs: pairs.length,
    pre: describe(pre, parts),
    post: describe(post, parts),
    change: describe(changes, parts),
    pearson_r_pre_post: pearsonR(ofPre, ofPost, ofChange),
    t_test: printTTest(ofChange),
    hedges_g_av: printHedges(ofPre, ofPost, ofChange),
    wilcoxon: { drop_zeros: printSignedRank(changes) },
  };
}
