import { type Occasion, occasion as occasions } from '../../../../shared/model/form.ts';
import type { FormPlace } from '../../../../shared/model/form-matrix.ts';
import { daysAfter } from '../../../../shared/model/form-window.ts';
import type { Run } from '../../../../shared/model/run.ts';

type Chased = Pick<FormPlace, 'occasion' | 'overdue' | 'window'>;

/** Forms of one occasion of a run that should have come and have not. */
export type ToChase = {
  run: Pick<Run, 'runId' | 'name' | 'leaders' | 'substitutes'>;
  occasion: Occasion;
  forms: number;
  /** The first day on which one of them was late. */
  since: string;
};

/**
 * The day from which the earliest of some forms has been late.
 * @example lateSince([{ window: { from: '2026-03-02', to: '2026-03-09' } }]) // '2026-03-10'
 */
export function lateSince(places: readonly Pick<FormPlace, 'window'>[]): string | null {
  const [first] = places.flatMap(({ window }) => window?.to ?? []).sort();
  return first ? daysAfter(first, 1) : null;
}

function ofRun(run: ToChase['run'], places: readonly Chased[]): ToChase[] {
  return occasions.options.flatMap((occasion) => {
    const late = places.filter((place) => place.overdue && place.occasion === occasion);
    const since = lateSince(late);
    return since ? [{ run, occasion, forms: late.length, since }] : [];
  });
}

/**
 * All that should have come and has not, what has waited longest first: each day makes it less
 * likely to come.
 * @example toChase([]) // []
 */
export const toChase = (
  runs: readonly { run: ToChase['run']; places: readonly Chased[] }[],
): ToChase[] =>
  runs
    .flatMap(({ run, places }) => ofRun(run, places))
    .sort((a, b) => a.since.localeCompare(b.since) || a.run.name.localeCompare(b.run.name, 'fi'));
