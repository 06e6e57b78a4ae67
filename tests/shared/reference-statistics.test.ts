import { describe, expect, it } from 'vitest';
import reference from '../../data/stats_reference.json' with { type: 'json' };
import type { Answers } from '../../shared/instruments/instrument.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { pointParts, score, scoreInParts } from '../../shared/instruments/score.ts';
import { meanOf, sdOf, sumsOf } from '../../shared/stats/sums.ts';
import { tInterval } from '../../shared/stats/t-interval.ts';

type Raw = (number | null)[] | null;

/** A row of the reference file as a form's answers: null is an item that was skipped. */
const answersOf = (raw: Raw): Answers =>
  Object.fromEntries(
    statements.items.flatMap(({ id }, index) => {
      const answer = raw?.[index] ?? null;
      return answer === null ? [] : [[id, answer]];
    }),
  );

function expectClose(ours: number | null, theirs: number | null) {
  if (theirs === null) expect(ours).toBeNull();
  else
    expect(Math.abs((ours ?? Number.NaN) - theirs)).toBeLessThanOrEqual(
      1e-9 * Math.max(1, Math.abs(theirs)),
    );
}

const parts = pointParts(statements);

describe.each(reference.datasets)('$id, $description', ({ data, scores, paired }) => {
  const pre = data.pre_raw_items as Raw[];
  const post = data.post_raw_items as Raw[];
  const changes = pre.flatMap((raw, index) => {
    const start = scoreInParts(statements, answersOf(raw));
    const end = scoreInParts(statements, answersOf(post[index] ?? null));
    return start === null || end === null ? [] : [end - start];
  });

  it('has the scores that R computed', () => {
    pre.forEach((raw, index) => {
      expectClose(score(statements, answersOf(raw)), scores.pre[index] ?? null);
    });
    post.forEach((raw, index) => {
      expectClose(score(statements, answersOf(raw)), scores.post[index] ?? null);
    });
  });

  it('has the mean change, its spread and its t interval', () => {
    const sums = sumsOf(changes);
    expect(sums.n).toBe(paired.n_pairs);
    expectClose(meanOf(sums, parts), paired.change.mean);
    expectClose(sdOf(sums, parts), paired.change.sd);
    const interval = tInterval(sums, parts, 0.95);
    const [low = null, high = null] = (paired.t_test?.ci95 ?? []) as (number | null)[];
    expectClose(interval?.low ?? null, low);
    expectClose(interval?.high ?? null, high);
  });
});
