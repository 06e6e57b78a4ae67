import { pooledVariance } from '../../stats/pooled-variance.ts';
import {
  type RandomEffects,
  randomEffects,
  type ShrunkenGroup,
} from '../../stats/random-effects.ts';
import { type ChangeUnit, type ComparedLine, changeUnits } from './change-units.ts';
import type { PooledChange } from './comparison.ts';
import { madeOf } from './disclose-outcome.ts';
import type { Viewer } from './disclosure.ts';
import type { LineContent } from './summary-line.ts';

/** One model: of one programme and one version of one instrument. */
export type Pool = {
  programmeId: string;
  instrument: NonNullable<LineContent['instrument']>;
  units: readonly ChangeUnit[];
  model: RandomEffects | null;
};

/** The kind of a run: one programme and one version and scoring of an instrument. */
function kindOf({ line, shown }: ComparedLine): string | undefined {
  const instrument = shown.content?.instrument;
  if (!instrument) return undefined;
  const { instrumentId, version, scoring } = instrument;
  return `${line.run.programmeId} ${instrumentId}@${version} ${scoring}`;
}

/**
 * The model over units, from what is shown of them: each with its share of the variance within,
 * from all units whose spread is shown.
 */
function modelOf(units: readonly ChangeUnit[]): RandomEffects | null {
  const spread = units.map(({ n, mean, sd }) => ({
    n,
    mean,
    variance: sd === null ? null : sd ** 2,
  }));
  const within = pooledVariance(spread)?.variance;
  if (within === undefined) return null;
  return randomEffects(units.map(({ n, mean }) => ({ mean, variance: within / n })));
}

/** Retracted runs belong to every kind of their programme: they may have been bundled with any. */
function kindsOf(lines: readonly ComparedLine[]): ComparedLine[][] {
  const kinds = Map.groupBy(
    lines.filter((one) => kindOf(one) !== undefined),
    (one) => String(kindOf(one)),
  );
  const takenBack = lines.filter(({ shown }) => shown.status.status === 'taken_back');
  return [...kinds.values()].map((ofKind) => [
    ...ofKind,
    ...takenBack.filter(({ line }) => line.run.programmeId === ofKind[0]?.line.run.programmeId),
  ]);
}

/**
 * The models over all runs: one for each programme and instrument version, which are never pooled
 * with each other.
 * @param isChosen the runs that a filter selects: a unit is included when all of its runs are
 */
export function poolsOf(
  lines: readonly ComparedLine[],
  viewer: Pick<Viewer, 'userId'>,
  isChosen: (one: ComparedLine) => boolean,
): Pool[] {
  return kindsOf(lines).flatMap((ofKind) => {
    const [first] = ofKind;
    const instrument = first?.shown.content?.instrument;
    if (!first || !instrument) return [];
    const units = changeUnits(ofKind, viewer).filter(({ runs }) =>
      runs.every(({ of }) => isChosen(of)),
    );
    return [{ programmeId: first.line.run.programmeId, instrument, units, model: modelOf(units) }];
  });
}

/** The positions in the models of those runs that are units on their own. */
export function groupsOf(
  pools: readonly Pool[],
): ReadonlyMap<ComparedLine, ShrunkenGroup | undefined> {
  const placed = pools.flatMap(({ units, model }) =>
    units.flatMap(({ runs: [run, ...others] }, at) =>
      run && others.length === 0 ? [[run.of, model?.groups[at]] as const] : [],
    ),
  );
  return new Map(placed);
}

function endedBetween(units: readonly ChangeUnit[]): [string, string] {
  const days = units.flatMap(({ runs }) => runs.map(({ of }) => of.line.run.endsOn)).sort();
  return [days[0] ?? '', days.at(-1) ?? ''];
}

/** A model as it is shown; null where there are not two units to make one of. */
export function disclosePool({ programmeId, instrument, units, model }: Pool): PooledChange | null {
  const made = madeOf(instrument);
  if (!model || !made) return null;
  const { mean, interval, predictionInterval, tau2, heterogeneity } = model;
  return {
    programmeId,
    instrument: made,
    runs: units.reduce((total, { runs }) => total + runs.length, 0),
    pairs: units.reduce((total, { n }) => total + n, 0),
    units: units.length,
    endedBetween: endedBetween(units),
    ...{ mean, interval, predictionInterval, tau2 },
    i2Percent: heterogeneity.i2,
    q: heterogeneity.q,
    qDf: heterogeneity.df,
    qP: heterogeneity.p,
  };
}
