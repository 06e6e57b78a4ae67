import type { Moments } from './moments.ts';

/**
 * The covariance of pairs, from the variances of both sides and of their difference; null below two
 * pairs.
 * @example covarianceOf({ variance: 1 }, { variance: 4 }, { variance: 1 }) // 2
 */
export function covarianceOf(
  pre: Pick<Moments, 'variance'>,
  post: Pick<Moments, 'variance'>,
  change: Pick<Moments, 'variance'>,
): number | null {
  if (pre.variance === null || post.variance === null || change.variance === null) return null;
  return (pre.variance + post.variance - change.variance) / 2;
}

/**
 * Pearson's correlation of start and end; null below two pairs, or where one side is all equal.
 * Source: R's `cor`, by the variances alone.
 * @example pearsonR({ variance: 1 }, { variance: 4 }, { variance: 1 }) // 1
 */
export function pearsonR(
  pre: Pick<Moments, 'variance'>,
  post: Pick<Moments, 'variance'>,
  change: Pick<Moments, 'variance'>,
): number | null {
  const covariance = covarianceOf(pre, post, change);
  if (covariance === null || !pre.variance || !post.variance) return null;
  return Math.max(-1, Math.min(1, covariance / Math.sqrt(pre.variance * post.variance)));
}
