import * as z from 'zod';
import { cancelReason } from '../groups/session.ts';

const count = z.int().min(0);

/** Cancelled sessions by their reason; those of which nobody gave one are apart. */
const cancelledBecause = z.strictObject({
  leader_away: count,
  too_few: count,
  place_unusable: count,
  other: count,
  not_stated: count,
});
export type CancelledBecause = z.infer<typeof cancelledBecause>;
export const cancelledReasons = [...cancelReason.options, 'not_stated'] as const;

/** The leaders, as far as the marks name them: no other record names those at a session. */
const leaderCounts = z.strictObject({
  /** Staff who marked the attendance of at least one ordinary session. */
  tookRoll: count,
  /** Ordinary held sessions with marks. */
  rolls: count,
  /** Those of them at which somebody made a mark who also did at the first of them. */
  withFirst: count,
  /** Hand-overs of the run from one leader to another, from the first held session on. */
  handOvers: count,
});

/** Everybody enrolled, by when they joined and whether they stayed. */
const memberCounts = z.strictObject({
  /** Joined by the day of the first held session. */
  atFirst: count,
  joinedLater: count,
  /** Left before the day of the last session. */
  left: count,
  stayed: count,
});

/**
 * How much of a run was planned, offered and attended, and how steady its leaders and members were.
 * Of sessions, catch-up sessions are apart: they are for some members, and replace what they missed.
 */
export const dosageCounts = z.strictObject({
  held: count,
  /** Neither held nor cancelled. */
  undecided: count,
  cancelledBecause,
  /** Minutes of the ordinary held sessions together. */
  offeredMinutes: count,
  catchUps: count,
  catchUpMinutes: count,
  /** Minutes of all members together, at all held sessions; null where no roll was taken. */
  attendedMinutes: count.nullable(),
  /** Marks for a part of a session without its minutes: counted as half of the session. */
  halves: count,
  leaders: leaderCounts,
  /** Null while no session was held. */
  members: memberCounts.nullable(),
});
export type DosageCounts = z.infer<typeof dosageCounts>;

/** The part of it that is compared between runs. */
export const dosageOfLine = z.strictObject({
  held: count,
  planned: count,
  offeredMinutes: count,
  attendedMinutes: count.nullable(),
});
export type DosageOfLine = z.infer<typeof dosageOfLine>;

/** A time in hours by the clock, and in group units of 45 minutes. */
export const length = z
  .strictObject({ hours: z.number(), units: z.number() })
  .meta({ id: 'Length' });
export type Length = z.infer<typeof length>;

/** The mean over everybody enrolled. */
const attendedLength = z
  .strictObject({ people: count, ...length.shape })
  .meta({ id: 'AttendedLength' });
export type AttendedLength = z.infer<typeof attendedLength>;

const planned = count.meta({ description: 'Held, cancelled, and not held yet.' });
const attended = attendedLength.nullable().meta({
  description: 'Null where no roll was taken, and of fewer than five people.',
});

export const dosageFigures = z
  .strictObject({
    planned,
    held: count,
    undecided: count,
    cancelledBecause,
    offered: length,
    catchUps: count,
    catchUp: length,
    attended,
    /** Hours are not shown because the people are few; else null. */
    attendedSuppressed: z.literal('too_few').nullable(),
    halves: count.meta({
      description: 'Marks for a part of a session without minutes: counted as half of it.',
    }),
    leaders: leaderCounts,
    members: memberCounts.nullable(),
  })
  .meta({ id: 'Dosage' });
export type DosageFigures = z.infer<typeof dosageFigures>;

export const comparedDosage = z
  .strictObject({ planned, held: count, offered: length, attended })
  .meta({ id: 'ComparedDosage' });
export type ComparedDosage = z.infer<typeof comparedDosage>;
