import type { Scoring } from './instrument.ts';

/**
 * The rules by which an organisation may score its own questionnaire: the mean of the answers, or
 * their sum. Both count the answers keyed so that more is better.
 */
export const scoringRules = ['mean-of-keyed/1', 'sum-of-keyed/1'] as const;
export type ScoringRuleName = (typeof scoringRules)[number];

/**
 * Is the score a sum? It is counted and disclosed as a mean all the same, so that rounding hides as
 * much of a person's answers in either; where it is shown it is multiplied.
 * @example isSum({ rule: 'sum-of-keyed/1' }) // true
 */
export const isSum = ({ rule }: Pick<Scoring, 'rule'>): boolean => rule === 'sum-of-keyed/1';
