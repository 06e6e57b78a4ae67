import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { observedPrediction } from '../../shared/stats/observed-prediction.ts';

/** The models that are checked: as many groups as a programme may have, alike and very different. */
const models = [1, 4, 5, 7, 11, 24, 99, 999].flatMap((df) =>
  [0, 0.001, 0.04, 1].flatMap((tau2) =>
    [0.01, 0.2, 1.5].flatMap((se) =>
      [0.005, 0.06, 2].map((sampling) => ({ df, tau2, se, sampling, mean: 0.1 * df - se })),
    ),
  ),
);

/** Writes the models for R. */
export function writeModels(directory: string): void {
  writeFileSync(join(directory, 'models.csv'), stringify(models, { header: true }));
}

/** The largest difference of an end from R's, relative to the interval's width. */
export function comparePredictions(directory: string): { models: number; largest: number } {
  const rows: { low: string; high: string }[] = parse(
    readFileSync(join(directory, 'predictions.csv'), 'utf8'),
    { columns: true },
  );
  if (rows.length !== models.length) throw new Error('R read a different number of models');
  const differences = models.map((model, n) => {
    const ours = observedPrediction(model, model.sampling);
    const [low, high] = [Number(rows[n]?.low), Number(rows[n]?.high)];
    if (!ours) return Number.POSITIVE_INFINITY;
    return Math.max(Math.abs(ours.low - low), Math.abs(ours.high - high)) / (high - low);
  });
  return { models: models.length, largest: Math.max(...differences) };
}
