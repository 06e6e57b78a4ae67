import { strFromU8, unzipSync } from 'fflate/browser';

/** More than any form needs, and little enough for a browser's page on a small computer. */
const most = { bytes: 64_000_000, cells: 16_000_000 };

/**
 * The cells up to the last one of a sheet: each is read, empty ones too.
 * @param xml the sheet as the workbook stores it
 */
function cellsIn(xml: string): number {
  let [rows, columns] = [0, 0];
  for (const [, letters = '', row] of xml.matchAll(/\br\s*=\s*["']([A-Za-z]*)(\d+)/g)) {
    const column = [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, column);
  }
  return rows * columns;
}

/**
 * Would reading the workbook take more memory than a page has? A small file may unpack to gigabytes,
 * and one cell at the far corner of a sheet makes 17 thousand million empty ones.
 * @param archive the .xlsx file
 * @throws Error where it is no archive
 * @example isWorkbookTooLarge(Uint8Array.of(80, 75, 5, 6, ...Array(18).fill(0))) // false
 */
export function isWorkbookTooLarge(archive: Uint8Array): boolean {
  let bytes = 0;
  const sheets = unzipSync(archive, {
    filter: ({ name, originalSize }) => {
      bytes += originalSize;
      return bytes <= most.bytes && name.endsWith('.xml');
    },
  });
  return (
    bytes > most.bytes || Object.values(sheets).some((xml) => cellsIn(strFromU8(xml)) > most.cells)
  );
}
