/** A cell as a reader of workbooks gives it. */
export type SheetCell = string | number | boolean | Date | null | undefined;

/** The sheets of a workbook by name, each as rows of cells. */
export type Workbook = Readonly<Record<string, readonly (readonly SheetCell[])[]>>;

/** A row below the header: its cells by column, and where it is. */
export type SheetRow = {
  /** As the workbook counts: the header is row 1. */
  row: number;
  cells: ReadonlyMap<string, string>;
};

/** A sheet: its rows that are not empty, and the letters of its columns. */
export type Sheet = { name: string; rows: SheetRow[]; letters: ReadonlyMap<string, string> };

/**
 * The letters of a column.
 * @param at from 0
 * @example columnLetters(27) // 'AB'
 */
export function columnLetters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnLetters(Math.floor(at / 26) - 1) + last;
}

const textOf = (cell: SheetCell): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '').trim();

/** Headers are written with spaces around, and in letters of any case but in names of languages. */
const headerOf = (cell: SheetCell): string => {
  const [name = '', ...language] = textOf(cell).split('::');
  return [name.trim().toLowerCase(), ...language.map((part) => part.trim())].join('::');
};

/** A sheet of the workbook, whatever the case of its name; undefined where there is none. */
export function sheetOf(workbook: Workbook, name: string): Sheet | undefined {
  const found = Object.entries(workbook).find(
    ([title, { length }]) => title.trim().toLowerCase() === name && length > 0,
  );
  if (!found) return undefined;
  const [header = [], ...rows] = found[1];
  const columns = header.map(headerOf);
  return {
    name: found[0],
    letters: new Map(columns.map((column, at) => [column, columnLetters(at)])),
    rows: rows.flatMap((cells, at) => {
      const filled = columns.flatMap((column, place): [string, string][] => {
        const text = textOf(cells[place]);
        return column && text ? [[column, text]] : [];
      });
      return filled.length > 0 ? [{ row: at + 2, cells: new Map(filled) }] : [];
    }),
  };
}

/**
 * The address of a cell of a sheet, or of its row where the sheet lacks the column.
 * @example cellAt({ name: 'survey', rows: [], letters: new Map([['label', 'C']]) }, 7, 'label') // 'survey!C7'
 */
export const cellAt = ({ name, letters }: Sheet, row: number, column = ''): string =>
  `${name}!${letters.get(column) ?? letters.get('name') ?? 'A'}${row}`;
