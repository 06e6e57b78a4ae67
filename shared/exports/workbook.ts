import { type Cell, type Column, labelInLanguage, labelLanguages } from './column.ts';
import { missingCodes, missingTexts } from './missing.ts';
import type { ExportTable } from './tables.ts';

/** The workbook's name, in a folder and as a download. */
export const workbookName = 'data.xlsx';

/**
 * With more rows in a table than this no workbook is written: they would not fit in memory, and
 * nobody would read them.
 */
export const workbookRows = 50_000;

type FilledTable = { table: ExportTable; rows: readonly (readonly Cell[])[] };

type WorkbookCell = { value: Cell; fontWeight?: 'bold' } | null;

/** A sheet as the writer of .xlsx files takes it. */
export type WorkbookSheet = { sheet: string; data: WorkbookCell[][]; stickyRowsCount?: number };

/** A text is always written as a text, so a spreadsheet reads none as a formula. */
const cellOf = (value: Cell): WorkbookCell => (value === '' ? null : { value });

const headed = (sheet: string, heads: readonly string[], rows: readonly (readonly Cell[])[]) => ({
  sheet,
  data: [
    heads.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(cellOf)),
  ],
  stickyRowsCount: 1,
});

/** A row for the column, and one below it for each of its codes, those of missing answers last. */
function codebookRows({ name: table, columns }: ExportTable): Cell[][] {
  return columns.flatMap(({ name, type, label, values, missing }: Column) => {
    const codes = [
      ...values,
      ...missing.map((reason) => ({ code: missingCodes[reason], text: missingTexts[reason] })),
    ];
    const described = [{ code: '', text: label }, ...codes];
    return described.map(({ code, text }) => [
      table,
      name,
      type,
      code,
      ...labelLanguages.map((language) => labelInLanguage(text, language)),
    ]);
  });
}

const codebookHeads = ['table', 'column', 'type', 'code', 'Suomeksi', 'På svenska', 'In English'];

/**
 * An export as one workbook: a sheet for each table, the codebook, and the README.
 * @param readme the content of README.txt
 * @example workbookSheets([], 'a\r\nb\r\n').map(({ sheet }) => sheet) // ['codebook', 'README']
 */
export function workbookSheets(tables: readonly FilledTable[], readme: string): WorkbookSheet[] {
  return [
    ...tables.map(({ table, rows }) =>
      headed(
        table.name,
        table.columns.map(({ name }) => name),
        rows,
      ),
    ),
    headed(
      'codebook',
      codebookHeads,
      tables.flatMap(({ table }) => codebookRows(table)),
    ),
    {
      sheet: 'README',
      data: readme
        .trimEnd()
        .split('\r\n')
        .map((line) => [cellOf(line)]),
    },
  ];
}
