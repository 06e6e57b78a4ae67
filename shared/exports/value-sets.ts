import type { CodedValue, Column } from './column.ts';

/** Codes and labels that several columns share, each set once, and which column has which. */
export type ValueSets = {
  /** Named after the first column that has it. */
  sets: ReadonlyMap<string, readonly CodedValue[]>;
  /** The name of a column's set; of a column without codes there is none. */
  setOf: (column: Column) => string | undefined;
};

const known = ({ values }: Column) => JSON.stringify(values);

/**
 * The sets of values of some columns. A scale of five stands in a wide table under 42 columns;
 * written once it can be read.
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
