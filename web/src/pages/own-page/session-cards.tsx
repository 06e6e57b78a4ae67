import { dayOf } from '../../../../shared/domain/day.ts';
import type { OwnOverview, SessionToCome } from '../../../../shared/domain/privacy/own-page.ts';
import { clockText, endOf, nearness, weekdayInWords } from '../../features/own-page/own-days.ts';
import { useOwn } from '../../features/own-page/own-language.tsx';
import type { OwnVisitView, ParticipantVisit } from '../../features/own-page/own-visit-state.ts';

type OwnSessionsProps = { visit: ParticipantVisit; view: OwnVisitView; overview: OwnOverview };
type SessionProps = OwnSessionsProps & { session: SessionToCome };

/** When and where a session is. */
function SessionTime({ session, overview }: Pick<SessionProps, 'session' | 'overview'>) {
  const { say, language } = useOwn();
  const { date, startsAt, minutes, place } = session;
  const today = dayOf(overview.now);
  const near = nearness(date, today);
  const time = (at: string) => clockText(at, language);
  return (
    <>
      <p class="when">
        {near && <>{say(near)}: </>}
        {weekdayInWords(date, today, language)}
      </p>
      {startsAt && (
        <p class="when">{say('clock', time(startsAt), time(endOf(startsAt, minutes)))}</p>
      )}
      {place && <p dir="auto">{place}</p>}
    </>
  );
}

/** *I cannot come*, said at once and taken back at once; without a network it waits on the phone. */
function Absence({ visit, view: { unsent, isWaiting, refusal }, session }: SessionProps) {
  const { say } = useOwn();
  const waiting = unsent.find(
    (item) =>
      item.is === 'absence' &&
      item.body.runId === session.runId &&
      item.body.sessionId === session.sessionId,
  );
  const cannotCome = waiting?.is === 'absence' ? waiting.body.cannotCome : session.cannotCome;
  return (
    <div role="status">
      {refusal?.sessionId === session.sessionId && <p class="note">{say(refusal.is)}</p>}
      {waiting && isWaiting && <p class="note">{say('absenceWaits')}</p>}
      {cannotCome && !waiting && <p class="done">{say('saidCannotCome')}</p>}
      {session.maySay && (
        <button
          type="button"
          class="wide"
          onClick={() => void visit.sayAbsence(session, !cannotCome)}
        >
          {say(cannotCome ? 'canCome' : 'cannotCome')}
        </button>
      )}
    </div>
  );
}

function OneSession(props: SessionProps) {
  const { say } = useOwn();
  const { session } = props;
  return (
    <>
      <SessionTime {...props} />
      {session.isCancelled ? <p class="note">{say('cancelled')}</p> : <Absence {...props} />}
    </>
  );
}

/** The next session, and below it those after it, folded. */
export function SessionCards(props: OwnSessionsProps) {
  const { say } = useOwn();
  const [next, ...later] = [...props.overview.sessions].sort((a, b) =>
    `${a.date} ${a.startsAt ?? ''}` < `${b.date} ${b.startsAt ?? ''}` ? -1 : 1,
  );
  return (
    <section class="card">
      <h2>{say('nextSession')}</h2>
      {next ? <OneSession {...props} session={next} /> : <p>{say('noSession')}</p>}
      {later.length > 0 && (
        <details>
          <summary>{say('laterSessions')}</summary>
          <ul>
            {later.map((session) => (
              <li key={`${session.runId} ${session.sessionId}`}>
                <OneSession {...props} session={session} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
