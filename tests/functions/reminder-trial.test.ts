import { beforeAll, describe, expect, it } from 'vitest';
import { putArm } from '../../functions/store/reminding.ts';
import type { TrialArm } from '../../shared/domain/people/reminder.ts';
import { as, newId, newSessionBody, runningRun } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const org = 'kainuu';
const since = '2026-03-01';
const coordinator = as(server, 'coordinator');
const leader = as(server, 'leader');
const admin = as(server, 'admin');

async function setTrial(reminderTrial: { since: string } | null) {
  const { version } = await admin.getOrganisation({});
  const reminders = { service: 'Kainuun hyvinvointialue', perMonth: 100 };
  const ifMatch = version === 0 ? undefined : version;
  await admin.putOrganisation({ body: { reminders, reminderTrial }, ifMatch });
}

const drawn = (participantId: string, arm: TrialArm) =>
  putArm(org, { participantId, arm, since, decidedAt: '2026-03-03T10:00:00.000Z' });

/** A session that was held, and the people who came to it of those who were marked. */
async function held(runId: string, date: string, came: Record<string, boolean>) {
  const params = { runId, sessionId: newId('session') };
  await leader.putSession({ params, body: newSessionBody({ date }) });
  const mark = { markedAt: `${date}T15:00:00.000Z`, device: 'tabletti' };
  const marks = Object.fromEntries(
    Object.entries(came).map(([number, isHere]) => [
      number,
      { ...mark, attendance: isHere ? ('present' as const) : ('absent' as const) },
    ]),
  );
  await leader.patchAttendance({ params, body: { marks } });
}

beforeAll(() => setTrial(null));

describe('Whether reminders help', () => {
  it('is nothing without a trial', async () => {
    expect(await coordinator.getReminderTrial({})).toEqual({ since: null, figures: null });
  });

  it('is counted of the people who were drawn, from sessions and forms after the draw', async () => {
    await setTrial({ since });
    const { runId, members } = await runningRun(server, 11);
    const [reminded, others] = [members.slice(0, 5), members.slice(5, 10)];
    const everybody = (isHere: (number: string, n: number) => boolean) =>
      Object.fromEntries(members.map((number, n) => [number, isHere(number, n)]));
    // The first one was before the draw, and the eleventh person was not drawn.
    await held(
      runId,
      '2026-03-02',
      everybody(() => false),
    );
    await held(
      runId,
      '2026-03-09',
      everybody((number) => reminded.includes(number)),
    );
    await held(
      runId,
      '2026-03-16',
      everybody((_, n) => n % 2 === 0),
    );
    for (const number of reminded) await drawn(number, 'reminded');
    for (const number of others.slice(0, 4)) await drawn(number, 'not_reminded');
    const tooFew = await coordinator.getReminderTrial({});
    expect(tooFew).toEqual({ since, figures: { attendance: null, completion: null } });
    for (const number of others.slice(4)) await drawn(number, 'not_reminded');

    const { figures } = await coordinator.getReminderTrial({});
    // Of the reminded 0, 2 and 4 came twice and 1 and 3 once; of the others 6 and 8 came once.
    expect(figures?.attendance).toMatchObject({
      people: { reminded: 5, not_reminded: 5 },
      mean: { reminded: 80, not_reminded: 20 },
      difference: { value: 60, confidence: 0.95 },
      verdict: 'more_with_reminders',
    });
  });

  it('is shown to coordinators, and to nobody else', async () => {
    for (const role of ['leader', 'own-worker', 'researcher', 'admin'] as const)
      await expect(as(server, role).getReminderTrial({})).rejects.toThrow('role');
  });
});
