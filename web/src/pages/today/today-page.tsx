import { sessionDay } from '../../features/sessions/session-day.ts';
import { ReadAt } from '../../features/tablet/read-at.tsx';
import { SignInOffer, type SignInOfferProps } from '../../features/tablet/sign-in-offer.tsx';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { apiNow } from '../../offline/use-tablet.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { leaderTexts } from '../../texts/leader-texts.ts';
import { RowLink, Rows } from '../../ui/list.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { type ComingSession, type TodayView, todayView } from './today.ts';

const words = leaderTexts.todayPage;

type ComingRowsProps = { all: readonly ComingSession[]; today: string; none?: string };

function ComingRows({ all, today, none }: ComingRowsProps) {
  return (
    <Rows items={all} none={none} keyOf={({ run, session }) => `${run.runId} ${session.sessionId}`}>
      {({ run, session }) => (
        <RowLink
          style={session.date === today ? 'is-today' : ''}
          href={hashOf({ page: 'roll', runId: run.runId, sessionId: session.sessionId })}
        >
          <strong>{session.date === today ? words.isToday : sessionDay(session.date)}</strong>{' '}
          {run.name}
          <span class="quiet">
            {leaderTexts.sessions.kind[session.kind]} ·{' '}
            {leaderTexts.sessions.length(session.minutes)}
            {run.substituting && <span class="label">{words.substituting}</span>}
          </span>
        </RowLink>
      )}
    </Rows>
  );
}

function WaitingForLeader({ view }: { view: TodayView }) {
  return (
    <>
      <h2>{words.due}</h2>
      <Rows items={view.due} none={words.nothingDue} keyOf={({ run }) => run.runId}>
        {({ run, due, overdue }) => (
          <RowLink href={hashOf({ page: 'forms', runId: run.runId })}>
            <strong>{words.dueOf(due, overdue)}</strong> {run.name}
          </RowLink>
        )}
      </Rows>
      <h2>{words.absent}</h2>
      <Rows items={view.absent} none={words.nobodyAbsent} keyOf={({ run }) => run.runId}>
        {({ run, numbers }) => (
          <RowLink href={hashOf({ page: 'members', runId: run.runId })}>
            <strong class="numbers">{numbers.join(', ')}</strong> {run.name}
          </RowLink>
        )}
      </Rows>
    </>
  );
}

function MyRuns({ state, isOnline }: { state: OpenTabletState; isOnline: boolean }) {
  return (
    <>
      <h2>{leaderTexts.runs}</h2>
      <p class="quiet">{words.resultsWhen}</p>
      <Rows items={state.seen.runs} keyOf={({ run }) => run.runId} styleOf={() => 'my-run'}>
        {({ run }) => (
          <>
            <strong>{run.name}</strong>{' '}
            {run.substituting && <span class="label">{words.substituting}</span>}
            <span class="actions">
              <a class="button" href={hashOf({ page: 'sessions', runId: run.runId })}>
                {words.sessions}
              </a>
              <a class="button" href={hashOf({ page: 'members', runId: run.runId })}>
                {words.members}
              </a>
              <a class="button" href={hashOf({ page: 'forms', runId: run.runId })}>
                {words.forms}
              </a>
              <a class="button" href={hashOf({ page: 'run', runId: run.runId })}>
                {isOnline ? words.results : words.resultsOffline}
              </a>
            </span>
          </>
        )}
      </Rows>
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
      <PageTitle title={leaderTexts.today}>
        <ReadAt tablet={tablet} state={state} />
      </PageTitle>
      <SignInOffer {...signIn} />
      {readAt !== null && runs.length === 0 && <p>{words.noRuns}</p>}
      {view.unrecorded.length > 0 && (
        <>
          <h2>{words.unrecorded}</h2>
          <ComingRows all={view.unrecorded} today={today} />
        </>
      )}
      <h2>{words.next}</h2>
      <ComingRows all={view.next} today={today} none={words.nothingNext} />
      <WaitingForLeader view={view} />
      <MyRuns state={state} isOnline={apiNow(tablet) !== null} />
      <p>
        <a href={hashOf({ page: 'instruments' })}>{words.instruments}</a>
      </p>
    </>
  );
}
