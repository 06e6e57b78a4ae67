import type { KnownPair } from '../../../shared/domain/figures/known-forms.ts';
import type { RawAnswers } from '../../../shared/instruments/instrument.ts';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import { scoreInParts } from '../../../shared/instruments/score.ts';
import { newAnswers } from '../../make.ts';

/** The 14 statements without some of them, which were skipped. */
export function withoutAnswer(given: RawAnswers, ...numbers: number[]): RawAnswers {
  const skipped = statements.items.filter(({ number }) => numbers.includes(number));
  return Object.fromEntries(
    Object.entries(given).filter(([item]) => skipped.every(({ id }) => id !== item)),
  );
}

type PairAnswers = number | RawAnswers;

const scored = (given: PairAnswers, answeredOn: string) => {
  const all = typeof given === 'number' ? newAnswers(given) : given;
  return { score: scoreInParts(statements, all) ?? 0, answers: all, answeredOn };
};

/**
 * A person's two forms: one code for every statement, or the answers themselves.
 * @param knownBy the users who know both forms, or only the start form when `laterKnownBy` is given
 */
export const pair = (
  start: PairAnswers,
  later: PairAnswers,
  knownBy: readonly string[] = [],
  laterKnownBy: readonly string[] = knownBy,
): KnownPair => ({
  member: {} as KnownPair['member'],
  start: { ...scored(start, '2026-03-02'), knownBy },
  later: { ...scored(later, '2026-05-04'), knownBy: laterKnownBy },
});

/** Answers that differ from statement to statement: by one person, at about this level. */
export const mixed = (person: number, level: number): RawAnswers =>
  newAnswers((number) => Math.min(5, Math.max(1, level + (((number * 7 + person * 5) % 3) - 1))));
