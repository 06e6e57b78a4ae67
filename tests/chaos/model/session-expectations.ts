import type { RollMark } from '../../../shared/domain/groups/roll-call.ts';
import type { Session } from '../../../shared/domain/groups/session.ts';
import { type Expectations, must, only, saved, there } from './expectation.ts';
import { endFormsDecidedIn } from './form-expectations.ts';
import { todayIn } from './picture.ts';
import { isAtRest } from './run-expectations.ts';
import { led } from './whose.ts';

/** A device's clock may be ten minutes ahead. */
const toleranceMs = 10 * 60_000;

/**
 * Whether one mark is newer than another. At the same millisecond the device decides, then the
 * content.
 */
function isNewer(one: RollMark, than: RollMark | undefined): boolean {
  if (!than) return true;
  const order = (mark: RollMark) => [
    mark.markedAt,
    mark.device,
    mark.attendance,
    mark.minutes ?? 0,
  ];
  const [mine, other] = [order(one), order(than)];
  const at = mine.findIndex((part, n) => part !== other[n]);
  return at !== -1 && (mine[at] ?? 0) > (other[at] ?? 0);
}

/** Whether a mark says that the person came. */
const isCame = ({ attendance }: Pick<RollMark, 'attendance'>) =>
  attendance === 'present' || attendance === 'part';

export const sessionExpectations = {
  listSessions: (picture, request) => {
    only(request, 'leader');
    led(picture, request.by);
    const items = [...picture.sessions.values()];
    const sorted = items.toSorted((a, b) => (a.sessionId < b.sessionId ? -1 : 1));
    return { items: sorted.toSorted((a, b) => a.date.localeCompare(b.date)) };
  },

  putSession: (picture, { by, body, ifMatch, params: { sessionId } }) => {
    only({ by }, 'leader');
    must(!isAtRest(led(picture, by)), 'run.not_open');
    const { confirmedDate: isConfirmed, ...sent } = body;
    const before = picture.sessions.get(sessionId);
    const isFar = sent.date < '2026-01-05' || sent.date > '2026-06-29';
    must(isConfirmed || !isFar || before?.date === sent.date, 'session.date_unlikely');
    const came = Object.values(before?.marks ?? {}).some(isCame);
    const wasHeld = before?.status === 'held' || (before?.status === 'cancelled' && came);
    const isRestored = before?.last && wasHeld;
    const isLastHeld = sent.last && sent.status === 'held';
    must(!isLastHeld || isRestored || endFormsDecidedIn(picture), 'session.end_forms_undecided');
    const cancelReason = sent.status === 'cancelled' ? (sent.cancelReason ?? null) : null;
    const content = { sessionId, ...sent, cancelReason, marks: before?.marks ?? {} };
    const after = saved<Session>(before, content, ifMatch);
    must(after === before || sent.status !== 'planned' || !came, 'session.somebody_came');
    picture.sessions.set(sessionId, after);
    return after;
  },

  patchAttendance: (picture, { by, body, params: { sessionId } }) => {
    only({ by }, 'leader');
    const run = led(picture, by);
    const session = there(picture.sessions.get(sessionId), 'session.unknown');
    must(!isAtRest(run), 'run.not_open');
    const given = Object.entries(body.marks);
    const limit = new Date(picture.now + toleranceMs).toISOString();
    must(
      given.every(([, { markedAt }]) => markedAt <= limit),
      'roll_call.from_future',
    );
    const isAhead = session.date > todayIn(picture) && !body.confirmedDate;
    const isKnownAhead = ({ attendance }: RollMark) =>
      attendance === 'absent_notified' || attendance === 'not_expected';
    must(
      !isAhead || given.every(([, mark]) => isKnownAhead(mark as RollMark)),
      'roll_call.session_to_come',
    );
    const joined = ([number]: [string, unknown]) => picture.members.get(number)?.joinedOn != null;
    must(given.every(joined), 'member.unknown');
    must(session.status !== 'cancelled', 'session.cancelled');
    const newer = given
      .map(([number, mark]) => [number, { ...mark, markedBy: by.id }] as const)
      .filter(([number, mark]) => isNewer(mark, session.marks[number]));
    const came = newer.some(([, mark]) => isCame(mark));
    const held = came && session.status === 'planned';
    const after: Session = {
      ...session,
      marks: { ...session.marks, ...Object.fromEntries(newer) },
      ...(held ? { status: 'held', version: session.version + 1 } : {}),
    };
    picture.sessions.set(sessionId, after);
    return after;
  },
} satisfies Expectations;
