import type { CompositionCount } from './background-confirmation.ts';
import type { ProgrammeTotals } from './comparison.ts';
import { enough } from './disclosure.ts';
import { type CompositionField, compositionFields } from './group-background.ts';
import { isTold } from './pool.ts';
import type { Distribution } from './summary.ts';
import type { Compared } from './tell-compared.ts';
import { tellField } from './tell-composition.ts';
import { unitsOf } from './units.ts';

function addCounts(all: readonly CompositionCount[]): CompositionCount {
  const counts: Record<string, number> = {};
  for (const one of all)
    for (const [code, count] of Object.entries(one.counts))
      counts[code] = (counts[code] ?? 0) + count;
  return {
    basis: all.some((one) => one.basis === 'entered') ? 'entered' : 'computed',
    known: all.reduce((total, one) => total + one.known, 0),
    counts,
  };
}

const peopleOf = (runs: readonly Compared[]) =>
  runs.reduce((total, { facts }) => total + facts.participants, 0);

/** No cell of one to four people in the runs together. */
const cellsAreSafe = (field: CompositionField) => (runs: readonly Compared[]) => {
  const { counts } = addCounts(runs.map(({ facts }) => facts.composition[field]));
  return enough(peopleOf(runs)) && Object.values(counts).every((n) => n === 0 || enough(n));
};

const isOwn = ({ audience }: Compared) => audience === 'own';

/** To their own leader all runs are told that are told at all, to others whole units. */
const toldOf = (runs: readonly Compared[], isSafe: (runs: readonly Compared[]) => boolean) =>
  runs.some(isOwn) ? runs.filter(isOwn) : unitsOf(runs, isSafe).filter(isTold).flat();

/** The runs that a field is told of. */
export const runsToldOf = (field: CompositionField, runs: readonly Compared[]): Compared[] =>
  toldOf(runs, cellsAreSafe(field));

/** There are people, and no cell that could be told of them. */
const untold: Distribution = {
  basis: 'computed',
  known: null,
  cells: null,
  suppressed: 'cells_below_5',
};

function distributionOf(field: CompositionField, runs: readonly Compared[]): Distribution {
  const own = runs.some(isOwn);
  const told = runsToldOf(field, runs);
  if (told.length === 0 && runs.length > 0) return untold;
  const counted = addCounts(told.map(({ facts }) => facts.composition[field]));
  return tellField(field, counted, peopleOf(told), own ? 'own' : 'others');
}

/**
 * The runs of a programme together, in the order in which they were released. Of others' runs
 * each figure is made of units (`unitsOf`) of its own: what is safe to tell of the sexes need not
 * be of the reasons.
 */
export function tellTotals(
  programmeId: string,
  runs: readonly Compared[],
  ofAll: number,
): ProgrammeTotals {
  const told = toldOf(runs, (together) => enough(peopleOf(together)));
  const participants = peopleOf(told);
  return {
    programmeId,
    runs: told.length,
    participants: told.some(isOwn) || enough(participants) ? participants : null,
    composition: Object.fromEntries(
      compositionFields.map((field) => [field, distributionOf(field, runs)]),
    ) as ProgrammeTotals['composition'],
    runsLeftOut: ofAll - told.length,
  };
}
