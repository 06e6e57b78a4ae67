import type { Instrument } from '../instruments/instrument.ts';
import { type Column, type LabelLanguage, labelInLanguage, labelLanguages } from './column.ts';
import { type MissingReason, missingCodes, missingTexts } from './missing.ts';
import { scoringOf } from './scoring.ts';
import type { ExportTable } from './tables.ts';
import { type ValueSets, valueSetsOf } from './value-sets.ts';

/** A value in each language. */
const inEach = <Described>(
  describe: (language: LabelLanguage) => Described,
): Record<LabelLanguage, Described> =>
  Object.fromEntries(labelLanguages.map((language) => [language, describe(language)])) as Record<
    LabelLanguage,
    Described
  >;

const types = { text: 'string', whole: 'integer', decimal: 'number' } as const;

function constraintsOf(column: Column) {
  const codes = column.values.map(({ code }) => code);
  return {
    required: column.missing.length === 0,
    ...(codes.length > 0 ? { enum: codes } : {}),
    ...(column.least === undefined ? {} : { minimum: column.least }),
    ...(column.most === undefined ? {} : { maximum: column.most }),
    ...(column.pattern === undefined ? {} : { pattern: column.pattern }),
  };
}

/**
 * A column as a field of a Table Schema; properties that the schema does not define are under
 * `laituri`.
 */
function fieldOf(column: Column, { setOf }: ValueSets) {
  const categories = column.values.map(({ code, text }) => ({ value: code, label: text.fi }));
  return {
    name: column.name,
    type: types[column.type],
    title: column.label.fi,
    constraints: constraintsOf(column),
    ...(categories.length > 0 ? { categories } : {}),
    laituri: {
      title: inEach((language) => labelInLanguage(column.label, language)),
      values: setOf(column) ?? null,
      missing: column.missing,
    },
  };
}

const allReasons = Object.keys(missingCodes) as MissingReason[];

const describedSets = ({ sets }: ValueSets) =>
  Object.fromEntries(
    [...sets].map(([name, values]) => [
      name,
      values.map(({ code, text }) => ({
        value: code,
        label: inEach((language) => labelInLanguage(text, language)),
      })),
    ]),
  );

const describedMissing = () =>
  Object.fromEntries(
    allReasons.map((reason) => [
      reason,
      {
        value: missingCodes[reason],
        label: inEach((language) => labelInLanguage(missingTexts[reason], language)),
      },
    ]),
  );

function resourceOf({ name, file, about, key, columns }: ExportTable, sets: ValueSets) {
  return {
    name: `data-${name}`,
    path: file,
    title: about.fi,
    description: about.en ?? about.fi,
    profile: 'tabular-data-resource',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true },
    schema: {
      fields: columns.map((column) => fieldOf(column, sets)),
      missingValues: ['', ...allReasons.map((reason) => String(missingCodes[reason]))],
      primaryKey: [...key],
    },
  };
}

/**
 * The codebook for machines: a Data Package whose resources carry the Frictionless Table Schemas
 * of the tables. Titles and labels are the form's own Finnish; every language is under `laituri`.
 * Source: https://specs.frictionlessdata.io/table-schema/
 */
export function codebookOf(instrument: Instrument, tables: readonly ExportTable[]) {
  const sets = valueSetsOf(tables.flatMap(({ columns }) => columns));
  return {
    profile: 'tabular-data-package',
    name: `laituri-${instrument.id.replaceAll('_', '-')}`,
    title: instrument.title.fi,
    version: instrument.version,
    sources: [{ title: instrument.source }],
    resources: tables.map((table) => resourceOf(table, sets)),
    laituri: {
      instrument: { id: instrument.id, version: instrument.version, licence: instrument.licence },
      title: inEach((language) => labelInLanguage(instrument.title, language)),
      unofficialLanguages: instrument.unofficial,
      valueSets: describedSets(sets),
      missing: describedMissing(),
      scoring: scoringOf(instrument),
    },
  };
}

export type Codebook = ReturnType<typeof codebookOf>;
