import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvHead, csvLines } from '../../shared/exports/csv.ts';

const columns = [{ name: 'a' }, { name: 'b' }];
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string): string[][] => parse(text, { bom: true });

describe('A CSV file', () => {
  it('begins with the byte order mark, once, and ends each line as RFC 4180 says', () => {
    const file = csvHead(columns) + csvLines([['x', 1]]) + csvLines([['y', 2]]);
    expect([...bytes(file).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(file).toBe('\ufeffa,b\r\nx,1\r\ny,2\r\n');
  });

  it('returns texts unchanged: quotes, commas, lines, letters of any language', () => {
    const texts = ['say "no"', 'a,b', 'two\r\nlines', 'two\nlines', 'äöåÄÖÅ š 語 🚢', '', ' edge '];
    for (const text of texts) {
      const file = csvHead(columns) + csvLines([[text, 'z']]);
      expect(read(file)).toEqual([
        ['a', 'b'],
        [text, 'z'],
      ]);
    }
  });

  it('returns any text unchanged, except for the apostrophe before what would be a formula', () => {
    const formula = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const cell = read(csvLines([[text, 'z']]))[0]?.[0];
        expect(cell).toBe(formula.test(text) ? `'${text}` : text);
      }),
    );
  });

  it.each(['=1+1', '+1', '-1+1', '@SUM(A1)', '\tx', '\rx', '＝1+1'])(
    'has no cell that a spreadsheet takes for a formula: %j',
    (text) => {
      expect(read(csvLines([[text, 'z']]))[0]?.[0]).toBe(`'${text}`);
    },
  );

  it('leaves numbers unchanged: missing codes, weeks before the start, scores', () => {
    const numbers = [-999, -1, 0, 3.5714285714285716, 1e-7];
    const line = csvLines([numbers]);
    expect(line).toBe('-999,-1,0,3.5714285714285716,1e-7\r\n');
    expect(line.trim().split(',').map(Number)).toEqual(numbers);
  });

  it('without rows has only its header', () => {
    expect(csvHead(columns) + csvLines([])).toBe('\ufeffa,b\r\n');
  });
});
