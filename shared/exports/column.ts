import type { Text } from '../instruments/instrument.ts';
import type { MissingReason } from './missing.ts';

/** The value of a cell: numbers are written bare, texts are escaped. */
export type Cell = string | number;

/** A code that a column may contain, and its meaning. */
export type CodedValue = { code: Cell; text: Text };

/** A column of an exported table: all descriptions of the table are made from it. */
export type Column = {
  name: string;
  type: 'text' | 'whole' | 'decimal';
  label: Text;
  /** The codes that the column may contain; empty where any value of the type is allowed. */
  values: readonly CodedValue[];
  missing: readonly MissingReason[];
  least?: number | undefined;
  most?: number | undefined;
  /** The pattern of every text in it. */
  pattern?: string | undefined;
};

/**
 * A table of an export. `rowsOf` gives its rows of one person, each in the order of the columns.
 */
export type TableOfRows<Row> = {
  name: 'long' | 'wide';
  file: string;
  /** The meaning of one row. */
  about: Text;
  /** Columns that together identify a row. */
  key: readonly string[];
  columns: readonly Column[];
  rowsOf: (row: Row) => Cell[][];
};

const languages = ['fi', 'sv', 'en'] as const;
export type LabelLanguage = (typeof languages)[number];
export const labelLanguages: readonly LabelLanguage[] = languages;

/**
 * A text in a language; Finnish is used where it is missing, as on the forms.
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
