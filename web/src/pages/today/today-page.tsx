import { NewGroupLink } from '../../features/runs/new-group-link.tsx';
import { sessionAbout, sessionDay, sessionHours } from '../../features/sessions/session-day.ts';
import { ReadAt } from '../../features/tablet/read-at.tsx';
import { SignInOffer, type SignInOfferProps } from '../../features/tablet/sign-in-offer.tsx';
import type { LeaderTablet } from '../../offline/leader-tablet.ts';
import type { OpenTabletState } from '../../offline/tablet-state.ts';
import { hashOf } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import { sessionLength } from '../../texts/common/session-length.ts';
import { texts } from '../../texts/staff.ts';
import { Rows } from '../../ui/list.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { SessionBar } from './session-bar.tsx';
import { type NumberedSession, type RunningGroup, type TodayView, todayView } from './today.ts';
import { TodoRow, todoKey } from './todo-row.tsx';
import { useWaitingRuns, WaitingReferrals } from './waiting-referrals.tsx';
import './today.css';

const words = texts.todayPage;

/** The session of today with the way to its roll, or the next one. */
function FirstCard({ first: { run, session, nth } }: { first: NumberedSession }) {
  const isToday = session.date === todayNow();
  const roll = hashOf({ page: 'roll', runId: run.runId, sessionId: session.sessionId });
  return (
    <section class={isToday ? 'card is-first' : 'card'}>
      <p class="between">
        <span class="tag is-wide">
          {isToday ? words.isToday : words.nextOn(sessionDay(session.date))}
        </span>
        <span class="quiet">{run.municipality}</span>
      </p>
      <h2>{nth === null ? run.name : words.nth(run.name, nth)}</h2>
      <p>{sessionAbout(session)}</p>
      <p class="quiet">
        {sessionHours(session) || sessionLength(session.minutes, texts.newGroup.hourSign)}
        {run.substituting && ` · ${words.substituting}`}
      </p>
      <a class={isToday ? 'button main wide' : 'button wide'} href={roll}>
        {isToday ? words.takeRoll : words.openSession}
      </a>
    </section>
  );
}

type WaitingProps = Pick<TodayView, 'todo'> & {
  /** Something else that waits is listed above. */
  isMore: boolean;
};

function Waiting({ todo, isMore }: WaitingProps) {
  if (todo.length === 0 && isMore) return null;
  return (
    <section>
      <h2>{words.todo}</h2>
      {todo.length === 0 ? (
        <p>{words.nothingToDo}</p>
      ) : (
        <div class="card of-rows">
          <Rows items={todo} keyOf={todoKey}>
            {(one) => <TodoRow todo={one} />}
          </Rows>
        </div>
      )}
    </section>
  );
}

function GroupCard({ group: { run, held, sessions, next, lost } }: { group: RunningGroup }) {
  const { runId, name, status, activeMembers } = run;
  return (
    <li class="card group-card">
      <p class="between">
        <a class="row-link" href={hashOf({ page: 'run', runId })}>
          {name}
        </a>
        <span class="tag">
          {texts.status[status]}
          {sessions > 0 && ` ${held}/${sessions}`}
        </span>
      </p>
      <SessionBar held={held} of={sessions} />
      <p class="quiet small">
        {words.memberCount(activeMembers)}
        {next && ` · ${words.nextIs(sessionDay(next.date))}`}
        {lost > 0 && ` · ${words.lostForms(lost)}`}
        {run.substituting && ` · ${words.substituting}`}
      </p>
    </li>
  );
}

function MyGroups({ groups, ended }: Pick<TodayView, 'groups' | 'ended'>) {
  return (
    <section>
      <h2>{words.runs}</h2>
      {groups.length === 0 && <p>{words.noneUnderWay}</p>}
      <ul class="stack">
        {groups.map((group) => (
          <GroupCard key={group.run.runId} group={group} />
        ))}
      </ul>
      {ended.count > 0 && (
        <p class="between">
          <a href={hashOf({ page: 'groups' })}>{words.endedGroups(ended.count)}</a>
          {ended.lost > 0 && (
            <span class="tag is-quiet is-wide">{words.lostForms(ended.lost)}</span>
          )}
        </p>
      )}
    </section>
  );
}

type TodayPageProps = SignInOfferProps & { tablet: LeaderTablet; state: OpenTabletState };

/** The leader's day: the session that is next, what waits, and the groups under way. */
export function TodayPage({ tablet, state, ...signIn }: TodayPageProps) {
  const { first, todo, groups, ended } = todayView(state.seen.runs, todayNow());
  const { readAt, runs } = state.seen;
  const waiting = useWaitingRuns(tablet.api);
  return (
    <>
      <PageTitle title={words.title}>
        <ReadAt tablet={tablet} state={state} />
      </PageTitle>
      <SignInOffer {...signIn} />
      {readAt !== null && runs.length === 0 ? (
        <section class="card is-first">
          <p>{words.noRuns}</p>
          {signIn.isSignedIn && <NewGroupLink />}
        </section>
      ) : (
        <div class="columns">
          <div>
            {first.map((one) => (
              <FirstCard key={one.session.sessionId} first={one} />
            ))}
            <WaitingReferrals waiting={waiting} />
            <Waiting todo={todo} isMore={waiting.length > 0} />
          </div>
          <div>
            <MyGroups groups={groups} ended={ended} />
          </div>
        </div>
      )}
    </>
  );
}
