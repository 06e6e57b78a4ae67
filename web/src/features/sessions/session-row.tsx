import type { ComponentChildren } from 'preact';
import type { Session, SessionOfPlan } from '../../../../shared/domain/groups/session.ts';
import type { RunCopy } from '../../offline/vault-copy.ts';
import { hashOf } from '../../routes/page-address.ts';
import { texts } from '../../texts/staff.ts';
import { RowLink } from '../../ui/list.tsx';
import { calledAt, tally } from './roll.ts';
import { sessionAbout, sessionDay, sessionHours } from './session-day.ts';
import './session-row.css';

const words = texts.sessions;

export type SessionsOfRun = {
  run: Pick<RunCopy['run'], 'runId'>;
  members: RunCopy['members'];
};

/** The first lines of a session's row: its day and time, and what it is about and where. */
export const SessionLines = ({ session }: { session: SessionOfPlan }) => (
  <>
    <span>
      <strong>{sessionDay(session.date)}</strong>{' '}
      <span class="session-hours">{sessionHours(session)}</span>
    </span>
    <span class="session-about">{sessionAbout(session)}</span>
  </>
);

type SessionStateProps = { session: Session; marked: number; called: number };

/** Whether it was held, with its marks; those that are not all made are amber. */
function SessionState({ session, marked, called }: SessionStateProps) {
  const { status, cancelReason = null } = session;
  if (status === 'cancelled')
    return <span class="tag is-quiet">{words.cancelledShort(cancelReason)}</span>;
  if (status === 'planned') return <span class="quiet">{words.status.planned}</span>;
  return (
    <span class={marked < called ? 'tag is-amber' : 'tag is-quiet'}>
      {words.status.held} · {words.marked(marked, called)}
    </span>
  );
}

type SessionRowProps = { of: SessionsOfRun; session: Session; children?: ComponentChildren };

/**
 * A session as a row that leads to its roll: when it is, what it is about, and how many marks it
 * has. What can be done with it is beside that.
 */
export function SessionRow({ of, session, children }: SessionRowProps) {
  const { runId } = of.run;
  const { kind, members = [], last, sessionId, status } = session;
  const called = calledAt(of.members, session);
  const { marked } = tally(called, session);
  const more = [
    kind === 'catch_up' && words.catchUp.isFor(members.length),
    last && words.lastShort,
  ].filter(Boolean);
  return (
    <div class="session-row">
      <RowLink style={`is-${status}`} href={hashOf({ page: 'roll', runId, sessionId })}>
        <span>
          <SessionLines session={session} />
          {more.length > 0 && <span class="quiet small">{more.join(' · ')}</span>}
        </span>
        {(status !== 'planned' || !children) && (
          <SessionState session={session} marked={marked} called={called.length} />
        )}
      </RowLink>
      {children}
    </div>
  );
}
