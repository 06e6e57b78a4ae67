import writeXlsxFile from 'write-excel-file/node';
import type { Cell } from '../../shared/exports/column.ts';
import type { ExportTable } from '../../shared/exports/tables.ts';

/** More rows than this are not held in memory for a workbook, nor looked at in one. */
export const workbookRows = 50_000;

type WorkbookSheet = { table: ExportTable; rows: readonly (readonly Cell[])[] };

const heading = (text: string) => ({ value: text, fontWeight: 'bold' as const });

/** Tables as an .xlsx, a sheet each. Texts are texts there: nothing is taken for a formula. */
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
