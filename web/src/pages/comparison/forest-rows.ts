import type { ComparedRun, PooledChange } from '../../../../shared/domain/figures/comparison.ts';
import type { ScoreChange } from '../../../../shared/domain/figures/outcome.ts';
import { decimalsFor } from '../../../../shared/domain/figures/rounding.ts';
import { whyNoChange } from '../../features/figures/outcome-sentences.ts';
import { decimal, percent } from '../../texts/format.ts';
import { texts } from '../../texts/staff.ts';

const words = texts.forest;

/** A mean as it is drawn, with its interval where that is shown. */
export type DrawnMean = Pick<ScoreChange, 'mean' | 'interval'>;

/** A line of a forest plot. */
export type ForestRow = {
  name: string;
  pairs: string | null;
  own: DrawnMean | null;
  shrunken: DrawnMean | null;
  /** The columns beside it: start, attendance and share of pairs. */
  beside: readonly string[];
  /** Shown instead of a change that is not disclosed. */
  why: string | null;
};

/** The columns beside the plot. */
export const besideHeadings = Object.values(words.beside);

function besideOf({ start, attendance, percentPaired }: ComparedRun): string[] {
  const share = (value: number | null, unknown: string) =>
    value === null ? unknown : percent(value);
  return [
    start ? decimal(start.mean, decimalsFor(start.n)) : '–',
    // Without a roll call it is not known who attended; that is not the same as nobody.
    share(attendance.everybody, texts.chart.notKnown),
    share(percentPaired, '–'),
  ];
}

/** A run as a line of the plot. */
export function forestRow(run: ComparedRun): ForestRow {
  const { change, shrunken, pairs } = run;
  return {
    name: run.run.name,
    pairs: pairs === null ? null : words.pairs(pairs),
    own: change,
    shrunken: shrunken && { mean: shrunken.estimate, interval: shrunken.interval },
    beside: besideOf(run),
    why: whyNoChange(run),
  };
}

/**
 * Everything that one scale must hold: measured, shrunken and pooled means, and the interval for a
 * new run.
 */
export function drawnMeansOf(
  rows: readonly ForestRow[],
  pooled: PooledChange | undefined,
): DrawnMean[] {
  const own = rows.flatMap(({ own, shrunken }) => [own ?? [], shrunken ?? []].flat());
  if (!pooled?.model) return own;
  const { mean, interval, prediction } = pooled.model;
  return [...own, { mean, interval }, { mean, interval: prediction?.interval ?? null }];
}
