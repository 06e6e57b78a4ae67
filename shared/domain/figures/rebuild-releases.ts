import type { ScoredInstrument } from '../../instruments/instrument.ts';
import { pointParts } from '../../instruments/score.ts';
import { scoredOf } from '../../instruments/scored.ts';
import type { PowerSums } from '../../stats/sums.ts';
import { dayOf } from '../day.ts';
import { namedSoFar } from '../people/run-leaders.ts';
import { countNext } from './count-next.ts';
import type { RunRecord } from './counted-record.ts';
import { isEnough } from './disclosure.ts';
import type { Release, Releases } from './facts.ts';
import { rangeOfOthers } from './inference.ts';
import { scoreScale } from './paired-values.ts';
import type { ReleaseContent, ReleasedOccasion } from './release-content.ts';
import { releasedOccasions } from './release-content.ts';
import { decimalsFor, roundTo } from './rounding.ts';

/** Sums of people that nobody can name, as the first version stored a release. */
type EarlierSums = {
  at: string;
  people: number;
  /** What had been retracted when it was counted. */
  takenBack: readonly string[];
  pairs: number;
  start?: PowerSums;
  end?: PowerSums;
  change: PowerSums;
};

/** What the first version stored of a run's releases. */
export type EarlierRelease = {
  windowTo: Record<ReleasedOccasion, string | null>;
  released: { [Occasion in ReleasedOccasion]?: EarlierSums | undefined };
};

/** Do the levels leave each of them a point, though each of the others could have any score? */
const levelsStayOpen = (levels: readonly PowerSums[], instrument: ScoredInstrument): boolean =>
  levels.every(({ n, sum }) => {
    const { from, to } = rangeOfOthers(n, sum / pointParts(instrument), scoreScale(instrument));
    return to - from >= 1;
  });

/** The mean of a score is all that remains of a release whose forms are gone. */
function meansOnly(
  counted: ReleaseContent,
  sums: EarlierSums,
  instrument: ScoredInstrument,
): ReleaseContent {
  const { pairs, start, end, change } = sums;
  const parts = pointParts(instrument);
  const decimals = decimalsFor(0);
  const level = ({ n, sum }: PowerSums) => ({
    n: pairs,
    mean: roundTo(sum / n / parts, decimals),
    sd: null,
  });
  const none = { effectSize: null, signedRank: null, direction: null, reliable: null, items: [] };
  const score =
    isEnough(pairs) &&
    start &&
    end &&
    // A mean of nobody is null, and not 0.
    [start, end, change].every(({ n }) => n > 0) &&
    levelsStayOpen([start, end], instrument)
      ? {
          ...{ base: 'pairs' as const, start: level(start), end: level(end), ...none },
          change: { ...level(change), interval: null },
        }
      : null;
  return { ...counted, people: null, enrolled: sums.people, pairs, score, hidden: null };
}

/**
 * At that time nobody was asked to confirm a person: who knows whom is read from the forms alone.
 */
const confirmedThen = 'before-confirmations';

/** The run as it was at a moment, as far as forms are concerned. */
const asOf = (record: RunRecord, at: string): RunRecord => ({
  ...record,
  forms: record.forms.filter(({ receivedAt }) => receivedAt <= at),
  participants: record.participants.map((person) => ({
    ...person,
    confirmedBy: person.confirmedBy ?? confirmedThen,
  })),
});

function rebuilt(
  occasion: ReleasedOccasion,
  sums: EarlierSums,
  { record, takenBack, now }: { record: RunRecord; takenBack: readonly string[]; now: string },
): Release {
  const { at, people } = sums;
  const gone = { at, takenBackOn: dayOf(now), people, namedStaff: namedSoFar(record.run) };
  if (takenBack.some((moment) => !sums.takenBack.includes(moment))) return gone;
  const instrument = scoredOf(record.run, record.definitions);
  const counted = countNext(asOf(record, at), occasion);
  const isGone = record.forms.every(({ instrumentId }) => instrumentId !== instrument?.id);
  if (instrument && isGone && sums.pairs > 0)
    return { at, content: meansOnly(counted, sums, instrument) };
  // Somebody in it was erased: they are still in what was stored.
  const isWhole = counted.enrolled >= people && counted.pairs >= sums.pairs;
  return isWhole ? { at, content: counted } : gone;
}

/**
 * The releases of the first version, which know no people, rebuilt from the forms under today's
 * rules: everybody enrolled is in the set, and who knows whom is read from the forms.
 * @param takenBack when something of the run was retracted
 */
export function rebuildReleases(
  earlier: EarlierRelease,
  built: { record: RunRecord; takenBack: readonly string[]; now: string },
): Releases {
  const releases: Releases = {};
  for (const occasion of releasedOccasions) {
    const sums = earlier.released[occasion];
    if (sums) releases[occasion] = rebuilt(occasion, sums, built);
  }
  return releases;
}
