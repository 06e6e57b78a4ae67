import { beforeAll, describe, expect, it } from 'vitest';
import { carriedOf } from '../../functions/carriers/carrier.ts';
import { messageText } from '../../functions/deliver/message-texts.ts';
import { itemsOfOutbox, readOutbox } from '../../functions/store/outbox.ts';
import { putArm } from '../../functions/store/reminding.ts';
import { messageKind } from '../../shared/domain/people/reminder.ts';
import { as, newId, newSessionBody, recruitingRun } from '../make.ts';
import {
  deliverAt,
  letRemind,
  messagesOf,
  org,
  remindAndDeliver,
  remindAt,
  remindable,
} from '../reminded.ts';
import { testServer } from '../server.ts';

// The recounts of the stream would be killed with the functions.
const server = await testServer({ followsStreams: false });
const { aroundCalls } = await import('../dynamodb-calls.ts');
const leader = as(server, 'leader');
const worker = as(server, 'own-worker');

beforeAll(() => letRemind(server));

/** Somebody who is due for a reminder at a moment; each test has a day of its own. */
async function dueOn(day: string) {
  const { runId } = await recruitingRun(server, { instruments: [] });
  const date = new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  await leader.putSession({
    params: { runId, sessionId: newId('session') },
    body: newSessionBody({ date, status: 'planned' as const }),
  });
  return { runId, ...(await remindable(server, runId)) };
}

const countTo = (to: string) => server.sentMessages().filter((one) => one.to === to).length;

/** The calls of DynamoDB that the sending of one message makes. */
const steps = ['list', 'reach', 'take', 'audit', 'decide', 'audit the end'];

describe('A function that is killed while it sends', () => {
  it.each(
    steps.flatMap((step, n) => [
      [`before it could ${step}`, n + 1, 'before'] as const,
      [`after it did ${step}`, n + 1, 'after'] as const,
    ]),
  )('%s: the message is not sent twice, and is listed', async (_, at, moment) => {
    const day = '2026-03-09';
    const { participantId, to } = await dueOn(day);
    await remindAt(server, `${day}T07:00:00.000Z`);
    let calls = 0;
    const restore = aroundCalls(async (__, send) => {
      calls += 1;
      // A process that is dead calls nobody any longer.
      if (calls > at || (calls === at && moment === 'before')) throw new Error('killed');
      const answer = await send();
      if (calls === at) throw new Error('killed');
      return answer;
    });
    await deliverAt(server, `${day}T07:01:00.000Z`).catch(() => {});
    restore();
    expect(calls).toBeGreaterThanOrEqual(at);
    for (const minute of ['02', '12', '22'])
      await remindAndDeliver(server, `${day}T07:${minute}:00.000Z`);
    const isTaken = at > 3 || (at === 3 && moment === 'after');
    const [state] = await messagesOf(participantId);
    expect(countTo(to)).toBeLessThanOrEqual(1);
    if (!isTaken) expect([state, countTo(to)]).toEqual(['next_session sent', 1]);
    if (isTaken) expect(['next_session sent', 'next_session unknown']).toContain(state);
    if (state === 'next_session sent') expect(countTo(to)).toBe(1);
  });
});

describe('Functions that run at once', () => {
  it('put a reminder there once, and send it once', async () => {
    const day = '2026-03-17';
    const { participantId, to } = await dueOn(day);
    const often = [1, 2, 3, 4, 5];
    await Promise.all(often.map(() => remindAt(server, `${day}T07:00:00.000Z`)));
    await Promise.all(often.map(() => deliverAt(server, `${day}T07:01:00.000Z`)));
    expect(await messagesOf(participantId)).toEqual(['next_session sent']);
    expect(countTo(to)).toBe(1);
  });
});

describe('Somebody who answers STOP', () => {
  it('is marked as soon as the carrier says so, and gets nothing further until another address', async () => {
    const day = '2026-03-18';
    const { participantId, to, runId } = await dueOn(day);
    server.stopMessagesTo(to);
    await remindAndDeliver(server, `${day}T07:00:00.000Z`);
    await remindAndDeliver(server, `${day}T08:00:00.000Z`);
    expect(await messagesOf(participantId)).toEqual(['next_session refused opted_out']);
    const params = { participantId };
    const { stoppedAt, version } = await worker.getIdentity({ params });
    expect(stoppedAt).toMatch(/^2026-03-18T07:01/);
    await leader.putSession({
      params: { runId, sessionId: newId('session') },
      body: newSessionBody({ date: '2026-03-20', status: 'planned' as const }),
    });
    await remindAndDeliver(server, '2026-03-19T07:00:00.000Z');
    expect(await messagesOf(participantId)).toContain('next_session not_sent stopped');
    const reminders = { channel: 'email' as const, address: 'uusi@example.org' };
    const body = { name: 'Maija', phone: null, language: 'fi' as const, reminders };
    expect(await worker.putIdentity({ params, body, ifMatch: version })).toMatchObject({
      stoppedAt: null,
    });
  });
});

