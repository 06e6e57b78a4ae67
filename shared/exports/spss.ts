import type { Instrument } from '../instruments/instrument.ts';
import { type Column, type LabelLanguage, labelInLanguage } from './column.ts';
import { missingCodes, missingTexts } from './missing.ts';
import { type ScoringRule, scoringOf } from './scoring.ts';
import type { ExportTable } from './tables.ts';

/** SPSS cuts longer ones, with a warning for each. */
const longest = { variable: 255, value: 120 } as const;

/** A text in SPSS: in apostrophes, each in it twice. The limits are in bytes. */
function quoted(text: string, bytes: number): string {
  let cut = text;
  while (new TextEncoder().encode(cut).length > bytes) cut = cut.slice(0, -1);
  return `'${cut.replaceAll("'", "''")}'`;
}

const widthOf = ({ pattern, values }: Column): number =>
  Math.max(pattern ? 64 : 8, ...values.map(({ code }) => String(code).length));

const formatOf = (column: Column) => (column.type === 'text' ? `A${widthOf(column)}` : 'F8.0');
const literal = (column: Column, code: string | number) =>
  column.type === 'text' ? quoted(String(code), longest.value) : String(code);

const getData = ({ file, columns }: ExportTable) => `GET DATA
  /TYPE=TXT
  /FILE='${file}'
  /ENCODING='UTF8'
  /ARRANGEMENT=DELIMITED
  /DELCASE=LINE
  /FIRSTCASE=2
  /DELIMITERS=','
  /QUALIFIER='"'
  /VARIABLES=
${columns.map((column) => `    ${column.name} ${formatOf(column)}`).join('\n')}.`;

const variableLabels = (columns: readonly Column[], language: LabelLanguage) =>
  `VARIABLE LABELS\n${columns
    .map(
      ({ name, label }) =>
        `  ${name} ${quoted(labelInLanguage(label, language), longest.variable)}`,
    )
    .join('\n')}.`;

function valueLabels(columns: readonly Column[], language: LabelLanguage): string[] {
  return columns.flatMap((column) => {
    const labels = [
      ...column.values,
      ...column.missing.map((reason) => ({
        code: missingCodes[reason],
        text: missingTexts[reason],
      })),
    ].map(
      ({ code, text }) =>
        `  ${literal(column, code)} ${quoted(labelInLanguage(text, language), longest.value)}`,
    );
    return labels.length > 0 ? [`VALUE LABELS ${column.name}\n${labels.join('\n')}.`] : [];
  });
}

const missingValues = (columns: readonly Column[]) =>
  columns
    .filter(({ missing }) => missing.length > 0)
    .map((column) => {
      const codes = column.missing.map((reason) => literal(column, missingCodes[reason]));
      return `MISSING VALUES ${column.name} (${codes.join(', ')}).`;
    });

const decimals = (columns: readonly Column[]) =>
  columns.filter(({ type }) => type === 'decimal').map(({ name }) => `FORMATS ${name} (F8.4).`);

/** The score of each form computed again from the raw answers, to be compared with the file's. */
function scoring({ columns }: ExportTable, rule: ScoringRule | null): string[] {
  if (!rule) return [];
  const scores = columns.filter(({ name }) => /(^|_)score$/.test(name));
  return scores.map(({ name }) => {
    const prefix = name.slice(0, -'score'.length);
    const keyed = rule.items.map((item) =>
      rule.reversed.includes(item) ? `${rule.turnedFrom} - ${prefix}${item}` : `${prefix}${item}`,
    );
    return `COMPUTE ${prefix}score_again = MEAN.${rule.leastAnswered}(\n  ${keyed.join(',\n  ')}).
COMPUTE ${prefix}score_departure = ABS(${name} - ${prefix}score_again).
FORMATS ${prefix}score_again (F8.4) ${prefix}score_departure (E12.2).`;
  });
}

const tablePart = (table: ExportTable, rule: ScoringRule | null, language: LabelLanguage) =>
  [
    getData(table),
    variableLabels(table.columns, language),
    ...valueLabels(table.columns, language),
    ...missingValues(table.columns),
    ...decimals(table.columns),
    ...scoring(table, rule),
    `SAVE OUTFILE='data-${table.name}.sav'.`,
  ].join('\n');

/**
 * SPSS syntax that reads the tables and saves them as .sav files, with labels in one language,
 * missing codes and the score computed again. Begins with the mark by which SPSS recognises UTF-8.
 * If the user's settings have a decimal comma, it is suspended while the file is read.
 */
export function spssSyntax(
  instrument: Instrument,
  tables: readonly ExportTable[],
  language: LabelLanguage,
): string {
  const rule = scoringOf(instrument);
  return `\ufeff* ${instrument.id}, version ${instrument.version}: reads the CSV files of this folder.
* First make it the working folder: CD 'C:/the/folder'.
PRESERVE.
SET DECIMAL=DOT.
${tables.map((table) => tablePart(table, rule, language)).join('\n\n')}

GET FILE='data-long.sav'.
RESTORE.
`;
}
