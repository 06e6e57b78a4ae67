import type { Facts } from './facts.ts';
import { daysAfter } from './form-window.ts';

/** Occasions whose figures are released, each once. */
export const releasedOccasions = ['end', 'follow_up'] as const;
export type ReleasedOccasion = (typeof releasedOccasions)[number];

/** Figures as they were counted when they were released, and since when they are. */
export type Release = { facts: Facts; at: string };
export type Releases = Partial<Record<ReleasedOccasion, Release>>;

/** A run's figures as they are kept: as they stand now, and as they were released. */
export type Kept = {
  facts: Facts;
  countedAt: string;
  released?: Releases | undefined;
  /** All that was taken back by now of what a run has (`takenBackBy`). */
  takenBack?: readonly string[] | undefined;
};

/**
 * Is something in these figures that was taken back since they were counted? Taking one person
 * out of them would tell that person's answers to whoever kept the earlier report, so they are
 * told no more; nor is any common figure that they are part of.
 * @example isTakenBack({ takenBack: [] }, ['2026-06-01T12:00:00.000Z']) // true
 */
export const isTakenBack = (
  counted: Pick<Facts, 'takenBack'>,
  takenBack: readonly string[] = [],
): boolean => takenBack.some((moment) => !counted.takenBack.includes(moment));

/** Is anything in what was released that was taken back? Then none of it is told. */
export const isReleaseTakenBack = ({ released = {}, takenBack }: Omit<Kept, 'facts'>): boolean =>
  Object.values(released).some(({ facts }) => isTakenBack(facts, takenBack));

/** The first moment after a day. */
const momentAfter = (day: string) => `${daysAfter(day, 1)}T00:00:00.000Z`;

/**
 * Since when figures are released that were counted at a time, with the last day of their
 * occasion's window; undefined while they are not. What is entered after the fact is released as
 * soon as it is counted.
 * @param now an ISO timestamp
 * @example releasedSince({ countedAt: '2026-05-04T12:00:00.000Z', after: '2026-06-03' }, '2026-06-05T12:00:00.000Z')
 * // '2026-06-04T00:00:00.000Z'
 */
export function releasedSince(
  { countedAt, after }: { countedAt: string; after: string | null },
  now: string,
): string | undefined {
  if (after === null || now < momentAfter(after)) return undefined;
  return momentAfter(after) > countedAt ? momentAfter(after) : countedAt;
}

/**
 * A run's figures of an occasion as others than its own may know them; undefined while they are
 * not released. They are released once, when the window of the occasion's forms has closed on a
 * run that has ended; what comes in later changes its leaders' figures and not these. Between two
 * looks of somebody outside, no single form can therefore make a difference.
 *
 * Nothing runs at the moment of release. What was counted last before it *is* what is released:
 * a change after it keeps these figures apart first (`keepReleases`).
 */
export function releaseOf(
  occasion: ReleasedOccasion,
  { facts, countedAt, released }: Kept,
  now: string,
): Release | undefined {
  const at = releasedSince({ countedAt, after: facts.releasedAfter[occasion] }, now);
  return released?.[occasion] ?? (at === undefined ? undefined : { facts, at });
}

/**
 * The releases to keep beside figures that are counted now: those there were, those whose moment
 * came since the last count, and those whose moment is now.
 * @param before what was kept until now, if anything
 */
export function keepReleases(before: Kept | undefined, present: Omit<Kept, 'released'>): Releases {
  const releases = releasedOccasions.flatMap((occasion) => {
    const release =
      (before && releaseOf(occasion, before, present.countedAt)) ??
      releaseOf(occasion, present, present.countedAt);
    return release ? [[occasion, release] as const] : [];
  });
  return Object.fromEntries(releases);
}

/** The releases of a run that is closed: its figures will never change, so all are released. */
export const releaseAll = ({ facts, countedAt, released }: Kept): Releases =>
  Object.fromEntries(
    releasedOccasions.map((occasion) => [
      occasion,
      released?.[occasion] ?? { facts, at: countedAt },
    ]),
  );
