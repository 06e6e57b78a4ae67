import { todayNow } from '../clock.ts';
import { PageTitle } from '../page-title.tsx';
import { addressOf } from '../place.ts';
import { apiNow } from './api-now.ts';
import { sessionDay } from './day-words.ts';
import type { LeaderDesk } from './desk.ts';
import type { OpenState } from './desk-state.ts';
import { leaderAddress } from './leader-place.ts';
import { ReadAt } from './read-at.tsx';
import { SignInOffer, type SignInProps } from './sign-in-offer.tsx';
import { words } from './texts.ts';
import { type Coming, type TodayView, todayView } from './today.ts';

const said = words.todayPage;

function ComingLines({ all, today }: { all: readonly Coming[]; today: string }) {
  return (
    <ul class="lines">
      {all.map(({ run, session }) => (
        <li key={`${run.runId} ${session.sessionId}`}>
          <a
            class={session.date === today ? 'session-line is-today' : 'session-line'}
            href={leaderAddress({
              page: 'roll',
              runId: run.runId,
              sessionId: session.sessionId,
            })}
          >
            <strong>{session.date === today ? said.isToday : sessionDay(session.date)}</strong>{' '}
            {run.name}
            <span class="quiet">
              {words.sessions.kind[session.kind]} · {words.sessions.length(session.minutes)}
              {run.substituting && <span class="label">{said.substituting}</span>}
            </span>
          </a>
        </li>
      ))}
    </ul>
  );
}

function Waiting({ view }: { view: TodayView }) {
  return (
    <>
      <h2>{said.due}</h2>
      {view.due.length === 0 && <p>{said.nothingDue}</p>}
      <ul class="lines">
        {view.due.map(({ run, due, overdue }) => (
          <li key={run.runId}>
            <a class="session-line" href={addressOf({ page: 'forms', runId: run.runId })}>
              <strong>{said.dueOf(due, overdue)}</strong> {run.name}
            </a>
          </li>
        ))}
      </ul>
      <h2>{said.absent}</h2>
      {view.absent.length === 0 && <p>{said.nobodyAbsent}</p>}
      <ul class="lines">
        {view.absent.map(({ run, numbers }) => (
          <li key={run.runId}>
            <a class="session-line" href={leaderAddress({ page: 'members', runId: run.runId })}>
              <strong class="numbers">{numbers.join(', ')}</strong> {run.name}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

function MyRuns({ state, isOnline }: { state: OpenState; isOnline: boolean }) {
  return (
    <>
      <h2>{words.runs}</h2>
      <p class="quiet">{said.resultsWhen}</p>
      <ul class="lines">
        {state.seen.runs.map(({ run }) => (
          <li key={run.runId} class="my-run">
            <strong>{run.name}</strong>{' '}
            {run.substituting && <span class="label">{said.substituting}</span>}
            <span class="deeds">
              <a class="button" href={leaderAddress({ page: 'sessions', runId: run.runId })}>
                {said.sessions}
              </a>
              <a class="button" href={leaderAddress({ page: 'members', runId: run.runId })}>
                {said.members}
              </a>
              <a class="button" href={addressOf({ page: 'forms', runId: run.runId })}>
                {said.forms}
              </a>
              <a class="button" href={addressOf({ page: 'run', runId: run.runId })}>
                {isOnline ? said.results : said.resultsOffline}
              </a>
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

type Props = SignInProps & { desk: LeaderDesk; state: OpenState };

/** What a leader is to know now: what is next, what is due, and who is missed. */
export function TodayPage({ desk, state, ...signIn }: Props) {
  const today = todayNow();
  const view = todayView(state.seen.runs, today);
  const { readAt, runs } = state.seen;
  return (
    <>
      <PageTitle title={words.today}>
        <ReadAt desk={desk} state={state} />
      </PageTitle>
      <SignInOffer {...signIn} />
      {readAt !== null && runs.length === 0 && <p>{said.noRuns}</p>}
      {view.unrecorded.length > 0 && (
        <>
          <h2>{said.unrecorded}</h2>
          <ComingLines all={view.unrecorded} today={today} />
        </>
      )}
      <h2>{said.next}</h2>
      {view.next.length === 0 && <p>{said.nothingNext}</p>}
      <ComingLines all={view.next} today={today} />
      <Waiting view={view} />
      <MyRuns state={state} isOnline={apiNow(desk) !== null} />
      <p>
        <a href={addressOf({ page: 'desk', view: 'instruments' })}>{said.instruments}</a>
      </p>
    </>
  );
}
