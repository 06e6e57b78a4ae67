import { configuration } from '../../configuration.ts';
import type { InstrumentItem, ScoredInstrument } from '../../instruments/instrument.ts';
import { pointParts } from '../../instruments/score.ts';
import { hedgesGav } from '../../stats/hedges-g-av.ts';
import { type Moments, momentsOfSums } from '../../stats/moments.ts';
import { reliableChange } from '../../stats/reliable-change.ts';
import { signedRank } from '../../stats/signed-rank.ts';
import { sumsOf } from '../../stats/sums.ts';
import { tInterval } from '../../stats/t-interval.ts';
import type { KnownPair, Moment } from './known-forms.ts';
import { answerOf, itemChange, pairedScaleItems } from './paired-values.ts';
import type { ReleasedItem, ReleasedScore } from './release-content.ts';
import { decimalsFor, roundOutwards, roundTo } from './rounding.ts';
import { type Detail, detailOf, isItemSpreadOpen } from './stays-open.ts';

/** Cells of fewer than five people would reveal who is in them. */
const isTable = (cells: readonly number[]): boolean =>
  cells.every((cell) => cell === 0 || cell >= configuration.smallestCell) &&
  cells.filter((cell) => cell > 0).length > 1;

const directionsOf = (changes: readonly number[]) => ({
  improved: changes.filter((change) => change > 0).length,
  same: changes.filter((change) => change === 0).length,
  worse: changes.filter((change) => change < 0).length,
});

function reliableOf(changes: readonly number[], instrument: ScoredInstrument) {
  const stated = instrument.scoring.reliability;
  if (!stated) return null;
  const counted = reliableChange(
    changes.map((change) => change / pointParts(instrument)),
    stated,
    stated.sd,
  );
  if (!counted) return null;
  const { improved, unchanged, worsened } = counted;
  return isTable([improved, unchanged, worsened]) ? { improved, unchanged, worsened } : null;
}

function itemOf(
  item: InstrumentItem,
  base: readonly KnownPair[],
  { instrument, detail }: { instrument: ScoredInstrument; detail: Detail },
): ReleasedItem {
  const answers = (at: Moment) => base.map(answerOf(item, at));
  const changes = base.map(itemChange(item));
  const decimals = decimalsFor(base.length);
  const isShown = detail === 'full' && isItemSpreadOpen(item, base, instrument);
  const around = isShown ? tInterval(sumsOf(changes), 1, configuration.confidence) : null;
  const mean = (values: readonly number[]) => roundTo(sumsOf(values).sum / values.length, decimals);
  return {
    itemId: item.id,
    number: item.number,
    reversed: item.reversed,
    start: mean(answers('start')),
    end: mean(answers('later')),
    change: mean(changes),
    interval: around && roundOutwards(around, decimals),
  };
}

const roundedOrNull = (value: number | null, decimals: number) =>
  value === null ? null : roundTo(value, decimals);

export function levelOf(values: readonly number[], parts: number, detail: Detail) {
  const decimals = decimalsFor(values.length);
  const { n, mean, variance } = momentsOfSums(sumsOf(values), parts);
  const sd = detail === 'full' && variance !== null ? Math.sqrt(variance) : null;
  return { n, mean: roundTo(mean ?? 0, decimals), sd: roundedOrNull(sd, decimals) };
}

function effectSizeOf(start: Moments, end: Moments, change: Moments, decimals: number) {
  const size = hedgesGav(start, end, change);
  if (!size) return null;
  return { g: roundTo(size.g, decimals), interval: roundOutwards(size.gInterval, decimals) };
}

/** Figures calculated from single changes: for ten people or more who went different ways. */
function reckoned(base: readonly KnownPair[], instrument: ScoredInstrument) {
  const parts = pointParts(instrument);
  const changes = base.map(({ start, later }) => later.score - start.score);
  const moments = (values: readonly number[]) => momentsOfSums(sumsOf(values), parts);
  const direction = directionsOf(changes);
  const isDisclosed = isTable(Object.values(direction));
  const { used, p, leastP } = signedRank(changes.toSorted((a, b) => a - b));
  return {
    effectSize: effectSizeOf(
      moments(base.map(({ start }) => start.score)),
      moments(base.map(({ later }) => later.score)),
      moments(changes),
      2,
    ),
    direction: isDisclosed ? direction : null,
    signedRank: isDisclosed ? { used, p: roundedOrNull(p, 4), leastP } : null,
    reliable: isDisclosed ? reliableOf(changes, instrument) : null,
  };
}

const nothingReckoned = { effectSize: null, direction: null, signedRank: null, reliable: null };

/** The figures of a score as they are released: counted, rounded, in the detail that is allowed. */
export function scoreOf(
  base: readonly KnownPair[],
  instrument: ScoredInstrument,
  { name, withItems }: { name: ReleasedScore['base']; withItems: boolean },
): ReleasedScore {
  const parts = pointParts(instrument);
  const detail = detailOf(base, instrument);
  const changes = base.map(({ start, later }) => later.score - start.score);
  const decimals = decimalsFor(base.length);
  const around =
    detail === 'means' ? null : tInterval(sumsOf(changes), parts, configuration.confidence);
  return {
    base: name,
    start: levelOf(
      base.map(({ start }) => start.score),
      parts,
      detail,
    ),
    end: levelOf(
      base.map(({ later }) => later.score),
      parts,
      detail,
    ),
    change: {
      ...levelOf(changes, parts, detail),
      interval: around && roundOutwards(around, decimals),
    },
    ...(detail === 'full' ? reckoned(base, instrument) : nothingReckoned),
    items: withItems
      ? pairedScaleItems(instrument).map((item) => itemOf(item, base, { instrument, detail }))
      : [],
  };
}
