import { createHash } from 'node:crypto';
import type { TrialArm } from '../../shared/domain/people/reminder.ts';

/**
 * The half of a trial that a person is in: by a hash, so that nobody chooses it and everybody who
 * computes it comes to the same.
 */
export function drawnArm(org: string, since: string, participantId: string): TrialArm {
  const [first = 0] = createHash('sha256').update(`${org}#${since}#${participantId}`).digest();
  return first % 2 === 0 ? 'reminded' : 'not_reminded';
}