describe('A message', () => {
  it('is in the audit of the person, as sent by nobody of the staff', async () => {
    const day = '2026-03-23';
    const { participantId } = await dueOn(day);
    await remindAndDeliver(server, `${day}T07:00:00.000Z`);
    const { items } = await worker.listAudit({ query: { participant: participantId } });
    expect(items.filter(({ route }) => route === 'sendReminder')).toMatchObject([
      { by: { kind: 'automatic' }, outcome: 'done' },
    ]);
  });

  it('is not sent where nobody is reachable by a sender that is set', async () => {
    const day = '2026-03-24';
    const { participantId } = await dueOn(day);
    const { SMS_SENDER } = process.env;
    delete process.env.SMS_SENDER;
    await remindAndDeliver(server, `${day}T07:00:00.000Z`);
    process.env.SMS_SENDER = SMS_SENDER;
    expect(await messagesOf(participantId)).toEqual(['next_session not_sent no_carrier']);
  });

  it('is in the person’s record, without its text and its address', async () => {
    const day = '2026-03-25';
    const { participantId, to } = await dueOn(day);
    await remindAndDeliver(server, `${day}T07:00:00.000Z`);
    const onRecord = await worker.getRecord({ params: { participantId } });
    expect(onRecord.messages).toMatchObject([{ kind: 'next_session', state: 'sent' }]);
    expect(JSON.stringify(onRecord)).not.toContain(to);
  });

  const contents = { day: '2026-03-10', time: '13:00', service: 'Kainuun aikuisten palvelut' };
  it.each(messageKind.options)('of the kind %s is one text message, in each language', (kind) => {
    for (const language of ['fi', 'sv', 'en'] as const) {
      const message = { kind, ...contents, word: '123456' };
      const { text } = messageText(message, 'sms', language);
      expect(text.length).toBeLessThanOrEqual(160);
      expect(text.startsWith(`${contents.service}: `)).toBe(true);
      expect(text).not.toMatch(/ryhm|grupp|group|kuntou|päihde|terap|camp|leiri/i);
      expect(text.includes('123456')).toBe(kind === 'own_word');
    }
  });

  it('is stored for nobody who was erased meanwhile', async () => {
    const day = '2026-03-26';
    const { participantId, to } = await dueOn(day);
    await remindAt(server, `${day}T07:00:00.000Z`);
    await worker.deleteIdentity({ params: { participantId } });
    await worker.deleteParticipant({ params: { participantId } });
    await remindAndDeliver(server, `${day}T07:10:00.000Z`);
    expect(countTo(to)).toBe(0);
    expect(await readOutbox(org, participantId)).toEqual({ messages: [], arms: [] });
  });

  it('moves with its number where two are joined, and is not sent again', async () => {
    const day = '2026-03-30';
    const { participantId: ending, to, runId } = await dueOn(day);
    await remindAndDeliver(server, `${day}T07:00:00.000Z`);
    const drawn = { since: '2026-03-01', decidedAt: `${day}T07:00:00.000Z` };
    await putArm(org, { participantId: ending, arm: 'reminded', ...drawn });
    await worker.deleteIdentity({ params: { participantId: ending } });
    const { participantId: staying } = await remindable(
      server,
      (await recruitingRun(server)).runId,
    );
    const params = { participantId: ending, otherParticipantId: staying };
    const { conflicts } = await worker.getJoining({ params });
    expect(conflicts.members).toEqual([]);
    await worker.postJoining({ params, body: {} });
    await remindAndDeliver(server, `${day}T08:00:00.000Z`);
    const { messages } = await readOutbox(org, staying);
    expect(messages).toMatchObject([{ participantId: staying, runId, state: 'sent' }]);
    expect(countTo(to)).toBe(1);
    expect(await readOutbox(org, ending)).toEqual({ messages: [], arms: [] });
    const moved = JSON.stringify(await itemsOfOutbox(org, staying));
    expect(moved).toContain('reminded');
    expect(moved).not.toContain(ending);
  });
});

describe('What a carrier did', () => {
  const fault = (more: object) => Object.assign(new Error('secret address'), more);

  it.each([
    ['refused', 'rejected', { $metadata: { httpStatusCode: 400 } }],
    ['refused', 'throttled', { name: 'ThrottlingException', $metadata: { httpStatusCode: 400 } }],
    ['refused', 'throttled', { $metadata: { httpStatusCode: 429 } }],
    ['refused', 'opted_out', { Reason: 'DESTINATION_PHONE_NUMBER_OPTED_OUT' }],
    ['refused', 'unreachable', { code: 'ECONNREFUSED' }],
    ['refused', 'unreachable', { name: 'CredentialsProviderError' }],
    ['unknown', undefined, { $metadata: { httpStatusCode: 500 } }],
    ['unknown', undefined, { $metadata: { httpStatusCode: 408 } }],
    ['unknown', undefined, { code: 'ECONNRESET' }],
    ['unknown', undefined, { name: 'TimeoutError' }],
    ['unknown', undefined, { code: 'ECONNREFUSED', $metadata: { httpStatusCode: 500 } }],
  ])('is %s (%s) by its answer alone', (state, reason, more) => {
    expect(carriedOf(fault(more))).toEqual(reason ? { state, reason } : { state });
  });

  it('is unknown where something was thrown that is no error', () => {
    expect(carriedOf('no')).toEqual({ state: 'unknown' });
  });
});
