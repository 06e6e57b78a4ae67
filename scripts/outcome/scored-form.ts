import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { keyed, pointParts, scoreInParts } from '../../shared/instruments/score.ts';
import type { RawForm } from './input.ts';

/** Scores are computed in these fractions of a point, so that their sums are exact (ADR 5). */
export const parts = pointParts(statements);

export const { items } = statements;

export type ScoredForm = {
  /** Raw and keyed answers in the order of the items. */
  raw: (number | null)[];
  keyed: (number | null)[];
  answered: number;
  /** In fractions of a point; null when too few items are answered. */
  score: number | null;
};

/** A form with its score. A form without a single answer counts as no form, as in the reference. */
export function scoreForm(form: RawForm): ScoredForm {
  const raw = items.map((_, index) => form?.[index] ?? null);
  const answers = items.flatMap(({ id }, index) => {
    const answer = raw[index] ?? null;
    return answer === null ? [] : [[id, answer] as const];
  });
  return {
    raw,
    keyed: items.map((item, index) => {
      const answer = raw[index] ?? null;
      return answer === null ? null : keyed(item, answer, statements.options);
    }),
    answered: answers.length,
    score: scoreInParts(statements, Object.fromEntries(answers)),
  };
}

export type ScoredPerson = { pre: ScoredForm; post: ScoredForm };

/** A score in points. */
export const inPoints = (score: number | null): number | null =>
  score === null ? null : score / parts;

/** A person's change in fractions of a point: post minus pre, null without a pair. */
export const changeOf = ({ pre, post }: ScoredPerson): number | null =>
  pre.score === null || post.score === null ? null : post.score - pre.score;

/** The values of a list that are not null. */
export const present = <Value>(values: readonly (Value | null)[]): Value[] =>
  values.filter((value) => value !== null);
