import { describe, expect, it } from 'vitest';
import { type DraftContent, draftFaults } from '../../../shared/domain/forms/instrument-draft.ts';
import type { InstrumentItem } from '../../../shared/instruments/instrument.ts';
import { newDraftBody } from '../../make.ts';

const faultsOf = (changes: Partial<DraftContent>) =>
  draftFaults(newDraftBody(changes).content).map(({ code, pointer }) => `${code} ${pointer}`);

const answered = (...codes: number[]) =>
  codes.map((code, at) => ({ code, text: { fi: `vastaus ${at}` } }));

const items = newDraftBody().content.items as readonly InstrumentItem[];
/** The statements with a condition of the one at this place on another. */
const conditional = (at: number, item: string): Partial<DraftContent> => ({
  items: items.map((one, n) =>
    n === at
      ? {
          ...one,
          enableWhen: { behavior: 'all', conditions: [{ item, operator: '=', answer: 2 }] },
        }
      : one,
  ) as DraftContent['items'],
});

describe('What keeps a draft from being published', () => {
  it('is nothing for a finished one', () => {
    expect(faultsOf({})).toEqual([]);
    for (const codes of [
      [0, 1],
      [-2, -1, 0, 1, 2],
      [0, 25, 50, 75, 100],
      [3, 2, 1],
    ])
      expect(faultsOf({ options: answered(...codes) })).toEqual([]);
  });

  it.each([
    ['powers that tell answers apart in a sum', [1, 10, 100, 1000]],
    ['99 for I do not know', [1, 2, 3, 99]],
    ['a gap where an answer was removed', [0, 1, 3]],
    ['parts of whole numbers', [0, 0.5, 1]],
    ['numbers whose squares are not exact', [0, 1e15]],
  ])('is a scale whose values are %s', (_, codes) => {
    expect(faultsOf({ options: answered(...codes) })).toContain('scale_uneven /options');
  });

  it('is a condition on a question that comes later, or that is gone', () => {
    expect(faultsOf({ ...conditional(1, 'voima_1'), scoring: null })).toEqual([]);
    for (const item of ['voima_2', 'voima_3', 'gone'])
      expect(faultsOf({ ...conditional(1, item), scoring: null })).toEqual([
        'condition_unknown /items/1',
      ]);
  });

  it('is a score of statements that only some are asked', () => {
    expect(faultsOf(conditional(1, 'voima_1'))).toEqual(['condition_scored /scoring/rule']);
  });
});
