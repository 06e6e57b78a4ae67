import { poolingLimits } from '../../configuration.ts';
import { observedPrediction } from '../../stats/observed-prediction.ts';
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

/** A model over units, and the variance within them that it is made with. */
type UnitsModel = RandomEffects & { within: number };

/** One model: of one programme and one version of one instrument. */
export type Pool = {
  programmeId: string;
  instrument: NonNullable<LineContent['instrument']>;
  units: readonly ChangeUnit[];
  model: UnitsModel | null;
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
 * from all units whose spread is shown. Null where the units are too few to say how much groups
 * differ.
 */
function modelOf(units: readonly ChangeUnit[]): UnitsModel | null {
  if (units.length < poolingLimits.smallestPool) return null;
  const spread = units.map(({ n, mean, sd }) => ({
    n,
    mean,
    variance: sd === null ? null : sd ** 2,
  }));
  const within = pooledVariance(spread)?.variance;
  if (within === undefined) return null;
  const model = randomEffects(units.map(({ n, mean }) => ({ mean, variance: within / n })));
  return model && { ...model, within };
}

/** Retracted runs belong to every kind of their programme: they may have been bundled with any. */
export function kindsOf(lines: readonly ComparedLine[]): ComparedLine[][] {
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

/** The model as it is shown. The new run that it predicts has as many people as theirs on average. */
function discloseModel(
  { within, ...model }: UnitsModel,
  { runs, pairs }: Pick<PooledChange, 'runs' | 'pairs'>,
): PooledChange['model'] {
  const { mean, interval, tau2, heterogeneity, df } = model;
  const people = Math.round(pairs / runs);
  const expected = observedPrediction(model, within / people);
  return {
    ...{ mean, interval, tau2 },
    prediction: expected && { people, df, interval: expected },
    i2Percent: heterogeneity.i2,
    q: heterogeneity.q,
    qDf: heterogeneity.df,
    qP: heterogeneity.p,
  };
}

/** The runs of a pool, and its model where there are enough units; null where there is no unit. */
export function disclosePool({ programmeId, instrument, units, model }: Pool): PooledChange | null {
  const made = madeOf(instrument);
  if (units.length === 0 || !made) return null;
  const runs = units.reduce((total, unit) => total + unit.runs.length, 0);
  const pairs = units.reduce((total, { n }) => total + n, 0);
  return {
    programmeId,
    instrument: made,
    ...{ runs, pairs, units: units.length },
    endedBetween: endedBetween(units),
    model: model && discloseModel(model, { runs, pairs }),
  };
}
