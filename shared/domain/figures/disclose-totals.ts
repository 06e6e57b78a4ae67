import {
  type CompositionField,
  compositionCodes,
  compositionFields,
} from '../groups/group-background.ts';
import type { CompositionCount } from './background-confirmation.ts';
import {
  areFixedIn,
  type ComparedLine,
  inOrderOfRelease,
  type ReleasedLine,
} from './change-units.ts';
import type { ProgrammeTotals } from './comparison.ts';
import { foldedField, hiddenField } from './disclose-composition.ts';
import { percentOf } from './rounding.ts';
import type { Distribution } from './summary.ts';
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

const peopleOf = (runs: readonly ReleasedLine[]) =>
  runs.reduce((total, { content }) => total + (content?.firstEnrolled ?? 0), 0);

/** A field of some runs together: nobody is in two of them, because backgrounds count once. */
function fieldOf(field: CompositionField, runs: readonly ReleasedLine[]): Distribution {
  const counts = runs.flatMap(({ content }) =>
    content?.composition ? [content.composition[field]] : [],
  );
  return foldedField(field, addCounts(counts), peopleOf(runs));
}

/**
 * The runs, as units of which a field may be shown separately: also to the leaders of any of them,
 * who know the composition of their own runs as it is.
 */
export function fieldUnits(
  field: CompositionField,
  runs: readonly ReleasedLine[],
): ReleasedLine[][] {
  const codes = compositionCodes[field];
  const countsOf = (run: ReleasedLine) => run.content?.composition?.[field].counts ?? {};
  const isShown = (counts: CompositionCount['counts'], people: number) =>
    foldedField(field, { basis: 'computed', known: 0, counts }, people).suppressed === null;
  return unitsOf(runs, {
    isAlone: (run) => isShown(countsOf(run), peopleOf([run])),
    sumsOf: (run) => [peopleOf([run]), ...codes.map((code) => countsOf(run)[code] ?? 0)],
    areSafeSums: ([people = 0, ...sums]) =>
      isShown(Object.fromEntries(codes.map((code, at) => [code, sums[at] ?? 0])), people),
    knownTo: ({ content }) => {
      const isInNone = content?.units && content.units.composition[field] === null;
      return isInNone ? null : (content?.namedStaff ?? null);
    },
    areFixed: (together) => areFixedIn(together, ({ composition }) => composition[field]),
  });
}

/**
 * A field of a programme: made of what is shown of its units, folded cells and all. Shares are of
 * those who are shown, so there are none where some units are hidden.
 */
function totalOf(field: CompositionField, runs: readonly ReleasedLine[]): Distribution {
  const units = fieldUnits(field, runs);
  const shown = units.map((unit) => fieldOf(field, unit));
  if (shown.length === 0) return hiddenField({ basis: 'computed' }, 'too_few');
  const people = peopleOf(runs);
  const isPart = peopleOf(units.flat()) < people;
  const sum = (figure: (one: Distribution) => number) =>
    shown.reduce((total, one) => total + figure(one), 0);
  const countOf = (code: string) =>
    sum(({ cells }) => cells?.find((cell) => cell.code === code)?.count ?? 0);
  const known = sum((one) => one.known ?? 0);
  const cells = compositionCodes[field]
    .map((code) => ({ code, count: countOf(code) }))
    .filter(({ count }) => count > 0)
    .map((cell) => ({ ...cell, percent: isPart ? null : percentOf(cell.count, known) }))
    .sort((a, b) => b.count - a.count);
  return {
    basis: shown.some(({ basis }) => basis === 'entered') ? 'entered' : 'computed',
    ...{ known, people, isPart, cells, others: sum((one) => one.others ?? 0), suppressed: null },
  };
}

/**
 * The runs of a programme together. Each figure has its own units: what may be shown of the sexes
 * may differ from what may be shown of the reasons.
 */
export function discloseTotals(
  programmeId: string,
  lines: readonly ComparedLine[],
): ProgrammeTotals {
  const runs = inOrderOfRelease(lines).filter(({ content }) => content !== null);
  return {
    programmeId,
    runs: runs.length,
    participants: peopleOf(runs),
    composition: Object.fromEntries(
      compositionFields.map((field) => [field, totalOf(field, inOrderOfRelease(lines))]),
    ) as ProgrammeTotals['composition'],
    runsLeftOut: lines.length - runs.length,
  };
}
