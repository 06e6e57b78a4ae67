import { configuration } from '../../configuration.ts';
import { Problem } from '../../problems.ts';
import { daysAfter, monthsAfter } from '../day.ts';
import type { Run } from '../groups/run.ts';
import type { Session } from '../groups/session.ts';
import type { Occasion } from '../occasion.ts';
import type { Member } from '../people/member.ts';
import type { FormBody } from './form.ts';

/** The days on which a form is due, the last one included; `to` is null while it is not known. */
export type FormWindow = { from: string; to: string | null; early: boolean };
type RunDates = {
  endsOn: string;
  formerLastDay?: Run['formerLastDay'];
  sessions: readonly (Pick<Session, 'date' | 'status'> & Partial<Pick<Session, 'last'>>)[];
  /** Days set for this run instead of the usual ones. */
  windows?: Partial<Record<Occasion, { from: string; to: string }>>;
};
type MemberDates = Pick<Member, 'joinedOn' | 'exit'>;

/** Days of the sessions that were or will be held, in order. */
const sessionDays = ({ sessions }: RunDates) =>
  sessions
    .filter(({ status }) => status !== 'cancelled')
    .map((session) => session.date)
    .sort();

/**
 * The day of the session that is marked as the last one; the run's own end while none is marked.
 */
function markedLastDay(runDates: RunDates): string {
  const marked = runDates.sessions.filter(({ last }) => last);
  return sessionDays({ ...runDates, sessions: marked }).at(-1) ?? runDates.endsOn;
}

/**
 * The first and the last day that count as the group's end. Only a session that is marked as the
 * last one moves it away from the run's end, so that no mistyped day of another session does. In a
 * run that was stored when every session moved it, both days count: no form is refused that would
 * have been accepted, and no figures are released earlier than they would have been.
 */
function endDays(runDates: RunDates): { first: string; last: string } {
  const { formerLastDay = sessionDays(runDates).at(-1) } = runDates;
  const marked = markedLastDay(runDates);
  const days = [marked, formerLastDay ?? marked].sort();
  return { first: days[0] ?? marked, last: days[1] ?? marked };
}

function startWindow(runDates: RunDates, { joinedOn }: MemberDates): FormWindow | null {
  if (joinedOn === null) return null;
  const since = sessionDays(runDates).filter((day) => day >= joinedOn);
  return { from: joinedOn, to: since[1] ?? null, early: false };
}

function endWindow(runDates: RunDates, { exit }: MemberDates): FormWindow {
  const { first, last } = exit ? { first: exit.on, last: exit.on } : endDays(runDates);
  return { from: first, to: daysAfter(last, configuration.endFormDays), early: exit !== null };
}

/** Members who left before the end were asked at leaving, and are not followed up. */
function followUpWindow(runDates: RunDates, { exit }: MemberDates): FormWindow | null {
  if (exit) return null;
  const { from, to } = configuration.followUpMonths;
  const { first, last } = endDays(runDates);
  return { from: monthsAfter(first, from), to: monthsAfter(last, to), early: false };
}

/**
 * When a member's form of an occasion is due: the start form from joining up to the second session,
 * the end form from the session that is marked as the last one, or from the run's end, or from the
 * day of leaving (then flagged early), the follow-up two to four months after the end; or as the
 * run sets it, for members who have not left.
 * Null: never due.
 * @example formWindow('end', { endsOn: '2026-05-04', formerLastDay: null, sessions: [] }, { joinedOn: '2026-03-02', exit: null })?.to
 * // '2026-06-03'
 */
export function formWindow(
  occasion: Occasion,
  runDates: RunDates,
  membership: MemberDates,
): FormWindow | null {
  const set = runDates.windows?.[occasion];
  if (set && !membership.exit) return { ...set, early: false };
  if (occasion === 'start') return startWindow(runDates, membership);
  if (occasion === 'end') return endWindow(runDates, membership);
  return followUpWindow(runDates, membership);
}

/**
 * Refuses a form that was never due, or was answered on a day on which it was not due, unless staff
 * give a reason. A start form may always come early: many fill it in when they are referred.
 * @throws Problem form.left_before_due, form.outside_window
 * @example checkWindow('end', { from: '2026-05-04', to: null, early: false }, { answeredOn: '2026-05-04', outsideWindow: null })
 * // undefined
 */
export function checkWindow(
  occasion: Occasion,
  window: FormWindow | null,
  form: Pick<FormBody, 'answeredOn' | 'outsideWindow'>,
): asserts window is FormWindow {
  if (!window) throw new Problem('form.left_before_due');
  const { answeredOn: today, outsideWindow } = form;
  const tooEarly = opensLater(occasion, window, { today, outsideWindow }) !== null;
  const tooLate = window.to !== null && today > window.to && !outsideWindow;
  if (tooEarly || tooLate) throw new Problem('form.outside_window');
}

/**
 * The day from which a form may be answered, if that is in the future; staff may ignore it.
 * @param today the day of the request, `2026-03-02`
 * @example opensLater('end', { from: '2026-05-04', to: null, early: false }, { today: '2026-03-02', outsideWindow: null })
 * // '2026-05-04'
 */
export function opensLater(
  occasion: Occasion,
  window: FormWindow,
  { today, outsideWindow }: { today: string; outsideWindow: FormBody['outsideWindow'] },
): string | null {
  if (occasion === 'start' || outsideWindow || window.from <= today) return null;
  return window.from;
}
