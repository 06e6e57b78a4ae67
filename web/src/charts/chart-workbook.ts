import type { ChartFigures } from './chart-figures.ts';

/**
 * The figures as an .xlsx file: numbers are numbers in every language's spreadsheet, which a text
 * file with a decimal point is not, and a figure that is not disclosed is empty. The writer loads
 * when somebody first saves a file.
 */
export async function chartWorkbook({ columns, rows }: ChartFigures): Promise<Blob> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const head = columns.map(({ heading }) => ({ value: heading, fontWeight: 'bold' as const }));
  return writeXlsxFile([head, ...rows.map((row) => row.map(({ value }) => value))]).toBlob();
}
