import type { Session } from '../../../../shared/domain/groups/session.ts';
import type { RunCopy } from '../../offline/vault-copy.ts';
import { hashOf } from '../../routes/page-address.ts';
import { texts } from '../../texts/staff.ts';
import { RowLink } from '../../ui/list.tsx';
import { calledAt, tally } from './roll.ts';
import { sessionDay } from './session-day.ts';

const words = texts.sessions;

export type SessionsOfRun = {
  run: Pick<RunCopy['run'], 'runId'>;
  members: RunCopy['members'];
};

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

/** A session as a row that leads to its roll: its day, its kind, and how many marks it has. */
export function SessionRow({ of, session }: { of: SessionsOfRun; session: Session }) {
  const called = calledAt(of.members, session);
  const { marked } = tally(called, session);
  const { runId } = of.run;
  return (
    <RowLink
      style={`is-${session.status}`}
      href={hashOf({ page: 'roll', runId, sessionId: session.sessionId })}
    >
      <span>
        <strong>{sessionDay(session.date)}</strong>{' '}
        <span class="session-kind">{words.kind[session.kind]}</span>{' '}
        {session.last && <span class="quiet small">{words.lastShort} </span>}
      </span>
      <SessionState session={session} marked={marked} called={called.length} />
    </RowLink>
  );
}
