import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { type ExportFile, exportFiles } from '../../web/src/pages/exports/export-files.ts';
import { newAnswers } from '../make.ts';
import { madeExportedForm, madeExportedPerson } from './exported-people.ts';

const occasions = ['start', 'end', 'follow_up'] as const;
const formula = '=HYPERLINK("https://example.org")';

const person = madeExportedPerson([
  madeExportedForm(newAnswers(2), { week: -1 }),
  madeExportedForm(newAnswers(4), { occasion: 'end', week: 9 }),
]);

/** The files that the researcher's page makes of one page of an export. */
async function filesOf(items = [person]): Promise<ExportFile[]> {
  const progress = { done: 1, total: 1 };
  const { files } = await exportFiles([{ items, next: null, progress }], {
    ...{ instrument: statements, occasions, kind: 'groups', language: 'fi', day: '2026-11-29' },
    report: () => {},
  });
  return files;
}

async function contentOf(files: readonly ExportFile[], name: string): Promise<Buffer> {
  const file = files.find((one) => one.name === name);
  if (!file) throw new Error(`there is no ${name}`);
  return Buffer.from(await (await file.content()).arrayBuffer());
}

/** The workbook of the page, as a spreadsheet reads it: the rows of each sheet. */
async function sheetsOf(files: readonly ExportFile[]) {
  const read = await readXlsxFile(await contentOf(files, 'data.xlsx'));
  return Object.fromEntries(read.map(({ sheet, data }) => [sheet, data]));
}

describe('The workbook that a researcher saves on the page', async () => {
  const files = await filesOf();
  const { long = [], wide = [], codebook = [], README = [] } = await sheetsOf(files);
  const named = ([heads = [], ...rows]: typeof long) =>
    rows.map((row) => Object.fromEntries(heads.map((head, index) => [String(head), row[index]])));

  it('has the tables, the codebook and the README', async () => {
    expect(Object.keys(await sheetsOf(files))).toEqual(['long', 'wide', 'codebook', 'README']);
  });

  it('has numbers as numbers, also where Finnish Excel writes a decimal comma', () => {
    expect(named(long)).toMatchObject([
      { occasion: 'start', week: -1, q01: 2, q05: 2, q05_keyed: 4, answered: 14 },
      { occasion: 'end', week: 9, q01: 4 },
    ]);
    expect(named(long)[0]?.score).toBeCloseTo((13 * 2 + 4) / 14, 12);
    expect(named(wide)[0]).toMatchObject({ end_week: 9, follow_up_q01: -998 });
  });

  it('has pseudonyms and codes as texts', () => {
    expect(named(long)[0]).toMatchObject({ person: person.person, programme: 'kokeilu' });
  });

  it('has the cells of the CSV file', async () => {
    const text = (await contentOf(files, 'data-long.csv')).toString();
    const lines = text.replace('\ufeff', '').trim().split('\r\n');
    expect(long.map((row) => row.join(','))).toEqual(lines);
  });

  it('describes every column and every code in its codebook', () => {
    const rows = named(codebook);
    const columns = rows.filter(({ code }) => code === null);
    const of = (table: string) =>
      columns.filter((row) => row.table === table).map(({ column }) => column);
    expect(of('long')).toEqual(long[0]);
    expect(of('wide')).toEqual(wide[0]);
    const skipped = rows.find(
      ({ table, column, code }) => table === 'long' && column === 'q01' && code === -999,
    );
    expect(skipped?.Suomeksi).toBe('Ohitettu: lomake on, tähän ei vastattu');
  });

  it('says in its README what the README file says', async () => {
    const text = (await contentOf(files, 'README.txt')).toString();
    expect(README.map(([line]) => line ?? '')).toEqual(text.trimEnd().split('\r\n'));
  });

  it('has a text that looks like a formula as that text', async () => {
    const sheets = await sheetsOf(await filesOf([{ ...person, programme: formula }]));
    expect(sheets.long?.[1]).toContain(formula);
  });

  it('is not made of more rows than a spreadsheet is read with', async () => {
    const many = Array.from({ length: 50_001 }, () => madeExportedPerson([]));
    const names = (await filesOf(many)).map(({ name }) => name);
    expect(names).toContain('data-wide.csv');
    expect(names).not.toContain('data.xlsx');
  });
});
