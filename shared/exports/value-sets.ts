import type { CodedValue, Column } from './column.ts';

/** Codes and labels that several columns share, each set once, and the set of each column. */
export type ValueSets = {
  /** Named after the first column that has it. */
  sets: ReadonlyMap<string, readonly CodedValue[]>;
  /** The name of a column's set; a column without codes has none. */
  setOf: (column: Column) => string | undefined;
};

const known = ({ values }: Column) => JSON.stringify(values);

/**
 * The sets of values of some columns. In a wide table, a scale of five is shared by 42 columns; it
 * can be read when it is written once.
 * @example valueSetsOf([]).sets.size // 0
 */
export function valueSetsOf(columns: readonly Column[]): ValueSets {
  const withValues = columns.filter(({ values }) => values.length > 0);
  const first = new Map<string, Column>();
  for (const column of withValues) {
    const key = known(column);
    if (!first.has(key)) first.set(key, column);
  }
  const sets = new Map([...first.values()].map(({ name, values }) => [name, values]));
  return {
    sets,
    setOf: (column) => (column.values.length > 0 ? first.get(known(column))?.name : undefined),
  };
}
