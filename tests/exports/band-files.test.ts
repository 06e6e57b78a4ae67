import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { bandLimits } from '../../shared/configuration.ts';
import { bandColumns } from '../../shared/exports/band-columns.ts';
import { type Bands, bandCodes, bandNames, withheldBands } from '../../shared/exports/bands.ts';
import { missingCodes } from '../../shared/exports/missing.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { exportFiles } from '../../web/src/pages/exports/export-files.ts';
import { newAnswers } from '../make.ts';
import { madeExportedForm, madeExportedPerson } from './exported-people.ts';

const shown: Bands = {
  ...{ sex: 'female', age_band: '30_44' },
  ...{ dose_band: '80_or_over', exit_band: 'completed' },
};
const personWith = (bands: Bands, person = 'P0123456789AB') =>
  madeExportedPerson([madeExportedForm(newAnswers(2), { week: null })], {
    ...{ person, run: null, bands },
  });

const { files } = await exportFiles(
  [
    {
      items: [personWith(shown), personWith(withheldBands, 'P0123456789AC')],
      next: null,
      progress: { done: 1, total: 1 },
    },
  ],
  {
    ...{ instrument: statements, occasions: ['start', 'end', 'follow_up'], kind: 'background' },
    ...{ language: 'en', day: '2026-11-29' },
    report: () => {},
  },
);
const textOf = async (name: string) =>
  (await files.find((one) => one.name === name)?.content())?.text();
const [long = '', wide = '', codebook = '', r = '', spss = '', readme = ''] = await Promise.all(
  ['data-long.csv', 'data-wide.csv', 'codebook.json', 'read.R', 'read.sps', 'README.txt'].map(
    textOf,
  ),
);

describe('The files of an export with bands', () => {
  it('have the bands in both tables, and nothing of a group', () => {
    for (const text of [long, wide]) {
      const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
      expect(rows[0]).toMatchObject(shown);
      for (const name of bandNames) expect(rows[1]?.[name]).toBe(String(missingCodes.withheld));
      const names = Object.keys(rows[0] ?? {});
      expect(names.filter((name) => /run|week/.test(name))).toEqual([]);
    }
  });

  it('describe each band, each of its codes, and what is withheld', () => {
    const { resources, laituri } = JSON.parse(codebook);
    for (const { schema } of resources)
      for (const name of bandNames) {
        const field = schema.fields.find((one: { name: string }) => one.name === name);
        expect(field.constraints.enum).toEqual(bandCodes[name]);
        expect(field.laituri.missing).toEqual(['withheld']);
      }
    expect(laituri.missing.withheld.value).toBe(-996);
  });

  it('name every code in three languages', () => {
    for (const { values } of bandColumns)
      for (const { code, text } of values) {
        expect(text.fi).not.toBe(code);
        expect([text.sv, text.en]).not.toContain(undefined);
      }
  });

  it('are read by the scripts, which leave out what is withheld', () => {
    for (const name of bandNames) {
      expect(r).toContain(`${name} = "character"`);
      expect(r).toContain(`${name} = "${name}"`);
      expect(spss).toContain(`MISSING VALUES ${name} ('-996').`);
      expect(spss).toContain(`VALUE LABELS ${name}\n`);
    }
    expect(r).toContain('withheld = -996');
    expect(r + spss).not.toMatch(/\b(run|week)\b = | {4}(run|week) /);
  });

  it('say in the README what the bands are worth', () => {
    expect(readme).toContain('at least five people of its programme');
    expect(readme).toContain('vähintään viittä henkilöä');
    expect(readme).toContain('2 participations in groups');
    expect(bandLimits.fewest).toBe(5);
  });
});
