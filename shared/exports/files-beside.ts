import type { Instrument } from '../instruments/instrument.ts';
import { codebookOf } from './codebook.ts';
import { codebookPage } from './codebook-page.ts';
import type { LabelLanguage } from './column.ts';
import type { ExportKind } from './export.ts';
import { rScript } from './r-script.ts';
import { readmeText } from './readme.ts';
import { spssSyntax } from './spss.ts';
import type { ExportTable } from './tables.ts';
import type { ExportTally } from './tally.ts';

export type DescribedExport = {
  instrument: Instrument;
  tables: readonly ExportTable[];
  tally: ExportTally;
  kind: ExportKind;
  language: LabelLanguage;
  /** The day of the export. */
  day: string;
};

/** The files beside the tables of an export, by name: codebooks, scripts that read it, README. */
export function filesBeside({ instrument, tables, tally, kind, language, day }: DescribedExport) {
  return {
    'codebook.html': codebookPage(instrument, tables),
    'codebook.json': `${JSON.stringify(codebookOf(instrument, tables), null, 2)}\n`,
    'read.R': rScript(instrument, tables),
    'read.sps': spssSyntax(instrument, tables, language),
    'README.txt': readmeText({ instrument, tally, kind, day }),
  };
}
