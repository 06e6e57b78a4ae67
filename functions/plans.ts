import { plans, type RunWithSessions } from '../shared/contract/plans.ts';
import { checkOpen, type Run } from '../shared/domain/groups/run.ts';
import {
  checkDaysFree,
  checkLength,
  checkNotPast,
  type FirstAndLastDay,
  isAsPlanned,
  movedSessions,
  runDaysAfter,
} from '../shared/domain/groups/run-plan.ts';
import { emptySession, planOf, type Session } from '../shared/domain/groups/session.ts';
import { knowsRun } from '../shared/domain/people/access.ts';
import { Problem } from '../shared/problems.ts';
import { found, knownRun } from './http/own.ts';
import type { ActingCaller } from './http/request.ts';
import { serve } from './http/serve.ts';
import { addSessions, moveSessions, readPlan } from './store/plans.ts';
import { untilWritten } from './store/save.ts';
import { findMember } from './store/staff-members.ts';
import { hasRelease } from './store/summaries.ts';

type StoredPlan = { run: Run; sessions: Session[] };

/**
 * The run and its sessions, for those who may plan them: those who see the run, and leaders who
 * added themselves, before anybody has confirmed them. Nothing in a plan is about a member.
 * @throws Problem run.unknown
 */
async function planFor(acting: ActingCaller, runId: string): Promise<StoredPlan> {
  const { caller, today } = acting;
  const { run, sessions } = await readPlan(caller.organisation, runId);
  const isNamed = caller.roles.includes('leader') && run?.leaders.includes(caller.userId);
  if (run && isNamed && !knowsRun(caller, run, today)) return { run, sessions };
  return { run: knownRun(run, acting), sessions };
}

const replyOf = ({ run, sessions }: StoredPlan): RunWithSessions => ({
  run,
  sessions: sessions.map(planOf),
});

/** The run's days as its sessions now have them; as they were, once its figures are released. */
async function daysFollowing(
  org: string,
  { run, sessions }: StoredPlan,
  after: readonly Session[],
  now: string,
): Promise<FirstAndLastDay> {
  const days = runDaysAfter(run, sessions, after);
  const isSame = days.startsOn === run.startsOn && days.endsOn === run.endsOn;
  return isSame || (await hasRelease(org, run.runId, now)) ? run : days;
}

/**
 * Refuses a move of a session that has been changed since the caller saw it. A session that was
 * moved there and back is on the day on which they saw it: only its version shows that the request
 * is a late repeat.
 * @throws Problem version.conflict
 */
function checkSeen(session: Session, { from, version }: { from?: string; version?: number }): void {
  const isOnDay = from === undefined || from === session.date;
  const isSame = version === undefined || version === session.version;
  if (!isOnDay || !isSame) throw new Problem('version.conflict');
}

export const handler = serve(
  plans,
  {
    getPlan: async ({ acting, params: { runId } }) => replyOf(await planFor(acting, runId)),

    putPlan: async ({
      acting,
      params: { runId },
      body: { sessions: planned, pastReason },
      now,
    }) => {
      const org = acting.caller.organisation;
      await untilWritten(async () => {
        const stored = await planFor(acting, runId);
        const there = new Map(stored.sessions.map((one) => [one.sessionId, one]));
        const added = planned.filter(({ sessionId }) => !there.has(sessionId));
        for (const one of planned) {
          const same = there.get(one.sessionId);
          if (same && !isAsPlanned(same, one)) throw new Problem('version.required');
        }
        if (added.length === 0) return true;
        checkOpen(stored.run.status, 'sessions');
        checkNotPast(
          added.map(({ date }) => date),
          { today: acting.today, pastReason },
        );
        checkDaysFree(added, stored.sessions);
        const sessions = added.map(
          (one): Session => ({ ...emptySession, ...one, status: 'planned', marks: {}, version: 1 }),
        );
        const after = [...stored.sessions, ...sessions];
        checkLength(after);
        const days = await daysFollowing(org, stored, after, now);
        return addSessions(org, stored.run, sessions, { ...days, pastReason });
      });
      return replyOf(await planFor(acting, runId));
    },

    postSessionMove: async ({ acting, params: { runId, sessionId }, body, now }) => {
      const org = acting.caller.organisation;
      await untilWritten(async () => {
        const stored = await planFor(acting, runId);
        const session = found(
          stored.sessions.find((one) => one.sessionId === sessionId),
          'session.unknown',
        );
        if (session.date === body.to) return true;
        checkOpen(stored.run.status, 'sessions');
        if (session.status !== 'planned') throw new Problem('session.not_planned');
        checkSeen(session, body);
        const moved = movedSessions(stored.sessions, { ...body, sessionId });
        checkNotPast(
          moved.map(({ date }) => date),
          { ...body, today: acting.today },
        );
        checkDaysFree(moved, stored.sessions);
        const unmoved = stored.sessions.filter(
          (one) => !moved.some((other) => other.sessionId === one.sessionId),
        );
        const after = [...unmoved, ...moved];
        checkLength(after);
        const days = await daysFollowing(org, stored, after, now);
        return moveSessions(org, stored.run, moved, { ...days, pastReason: body.pastReason });
      });
      return replyOf(await planFor(acting, runId));
    },
  },
  { findMember },
);
