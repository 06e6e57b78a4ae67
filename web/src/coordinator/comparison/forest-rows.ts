import type { ComparedRun, PooledChange } from '../../../../shared/model/comparison.ts';
import type { Change } from '../../../../shared/model/outcome.ts';
import type { ReleasedOccasion } from '../../../../shared/model/released-occasion.ts';
import { decimal, percent } from '../../format.ts';
import { deskTexts } from '../texts.ts';
import { pairsAt, percentPairedAt, whyNotAt } from './occasion-sentences.ts';

const words = deskTexts.forest;

/** A mean with its interval, as it is drawn. */
export type Drawn = Pick<Change, 'mean' | 'interval'>;

/** A line of a forest plot. */
export type ForestRow = {
  name: string;
  pairs: string | null;
  own: Drawn | null;
  shrunken: Drawn | null;
  /** What stands beside it: start, attendance and share of pairs. */
  beside: readonly string[];
  /** In the place of a change that is not told. */
  why: string | null;
};

/** The columns beside the plot. */
export const besideHeadings = Object.values(words.beside);

function besideOf(run: ComparedRun, occasion: ReleasedOccasion): string[] {
  const { start, attendance } = run;
  const share = (value: number | null | undefined) => (value == null ? '–' : percent(value));
  const paired = share(percentPairedAt(run, occasion));
  return [start ? decimal(start.mean) : '–', share(attendance?.everybody), paired];
}

/** A run as a line of the plot. */
export function forestRow(run: ComparedRun, occasion: ReleasedOccasion): ForestRow {
  const { change, shrunken } = run;
  const pairs = pairsAt(run, occasion);
  return {
    name: run.run.name,
    pairs: pairs === null ? null : words.pairs(pairs),
    own: change,
    shrunken: shrunken && { mean: shrunken.estimate, interval: shrunken.interval },
    beside: besideOf(run, occasion),
    why: whyNotAt(run, occasion),
  };
}

/** All that one scale must hold: measured, shrunken and pooled, and where a new run may fall. */
export function drawnOf(rows: readonly ForestRow[], pooled: PooledChange | undefined): Drawn[] {
  const own = rows.flatMap(({ own, shrunken }) => [own ?? [], shrunken ?? []].flat());
  if (!pooled) return own;
  const { mean, interval, predictionInterval } = pooled;
  return [...own, { mean, interval }, { mean, interval: predictionInterval }];
}
