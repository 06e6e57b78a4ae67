import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSmallCells } from '../../../shared/domain/figures/disclosure.ts';

const codes = ['a', 'b', 'c', 'd', 'e', 'f'];
const tables = fc
  .array(fc.nat(12), { minLength: codes.length, maxLength: codes.length })
  .map((counts) => Object.fromEntries(codes.map((code, n) => [code, counts[n] ?? 0])));

const totalOf = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);
const isSmall = (count: number) => count > 0 && count < 5;

describe('A table of a group’s background, as everybody except its leaders sees it', () => {
  it('has no cell and no fold of one to four people, and never a single cell', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const folded = foldSmallCells(codes, counts);
        if (!folded) return;
        for (const { count } of folded.cells) expect(count).toBeGreaterThanOrEqual(5);
        expect(isSmall(folded.others)).toBe(false);
        expect(folded.cells.length).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it('loses nobody: cells and fold together are everybody', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const folded = foldSmallCells(codes, counts);
        if (!folded) return;
        const shown = totalOf(folded.cells.map(({ count }) => count));
        expect(shown + folded.others).toBe(totalOf(Object.values(counts)));
        for (const { code, count } of folded.cells) expect(count).toBe(counts[code]);
      }),
    );
  });

  it('lists its cells from the largest down', () => {
    fc.assert(
      fc.property(tables, (counts) => {
        const shown = foldSmallCells(codes, counts)?.cells.map(({ count }) => count) ?? [];
        expect(shown).toEqual(shown.toSorted((a, b) => b - a));
      }),
    );
  });

  it('says only that five or more people are folded', () => {
    // Whatever two small cells are, one person moving between them changes nothing that is shown.
    fc.assert(
      fc.property(tables, (counts) => {
        const small = codes.filter((code) => isSmall(counts[code] ?? 0));
        const [from, to] = small;
        if (!from || !to || (counts[to] ?? 0) >= 4) return;
        const moved = { ...counts, [from]: (counts[from] ?? 0) - 1, [to]: (counts[to] ?? 0) + 1 };
        expect(foldSmallCells(codes, moved)).toEqual(foldSmallCells(codes, counts));
      }),
    );
  });

  it('folds its smallest cell too where the fold alone would hold one to four', () => {
    const counts = { a: 9, b: 7, c: 5, d: 2 };
    expect(foldSmallCells(codes, counts)).toEqual({
      cells: [
        { code: 'a', count: 9 },
        { code: 'b', count: 7 },
      ],
      others: 7,
    });
  });

  it('is hidden where one cell would hold everybody, or everybody except the folded', () => {
    expect(foldSmallCells(codes, { a: 12 })).toBeNull();
    expect(foldSmallCells(codes, { a: 12, b: 3, c: 3 })).toBeNull();
    expect(foldSmallCells(codes, { a: 12, b: 6, c: 2 })).toBeNull();
    expect(foldSmallCells(codes, {})).toBeNull();
  });
});
