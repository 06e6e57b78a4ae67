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

/** What there is to say of a session besides its plan, in few words; often nothing. */
function stateOf(of: SessionsOfRun, session: Session): string {
  const { status, kind, members = [], last } = session;
  const called = calledAt(of.members, session);
  return [
    status === 'cancelled' && words.cancelledShort(session.cancelReason ?? null),
    status === 'held' && words.status.held,
    status === 'held' && words.marked(tally(called, session).marked, called.length),
    kind === 'catch_up' && words.catchUp.isFor(members.length),
    last && words.lastShort,
  ]
    .filter(Boolean)
    .join(' · ');
}

type SessionRowProps = { of: SessionsOfRun; session: Session; children?: ComponentChildren };

/**
 * A session as a row that leads to its roll: when it is, what it is about, and how many marks it
 * has. What can be done with it is beside that.
 */
export function SessionRow({ of, session, children }: SessionRowProps) {
  const { runId } = of.run;
  const state = stateOf(of, session);
  return (
    <div class="session-row">
      <RowLink
        style={`is-${session.status}`}
        href={hashOf({ page: 'roll', runId, sessionId: session.sessionId })}
      >
        <SessionLines session={session} />
        {state && <span class="quiet">{state}</span>}
      </RowLink>
      {children}
    </div>
  );
}
