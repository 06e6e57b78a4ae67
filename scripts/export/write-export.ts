import { mkdir, open, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import type { Occasion } from '../../shared/domain/occasion.ts';
import type { Cell, LabelLanguage } from '../../shared/exports/column.ts';
import { csvHead, csvLines } from '../../shared/exports/csv.ts';
import type { ExportedPage, ExportedPerson, ExportKind } from '../../shared/exports/export.ts';
import { filesBeside } from '../../shared/exports/files-beside.ts';
import { type ExportTable, tablesOf } from '../../shared/exports/tables.ts';
import { countIn, type ExportTally, newTally } from '../../shared/exports/tally.ts';
import { workbookName, workbookRows, workbookSheets } from '../../shared/exports/workbook.ts';
import type { Instrument } from '../../shared/instruments/instrument.ts';

/** The name of a file until it is complete. */
const unfinishedName = (file: string) => `${file}.part`;

/** A table's CSV file while it is written, page by page. */
type TableFile = {
  table: ExportTable;
  /** The rows for the workbook; null when there are too many. */
  rows: Cell[][] | null;
  add: (people: readonly ExportedPerson[]) => Promise<void>;
  close: () => Promise<void>;
};

/** Opens a table's file and writes its header. */
async function openTable(directory: string, table: ExportTable): Promise<TableFile> {
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

type ExportToWrite = {
  directory: string;
  instrument: Instrument;
  occasions: readonly Occasion[];
  kind: ExportKind;
  language: LabelLanguage;
  /** The day of the export. */
  day: string;
  report: (progress: ExportedPage['progress'], tally: ExportTally) => void;
};

export type WrittenExport = { tally: ExportTally; hasWorkbook: boolean };

/**
 * Refuses a folder with files: two exports in one folder would be taken for one, and their
 * pseudonyms do not agree.
 */
async function emptyFolder(directory: string): Promise<void> {
  await mkdir(directory, { recursive: true });
  if ((await readdir(directory)).length > 0)
    throw new Error('the folder is not empty: name another, so that no two exports are mixed');
}

/** Writes the files beside the tables. */
async function writeBeside(target: ExportToWrite, files: readonly TableFile[], tally: ExportTally) {
  const { directory, instrument, kind, language, day } = target;
  const tables = files.map(({ table }) => table);
  const texts = filesBeside({ instrument, tables, tally, kind, language, day });
  for (const [name, text] of Object.entries(texts)) await writeFile(join(directory, name), text);
  const sheets = files.flatMap(({ table, rows }) => (rows ? [{ table, rows }] : []));
  const hasWorkbook = sheets.length === files.length;
  if (hasWorkbook)
    await writeXlsxFile(workbookSheets(sheets, texts['README.txt'])).toFile(
      join(directory, workbookName),
    );
  return hasWorkbook;
}

/**
 * Writes the pages of an export into an empty folder as they arrive, with the scripts that read
 * them. The tables get their final names once they are complete; an export that breaks off leaves
 * nothing behind.
 */
export async function writeExport(
  pages: AsyncIterable<ExportedPage> | Iterable<ExportedPage>,
  target: ExportToWrite,
): Promise<WrittenExport> {
  const { directory, instrument, occasions, kind } = target;
  await emptyFolder(directory);
  const { long, wide } = tablesOf(instrument, occasions, kind);
  const files = [await openTable(directory, long), await openTable(directory, wide)];
  const tally = newTally();
  const close = () => Promise.all(files.map((file) => file.close()));
  try {
    for await (const { items, progress } of pages) {
      for (const file of files) await file.add(items);
      countIn(tally, items);
      target.report(progress, tally);
    }
  } catch (error) {
    await close();
    for (const { table } of files) await rm(join(directory, unfinishedName(table.file)));
    throw error;
  }
  await close();
  const hasWorkbook = await writeBeside(target, files, tally);
  for (const { file } of [long, wide])
    await rename(join(directory, unfinishedName(file)), join(directory, file));
  return { tally, hasWorkbook };
}
