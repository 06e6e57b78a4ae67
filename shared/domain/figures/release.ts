import { dayOf } from '../day.ts';
import { figuresVersionOf } from '../forms/form.ts';
import { wasEnrolled } from '../people/member.ts';
import type { RunRecord } from './counted-record.ts';
import type { Facts, Release, Releases, RunFigures, TakenBackRelease } from './facts.ts';
import type { ReleaseContent, ReleasedOccasion, ReleasedPerson } from './release-content.ts';
import { releasedOccasions } from './release-content.ts';
import { hasEnded, releaseMoment } from './release-moment.ts';
import { conceal, reveal, type Undisclosed } from './undisclosed.ts';

/** What a count produces; what was released before is not counted again. */
export type CountedRun = Omit<RunFigures, 'released'>;

/** A release with all of its content, or a part of it. */
export type ReleaseOf<Content> = { at: string; content: Content } | TakenBackRelease;

/** What decides when figures are released, with all of their content or a part of it. */
export type Releasable<Content> = Pick<RunFigures, 'windowTo' | 'isComplete'> & {
  facts: { run: Pick<Facts['run'], 'status'> };
  next: Record<ReleasedOccasion, Content>;
  released: { [Occasion in ReleasedOccasion]?: ReleaseOf<Content> | undefined };
};

/** A run's figures with the moment they were counted at. */
export type CountedAt<Content = ReleaseContent> = {
  figures: Releasable<Content>;
  countedAt: string;
};

/**
 * Is the retraction of a release all that is known of it?
 * @example isTakenBack({ at: '2026-06-04T00:00:00.000Z', takenBackOn: '2026-07-01', people: 6 }) // true
 */
export const isTakenBack = <Content>(release: ReleaseOf<Content>): release is TakenBackRelease =>
  'takenBackOn' in release;

/**
 * Since when an occasion's figures are released; undefined while they are not. They are released
 * once, seven days after the end of the latest window that was ever set, in a run that has ended,
 * and at once when no form can come in any more.
 * @param now an ISO timestamp
 */
function releasedSince(
  occasion: ReleasedOccasion,
  { figures, countedAt }: CountedAt<unknown>,
  now: string,
): string | undefined {
  if (!hasEnded(figures.facts.run.status)) return undefined;
  if (figures.isComplete[occasion]) return countedAt;
  const lastDay = figures.windowTo[occasion];
  if (lastDay === null || now < releaseMoment(lastDay)) return undefined;
  return releaseMoment(lastDay) > countedAt ? releaseMoment(lastDay) : countedAt;
}

/**
 * A run's release of an occasion; undefined while there is none.
 *
 * No process runs at the moment of release. What was counted last before it *is* what is released:
 * a change after it stores these figures separately first (`withReleases`).
 */
export function releaseOf<Content>(
  occasion: ReleasedOccasion,
  counted: CountedAt<Content>,
  now: string,
): ReleaseOf<Content> | undefined {
  const { next, released } = counted.figures;
  const at = releasedSince(occasion, counted, now);
  return released[occasion] ?? (at === undefined ? undefined : { at, content: next[occasion] });
}

type UnchangedPeople = Pick<
  RunRecord,
  'members' | 'forms' | 'participants' | 'withdrawn' | 'withdrawals'
>;

/** Is all data of a person as it was when it was released? */
function isUnchanged(person: ReleasedPerson, at: string, record: UnchangedPeople): boolean {
  const { participantId } = person;
  const isHere = record.members.some(
    (member) => member.participantId === participantId && wasEnrolled(member),
  );
  const withdrew = (record.withdrawals.get(participantId) ?? '') >= at;
  const joinedAt = record.participants.find((one) => one.participantId === participantId)?.joined;
  // Two numbers were one person: the set had one person fewer than it said, or other data of
  // theirs.
  if (joinedAt && joinedAt.at >= at) return false;
  if (!isHere || withdrew || record.withdrawn.has(participantId)) return false;
  return person.forms.every(({ occasion, instrumentId, version }) =>
    record.forms.some(
      (form) =>
        form.participantId === participantId &&
        form.occasion === occasion &&
        form.instrumentId === instrumentId &&
        figuresVersionOf(form) === version,
    ),
  );
}

/**
 * A release, or its retraction: somebody in it withdrew, was erased, retracted a form or was joined
 * to another number, or a form that was counted was corrected. The sums of those who remain would
 * reveal that person's answers to anyone who knows the release, so it is retracted whole and for
 * good.
 * @param record the run as it is now
 * @param now an ISO timestamp
 */
