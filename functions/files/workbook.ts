import writeXlsxFile from 'write-excel-file/node';

/** Tables of texts as the bytes of an .xlsx file, one named sheet each. */
export async function workbook(
  sheets: Readonly<Record<string, readonly (readonly string[])[]>>,
): Promise<Uint8Array<ArrayBuffer>> {
  const written = Object.entries(sheets).map(([sheet, rows]) => ({
    sheet,
    data: rows.map((row) => row.map((text) => text || null)),
  }));
  return new Uint8Array(await writeXlsxFile(written).toBuffer());
}
