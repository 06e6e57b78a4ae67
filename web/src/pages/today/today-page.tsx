import { sessionDay } from '../../features/sessions/session-day.ts';
import { ReadAt } from '../../features/tablet/read-at.tsx';
import { SignInOffer, type SignInOfferProps } from '../../features/tablet/sign-in-offer.tsx';
import { apiNow } from '../../offline/api-now.ts';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { leaderHashOf } from '../../routes/leader-address.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { texts } from '../../texts/staff.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { type ComingSession, type TodayView, todayView } from './today.ts';

const words = texts.todayPage;

function ComingLines({ all, today }: { all: readonly ComingSession[]; today: string }) {
  return (
    <ul class="lines">
      {all.map(({ run, session }) => (
        <li key={`${run.runId} ${session.sessionId}`}>
          <a
            class={session.date === today ? 'session-line is-today' : 'session-line'}
            href={leaderHashOf({
              page: 'roll',
              runId: run.runId,
              sessionId: session.sessionId,
            })}
          >
            <strong>{session.date === today ? words.isToday : sessionDay(session.date)}</strong>{' '}
            {run.name}
            <span class="quiet">
              {texts.sessions.kind[session.kind]} · {texts.sessions.length(session.minutes)}
              {run.substituting && <span class="label">{words.substituting}</span>}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function WaitingForLeader({ view }: { view: TodayView }) {
  return (
    <>
      <h2>{words.due}</h2>
      {view.due.length === 0 && <p>{words.nothingDue}</p>}
      <ul class="lines">
        {view.due.map(({ run, due, overdue }) => (
          <li key={run.runId}>
            <a class="session-line" href={hashOf({ page: 'forms', runId: run.runId })}>
              <strong>{words.dueOf(due, overdue)}</strong> {run.name}
            </a>
          </li>
        ))}
      </ul>
      <h2>{words.absent}</h2>
      {view.absent.length === 0 && <p>{words.nobodyAbsent}</p>}
      <ul class="lines">
        {view.absent.map(({ run, numbers }) => (
          <li key={run.runId}>
            <a class="session-line" href={leaderHashOf({ page: 'members', runId: run.runId })}>
              <strong class="numbers">{numbers.join(', ')}</strong> {run.name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function MyRuns({ state, isOnline }: { state: OpenTabletState; isOnline: boolean }) {
  return (
    <>
      <h2>{texts.todayPage.runs}</h2>
      <p class="quiet">{words.resultsWhen}</p>
      <ul class="lines">
        {state.seen.runs.map(({ run }) => (
          <li key={run.runId} class="my-run">
            <strong>{run.name}</strong>{' '}
            {run.substituting && <span class="label">{words.substituting}</span>}
            <span class="actions">
              <a class="button" href={leaderHashOf({ page: 'sessions', runId: run.runId })}>
                {words.sessions}
              </a>
              <a class="button" href={leaderHashOf({ page: 'members', runId: run.runId })}>
                {words.members}
              </a>
              <a class="button" href={hashOf({ page: 'forms', runId: run.runId })}>
                {words.forms}
              </a>
              <a class="button" href={hashOf({ page: 'run', runId: run.runId })}>
                {isOnline ? words.results : words.resultsOffline}
              </a>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

type TodayPageProps = SignInOfferProps & { tablet: LeaderTablet; state: OpenTabletState };

/** The leader's day: what is next, what is due, and who has been missed. */
export function TodayPage({ tablet, state, ...signIn }: TodayPageProps) {
  const today = todayNow();
  const view = todayView(state.seen.runs, today);
  const { readAt, runs } = state.seen;
  return (
    <>
      <PageTitle title={texts.todayPage.title}>
        <ReadAt tablet={tablet} state={state} />
      </PageTitle>
      <SignInOffer {...signIn} />
      {readAt !== null && runs.length === 0 && <p>{words.noRuns}</p>}
      {view.unrecorded.length > 0 && (
        <>
          <h2>{words.unrecorded}</h2>
          <ComingLines all={view.unrecorded} today={today} />
        </>
      )}
      <h2>{words.next}</h2>
      {view.next.length === 0 && <p>{words.nothingNext}</p>}
      <ComingLines all={view.next} today={today} />
      <WaitingForLeader view={view} />
      <MyRuns state={state} isOnline={apiNow(tablet) !== null} />
      <p>
        <a href={hashOf({ page: 'coordinator', view: 'instruments' })}>{words.instruments}</a>
      </p>
    </>
  );
}
