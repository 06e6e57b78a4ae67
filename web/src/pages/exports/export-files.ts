import type { Occasion } from '../../../../shared/domain/occasion.ts';
import { codebookOf } from '../../../../shared/exports/codebook.ts';
import { codebookPage } from '../../../../shared/exports/codebook-page.ts';
import { csvHead, csvLines } from '../../../../shared/exports/csv.ts';
import type { ExportedPage } from '../../../../shared/exports/export.ts';
import { rScript } from '../../../../shared/exports/r-script.ts';
import { readmeText } from '../../../../shared/exports/readme.ts';
import { spssSyntax } from '../../../../shared/exports/spss.ts';
import { tablesOf } from '../../../../shared/exports/tables.ts';
import { countIn, type ExportTally, newTally } from '../../../../shared/exports/tally.ts';
import type { Instrument } from '../../../../shared/instruments/instrument.ts';
import type { PageLanguage } from '../../texts/page-language.ts';

/** A file to be saved. */
export type ExportFile = { name: string; content: string };

type ExportFilesRequest = {
  instrument: Instrument;
  occasions: readonly Occasion[];
  language: PageLanguage;
  /** The day of the export. */
  day: string;
  report: (progress: ExportedPage['progress'], tally: ExportTally) => void;
};

/**
 * The files of an export, from its pages: the same texts that `npm run export` writes, without the
 * workbook.
 */
export async function exportFiles(
  pages: AsyncIterable<ExportedPage> | Iterable<ExportedPage>,
  { instrument, occasions, language, day, report }: ExportFilesRequest,
): Promise<{ files: ExportFile[]; tally: ExportTally }> {
  const { long, wide } = tablesOf(instrument, occasions);
  const tables = [long, wide];
  const parts = tables.map(({ columns }) => [csvHead(columns)]);
  const tally = newTally();
  for await (const { items, progress } of pages) {
    for (const [index, { rowsOf }] of tables.entries())
      parts[index]?.push(csvLines(items.flatMap(rowsOf)));
    countIn(tally, items);
    report(progress, tally);
  }
  const data = tables.map(({ file }, index) => ({
    name: file,
    content: parts[index]?.join('') ?? '',
  }));
  const beside = {
    'codebook.html': codebookPage(instrument, tables),
    'codebook.json': `${JSON.stringify(codebookOf(instrument, tables), null, 2)}\n`,
    'read.R': rScript(instrument, tables),
    'read.sps': spssSyntax(instrument, tables, language),
    'README.txt': readmeText(instrument, tally, day),
  };
  const others = Object.entries(beside).map(([name, content]) => ({ name, content }));
  return { files: [...data, ...others], tally };
}
