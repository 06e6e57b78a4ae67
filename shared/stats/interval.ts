/** An interval of a figure, in the figure's unit. */
export type ConfidenceInterval = { low: number; high: number; confidence: number };

/** The confidence of the intervals of the reference figures. */
export const usualConfidence = 0.95;

/** The normal quantile of the usual confidence: R's `qnorm(0.975)`. */
export const usualZ = 1.959963984540054;

/**
 * The interval from `half` below an estimate to `half` above it.
 * @example intervalAround(3, 1, 0.95) // { low: 2, high: 4, confidence: 0.95 }
 */
export const intervalAround = (
  estimate: number,
  half: number,
  confidence: number,
): ConfidenceInterval => ({
  low: estimate - half,
  high: estimate + half,
  confidence,
});

/**
 * The 95 % normal interval of an estimate with a standard error, in the estimate's unit.
 * @example normalInterval(0, 1).high // 1.959963984540054
 */
export const normalInterval = (estimate: number, se: number): ConfidenceInterval =>
  intervalAround(estimate, usualZ * se, usualConfidence);
