import { sessions } from '../shared/contract/sessions.ts';
import { endFormsDecided } from '../shared/model/form-matrix.ts';
import { wasEnrolled } from '../shared/model/member.ts';
import { checkClock, type Marks } from '../shared/model/roll-call.ts';
import { checkOpen } from '../shared/model/run.ts';
import type { Session, SessionBody } from '../shared/model/session.ts';
import { checkRollDay, checkSessionDay, sessionOutside } from '../shared/model/unlikely-date.ts';
import { Problem } from '../shared/problems.ts';
import { found, ledRun } from './http/own.ts';
import { serve } from './http/serve.ts';
import { keepAudit } from './store/audit.ts';
import { readCourse } from './store/run-record.ts';
import { getRun } from './store/runs.ts';
import {
  getSession,
  listSessions,
  readRollCall,
  removeMarks,
  saveMarks,
  saveSession,
} from './store/sessions.ts';

const isLastHeld = ({ last, status }: Pick<Session, 'last' | 'status'>) =>
  last && status === 'held';

/**
 * A last session with an end form forgotten is how most end forms were lost. Planning one ahead
 * asks for no form, and neither does changing one that was held already.
 */
async function checkEndForms(
  org: string,
  runId: string,
  { before, after }: { before: Session | undefined; after: SessionBody },
): Promise<void> {
  if (!isLastHeld(after) || (before && isLastHeld(before))) return;
  const course = await readCourse(org, runId);
  if (course && !endFormsDecided(course)) throw new Problem('session.end_forms_undecided');
}

export const handler = serve(
  sessions,
  {
    listSessions: async ({ caller, asker, params, query }) => {
      ledRun(await getRun(caller.organisation, params.runId), asker);
      return listSessions(caller.organisation, params.runId, query);
    },

    putSession: async ({ caller, asker, params, body: sent, ifMatch }) => {
      const org = caller.organisation;
      const run = ledRun(await getRun(org, params.runId), asker);
      checkOpen(run.status, 'sessions');
      const stored = () => getSession(org, run.runId, params.sessionId);
      const body = await sent.over(stored);
      const { confirmedDate: _, ...after } = body;
      const isAsked = isLastHeld(after) || sessionOutside(run, after.date);
      const before = isAsked ? await stored() : undefined;
      checkSessionDay(run, body, before?.date);
      await checkEndForms(org, run.runId, { before, after });
      return saveSession(org, run.runId, params.sessionId, after, ifMatch);
    },

    patchAttendance: async ({ caller, asker, params, body, now }) => {
      const org = caller.organisation;
      const takenBack = body.takenBack ?? {};
      const numbers = [...new Set([...Object.keys(body.marks), ...Object.keys(takenBack)])];
      const read = await readRollCall(org, params.runId, params.sessionId, numbers);
      const run = ledRun(read.run, asker);
      const session = found(read.session, 'session.unknown');
      checkOpen(run.status, 'sessions');
      checkClock(body.marks, now);
      checkRollDay(session.date, body, asker.today);
      if (!read.members.every((member) => member && wasEnrolled(member)))
        throw new Problem('member.unknown');
      const marks: Marks = Object.fromEntries(
        Object.entries(body.marks).map(([number, mark]) => [
          number,
          { ...mark, markedBy: caller.userId },
        ]),
      );
      const marked = await saveMarks(org, run.runId, session, marks);
      return removeMarks(org, run.runId, marked, { takenBack, by: caller.userId });
    },
  },
  keepAudit,
);
