import type {
  ComparedRun,
  Comparison,
  PooledChange,
} from '../../../../shared/domain/figures/comparison.ts';

/** Runs that can share a scale: those that answered the same version of one instrument. */
export type ForestGroup = {
  key: string;
  instrument: ComparedRun['instrument'];
  runs: readonly ComparedRun[];
  pooled: PooledChange | undefined;
};

const keyOf = (instrument: ComparedRun['instrument']) =>
  instrument ? `${instrument.instrumentId} ${instrument.version}` : '';

/**
 * The runs by instrument version, in their original order. Runs without a release have no known
 * version; they are listed with the others if those all have the same one.
 * @example forestGroups({ items: [], pooled: [] }) // []
 */
export function forestGroups({
  items,
  pooled,
}: Pick<Comparison, 'items' | 'pooled'>): ForestGroup[] {
  const known = [...new Set(items.map(({ instrument }) => keyOf(instrument)))].filter(Boolean);
  const [only] = known.length === 1 ? known : pooled.map(({ instrument }) => keyOf(instrument));
  const keyIn = ({ instrument }: ComparedRun) =>
    keyOf(instrument) || (known.length > 1 ? '' : (only ?? ''));
  const keys = [...new Set(items.map(keyIn))];
  return keys.map((key) => {
    const runs = items.filter((run) => keyIn(run) === key);
    return {
      key,
      instrument: runs.find(({ instrument }) => instrument)?.instrument ?? null,
      runs,
      pooled: pooled.find(({ instrument }) => keyOf(instrument) === key),
    };
  });
}

/**
 * Pooled changes that belong to no listed run: those of other leaders' runs, which a leader may see
 * only pooled.
 * @example pooledElsewhere({ items: [], pooled: [] }) // []
 */
export function pooledElsewhere(comparison: Pick<Comparison, 'items' | 'pooled'>): PooledChange[] {
  const drawn = new Set(forestGroups(comparison).map(({ key }) => key));
  return comparison.pooled.filter(({ instrument }) => !drawn.has(keyOf(instrument)));
}
