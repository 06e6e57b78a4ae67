import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printOutcome } from '../../scripts/outcome/print-outcome.ts';
import { cronbachAlpha } from '../../shared/stats/cronbach-alpha.ts';
import { reliableChange } from '../../shared/stats/reliable-change.ts';
import { departures } from './matches.ts';

const answer = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 12 });
const form = fc.option(fc.array(answer, { minLength: 14, maxLength: 14 }), { freq: 8 });
const people = fc.array(fc.record({ pre: form, post: form }), { maxLength: 12 });
type People = ReturnType<typeof people.generate>['value'];
const change = fc.double({ min: -4, max: 4, noNaN: true });
const groups = fc.array(fc.array(change, { maxLength: 6 }), { maxLength: 6 });

const ofPeople = (rows: People) =>
  printOutcome({
    pre_raw_items: rows.map(({ pre }) => pre),
    post_raw_items: rows.map(({ post }) => post),
  });
const ofGroups = (changes: readonly number[][]) =>
  printOutcome({ groups: changes.map((of, id) => ({ id, changes: of })) });

/** Checks that every number in it is one; undefined values are null. */
function expectNumbers(figures: unknown): void {
  JSON.stringify(figures, (key, value) => {
    if (typeof value === 'number') expect(value, key).not.toBeNaN();
    if (typeof value === 'number') expect(Math.abs(value), key).not.toBe(Infinity);
    return value;
  });
}

/** Every figure about the people together, and none about single people. */
function together(rows: People): unknown {
  const { scores: _, reliable_change, ...figures } = ofPeople(rows) as Record<string, unknown>;
  const { reference_sd } = reliable_change as { reference_sd: Record<string, unknown> };
  return { ...figures, reference_sd: { ...reference_sd, rci: null } };
}

describe('Nothing depends on the order of the participants', () => {
  it('not even the last bit of a figure', () => {
    const shuffled = people.chain((rows) =>
      fc.tuple(
        fc.constant(rows),
        fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([rows, others]) => {
        expect(together(others)).toEqual(together(rows));
      }),
    );
  });

  it('nor of the changes in a group', () => {
    fc.assert(
      fc.property(groups, (changes) => {
        const reversed = changes.map((of) => [...of].reverse());
        const figures = (of: readonly number[][]) => ({
          ...(ofGroups(of) as Record<string, unknown>),
          groups: null,
        });
        expect(figures(reversed)).toEqual(figures(changes));
      }),
    );
  });
});

describe('A constant added to all answers', () => {
  const low = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 14, maxLength: 14 });
  const lowPeople = fc.array(fc.record({ pre: low, post: low }), { maxLength: 9 });
  const raised = (of: readonly number[]) => of.map((code) => code + 1);

  it('leaves changes unchanged', () => {
    fc.assert(
      fc.property(lowPeople, (rows) => {
        const changes = (of: People) => {
          const { paired, scores } = ofPeople(of) as {
            paired: Record<string, unknown>;
            scores: { change: unknown };
          };
          return {
            scores: scores.change,
            paired: { ...paired, pre: null, post: null },
          };
        };
        const higher = rows.map(({ pre, post }) => ({ pre: raised(pre), post: raised(post) }));
        expect(departures(changes(higher), changes(rows), 1e-9)).toEqual([]);
      }),
    );
  });

  it('leaves alpha unchanged', () => {
    fc.assert(
      fc.property(fc.array(low, { maxLength: 9 }), (rows) => {
        const [figures, higher] = [cronbachAlpha(rows), cronbachAlpha(rows.map(raised))];
        expect(departures(higher, figures, 1e-9)).toEqual([]);
      }),
    );
  });
});

describe('There is never NaN and nothing throws', () => {
  it('for any missing answers', () => {
    fc.assert(fc.property(people, (rows) => expectNumbers(ofPeople(rows))));
  });

  it('for any changes', () => {
    fc.assert(fc.property(groups, (changes) => expectNumbers(ofGroups(changes))));
  });

  it.each([0, 1, 2, 7])('when %d people all answer the same, or nothing', (n) => {
    for (const code of [1, 3, 5, null]) {
      const same = { pre: Array(14).fill(code), post: Array(14).fill(code) };
      expectNumbers(ofPeople(Array(n).fill(same)));
      expectNumbers(ofPeople(Array(n).fill({ pre: same.pre, post: null })));
      expectNumbers(ofPeople(Array(n).fill({ pre: null, post: null })));
    }
    expectNumbers(ofGroups(Array(n).fill([0.5, 0.5])));
    expectNumbers(ofGroups(Array(n).fill([0.5])));
    expectNumbers(ofGroups(Array(n).fill([])));
  });
});

describe('A reliable change', () => {
  it('is not reported without a stated reliability, or a spread to compare it with', () => {
    expect(reliableChange([1], null, 0.65)).toBeNull();
    expect(reliableChange([1], { value: 0.85, source: 'assumed' }, null)).toBeNull();
    expect(reliableChange([1], { value: 0.85, source: 'assumed' }, 0)).toBeNull();
    expect(reliableChange([1], { value: 1, source: 'assumed' }, 0.65)).toBeNull();
  });
});
