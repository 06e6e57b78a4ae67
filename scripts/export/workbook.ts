import writeXlsxFile from 'write-excel-file/node';
import type { Cell } from '../../shared/exports/column.ts';
import type { ExportTable } from '../../shared/exports/tables.ts';

/**
 * With more rows than this no workbook is written: they would not fit in memory, and nobody would
 * read them.
 */
export const workbookRows = 50_000;

type WorkbookSheet = { table: ExportTable; rows: readonly (readonly Cell[])[] };

const heading = (text: string) => ({ value: text, fontWeight: 'bold' as const });

/** Writes tables as an .xlsx, one sheet each. Texts stay texts: none is read as a formula. */
export async function writeWorkbook(path: string, sheets: readonly WorkbookSheet[]): Promise<void> {
  const written = sheets.map(({ table, rows }) => ({
    sheet: table.name,
    data: [
      table.columns.map(({ name }) => heading(name)),
      ...rows.map((row) => row.map((value) => ({ value }))),
    ],
    stickyRowsCount: 1,
  }));
  await writeXlsxFile(written).toFile(path);
}
