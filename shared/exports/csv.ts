import { stringify } from 'csv-stringify/browser/esm/sync';
import type { Cell, Column } from './column.ts';

/**
 * RFC 4180. A text that a spreadsheet would take for a formula gets an apostrophe before it; a
 * number is written unchanged, with its minus, so missing codes stay numbers.
 */
const options = {
  record_delimiter: '\r\n',
  // Half a line break in a text is quoted too: many programs read it as a whole one.
  quote_record_delimiter: true,
  escape_formulas: true,
};

/** The first line of a CSV file, behind the mark by which spreadsheets recognise UTF-8. */
export const csvHead = (columns: readonly Pick<Column, 'name'>[]): string =>
  stringify([columns.map(({ name }) => name)], { ...options, bom: true });

/**
 * Some lines of a CSV file, to be written behind the earlier ones.
 * @example csvLines([['=1+1', -999, 'a"b']]) // `'=1+1,-999,"a""b"\r\n`
 */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  stringify(rows as Cell[][], options);
