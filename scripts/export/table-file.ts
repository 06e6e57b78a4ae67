import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cell } from '../../shared/exports/column.ts';
import { csvHead, csvLines } from '../../shared/exports/csv.ts';
import type { ExportedPerson } from '../../shared/exports/export.ts';
import type { ExportTable } from '../../shared/exports/tables.ts';
import { workbookRows } from './workbook.ts';

/** The name of a file until it is complete. */
export const unfinishedName = (file: string) => `${file}.part`;

/** A table's CSV file while it is written, page by page. */
export type TableFile = {
  table: ExportTable;
  /** The rows for the workbook; null when there are too many. */
  rows: Cell[][] | null;
  add: (people: readonly ExportedPerson[]) => Promise<void>;
  close: () => Promise<void>;
};

/** Opens a table's file and writes its header. */
export async function openTable(directory: string, table: ExportTable): Promise<TableFile> {
  const file = await open(join(directory, unfinishedName(table.file)), 'w');
  await file.write(csvHead(table.columns));
  const written: TableFile = {
    table,
    rows: [],
    add: async (people) => {
      const rows = people.flatMap(table.rowsOf);
      await file.write(csvLines(rows));
      const fits = written.rows !== null && written.rows.length + rows.length <= workbookRows;
      if (fits) written.rows?.push(...rows);
      else written.rows = null;
    },
    close: () => file.close(),
  };
  return written;
}
