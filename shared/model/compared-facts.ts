import * as z from 'zod';
import { type Facts, facts } from './facts.ts';

const { run, participants, composition, outcome } = facts.shape;

/** What of an outcome the comparison is told from. */
const figures = outcome.pick({
  instrument: true,
  answeredBetween: true,
  started: true,
  ended: true,
  pairs: true,
  leftOut: true,
  start: true,
  change: true,
  improved: true,
  same: true,
  worse: true,
});
const followUp = outcome.shape.followUp.pick({ pairs: true, leftOut: true, change: true });

/** What of a run's facts the comparison reads: a small part, so that reading many is cheap. */
export const comparedFacts = z.strictObject({
  run,
  participants,
  composition,
  /** Since joining, over all members. */
  attendance: outcome.shape.attendanceOfPairs,
  outcome: figures,
  followUp,
  isFollowedUp: z.boolean(),
  isSynthetic: z.boolean(),
});
export type ComparedFacts = z.infer<typeof comparedFacts>;

/** The part of a run's facts that the comparison reads. */
export function comparedFactsOf(all: Facts): ComparedFacts {
  const { attendedSinceJoining: attended, possibleSinceJoining: possible } = all.attendance;
  const { synthetic, followedUp } = all.outcome;
  return {
    run: all.run,
    participants: all.participants,
    composition: all.composition,
    attendance: { attended, possible },
    outcome: figures.strip().parse(all.outcome),
    followUp: followUp.strip().parse(all.outcome.followUp),
    isFollowedUp: followedUp > 0,
    isSynthetic: synthetic + all.syntheticBackgrounds > 0,
  };
}
