import type { Occasion } from '../../../../shared/domain/occasion.ts';
import type { Cell } from '../../../../shared/exports/column.ts';
import { csvHead, csvLines } from '../../../../shared/exports/csv.ts';
import type { ExportedPage, ExportKind } from '../../../../shared/exports/export.ts';
import { filesBeside } from '../../../../shared/exports/files-beside.ts';
import { tablesOf } from '../../../../shared/exports/tables.ts';
import { countIn, type ExportTally, newTally } from '../../../../shared/exports/tally.ts';
import {
  type WorkbookSheet,
  workbookName,
  workbookRows,
  workbookSheets,
} from '../../../../shared/exports/workbook.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import type { PageLanguage } from '../../texts/page-language.ts';

/** A file to be saved; what is large is made only when somebody saves it. */
export type ExportFile = { name: string; content: () => Promise<Blob> };

const textFile = ([name, text]: readonly [string, string]): ExportFile => ({
  name,
  content: async () => new Blob([text]),
});

/** The writer of workbooks loads when somebody first saves one. */
async function workbookFile(sheets: WorkbookSheet[]): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  return writeXlsxFile(sheets).toBlob();
}

type ExportFilesRequest = {
  instrument: Instrument;
  occasions: readonly Occasion[];
  kind: ExportKind;
  language: PageLanguage;
  /** The day of the export. */
  day: string;
  report: (progress: ExportedPage['progress'], tally: ExportTally) => void;
};

/**
 * The files of an export, from its pages: the same that `npm run export` writes. Beyond
 * `workbookRows` rows there is no workbook.
 */
export async function exportFiles(
  pages: AsyncIterable<ExportedPage> | Iterable<ExportedPage>,
  { instrument, occasions, kind, language, day, report }: ExportFilesRequest,
): Promise<{ files: ExportFile[]; tally: ExportTally }> {
  const tables = Object.values(tablesOf(instrument, occasions, kind));
  const filled = tables.map((table) => ({ table, rows: [] as Cell[][] }));
  const tally = newTally();
  for await (const { items, progress } of pages) {
    for (const { table, rows } of filled) rows.push(...items.flatMap(table.rowsOf));
    countIn(tally, items);
    report(progress, tally);
  }
  const beside = filesBeside({ instrument, tables, tally, kind, language, day });
  const workbook = {
    name: workbookName,
    content: () => workbookFile(workbookSheets(filled, beside['README.txt'])),
  };
  const data = filled.map(({ table, rows }) =>
    textFile([table.file, csvHead(table.columns) + csvLines(rows)]),
  );
  const fits = filled.every(({ rows }) => rows.length <= workbookRows);
  const texts = Object.entries(beside).map(textFile);
  return { files: [...(fits ? [workbook] : []), ...data, ...texts], tally };
}
