import { csvHead, csvLines } from '../../../../shared/exports/csv.ts';

/** A figure as it is read, and as a file has it: the same digits, or nothing where it is not told. */
export type Figure = { text: string; value: number | string | null };

/** The figures of a picture: its table, and its CSV. */
export type Figures = {
  caption: string;
  /** The first column names the row. */
  columns: readonly { name: string; heading: string }[];
  rows: readonly (readonly Figure[])[];
};

/**
 * A text that stands for itself.
 * @example said('Kajaani').value // 'Kajaani'
 */
export const said = (text: string): Figure => ({ text, value: text });

/**
 * A number as it is shown, with the same digits in a file.
 * @example shown(0.3714, '+0,37').value // 0.37
 */
export const shown = (value: number, text: string, digits = 2): Figure => ({
  text,
  value: Number(value.toFixed(digits)),
});

/**
 * A number, or that it is not told.
 * @example shownOr(null, String, 'ei näytetä').value // null
 */
export const shownOr = (
  value: number | null | undefined,
  tell: (value: number) => string,
  hidden: string,
  digits = 2,
): Figure => (value == null ? { text: hidden, value: null } : shown(value, tell(value), digits));

/**
 * The figures as a file that spreadsheets and R read: what is not told is empty there.
 * @example csvFile({ caption: '', columns: [{ name: 'n', heading: 'N' }], rows: [[shown(1, '1')]] }).endsWith('1\r\n') // true
 */
export const csvFile = ({ columns, rows }: Figures): string =>
  csvHead(columns) + csvLines(rows.map((row) => row.map(({ value }) => value ?? '')));
