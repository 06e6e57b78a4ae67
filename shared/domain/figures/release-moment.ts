import { configuration } from '../../configuration.ts';
import { daysAfter } from '../day.ts';
import { formMatrixOf } from '../forms/form-matrix.ts';
import { formWindow } from '../forms/form-window.ts';
import type { Run, RunStatus } from '../groups/run.ts';
import type { Occasion } from '../occasion.ts';
import type { RunRecord } from './counted-record.ts';
import type { ReleasedOccasion } from './release-content.ts';

const endedStatuses: readonly RunStatus[] = ['ended', 'followed_up', 'closed'];

/**
 * Has the run ended, so that its figures may be released?
 * @example hasEnded('running') // false
 */
export const hasEnded = (status: RunStatus): boolean => endedStatuses.includes(status);

/**
 * The last day of the end form's window and of the follow-up's, for members who stay to the end.
 * @example windowTo({ startsOn: '2026-03-02', endsOn: '2026-05-04', windows: {} }, []).end // '2026-06-03'
 */
export function windowTo(
  run: Pick<Run, 'startsOn' | 'endsOn' | 'windows' | 'formerLastDay'>,
  sessions: RunRecord['sessions'],
): Record<ReleasedOccasion, string | null> {
  const stayed = { joinedOn: run.startsOn, exit: null };
  const lastOf = (occasion: Occasion) =>
    formWindow(occasion, { ...run, sessions }, stayed)?.to ?? null;
  return { end: lastOf('end'), follow_up: lastOf('follow_up') };
}

/** The forms that must have come in before an occasion's figures are released early. */
const upTo: Record<ReleasedOccasion, readonly Occasion[]> = {
  end: ['start', 'end'],
  follow_up: ['start', 'end', 'follow_up'],
};

/** No form can come in any more: it is here, its person refused it, or nobody may ask for it. */
const settledStatuses = ['received', 'received_blank', 'retracted', 'refused', 'not_offered'];

/**
 * Has the run ended, and has every form up to the occasion come in or been refused by its
 * participant? Then nothing is waited for. A run without any such form waits for its window.
 */
export function isComplete(record: RunRecord, occasion: ReleasedOccasion): boolean {
  const { run, withdrawn } = record;
  if (!hasEnded(run.status)) return false;
  const { items } = formMatrixOf(record, { answerings: [], entries: [] }, run.endsOn);
  const expected = items.filter(
    (slot) => upTo[occasion].includes(slot.occasion) && !withdrawn.has(slot.participantId),
  );
  const isExpected = expected.some((slot) => slot.occasion === occasion);
  return (
    isExpected &&
    expected.every(({ status, window }) => !window || settledStatuses.includes(status))
  );
}

/** The first moment after a day. */
const momentAfter = (day: string) => `${daysAfter(day, 1)}T00:00:00.000Z`;

/**
 * The first moment at which an occasion's figures may be released after its window's last day.
 * @example releaseMoment('2026-06-03') // '2026-06-11T00:00:00.000Z'
 */
export const releaseMoment = (lastDay: string): string =>
  momentAfter(daysAfter(lastDay, configuration.releaseDays));
