import type * as z from 'zod';
import type { Attendance } from '../../../shared/domain/groups/roll-call.ts';
import type { sessionBody } from '../../../shared/domain/groups/session.ts';
import type { DemoPerson } from './demo-people.ts';
import type { As, DemoGroup } from './demo-steps.ts';

/** A group of the demo with what is needed to hold its sessions. */
type DemoMeetings = Pick<DemoGroup, 'runId' | 'leader'> & {
  people: readonly DemoPerson[];
  sessions: readonly z.input<typeof sessionBody>[];
};

/** Most members come each time; now and then somebody is late or away, always the same people. */
function attendanceOf(person: number, session: number): Attendance {
  if ((person * 5 + session * 3) % 13 === 0) return 'absent_notified';
  if ((person * 3 + session * 5) % 17 === 0) return 'part';
  return 'present';
}

/** Holds a session of a group, and takes its roll. */
export async function holdSession(as: As, run: DemoMeetings, index: number): Promise<void> {
  const session = run.sessions[index];
  if (!session) return;
  const params = {
    runId: run.runId,
    sessionId: `${session.kind.replaceAll('_', '-')}-${index + 1}`,
  };
  await as(run.leader).putSession({ params, body: session });
  const marks = run.people.map(({ participantId }, person) => [
    participantId,
    {
      attendance: attendanceOf(person, index),
      markedAt: `${session.date}T09:05:00.000Z`,
      device: 'demo',
    },
  ]);
  await as(run.leader).patchAttendance({ params, body: { marks: Object.fromEntries(marks) } });
}
