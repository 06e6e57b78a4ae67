import { dayOf } from '../../../../../shared/domain/day.ts';
import type { OwnReply } from '../../../api/own-client.ts';
import type { BehindProps } from '../../../features/own-page/behind-props.ts';
import { weekdayInWords } from '../../../features/own-page/own-days.ts';
import { BehindHeading } from './behind-heading.tsx';
import { useBehind } from './behind-language.ts';
import { behindRoutes, callLoggedIn } from './own-routes.ts';
import { ShownReply, useOwnReply } from './use-own-reply.tsx';

type AttendedRun = OwnReply<'getOwnAttendance'>['items'][number];
type AttendedSession = AttendedRun['sessions'][number];

const hasCome = ({ attendance }: AttendedSession) =>
  attendance === 'present' || attendance === 'part';

/** What the roll says of one session, as the name of a text. */
function markOf({ attendance, isCancelled, date }: AttendedSession, today: string) {
  if (isCancelled) return 'mark_cancelled';
  if (attendance) return `mark_${attendance}` as const;
  return date > today ? 'mark_toCome' : 'mark_none';
}

function RunAttendance({ run, today }: { run: AttendedRun; today: string }) {
  const { say, language } = useBehind();
  const past = run.sessions.filter(({ date, isCancelled }) => !isCancelled && date <= today);
  return (
    <section class="card">
      <p class="lead">{say('came', past.filter(hasCome).length, past.length)}</p>
      <ul class="rows">
        {run.sessions.map((session) => (
          <li key={session.sessionId}>
            <span>{weekdayInWords(session.date, today, language)}</span>{' '}
            <span class="state">{say(markOf(session, today))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The sessions of the participant's groups, and whether they came. */
export function AttendanceView({ visit, overview }: BehindProps) {
  const { say } = useBehind();
  const { loading, load } = useOwnReply(() => callLoggedIn(visit, behindRoutes.getOwnAttendance));
  const today = dayOf(overview.now);
  return (
    <>
      <BehindHeading name="attendance" />
      <ShownReply {...{ loading, load }}>
        {({ items }) => (
          <>
            {items.length === 0 && <p>{say('noSessions')}</p>}
            {items.map((run) => (
              <RunAttendance key={run.runId} {...{ run, today }} />
            ))}
            <p class="quiet">{say('attendanceWrong')}</p>
          </>
        )}
      </ShownReply>
    </>
  );
}
