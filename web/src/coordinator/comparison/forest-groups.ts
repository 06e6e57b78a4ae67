import type { ComparedRun, Comparison, PooledChange } from '../../../../shared/model/comparison.ts';

/** Runs that may stand on one scale: those that answered the same version of one questionnaire. */
export type ForestGroup = {
  key: string;
  instrument: ComparedRun['instrument'];
  runs: readonly ComparedRun[];
  pooled: PooledChange | undefined;
};

const keyOf = (instrument: ComparedRun['instrument']) =>
  instrument ? `${instrument.instrumentId} ${instrument.version}` : '';

/**
 * The runs by what they answered, in the order in which they came.
 * @example forestGroups({ items: [], pooled: [] }) // []
 */
export function forestGroups({
  items,
  pooled,
}: Pick<Comparison, 'items' | 'pooled'>): ForestGroup[] {
  const keys = [...new Set(items.map(({ instrument }) => keyOf(instrument)))];
  return keys.map((key) => {
    const runs = items.filter(({ instrument }) => keyOf(instrument) === key);
    return {
      key,
      instrument: runs[0]?.instrument ?? null,
      runs,
      pooled: pooled.find(({ instrument }) => keyOf(instrument) === key),
    };
  });
}
