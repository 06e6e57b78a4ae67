import fc from 'fast-check';
import { expect, it } from 'vitest';
import { feedback } from '../../shared/contract/feedback.ts';
import { outcomes } from '../../shared/contract/outcomes.ts';
import { discloseComparison } from '../../shared/domain/figures/disclose-comparison.ts';
import { discloseFeedback } from '../../shared/domain/figures/disclose-feedback.ts';
import { discloseOutcome } from '../../shared/domain/figures/disclose-outcome.ts';
import { discloseSummary } from '../../shared/domain/figures/disclose-summary.ts';
import { summaryLineOf } from '../../shared/domain/figures/summary-line.ts';
import { plannedFigures } from '../facts.ts';
import { type ReplyAudience, wrongNumbers } from './number-rules.ts';

const [before, after] = ['2026-05-05T12:00:00.000Z', '2026-12-31T12:00:00.000Z'];
const person = fc.record({
  start: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 6 }),
  end: fc.option(fc.integer({ min: 1, max: 5 }), { freq: 4 }),
  background: fc.record({ sex: fc.constantFrom('female', 'female', 'male') }),
});
const runs = fc.array(fc.array(person, { minLength: 1, maxLength: 14 }), {
  minLength: 1,
  maxLength: 5,
});
const audiences: readonly ReplyAudience[] = [
  { roles: ['leader'], isOwn: true },
  { roles: ['coordinator'], isOwn: false },
];

it('Every number in every figure obeys its rule, for every audience, before and after the release', () => {
  fc.assert(
    fc.property(runs, (groups) => {
      const all = groups.map((people, n) =>
        plannedFigures(
          { runId: `run-${n}`, people, status: n % 3 === 2 ? 'running' : 'ended' },
          before,
        ),
      );
      for (const now of [before, after])
        for (const asking of audiences) {
          const viewer = { userId: 'somebody', isOwn: asking.isOwn };
          for (const figures of all) {
            const counted = { figures, countedAt: before };
            const replies = [
              wrongNumbers(outcomes.getSummary, discloseSummary(counted, viewer, now), asking),
              wrongNumbers(outcomes.getOutcome, discloseOutcome(counted, viewer, now), asking),
              wrongNumbers(feedback.getFeedback, discloseFeedback(counted, viewer, now), asking),
            ];
            expect(replies.flat()).toEqual([]);
          }
          const lines = all.map((figures) => summaryLineOf(figures, before));
          const comparing = { userId: 'somebody', isOwn: () => viewer.isOwn, isListed: () => true };
          for (const occasion of ['end', 'follow_up'] as const) {
            const request = { occasion, chosen: {}, now };
            const compared = discloseComparison(lines, comparing, request);
            expect(
              wrongNumbers(outcomes.listOutcomes, compared, { ...asking, isOwn: false }),
            ).toEqual([]);
          }
        }
    }),
    { numRuns: 60, seed: 20261128 },
  );
});
