import { sessions } from '../shared/contract/sessions.ts';
import { endFormsDecided } from '../shared/model/form-matrix.ts';
import { wasEnrolled } from '../shared/model/member.ts';
import { checkClock, type Marks } from '../shared/model/roll-call.ts';
import { checkOpen } from '../shared/model/run.ts';
import { Problem } from '../shared/problems.ts';
import { found, ledRun } from './http/own.ts';
import { serve } from './http/serve.ts';
import { keepAudit } from './store/audit.ts';
import { readCourse } from './store/run-record.ts';
import { getRun } from './store/runs.ts';
import { listSessions, readRollCall, saveMarks, saveSession } from './store/sessions.ts';

/** A last session with an end form forgotten is how most end forms were lost. */
async function checkEndForms(org: string, runId: string): Promise<void> {
  const course = await readCourse(org, runId);
  if (course && !endFormsDecided(course)) throw new Problem('session.end_forms_undecided');
}

export const handler = serve(
  sessions,
  {
    listSessions: async ({ caller, asker, params, query }) => {
      ledRun(await getRun(caller.organisation, params.runId), asker);
      const { items, next } = await listSessions(caller.organisation, params.runId, query);
      return { items: items.sort((a, b) => a.date.localeCompare(b.date)), next };
    },

    putSession: async ({ caller, asker, params, body, ifMatch }) => {
      const run = ledRun(await getRun(caller.organisation, params.runId), asker);
      checkOpen(run.status, 'sessions');
      if (body.last) await checkEndForms(caller.organisation, run.runId);
      return saveSession(caller.organisation, run.runId, params.sessionId, body, ifMatch);
    },

    patchAttendance: async ({ caller, asker, params, body, now }) => {
      const org = caller.organisation;
      const numbers = Object.keys(body.marks);
      const read = await readRollCall(org, params.runId, params.sessionId, numbers);
      const run = ledRun(read.run, asker);
      const session = found(read.session, 'session.unknown');
      checkOpen(run.status, 'sessions');
      checkClock(body.marks, now);
      if (!read.members.every((member) => member && wasEnrolled(member)))
        throw new Problem('member.unknown');
      const marks: Marks = Object.fromEntries(
        Object.entries(body.marks).map(([number, mark]) => [
          number,
          { ...mark, markedBy: caller.userId },
        ]),
      );
      return saveMarks(org, run.runId, session, marks);
    },
  },
  keepAudit,
);
