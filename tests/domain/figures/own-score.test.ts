import { describe, expect, it } from 'vitest';
import { decideLevel, decideScore } from '../../../shared/domain/figures/decide-score.ts';
import type { KnownPair } from '../../../shared/domain/figures/known-forms.ts';
import type { ScoredInstrument } from '../../../shared/instruments/instrument.ts';
import { lifeManagementAndInclusion14 as builtIn } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import { scoreInParts } from '../../../shared/instruments/score.ts';

/** An organisation's own questionnaire of the first statements, with these codes. */
const own = (statements: number, codes: readonly number[]): ScoredInstrument => ({
  ...builtIn,
  id: 'own_voimat',
  options: codes.map((code) => ({ code, text: { fi: `vastaus ${code}` } })),
  items: builtIn.items.slice(0, statements).map((item) => ({ ...item, reversed: false })),
  scoring: { rule: 'mean-of-keyed/1', leastAnswered: 1, missing: 'left_out', higherIsBetter: true },
});

/** People who gave every statement the same answer: this one at the start, and that one later. */
function pairsOf(instrument: ScoredInstrument, people: readonly (readonly [number, number])[]) {
  const scored = (code: number, answeredOn: string) => {
    const answers = Object.fromEntries(instrument.items.map(({ id }) => [id, code]));
    return { score: scoreInParts(instrument, answers) ?? 0, answers, answeredOn, knownBy: [] };
  };
  return people.map(
    ([start, later]): KnownPair => ({
      member: {} as KnownPair['member'],
      start: scored(start, '2026-03-02'),
      later: scored(later, '2026-05-04'),
    }),
  );
}

/** Nobody answered less than 3 at the end: two of five answers would be excluded for everybody. */
const high = [4, 4, 5, 4, 5, 5].map((later, person) => [2 + (person % 3), later] as const);

describe('The score of an organisation’s own questionnaire', () => {
  it('of one statement keeps as many answers possible as the statement', () => {
    const one = own(1, [1, 2, 3, 4, 5]);
    expect(decideScore(pairsOf(one, high), one, true)).toBeNull();
    expect(decideScore(pairsOf(one, high), one, false)).toBeNull();
  });

  it('of statements that ask the same is no less careful', () => {
    const four = own(4, [1, 2, 3, 4, 5]);
    expect(decideScore(pairsOf(four, high), four, true)).toBeNull();
  });

  it('is shown where more than half of the answers stay possible', () => {
    const one = own(1, [1, 2, 3, 4, 5]);
    const middle = [3, 4, 3, 2, 3, 4].map((later, person) => [2 + (person % 3), later] as const);
    expect(decideScore(pairsOf(one, middle), one, true)).toMatchObject({ change: { n: 6 } });
  });

  it('of forms with skipped statements shows no spread from which it follows that nobody improved', () => {
    const two = own(2, [0, 1, 2, 3, 4]);
    const [first] = two.items;
    // Each answered one of two statements: their scores move by whole points and not by halves.
    const answered = (code: number, answeredOn: string) => {
      const answers = { [first?.id ?? '']: code };
      return { score: scoreInParts(two, answers) ?? 0, answers, answeredOn, knownBy: [] };
    };
    const pairs = [1, 1, 1, 1, 0, 0, 0, 0, 0, 0].map((lost, person): KnownPair => {
      const start = 1 + (person % 3);
      return {
        member: {} as KnownPair['member'],
        start: answered(start, '2026-03-02'),
        later: answered(start - lost, '2026-05-04'),
      };
    });
    // Ten whole changes with this sum and this sum of squares are four losses by one, and six zeros.
    const shown = decideScore(pairs, two, true);
    expect(shown).toMatchObject({ base: 'pairs', change: { n: 10, interval: null } });
  });

  it('is as careful on a scale of hundreds as on one of ones', () => {
    for (const step of [1, 25]) {
      const scale = own(
        1,
        [0, 1, 2, 3, 4].map((code) => code * step),
      );
      const people = [4, 3, 4, 3, 4, 4].map((code) => ({
        score: (scoreInParts(scale, { [scale.items[0]?.id ?? '']: code * step }) ?? 0) as number,
        knownBy: [],
      }));
      expect(decideLevel(people, scale)).toBeNull();
    }
  });
});
