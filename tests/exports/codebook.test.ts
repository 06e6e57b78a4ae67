import { describe, expect, it } from 'vitest';
import { codebookOf } from '../../shared/exports/codebook.ts';
import { codebookPage } from '../../shared/exports/codebook-page.ts';
import { missingCodes } from '../../shared/exports/missing.ts';
import { rScript } from '../../shared/exports/r-script.ts';
import { scoringOf } from '../../shared/exports/scoring.ts';
import { spssSyntax } from '../../shared/exports/spss.ts';
import { tablesOf } from '../../shared/exports/tables.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { newAnswers } from '../make.ts';
import {
  exportable,
  madeExportedForm,
  madeExportedPerson,
  ofEveryType,
} from './exported-people.ts';

const all = [...exportable, ofEveryType];
const tables = (instrument: (typeof all)[number]) =>
  Object.values(tablesOf(instrument, ['start', 'end', 'follow_up']));
/** Everything between the delimiters of a name: `q05` does not find `q05_keyed`. */
const names = (text: string) => new Set(text.match(/[a-z][a-z0-9_]*/g));

describe.each(all)('The codebook of $id', (instrument) => {
  const codebook = codebookOf(instrument, tables(instrument));
  const page = codebookPage(instrument, tables(instrument));

  it('describes every column of each file, in its order, and nothing else', () => {
    const written = codebook.resources.map(({ path, schema }) => [
      path,
      schema.fields.map(({ name }) => name),
    ]);
    expect(written).toEqual(
      tables(instrument).map(({ file, columns }) => [file, columns.map(({ name }) => name)]),
    );
    const rows = [...page.matchAll(/<th scope="row"><code>([a-z]\w*)<\/code>/g)];
    expect(rows.map(([, name]) => name)).toEqual(
      tables(instrument).flatMap(({ columns }) => columns.map(({ name }) => name)),
    );
  });

  it('describes each column in every language, with the label of each code', () => {
    const sets: Record<string, unknown> = codebook.laituri.valueSets;
    for (const { schema } of codebook.resources)
      for (const { laituri, categories } of schema.fields) {
        for (const title of Object.values(laituri.title)) expect(title).not.toBe('');
        expect(Object.keys(laituri.title)).toEqual(['fi', 'sv', 'en']);
        expect(laituri.values === null).toBe(categories === undefined);
        if (laituri.values !== null) expect(sets).toHaveProperty(laituri.values);
      }
  });

  it('names the missing codes, and which columns may have them', () => {
    for (const { schema } of codebook.resources) {
      expect(schema.missingValues).toEqual(['', ...Object.values(missingCodes).map(String)]);
      for (const { constraints, laituri } of schema.fields)
        expect(constraints.required).toBe(laituri.missing.length === 0);
    }
  });

  it('escapes every text of a form, so that none becomes markup', () => {
    expect(page).not.toContain('<b>');
    expect(page).toMatch(/^<!doctype html>\n<html lang="en">/);
  });

  it('comes with scripts that name every column of each file', () => {
    const scripts = {
      spss: names(spssSyntax(instrument, tables(instrument), 'fi')),
      r: names(rScript(instrument, tables(instrument))),
    };
    for (const written of Object.values(scripts))
      for (const { columns } of tables(instrument))
        for (const { name } of columns) expect(written).toContain(name);
  });
});

describe('The codebook of the 14 statements', () => {
  const [long, wide] = codebookOf(statements, tables(statements)).resources;
  const field = (name: string) =>
    [...(long?.schema.fields ?? []), ...(wide?.schema.fields ?? [])].find(
      (one) => one.name === name,
    );

  it('gives the words of the raw codes, and of no code that was turned round', () => {
    expect(field('q05')?.categories?.[0]).toEqual({ value: 1, label: 'täysin eri mieltä' });
    expect(field('q05_keyed')?.categories).toBeUndefined();
    expect(field('q05_keyed')?.laituri.title.en).toContain('turned so that more is better');
    expect(field('end_q05')?.title).toBe('Loppumittaus: Tunnen itseni yksinäiseksi.');
  });

  it('is true of the rows: each value has its type, code and bounds', () => {
    const given = newAnswers((number) => 1 + (number % 5));
    const person = madeExportedPerson([
      madeExportedForm({ ...given }),
      madeExportedForm({}, { occasion: 'end' }),
    ]);
    for (const [index, table] of tables(statements).entries()) {
      const fields = codebookOf(statements, tables(statements)).resources[index]?.schema.fields;
      for (const row of table.rowsOf(person))
        for (const [n, value] of row.entries()) {
          const { type, constraints, laituri, name } = fields?.[n] ?? {};
          const isMissing = laituri?.missing.some((reason) => missingCodes[reason] === value);
          if (isMissing) continue;
          expect(typeof value, name).toBe(type === 'string' ? 'string' : 'number');
          if (constraints?.enum) expect(constraints.enum, name).toContain(value);
          expect(Number(value) < Number(constraints?.minimum), name).toBe(false);
          expect(Number(value) > Number(constraints?.maximum), name).toBe(false);
          if (constraints?.pattern) expect(value).toMatch(new RegExp(constraints.pattern));
        }
    }
  });

  it('gives the scoring in the names of the columns', () => {
    expect(scoringOf(statements)).toMatchObject({
      reversed: ['q05'],
      turnedFrom: 6,
      leastAnswered: 12,
    });
    expect(scoringOf(ofEveryType)).toBeNull();
  });
});

describe('The SPSS syntax', () => {
  const syntax = spssSyntax(statements, tables(statements), 'en');

  it('sets missing codes, turns loneliness round, and requires twelve answers', () => {
    expect(syntax).toContain('MISSING VALUES q05 (-999).');
    expect(syntax).toContain('MISSING VALUES end_score (-997, -998).');
    expect(syntax).toMatch(/COMPUTE score_again = MEAN\.12\(\n {2}q01,[^)]*\n {2}6 - q05,/);
    expect(syntax).toContain("1 'completely disagree'");
  });

  it('keeps the user’s decimal comma, and doubles an apostrophe', () => {
    expect(syntax).toMatch(/PRESERVE\.\nSET DECIMAL=DOT\..*RESTORE\.\n$/s);
    const odd = { ...ofEveryType, items: ofEveryType.items.slice(0, 1) };
    odd.items = odd.items.map((item) => ({ ...item, text: { fi: `don't ${'ä'.repeat(300)}` } }));
    const written = spssSyntax(odd, tables(odd), 'fi');
    expect(written).toContain("q01 'don''t ä");
    const [, label = ''] = /q01 '(don''t ä+)'/.exec(written) ?? [];
    expect(new TextEncoder().encode(label.replace("''", "'")).length).toBeLessThanOrEqual(255);
  });
});

describe('The R script', () => {
  it('reads the same in any encoding: it is plain ASCII', () => {
    for (const instrument of all)
      expect(rScript(instrument, tables(instrument))).toMatch(/^[ -~\n]*$/);
  });

  it('computes a score where the questionnaire has one, and does not mention scores otherwise', () => {
    expect(rScript(statements, tables(statements))).toContain('rowSums(!is.na(keyed)) < 12');
    expect(rScript(ofEveryType, tables(ofEveryType))).not.toContain('score');
  });
});
