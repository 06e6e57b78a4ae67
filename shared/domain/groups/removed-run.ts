import { retentionLimits } from '../../configuration.ts';
import { Problem } from '../../problems.ts';
import { endsWithin, groupStoredUntil, isOver } from '../retention-days.ts';
import { isUnderWay, type Run, type RunStatus } from './run.ts';

/** The id in the history of a run whose data were removed, in place of anybody's of the staff. */
export const retentionActor = '@retention';

/**
 * Is it time to remove the run's data? Its status does not matter: a group that nobody closed is
 * over too.
 * @example isRunDue({ removal: null, endsOn: '2026-05-04' }, '2036-05-05') // true
 */
export const isRunDue = (run: Pick<Run, 'removal' | 'endsOn'>, today: string): boolean =>
  run.removal === null && isOver(groupStoredUntil(run), today);

/**
 * Refuses another last day after which the run's data would be removed before an administrator has
 * had the time to see it in the list of what is removed next. No confirmation helps: what a night
 * removes by a mistyped year, or on somebody's purpose, does not come back.
 * @throws Problem run.stored_too_briefly
 */
export function checkStoredLongEnough(
  run: Pick<Run, 'endsOn'>,
  before: Pick<Run, 'endsOn'> | undefined,
  today: string,
): void {
  if (run.endsOn === before?.endsOn) return;
  if (endsWithin(groupStoredUntil(run), today, retentionLimits.aheadDays))
    throw new Problem('run.stored_too_briefly');
}

/**
 * The status of a run whose data are removed: one that never began was cancelled, any other is
 * closed. Neither can be changed.
 * @example removedStatus('running') // 'closed'
 */
export function removedStatus(status: RunStatus): RunStatus {
  if (status === 'cancelled') return status;
  return isUnderWay({ status }) ? 'closed' : 'cancelled';
}

/**
 * The shell that remains of a run: what group it was, where, when, and how it ended. No text that
 * somebody wrote about it, nobody's user id.
 * @param at the time of the removal, an ISO timestamp
 * @param on its day
 */
export function shellOf(run: Run, { at, on }: { at: string; on: string }): Run {
  const status = removedStatus(run.status);
  const history = run.history.map((step) => ({ ...step, by: retentionActor }));
  return {
    ...run,
    status,
    history: status === run.status ? history : [...history, { status, on, by: retentionActor }],
    ...{ leaders: [], unconfirmedLeaders: [], confirmedBy: null, substitutes: [], everNamed: [] },
    ...{ activeMembers: 0, windows: {}, formerLastDay: null, pastReason: '', contactWords: '' },
    removal: { at, isChecked: false },
  };
}
