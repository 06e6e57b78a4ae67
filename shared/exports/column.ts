import type { Text } from '../instruments/instrument.ts';
import type { MissingReason } from './missing.ts';

/** What stands in a cell: numbers are written bare, texts are escaped. */
export type Cell = string | number;

/** A code that may stand in a column, and what it means. */
export type CodedValue = { code: Cell; text: Text };

/** A column of an exported table: whatever describes the table reads it from here. */
export type Column = {
  name: string;
  type: 'text' | 'whole' | 'decimal';
  label: Text;
  /** The codes that may stand in it; empty where any value of the type may. */
  values: readonly CodedValue[];
  missing: readonly MissingReason[];
  least?: number | undefined;
  most?: number | undefined;
  /** What every text in it looks like. */
  pattern?: string | undefined;
};

/** A table of an export. `rowsOf` gives its rows of one person, each in the order of the columns. */
export type TableOfRows<Row> = {
  name: 'long' | 'wide';
  file: string;
  /** What one row is. */
  about: Text;
  /** Columns that together name a row. */
  key: readonly string[];
  columns: readonly Column[];
  rowsOf: (row: Row) => Cell[][];
};

const languages = ['fi', 'sv', 'en'] as const;
export type LabelLanguage = (typeof languages)[number];
export const labelLanguages: readonly LabelLanguage[] = languages;

/**
 * A text in a language; Finnish stands in where it is missing, as it does on the forms.
 * @example labelInLanguage({ fi: 'kyllä' }, 'sv') // 'kyllä'
 */
export const labelInLanguage = (text: Text, language: LabelLanguage): string =>
  text[language] ?? text.fi;

/**
 * One text made of others, in each language.
 * @example textOf((text) => `${text({ fi: 'a', en: 'b' })}!`).en // 'b!'
 */
export function textOf(compose: (text: (of: Text) => string) => string): Text {
  const inEach = (language: LabelLanguage) => compose((of) => labelInLanguage(of, language));
  return { fi: inEach('fi'), sv: inEach('sv'), en: inEach('en') };
}
