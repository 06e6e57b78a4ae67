import { beforeAll, describe, expect, it } from 'vitest';
import { dayOf, daysAfter, momentOf } from '../../shared/domain/day.ts';
import { isSendingDay } from '../../shared/domain/groups/sending-hours.ts';
import { as, newId, newSessionBody, recruitingRun, refusal } from '../make.ts';
import { allow, letRemind, remindAndDeliver, remindable } from '../reminded.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const [leader, worker] = [as(server, 'leader'), as(server, 'own-worker')];
const today = dayOf(new Date().toISOString());
/** The first days of sending after today on which a session may be reminded of the day before. */
const [first = '', second = ''] = Array.from({ length: 12 }, (_, n) =>
  daysAfter(today, n + 1),
).filter((day) => isSendingDay(day));

beforeAll(() => letRemind(server));

async function runWithSessions(...dates: string[]) {
  const { runId } = await recruitingRun(server, { instruments: [] });
  for (const date of dates)
    await leader.putSession({
      params: { runId, sessionId: newId('session') },
      body: newSessionBody({ date, status: 'planned' as const, confirmedDate: true as const }),
    });
  return runId;
}

describe('The own worker', () => {
  it('sees which messages of a client went, and which are next', async () => {
    const runId = await runWithSessions(daysAfter(first, 1), daysAfter(second, 1));
    const { participantId } = await remindable(server, runId);
    const params = { participantId };
    const before = await worker.listReminders({ params });
    expect(before).toMatchObject({ items: [], isSending: true, isAllowed: true });
    expect(before.ahead[0]).toEqual({ kind: 'next_session', runId, on: first });
    await remindAndDeliver(server, momentOf(first, '10:00'));
    const { items, ahead } = await worker.listReminders({ params });
    expect(items).toMatchObject([{ kind: 'next_session', runId, state: 'sent', channel: 'sms' }]);
    expect(ahead.map(({ on }) => on)).not.toContain(first);
  });

  it('sees that none will come where the client said no, and of nobody else’s client', async () => {
    const runId = await runWithSessions(daysAfter(first, 1));
    const { participantId } = await remindable(server, runId);
    await allow(server, participantId, 'reminders', {
      ...{ given: false, on: '2026-03-02', ifMatch: 1 },
    });
    const params = { participantId };
    expect(await worker.listReminders({ params })).toMatchObject({ ahead: [], isAllowed: false });
    const stranger = as(server, 'own-worker', { sub: 'somebody-else' });
    expect((await refusal(stranger.listReminders({ params }))).code).toBe('participant.unknown');
  });
});

describe('The leader of a group', () => {
  it('sees kind, state and time for each member, and neither address nor referral', async () => {
    const runId = await runWithSessions(daysAfter(first, 1));
    const { participantId, to } = await remindable(server, runId);
    await remindAndDeliver(server, momentOf(first, '10:00'));
    const listed = await leader.listRunReminders({ params: { runId } });
    expect(listed).toMatchObject({
      items: [{ participantId, messages: [{ kind: 'next_session', state: 'sent' }] }],
      isSending: true,
    });
    const text = JSON.stringify(listed);
    for (const hidden of [to, 'sms', 'channel']) expect(text).not.toContain(hidden);
  });

  it('of another group sees nothing of it', async () => {
    const other = as(server, 'camp-leader');
    const mine = await runWithSessions();
    expect((await refusal(other.listRunReminders({ params: { runId: mine } }))).code).toBe(
      'run.unknown',
    );
  });
});
