import type { ExportedForm, ExportedPerson } from '../../shared/exports/export.ts';
import { isExportable } from '../../shared/exports/exported-items.ts';
import { tablesOf } from '../../shared/exports/tables.ts';
import type { Instrument, RawAnswers } from '../../shared/instruments/instrument.ts';
import { allInstruments } from '../../shared/instruments/instruments.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';

/** Every questionnaire whose answers are given to research. */
export const exportable = allInstruments.filter(isExportable);

/** A questionnaire with an item of each type that is exported, and one of a type that is not. */
export const ofEveryType: Instrument = {
  ...statements,
  id: 'of_every_type',
  scoring: null,
  items: (
    [
      { id: 'rating', type: 'scale' },
      { id: 'way', type: 'choice', choices: [{ code: 'phone', text: { fi: 'puhelin' } }] },
      {
        id: 'home',
        type: 'choices',
        choices: [
          { code: 'alone', text: { fi: 'yksin' }, exclusive: true },
          { code: 'others', text: { fi: 'muiden kanssa' } },
        ],
      },
      { id: 'children', type: 'integer', least: 0, most: 20 },
      { id: 'hours', type: 'decimal', least: 0, most: 24 },
      { id: 'done', type: 'boolean' },
      { id: 'words', type: 'text', longest: 100 },
      { id: 'day', type: 'date' },
      { id: 'born', type: 'year', least: 1900, most: 2100 },
    ] as const
  ).map((item, index) => ({
    ...item,
    number: index + 1,
    reversed: false,
    text: { fi: `${item.id} "ä" <b>` },
  })),
};

export const madeExportedForm = (answers: RawAnswers, changes: Partial<ExportedForm> = {}) => ({
  occasion: 'start' as const,
  week: 0,
  synthetic: true,
  answers,
  ...changes,
});

export const madeExportedPerson = (
  forms: readonly ExportedForm[],
  changes: Partial<ExportedPerson> = {},
): ExportedPerson => ({
  person: 'P0123456789AB',
  run: 'R0123456789AB',
  programme: 'kokeilu',
  bands: null,
  forms: [...forms],
  ...changes,
});

/** The rows of a person in both tables, each as an object by column. */
export function rowsOfTable(instrument: Instrument, person: ExportedPerson) {
  const { long, wide } = tablesOf(instrument, ['start', 'end', 'follow_up']);
  const named = ({ columns, rowsOf: rowsOfTable }: typeof long) =>
    rowsOfTable(person).map((row) =>
      Object.fromEntries(columns.map(({ name }, index) => [name, row[index]])),
    );
  return { long: named(long), wide: named(wide) };
}
