import { configuration } from '../../configuration.ts';
import type { ScoredInstrument } from '../../instruments/instrument.ts';
import { pointParts } from '../../instruments/score.ts';
import { audienceViewsOf, isSpreadWide, staysOpen } from './inference.ts';
import {
  areEnoughPairsUnknown,
  areEnoughUnknown,
  type FormKnowledge,
  type KnownPair,
  valuesOf,
} from './known-forms.ts';
import { hasAll, leastWidth, pairedScaleItems, scoreScale } from './paired-values.ts';
import type { ReleasedScore } from './release-content.ts';
import { levelOf, scoreOf } from './score-figures.ts';
import { directionStaysOpen, fullFrom, scoreStaysOpen, statementsStayOpen } from './stays-open.ts';

/** The people a score is shown for, and whether its statements could be. */
export function baseOf(pairs: readonly KnownPair[], instrument: ScoredInstrument) {
  const whole = pairs.filter(hasAll(pairedScaleItems(instrument)));
  const isWhole = whole.length >= configuration.smallestCell;
  return isWhole
    ? { people: whole, name: 'all_statements' as const }
    : { people: [...pairs], name: 'pairs' as const };
}

/**
 * What may be shown of the change of some people to a viewer who knows none of them; null where
 * nothing may. Items and score have the same people, or their difference would reveal who skipped
 * what.
 * @param withStatements whether statements are shown at this occasion at all
 */
export function decideScore(
  pairs: readonly KnownPair[],
  instrument: ScoredInstrument,
  withStatements: boolean,
): ReleasedScore | null {
  const { people: base, name } = baseOf(pairs, instrument);
  if (!areEnoughPairsUnknown(base)) return null;
  const hasStatements = withStatements && name === 'all_statements';
  for (const withItems of hasStatements ? [true, false] : [false]) {
    if (withItems && !statementsStayOpen(base, instrument)) continue;
    if (!withItems && !scoreStaysOpen(base, instrument)) continue;
    if (!directionStaysOpen(base, { instrument, withItems })) continue;
    return scoreOf(base, instrument, { name, withItems });
  }
  return null;
}

/** The level of one score of some people, if it leaves each of them enough possible values. */
export function decideLevel(
  people: readonly (FormKnowledge & { score: number })[],
  instrument: ScoredInstrument,
): { n: number; mean: number; sd: number | null } | null {
  if (!areEnoughUnknown(people)) return null;
  const parts = pointParts(instrument);
  const values = valuesOf(
    people,
    ({ score }) => score / parts,
    ({ knownBy }) => knownBy,
  );
  if (!staysOpen(values, scoreScale(instrument))) return null;
  const views = audienceViewsOf(values.all, values.unknownTo);
  const width = leastWidth({ instrument, areWhole: false });
  const isFull = people.length >= fullFrom && views.every((view) => isSpreadWide(view, width));
  return levelOf(
    people.map(({ score }) => score),
    parts,
    isFull ? 'full' : 'means',
  );
}
