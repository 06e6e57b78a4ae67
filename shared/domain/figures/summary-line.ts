import * as z from 'zod';
import { date, timestamp } from '../ids.ts';
import { dosageLineOf } from './count-dosage.ts';
import { dosageOfLine } from './dosage.ts';
import { facts, figures, ofOccasions, type RunFigures } from './facts.ts';
import { type CountedAt, isTakenBack, type Releasable, type ReleaseOf } from './release.ts';
import {
  type ReleaseContent,
  type ReleasedOccasion,
  releaseContent,
  releasedOccasions,
  releasedScore,
} from './release-content.ts';
import { conceal, reveal, type Undisclosed } from './undisclosed.ts';

const count = z.int().min(0);
const content = releaseContent.shape;

/**
 * The number of people in a run's score, and how many of them each user knows. The people
 * themselves are needed only where runs are bundled, because people are counted over the bundle:
 * `places` are positions in `ids`.
 */
const linePeople = z.strictObject({
  ids: z.array(z.string()),
  count,
  known: z.array(z.tuple([z.string(), count, z.array(z.int())])),
});

/** The parts of a release that the comparison of many runs reads. */
const lineContent = z.strictObject({
  instrument: content.instrument,
  answeredBetween: content.answeredBetween,
  enrolled: count,
  started: count,
  attended: count.nullable(),
  ended: count,
  pairs: count,
  leftOut: content.leftOut,
  start: releasedScore.shape.start.nullable(),
  change: releasedScore.shape.change.nullable(),
  direction: releasedScore.shape.direction,
  hidden: content.hidden,
  /** Null once the list is deleted. */
  people: linePeople.nullable(),
  firstEnrolled: count,
  /** For the end alone: common figures of backgrounds are made from that. */
  composition: content.composition.nullable(),
  /** For the end alone: the staff who know the composition as it is. */
  namedStaff: content.namedStaff,
  units: content.units,
});
export type LineContent = z.infer<typeof lineContent>;

/** An occasion in a line: what was released and when, or what would be released next. */
const lineOccasion = z.strictObject({
  content: lineContent.nullable(),
  releasedAt: timestamp.nullable(),
  takenBackOn: date.nullable(),
});

/** The part of a run's summary that the comparison of many runs reads, so that many cost little. */
export const summaryLine = z.strictObject({
  run: facts.shape.run,
  participants: count,
  /** Since joining, over all members. */
  attendance: z.strictObject({
    attended: count,
    possible: count,
    marksMissing: count.nullable().default(null),
  }),
  participation: facts.shape.participation,
  isSynthetic: z.boolean(),
  countedAt: timestamp,
  windowTo: figures.shape.windowTo,
  isComplete: figures.shape.isComplete,
  occasions: ofOccasions(lineOccasion),
  /** Null in a line that was written before dosage was counted. */
  dosage: dosageOfLine.nullable().default(null),
});
export type SummaryLine = z.infer<typeof summaryLine>;

function peopleOf({ people, score }: ReleaseContent): LineContent['people'] {
  if (!people) return null;
  const counted = people.filter(({ countedIn }) => countedIn === 'score');
  const users = [...new Set(counted.flatMap(({ knownBy }) => knownBy))].sort();
  const placesOf = (user: string) =>
    counted.flatMap(({ knownBy }, at) => (knownBy.includes(user) ? [at] : []));
  return {
    ids: score ? [] : counted.map(({ participantId }) => participantId),
    count: counted.length,
    known: users.map((user) => {
      const places = placesOf(user);
      return [user, places.length, score ? [] : places];
    }),
  };
}

const lineContentOf = (of: ReleaseContent, occasion: ReleasedOccasion): LineContent => ({
  instrument: of.instrument,
  answeredBetween: of.answeredBetween,
  enrolled: of.enrolled,
  started: of.started,
  attended: of.attended,
  ended: of.ended,
  pairs: of.pairs,
  leftOut: of.leftOut,
  start: of.score?.start ?? null,
  change: of.score?.change ?? null,
  direction: of.score?.direction ?? null,
  hidden: of.hidden,
  people: peopleOf(of),
  firstEnrolled: of.firstEnrolled,
  composition: occasion === 'end' ? of.composition : null,
  namedStaff: occasion === 'end' ? of.namedStaff : null,
  units: of.units,
});

function lineOccasionOf({ next, released }: RunFigures, occasion: ReleasedOccasion) {
  const release = released[occasion];
  if (!release)
    return {
      content: lineContentOf(next[occasion], occasion),
      releasedAt: null,
      takenBackOn: null,
    };
  if (isTakenBack(release))
    return { content: null, releasedAt: release.at, takenBackOn: release.takenBackOn };
  const content = lineContentOf(release.content, occasion);
  return { content, releasedAt: release.at, takenBackOn: null };
}

/** The line of a run's figures. */
export function summaryLineOf(
  closed: Undisclosed<RunFigures>,
  countedAt: string,
): Undisclosed<SummaryLine> {
  const all = reveal(closed);
  const counts = all.facts.attendance;
  return conceal({
    run: all.facts.run,
    participants: all.facts.participants,
    attendance: {
      attended: counts.attendedSinceJoining,
      possible: counts.possibleSinceJoining,
      marksMissing: counts.marksMissing,
    },
    participation: all.facts.participation,
    isSynthetic: all.facts.synthetic > 0,
    countedAt,
    windowTo: all.windowTo,
    isComplete: all.isComplete,
    occasions: { end: lineOccasionOf(all, 'end'), follow_up: lineOccasionOf(all, 'follow_up') },
    dosage: all.facts.dosage && dosageLineOf(all.facts.dosage),
  });
}

/** A line as a release is read from it. */
export function releasableOf(line: SummaryLine): CountedAt<LineContent | null> {
  const { run, occasions, windowTo, isComplete, countedAt } = line;
  const released: Releasable<LineContent | null>['released'] = {};
  for (const occasion of releasedOccasions) {
    const { content: shown, releasedAt: at, takenBackOn } = occasions[occasion];
    if (at === null) continue;
    const release: ReleaseOf<LineContent | null> =
      takenBackOn === null
        ? { at, content: shown }
        : { at, takenBackOn, people: 0, namedStaff: null };
    released[occasion] = release;
  }
  const next = { end: occasions.end.content, follow_up: occasions.follow_up.content };
  return { figures: { facts: { run }, next, windowTo, isComplete, released }, countedAt };
}
