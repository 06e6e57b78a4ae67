import type { ReleaseStatus } from './outcome.ts';
import { type CountedAt, isTakenBack, releaseOf, waitingFor } from './release.ts';
import type { ReleasedOccasion } from './release-content.ts';
import type { Suppression } from './summary.ts';

/**
 * An occasion's release as every viewer may know it: what was released, or why nothing is shown.
 */
export type ShownRelease<Content> =
  | { content: Content; status: ReleaseStatus }
  | { content: null; status: ReleaseStatus; reason: Suppression };

/**
 * The state of an occasion's release at a moment.
 * @param now an ISO timestamp
 */
export function shownRelease<Content>(
  occasion: ReleasedOccasion,
  counted: CountedAt<Content>,
  now: string,
): ShownRelease<Content> {
  const release = releaseOf(occasion, counted, now);
  const nothing = { expectedOn: null, releasedAt: null, takenBackOn: null };
  if (!release) {
    const { reason, expectedOn } = waitingFor(occasion, counted.figures, now);
    return { content: null, status: { ...nothing, status: reason, expectedOn }, reason };
  }
  const released = { ...nothing, releasedAt: release.at };
  if (isTakenBack(release)) {
    const { takenBackOn } = release;
    const status = { ...released, status: 'taken_back' as const, takenBackOn };
    return { content: null, status, reason: 'taken_back' };
  }
  return { content: release.content, status: { ...released, status: 'released' } };
}
