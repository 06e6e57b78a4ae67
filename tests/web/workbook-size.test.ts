import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { isWorkbookTooLarge } from '../../web/src/pages/instruments/workbook-size.ts';

const workbook = (...addresses: string[]) => {
  const cells = addresses.map((address) => `<c r="${address}"><v>1</v></c>`).join('');
  return zipSync({ 'xl/worksheets/sheet1.xml': strToU8(`<sheetData>${cells}</sheetData>`) });
};

describe('A workbook', () => {
  it('is read where a form may have it, with formats to the last row as some programs write them', () => {
    expect(isWorkbookTooLarge(workbook('A1', 'Z1000'))).toBe(false);
    expect(isWorkbookTooLarge(workbook('A1', 'L1', 'L1048576'))).toBe(false);
  });

  it('is not read where a cell at the far corner makes it fill the memory', () => {
    expect(isWorkbookTooLarge(workbook('A1', 'XFD1048576'))).toBe(true);
    expect(isWorkbookTooLarge(workbook('XFD1', 'A20000'))).toBe(true);
  });

  it('is not read where a small file unpacks to a large one', () => {
    const archive = zipSync({ 'xl/sharedStrings.xml': new Uint8Array(65_000_000) }, { level: 9 });
    expect(archive.length).toBeLessThan(100_000);
    expect(isWorkbookTooLarge(archive)).toBe(true);
  });
});
