import { describe, expect, it } from 'vitest';
import { missingCodes } from '../../shared/exports/missing.ts';
import { tablesOf } from '../../shared/exports/tables.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { keyed, score } from '../../shared/instruments/score.ts';
import { newAnswers } from '../make.ts';
import {
  exportable,
  madeExportedForm,
  madeExportedPerson,
  ofEveryType,
  rowsOfTable,
} from './exported-people.ts';

const occasions = ['start', 'end', 'follow_up'] as const;
const { skipped, noForm, notScored } = missingCodes;

/** Answers in which every statement has a different code from its neighbours. */
const mixed = newAnswers((number) => 1 + (number % 5));
const without = (count: number) => Object.fromEntries(Object.entries(mixed).slice(count));

describe.each([...exportable, ofEveryType])('The tables of $id', (instrument) => {
  const { long, wide } = tablesOf(instrument, occasions);

  it('never give two columns one name, nor a raw and a keyed answer', () => {
    for (const { columns } of [long, wide]) {
      const names = columns.map(({ name }) => name.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('have names that SPSS, R and spreadsheets accept unchanged', () => {
    for (const { columns } of [long, wide])
      for (const { name } of columns) expect(name).toMatch(/^[a-z][a-z0-9_]{0,63}$/);
  });

  it('never use a missing code that could be an answer', () => {
    for (const { values, least = 0 } of [...long.columns, ...wide.columns])
      for (const code of Object.values(missingCodes)) {
        expect(values.map((value) => value.code)).not.toContain(code);
        expect(least).toBeGreaterThan(code);
      }
  });

  it('have a row for each form, and one for each person', () => {
    const forms = [madeExportedForm({}), madeExportedForm({}, { occasion: 'end', week: 9 })];
    const rows = rowsOfTable(instrument, madeExportedPerson(forms));
    expect(rows.long.map(({ occasion, week }) => [occasion, week])).toEqual([
      ['start', 0],
      ['end', 9],
    ]);
    expect(rows.wide).toHaveLength(1);
    expect(rows.wide[0]).toMatchObject({ start_week: 0, end_week: 9, follow_up_week: noForm });
  });
});

describe('The 14 statements', () => {
  it('have a raw and a keyed column side by side, under two names', () => {
    const { long } = rowsOfTable(statements, madeExportedPerson([madeExportedForm(mixed)]));
    expect(long[0]).toMatchObject({ q05: 1, q05_keyed: 5, q06: 2, q06_keyed: 2 });
    const names = Object.keys(long[0] ?? {});
    expect(names.filter((name) => name.endsWith('_keyed'))).toHaveLength(14);
    for (const [index, item] of statements.items.entries()) {
      const name = `q${String(index + 1).padStart(2, '0')}`;
      const raw = Number(mixed[item.id]);
      expect(long[0]).toMatchObject({
        [name]: raw,
        [`${name}_keyed`]: keyed(item, raw, statements.options),
      });
    }
  });

  it.each([0, 1, 2, 3, 14])('have our score when %i are skipped', (count) => {
    const given = without(count);
    const { long, wide } = rowsOfTable(statements, madeExportedPerson([madeExportedForm(given)]));
    const ours = score(statements, given) ?? notScored;
    expect(ours === notScored).toBe(count > 2);
    expect(long[0]).toMatchObject({ score: ours, answered: 14 - count });
    expect(wide[0]).toMatchObject({ start_score: ours, end_score: noForm });
  });

  it('say whether an item was skipped or the form is missing', () => {
    const { long, wide } = rowsOfTable(
      statements,
      madeExportedPerson([madeExportedForm(without(1))]),
    );
    expect(long[0]).toMatchObject({ q01: skipped, q01_keyed: skipped });
    expect(wide[0]).toMatchObject({ start_q01: skipped, end_q01: noForm, end_q01_keyed: noForm });
  });

  it('of a person without forms are a row of the wide table and none of the long', () => {
    const rows = rowsOfTable(statements, madeExportedPerson([]));
    expect(rows.long).toEqual([]);
    const { person: _, run: __, programme: ___, ...all } = rows.wide[0] ?? {};
    expect(new Set(Object.values(all))).toEqual(new Set([noForm]));
  });
});

describe('An item of another type', () => {
  const of = (given: Parameters<typeof madeExportedForm>[0]) =>
    rowsOfTable(ofEveryType, madeExportedPerson([madeExportedForm(given)])).long[0] ?? {};

  it('has a column of its codes, or one for each choice of several', () => {
    const given = {
      rating: 4,
      way: 'phone',
      home: ['others'],
      children: 2,
      hours: 1.5,
      done: true,
    };
    expect(of(given)).toMatchObject({
      q01: 4,
      q02: 'phone',
      q03_alone: 0,
      q03_others: 1,
      q04: 2,
      q05: 1.5,
      q06: 1,
      answered: 6,
    });
  });

  it('that was skipped has the code for skipped in each', () => {
    const row = of({});
    for (const name of ['q01', 'q02', 'q03_alone', 'q03_others', 'q04', 'q05', 'q06'])
      expect(row[name]).toBe(skipped);
  });

  it('that could identify a person has none: free text, days and years', () => {
    const row = of({ words: 'jotain', day: '2026-03-02', born: 1970 });
    expect(Object.keys(row).filter((name) => /^q0[789]/.test(name))).toEqual([]);
    expect(row.answered).toBe(0);
  });
});
