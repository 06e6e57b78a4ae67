import { type Audience, enough } from './disclosure.ts';
import type { CompositionCount, Facts } from './facts.ts';
import { type CompositionField, compositionFields } from './group-background.ts';
import type { Comparison } from './outcome.ts';
import { tellComposition } from './tell-composition.ts';
import { tellOutcome } from './tell-outcome.ts';

export type Counted = { facts: Facts; countedAt: string };

/**
 * The runs that totals may be made of. Runs too small to be shown stay out when they could be
 * told from the rest: a single hidden run is the total less the shown ones.
 */
function poolable(runs: readonly Facts[], audience: Audience): readonly Facts[] {
  if (audience === 'own') return runs;
  const hidden = runs.filter((facts) => !enough(facts.participants));
  const hiddenPeople = hidden.reduce((total, facts) => total + facts.participants, 0);
  const safe = hidden.length === 0 || (hidden.length > 1 && enough(hiddenPeople));
  return safe ? runs : runs.filter((facts) => enough(facts.participants));
}

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

const addCompositions = (runs: readonly Facts[]) =>
  Object.fromEntries(
    compositionFields.map((field) => [
      field,
      addCounts(runs.map((facts) => facts.composition[field])),
    ]),
  ) as Record<CompositionField, CompositionCount>;

/** Runs that ended in this span of days, both ends included. */
export type Ended = { from?: string | undefined; to?: string | undefined };

const endedIn = ({ from = '', to = '~' }: Ended, { run }: Facts) =>
  from <= run.endsOn && run.endsOn <= to;

/**
 * Runs beside each other as this audience may know them, in the order given, never by result.
 * The span chooses which are listed; the totals are always of all, for two spans that differ by
 * one run would tell that run.
 * @example tellComparison([], 'own', {}).totals.runs // 0
 */
export function tellComparison(
  counted: readonly Counted[],
  audience: Audience,
  span: Ended,
): Comparison {
  const runs = counted.map(({ facts }) => facts);
  const listed = counted.filter(({ facts }) => endedIn(span, facts));
  const pooled = poolable(runs, audience);
  const participants = pooled.reduce((total, facts) => total + facts.participants, 0);
  return {
    items: listed.map(({ facts, countedAt }) => tellOutcome(facts, countedAt, audience)),
    next: null,
    totals: {
      runs: pooled.length,
      participants: audience === 'own' || enough(participants) ? participants : null,
      composition: tellComposition(addCompositions(pooled), participants, audience),
      runsLeftOut: runs.length - pooled.length,
    },
  };
}
