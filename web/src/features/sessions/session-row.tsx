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
      <strong>{sessionDay(session.date)}</strong> {words.kind[session.kind]}
      <span class="quiet">
        {session.status === 'cancelled'
          ? words.cancelledShort(session.cancelReason ?? null)
          : words.status[session.status]}
        {session.status === 'held' && ` · ${words.marked(marked, called.length)}`}
        {session.last && ` · ${words.lastShort}`}
      </span>
    </RowLink>
  );
}
