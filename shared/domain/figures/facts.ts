import * as z from 'zod';
import { date, timestamp } from '../ids.ts';
import { compositionCounts } from './background-confirmation.ts';
import { dosageCounts } from './dosage.ts';
import { type ReleasedOccasion, releaseContent } from './release-content.ts';
import { runLabel } from './summary.ts';

const count = z.int().min(0);

const sessionCounts = z.strictObject({
  held: count,
  cancelled: count,
  byKind: z.strictObject({
    meeting: count,
    camp_day: count,
    follow_up_day: count,
    /** None in a run that was counted before there were any. */
    catch_up: count.default(0),
  }),
  meetingsPerWeek: z.number().nullable(),
  /** For the shortest, the longest, and all held sessions together. */
  shortestMinutes: count.nullable(),
  longestMinutes: count.nullable(),
  totalMinutes: count,
});
export type SessionCounts = z.infer<typeof sessionCounts>;

const attendanceCounts = z.strictObject({
  attended: count,
  possible: count,
  attendedSinceJoining: count,
  possibleSinceJoining: count,
  /** Members without a mark at sessions whose roll was taken. */
  unmarked: count,
  /** Held sessions whose roll was never taken: attendance there is not known. */
  withoutRoll: count,
  /**
   * Marks that are missing at all held sessions, with a roll or without; null in figures that were
   * counted before they were.
   */
  marksMissing: count.nullable().default(null),
});
export type AttendanceCounts = z.infer<typeof attendanceCounts>;

const formCounts = z.strictObject({
  expected: count,
  received: count,
  blank: count,
  /** Forms without a number: counted, and in no pair. */
  unnumbered: count,
});
export type FormCounts = z.infer<typeof formCounts>;

/** Enrolled people who came, and who have given each form. */
const participation = z.strictObject({
  /** Null while no roll was taken. */
  attended: count.nullable(),
  started: count,
  ended: count,
  followedUp: count,
});
export type Participation = z.infer<typeof participation>;

/** The part of a run that is shown unchanged: sessions, attendance, form status and composition. */
export const facts = z.strictObject({
  run: runLabel,
  participants: count,
  sessions: sessionCounts,
  composition: compositionCounts,
  unemployedMonths: z.array(count),
  attendance: attendanceCounts,
  forms: z.strictObject({ start: formCounts, end: formCounts, follow_up: formCounts }),
  participation,
  synthetic: count,
  /** Null in figures that were counted before dosage was. */
  dosage: dosageCounts.nullable().default(null),
});
export type Facts = z.infer<typeof facts>;

/** Something for each occasion that is released. */
export const ofOccasions = <T extends z.ZodType>(one: T) =>
  z.strictObject({ end: one, follow_up: one });

/** Figures that were released; or, once retracted, the fact that they were, and of how many. */
const release = z.union([
  z.strictObject({ at: timestamp, content: releaseContent }),
  z.strictObject({
    ...{ at: timestamp, takenBackOn: date, people: count },
    /** The staff named until the release; null where it was retracted before this was stored. */
    namedStaff: releaseContent.shape.namedStaff,
  }),
]);
export type Release = z.infer<typeof release>;
export type TakenBackRelease = Extract<Release, { takenBackOn: string }>;
export type Releases = Partial<Record<ReleasedOccasion, Release>>;

/**
 * All that is counted of a run: what is shown unchanged, what will be released, what was released.
 */
export const figures = z.strictObject({
  facts,
  /** What would be released if nothing changed until then. */
  next: ofOccasions(releaseContent),
  /** The last day of each occasion's window, the latest that was ever set; null if none yet. */
  windowTo: ofOccasions(date.nullable()),
  /** The run has ended, and every form up to the occasion has come in or was refused. */
  isComplete: ofOccasions(z.boolean()),
  released: z.strictObject({ end: release.optional(), follow_up: release.optional() }),
});
export type RunFigures = z.infer<typeof figures>;