export function takenBackIf(release: Release, record: UnchangedPeople, now: string): Release {
  if (isTakenBack(release)) return release;
  const { at, content } = release;
  if (!content.people || content.people.every((person) => isUnchanged(person, at, record)))
    return release;
  const { people, namedStaff } = content;
  return { at, takenBackOn: dayOf(now), people: people.length, namedStaff };
}

/**
 * A release of before `namedStaff` was stored: everybody who was named until today counts as named
 * before it.
 */
function withStaff(release: Release, counted: ReleaseContent): Release {
  if (isTakenBack(release) || release.content.namedStaff) return release;
  const { at, content } = release;
  return { at, content: { ...content, namedStaff: counted.namedStaff } };
}

const later = (one: string | null, other: string | null): string | null =>
  one !== null && other !== null && one > other ? one : (other ?? one);

/** The later last day of each window: a window that is shortened releases nothing early. */
function latestWindows(
  before: RunFigures | undefined,
  counted: CountedRun,
): CountedRun['windowTo'] {
  const latest = (occasion: ReleasedOccasion) =>
    later(before?.windowTo[occasion] ?? null, counted.windowTo[occasion]);
  return { end: latest('end'), follow_up: latest('follow_up') };
}

/**
 * What was counted now, with the releases to store beside it: the earlier ones, those whose moment
 * came since the last count, and those whose moment is now, unless they are retracted.
 * @param before what was stored until now, if anything
 */
export function withReleases(
  before: { figures: RunFigures; countedAt: string } | undefined,
  counted: CountedRun,
  { record, now }: { record: UnchangedPeople; now: string },
): RunFigures {
  const windowTo = latestWindows(before?.figures, counted);
  const present: RunFigures = { ...counted, windowTo, released: {} };
  const released: Releases = {};
  for (const occasion of releasedOccasions) {
    const release =
      (before && releaseOf(occasion, before, now)) ??
      releaseOf(occasion, { figures: present, countedAt: now }, now);
    if (release)
      released[occasion] = takenBackIf(withStaff(release, counted.next[occasion]), record, now);
  }
  return { ...present, released };
}

/**
 * What may be shown of figures that are not stored yet. A release is shown only once it follows
 * from what is stored: otherwise a change a moment later could be stored instead, and both would be
 * known.
 * @param before what is stored, if anything
 */
export function shownOf(
  before: { figures: RunFigures; countedAt: string } | undefined,
  figures: RunFigures,
  now: string,
): RunFigures {
  const { windowTo, isComplete, released } = figures;
  const shown = { ...figures, windowTo: { ...windowTo }, isComplete: { ...isComplete }, released };
  for (const occasion of releasedOccasions) {
    if (!released[occasion] || (before && releaseOf(occasion, before, now))) continue;
    shown.windowTo[occasion] = null;
    shown.isComplete[occasion] = false;
    shown.released = { ...shown.released, [occasion]: undefined };
  }
  return shown;
}

/** Why an occasion's figures are not shown yet, and the day from which they will be. */
export type ReleaseWait = {
  reason: 'not_released' | 'status_not_moved';
  expectedOn: string | null;
};

/**
 * What an occasion without a release waits for.
 * @param now an ISO timestamp
 */
export function waitingFor(
  occasion: ReleasedOccasion,
  { facts, windowTo }: Pick<Releasable<unknown>, 'facts' | 'windowTo'>,
  now: string,
): ReleaseWait {
  const lastDay = windowTo[occasion];
  const moment = lastDay === null ? null : releaseMoment(lastDay);
  const isOver = moment !== null && moment <= now;
  if (isOver && !hasEnded(facts.run.status))
    return { reason: 'status_not_moved', expectedOn: null };
  return { reason: 'not_released', expectedOn: moment?.slice(0, 10) ?? null };
}

/** The data that place a run among others: fixed by its first release, its own until then. */
export const placedBy = (
  { next, released }: Pick<RunFigures, 'next' | 'released'>,
  occasion: ReleasedOccasion = 'end',
): ReleaseContent['run'] => {
  const release = released[occasion];
  return release && !isTakenBack(release) ? release.content.run : next[occasion].run;
};

/** Figures with the run's last status, which closing gives it. */
export const asClosed = (closed: Undisclosed<RunFigures>): Undisclosed<RunFigures> => {
  const figures = reveal(closed);
  const run = { ...figures.facts.run, status: 'closed' as const };
  return conceal({ ...figures, facts: { ...figures.facts, run } });
};
