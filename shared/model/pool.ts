import { momentsOfSums } from '../stats/moments.ts';
import { pooledVariance } from '../stats/pooled-variance.ts';
import { type RandomEffects, randomEffects, type ShrunkenGroup } from '../stats/random-effects.ts';
import type { Sums } from '../stats/sums.ts';
import type { ComparedFacts } from './compared-facts.ts';
import type { PooledChange } from './comparison.ts';
import { enough } from './disclosure.ts';
import type { OutcomeSums } from './facts.ts';
import type { ReleasedOccasion } from './release.ts';
import { type Compared, pairsAt } from './tell-compared.ts';
import { madeOf } from './tell-outcome.ts';
import { unitsOf } from './units.ts';

/** Runs told as one, with the sums of their changes. */
type Unit = { runs: readonly Compared[]; change: Sums };

/** One model: of one programme and one version of one instrument. */
export type Pool = {
  programmeId: string;
  instrument: NonNullable<OutcomeSums['instrument']>;
  units: readonly Unit[];
  model: RandomEffects | null;
};

function addSums(all: readonly Sums[]): Sums {
  const total = (name: keyof Sums) => all.reduce((sum, one) => sum + one[name], 0);
  return { n: total('n'), sum: total('sum'), squares: total('squares') };
}

const keyOf = ({ run, outcome: { instrument } }: ComparedFacts) =>
  `${run.programmeId} ${instrument?.instrumentId}@${instrument?.version} ${instrument?.scoring}`;

/** The runs that may enter common figures, in the order in which they were released. */
export const inOrderOfRelease = (runs: readonly Compared[]) =>
  runs
    .filter(({ audience }) => audience !== 'others_before_release')
    .toSorted((a, b) => (releaseKey(a) < releaseKey(b) ? -1 : 1));
const releaseKey = ({ at, facts }: Compared) => `${at} ${facts.run.runId}`;

/** Runs stay in their units when they are taken back, or others would change; and it is not told. */
export const isTold = (runs: readonly Compared[]): boolean =>
  runs.every(({ audience }) => audience !== 'nobody_since_taken_back');

/**
 * The units of some runs of one kind. A leader's own runs change while she looks, so hers are
 * never bundled.
 */
function changeUnits(runs: readonly Compared[], occasion: ReleasedOccasion): Unit[] {
  const pairs = ({ facts }: Compared) => pairsAt(facts, occasion).pairs;
  const isSafe = (together: readonly Compared[]) =>
    enough(together.reduce((total, run) => total + pairs(run), 0));
  const isOwn = ({ audience }: Compared) => audience === 'own';
  return unitsOf(
    inOrderOfRelease(runs).filter((run) => pairs(run) > 0),
    isSafe,
  )
    .filter((unit) => isTold(unit) && (unit.length === 1 || !unit.some(isOwn)))
    .map((unit) => ({
      runs: unit,
      change: addSums(unit.map(({ facts }) => pairsAt(facts, occasion).change)),
    }));
}

/** The model over units: each with its share of the variance within them all. */
function modelOf(units: readonly Unit[], parts: number): RandomEffects | null {
  const moments = units.map(({ change }) => momentsOfSums(change, parts));
  const within = pooledVariance(moments)?.variance;
  if (within === undefined) return null;
  return randomEffects(moments.map(({ n, mean }) => ({ mean: mean ?? 0, variance: within / n })));
}

/**
 * The models over all runs: for each programme and instrument version, which are never pooled
 * with each other.
 * @param chosen which runs a filter leaves: a unit is in when all of its runs are
 */
export function poolsOf(
  runs: readonly Compared[],
  occasion: ReleasedOccasion,
  chosen: (run: Compared) => boolean,
): Pool[] {
  const kinds = Map.groupBy(
    runs.filter(({ facts }) => facts.outcome.instrument !== null),
    ({ facts }) => keyOf(facts),
  );
  return [...kinds.values()].flatMap((ofKind) => {
    const [first] = ofKind;
    const instrument = first?.facts.outcome.instrument;
    if (!first || !instrument) return [];
    const units = changeUnits(ofKind, occasion).filter((unit) => unit.runs.every(chosen));
    const model = modelOf(units, instrument.parts);
    return [{ programmeId: first.facts.run.programmeId, instrument, units, model }];
  });
}

/** The places in the models of those runs that are units by themselves. */
export function groupsOf(pools: readonly Pool[]): ReadonlyMap<Compared, ShrunkenGroup | undefined> {
  const placed = pools.flatMap(({ units, model }) =>
    units.flatMap(({ runs: [run, ...others] }, at) =>
      run && others.length === 0 ? [[run, model?.groups[at]] as const] : [],
    ),
  );
  return new Map(placed);
}

function endedBetween(units: readonly Unit[]): [string, string] {
  const days = units.flatMap(({ runs }) => runs.map(({ facts }) => facts.run.endsOn)).sort();
  return [days[0] ?? '', days.at(-1) ?? ''];
}

/** A model as it is told; null where there are not two units to make one of. */
export function tellPool({ programmeId, instrument, units, model }: Pool): PooledChange | null {
  const made = madeOf(instrument);
  if (!model || !made) return null;
  const { mean, interval, predictionInterval, tau2, heterogeneity } = model;
  return {
    programmeId,
    instrument: made,
    runs: units.reduce((total, { runs }) => total + runs.length, 0),
    pairs: units.reduce((total, { change }) => total + change.n, 0),
    units: units.length,
    endedBetween: endedBetween(units),
    ...{ mean, interval, predictionInterval, tau2 },
    i2Percent: heterogeneity.i2,
    q: heterogeneity.q,
    qDf: heterogeneity.df,
    qP: heterogeneity.p,
  };
}
