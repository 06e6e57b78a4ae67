import { sessions } from '../shared/contract/sessions.ts';
import { endFormsDecided } from '../shared/domain/forms/form-matrix.ts';
import { checkClock, type RollMarks } from '../shared/domain/groups/roll-call.ts';
import { checkOpen } from '../shared/domain/groups/run.ts';
import {
  reasonIfCancelled,
  type Session,
  type SessionBody,
  tookPlaceAsLast,
} from '../shared/domain/groups/session.ts';
import {
  checkRollDay,
  checkSessionDay,
  sessionOutside,
} from '../shared/domain/groups/unlikely-date.ts';
import { wasEnrolled } from '../shared/domain/people/member.ts';
import { Problem } from '../shared/problems.ts';
import { found, ownRun } from './http/own.ts';
import { serve } from './http/serve.ts';
import { storeAudit } from './store/audit.ts';
import { readRunForForms } from './store/run-record.ts';
import { getRun } from './store/runs.ts';
import {
  getSession,
  listSessions,
  readRollCall,
  removeMarks,
  saveMarks,
  saveSession,
} from './store/sessions.ts';
import { findMember } from './store/staff-members.ts';

const isLastHeld = ({ last, status }: SessionBody) => last && status === 'held';

/**
 * Most end forms were lost because the last session was held without them. Planning a session ahead
 * needs no form, and neither does changing one that was already held, or restoring it after it was
 * cancelled.
 */
async function checkEndForms(
  org: string,
  runId: string,
  { before, after }: { before: Session | undefined; after: SessionBody },
): Promise<void> {
  if (!isLastHeld(after) || (before && tookPlaceAsLast(before))) return;
  const runToFollow = await readRunForForms(org, runId);
  if (runToFollow && !endFormsDecided(runToFollow))
    throw new Problem('session.end_forms_undecided');
}

export const handler = serve(
  sessions,
  {
    listSessions: async ({ caller, acting, params, query }) => {
      ownRun(await getRun(caller.organisation, params.runId), acting);
      return listSessions(caller.organisation, params.runId, query);
    },

    putSession: async ({ caller, acting, params, body: sent, ifMatch }) => {
      const org = caller.organisation;
      const run = ownRun(await getRun(org, params.runId), acting);
      checkOpen(run.status, 'sessions');
      const stored = () => getSession(org, run.runId, params.sessionId);
      const body = await sent.over(stored);
      const { confirmedDate: _, ...content } = body;
      const after = reasonIfCancelled(content);
      const isConfirmed = isLastHeld(after) || sessionOutside(run, after.date);
      const before = isConfirmed ? await stored() : undefined;
      checkSessionDay(run, body, before?.date);
      await checkEndForms(org, run.runId, { before, after });
      return saveSession(org, run.runId, params.sessionId, after, ifMatch);
    },

    patchAttendance: async ({ caller, acting, params, body, now }) => {
      const org = caller.organisation;
      const takenBack = body.takenBack ?? {};
      const numbers = [...new Set([...Object.keys(body.marks), ...Object.keys(takenBack)])];
      const read = await readRollCall(org, params.runId, params.sessionId, numbers);
      const run = ownRun(read.run, acting);
      const session = found(read.session, 'session.unknown');
      checkOpen(run.status, 'sessions');
      checkClock(body.marks, now);
      checkRollDay(session.date, body, acting.today);
      if (!read.members.every((member) => member && wasEnrolled(member)))
        throw new Problem('member.unknown');
      const marks: RollMarks = Object.fromEntries(
        Object.entries(body.marks).map(([number, mark]) => [
          number,
          { ...mark, markedBy: caller.userId },
        ]),
      );
      const marked = await saveMarks(org, run.runId, session, marks);
      return removeMarks(org, run.runId, marked, { takenBack, by: caller.userId });
    },
  },
  { audit: storeAudit, findMember },
);
