import type { ComponentChildren } from 'preact';
import type { Session } from '../../../../shared/domain/groups/session.ts';
import { allPages } from '../../api/all-pages.ts';
import { orNull } from '../../api/or-null.ts';
import type { StaffApi } from '../../api/staff-api.ts';
import { GroupHead } from '../../features/runs/group-head.tsx';
import { membershipText } from '../../features/runs/membership-text.ts';
import { markText } from '../../features/sessions/mark-text.ts';
import { calledAt, tally } from '../../features/sessions/roll.ts';
import {
  byDay,
  sessionAbout,
  sessionDay,
  sessionHours,
} from '../../features/sessions/session-day.ts';
import { SessionPlanPart } from '../../features/sessions/session-plan-part.tsx';
import { SessionRow } from '../../features/sessions/session-row.tsx';
import { hashOf, type PageAddress } from '../../routes/page-address.ts';
import { todayNow } from '../../session/clock.ts';
import type { StaffViewer } from '../../session/staff-viewer.ts';
import { texts } from '../../texts/staff.ts';
import { Rows } from '../../ui/list.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageTitle } from '../../ui/page-title.tsx';

async function load(api: StaffApi, runId: string) {
  const params = { runId };
  const [run, members, sessions] = await Promise.all([
    api.getRun({ params }),
    allPages((query) => api.listMembers({ params, query })),
    allPages((query) => api.listSessions({ params, query })),
  ]);
  return { run, members, sessions };
}
type ReadGroup = Awaited<ReturnType<typeof load>>;

/** The marks of a session as they were made. */
function Marks({ group, session }: { group: ReadGroup; session: Session }) {
  const { runId, name } = group.run;
  const { kind, length, last, cancelledShort } = texts.sessions;
  const called = calledAt(group.members, session);
  const { marked, here } = tally(called, session);
  return (
    <div class="roll-page">
      <a class="back-link" href={hashOf({ page: 'sessions', runId })}>
        ← {name}
      </a>
      <PageTitle title={`${sessionDay(session.date)} ${kind[session.kind]}`}>
        <p>{sessionAbout(session)}</p>
        <p class="quiet">
          {sessionHours(session) || length(session.minutes)}
          {session.last && ` · ${last}`} · {texts.roll.count(marked, called.length, here)}
        </p>
      </PageTitle>
      {session.status === 'cancelled' && (
        <p class="note">{cancelledShort(session.cancelReason ?? null)}</p>
      )}
      <div class="card of-rows">
        <Rows items={called} keyOf={(number) => number}>
          {(number) => (
            <>
              <strong class="numbers">{number}</strong>
              <span>{markText(session.marks[number])}</span>
            </>
          )}
        </Rows>
      </div>
      <SessionPlanPart session={session} />
      {session.note && (
        <section class="card">
          <h2>{texts.roll.note}</h2>
          <p>{session.note}</p>
        </section>
      )}
    </div>
  );
}

type ReadOnlyAddress = Extract<PageAddress, { page: 'sessions' | 'members' | 'roll' }>;

function GroupList({ group, page }: { group: ReadGroup; page: 'sessions' | 'members' }) {
  const { run, members, sessions } = group;
  return (
    <>
      <GroupHead run={run} page={page} isLed note={texts.group.readOnly.notHereYet} />
      <div class="card of-rows">
        {page === 'sessions' ? (
          <Rows
            items={byDay(sessions)}
            none={texts.sessions.none}
            keyOf={({ sessionId }) => sessionId}
          >
            {(session) => <SessionRow of={group} session={session} />}
          </Rows>
        ) : (
          <Rows
            items={members}
            none={texts.members.none}
            keyOf={({ participantId }) => participantId}
          >
            {(member) => (
              <>
                <strong class="numbers">{member.participantId}</strong>
                <span class="quiet">
                  {membershipText({ member, status: run.status, today: todayNow() })}
                </span>
              </>
            )}
          </Rows>
        )}
      </div>
    </>
  );
}

type ReadOnlyGroupProps = {
  api: StaffApi;
  viewer: StaffViewer;
  address: ReadOnlyAddress;
  /** Shown of a group that the viewer does not lead. */
  elsewhere: ComponentChildren;
};

/**
 * A leader's group that is not on this device, read from the API and not to be changed: closed ones
 * never are on it.
 */
export function ReadOnlyGroup({ api, viewer, address, elsewhere }: ReadOnlyGroupProps) {
  // Somebody who coordinates the group without leading it sees its plan.
  const isPlanSeen = address.page === 'sessions' && viewer.roles.includes('coordinator');
  const codes = isPlanSeen ? (['run.unknown'] as const) : [];
  return (
    <Loaded key={address.runId} load={() => orNull(load(api, address.runId), codes)}>
      {(group) => {
        if (!group) return elsewhere;
        if (address.page !== 'roll') return <GroupList group={group} page={address.page} />;
        const session = group.sessions.find(({ sessionId }) => sessionId === address.sessionId);
        if (!session) return <p role="alert">{texts.sessions.unknown}</p>;
        return <Marks group={group} session={session} />;
      }}
    </Loaded>
  );
}
