import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '../../shared/domain/day.ts';
import { as, holding, newId, newParticipant, refusal } from '../make.ts';
import { groupNow, ownPage, ownPageWithCode, today } from '../own-page.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const worker = as(server, 'own-worker');
const codeOf = async (call: Promise<unknown>) => (await refusal(call)).code;
const message = (text: string) => ({ messageId: randomUUID(), text });

describe('Attendance on the own page', () => {
  it('is the participant’s own, session by session', async () => {
    const { runId, members, sessionIds } = await groupNow(server, 2);
    const [participantId = '', other = ''] = members;
    const sessionId = newId('today');
    const leader = as(server, 'leader');
    const body = { kind: 'meeting', date: today(), minutes: 90, status: 'planned' } as const;
    await leader.putSession({ params: { runId, sessionId }, body });
    const mark = { markedAt: new Date().toISOString(), device: 'x' };
    await leader.patchAttendance({
      params: { runId, sessionId },
      body: {
        marks: {
          [participantId]: { ...mark, attendance: 'present' },
          [other]: { ...mark, attendance: 'absent' },
        },
      },
    });
    const { page, inside } = await ownPageWithCode(server, participantId);
    expect(await codeOf(page.getOwnAttendance({}))).toBe('own_page.log_in');
    const shown = await inside.getOwnAttendance({});
    expect(shown.items).toEqual([
      {
        runId,
        sessions: [
          {
            ...{ sessionId, date: today(), startsAt: null, kind: 'meeting', minutes: 90 },
            ...{ isCancelled: false, attendance: 'present' },
          },
          ...sessionIds.map((id, n) => ({
            ...{ sessionId: id, date: daysAfter(today(), 1 + 7 * n), startsAt: '13:00' },
            ...{ kind: 'meeting', minutes: 135, isCancelled: false, attendance: null },
          })),
        ],
      },
    ]);
    expect(JSON.stringify(shown)).not.toContain(other);
  });
});

describe('Consents on the own page', () => {
  it('are shown with what was said, and given and withdrawn in the participant’s own name', async () => {
    const participantId = await newParticipant(server);
    const params = { participantId };
    const { inside, page } = await ownPageWithCode(server, participantId);
    const said = { given: true, textVersion: '1', language: 'sv' as const };
    const contact = { purpose: 'contact' as const };
    expect(await codeOf(page.putOwnConsent({ params: contact, body: said }))).toBe(
      'own_page.log_in',
    );
    const before = await inside.listOwnConsents({});
    expect(before.items.every(({ state }) => state === 'undecided')).toBe(true);
    expect(await inside.putOwnConsent({ params: contact, body: said })).toEqual({
      ...{ purpose: 'contact', state: 'given', on: today(), textVersion: '1' },
      currentVersion: '1',
    });
    // The reply was lost on the way.
    await inside.putOwnConsent({ params: contact, body: said });
    await inside.putOwnConsent({ params: contact, body: { ...said, given: false } });
    const { items } = await worker.listConsents({ params });
    expect(items).toMatchObject([{ purpose: 'contact', given: false, version: 2 }]);
    expect(items[0]?.history).toMatchObject([
      { given: true, source: 'device', recordedBy: 'participant', language: 'sv' },
      { given: false, source: 'device', recordedBy: 'participant' },
    ]);
    expect((await inside.listOwnConsents({})).items).toContainEqual(
      expect.objectContaining({ purpose: 'contact', state: 'withdrawn' }),
    );
    const unknown = { ...said, textVersion: '99' };
    expect(await codeOf(inside.putOwnConsent({ params: contact, body: unknown }))).toBe(
      'consent.unknown_text',
    );
  });

  it('are kept both where the worker and the participant say something at once', async () => {
    const participantId = await newParticipant(server);
    const { inside } = await ownPageWithCode(server, participantId);
    const params = { purpose: 'contact' as const };
    await Promise.all([
      inside.putOwnConsent({ params, body: { given: false, textVersion: '1', language: 'fi' } }),
      worker
        .putConsent({
          params: { participantId, ...params },
          body: { given: true, on: '2026-03-02', textVersion: '1', source: 'paper' },
        })
        .catch((error) => expect(error.problem.code).toMatch(/^version\./)),
    ]);
    const { items } = await worker.listConsents({ params: { participantId } });
    expect(items[0]).toMatchObject({ given: false });
  });
});

describe('A message to the own worker', () => {
  it('is one at a time, and its sender sees that it was read', async () => {
    const participantId = await newParticipant(server);
    const params = { participantId };
    const { inside, page } = await ownPageWithCode(server, participantId);
    const first = message('Voitko soittaa?');
    expect(await codeOf(page.postOwnMessage({ body: first }))).toBe('own_page.log_in');
    const { sentAt } = await inside.postOwnMessage({ body: first });
    // The reply was lost on the way.
    expect(await inside.postOwnMessage({ body: first })).toMatchObject({ sentAt });
    const second = message('Ei kiirettä.');
    expect(await codeOf(inside.postOwnMessage({ body: second }))).toBe('message.waiting');
    const listed = await worker.listMessages({ query: {} });
    expect(listed.items.filter((one) => one.participantId === participantId)).toEqual([
      { ...first, participantId, sentAt, read: null, version: 1 },
    ]);
    const { messageId } = first;
    const read = await worker.putMessageRead({ params: { ...params, messageId }, body: {} });
    expect(read).toMatchObject({ read: { by: 'own-worker' }, version: 2 });
    expect(await worker.putMessageRead({ params: { ...params, messageId }, body: {} })).toEqual(
      read,
    );
    expect(await inside.listOwnMessages({})).toEqual({
      items: [{ ...first, sentAt, readAt: read.read?.at }],
      next: null,
    });
    expect(await inside.postOwnMessage({ body: first })).toMatchObject({ sentAt });
    await inside.postOwnMessage({ body: second });
    const all = await worker.listClientMessages({ params });
    expect(all.items.map(({ text }) => text)).toEqual([second.text, first.text]);
    const none = { ...params, messageId: randomUUID() };
    expect(await codeOf(worker.putMessageRead({ params: none, body: {} }))).toBe('message.unknown');
  });

  it('is one where two are sent at once', async () => {
    const participantId = await newParticipant(server);
    const { inside } = await ownPageWithCode(server, participantId);
    const sent = await Promise.allSettled(
      ['a', 'b', 'c'].map((text) => inside.postOwnMessage({ body: message(text) })),
    );
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const { items } = await worker.listClientMessages({ params: { participantId } });
    expect(items).toHaveLength(1);
  });

  it('is the next worker’s once the client is handed over, and nobody else’s', async () => {
    const participantId = await newParticipant(server);
    const { inside } = await ownPageWithCode(server, participantId);
    const body = message('Moi');
    await inside.postOwnMessage({ body });
    const next = newId('worker');
    const other = as(server, 'own-worker', { sub: next });
    const params = { participantId, handOverId: newId('hand-over') };
    expect((await other.listMessages({ query: {} })).items).toEqual([]);
    await worker.putClientHandOver({
      params,
      body: { from: 'own-worker', to: next, reason: { code: 'absence', note: null } },
    });
    const { messageId } = body;
    expect((await other.listMessages({ query: {} })).items).toMatchObject([{ messageId }]);
    const mine = await worker.listMessages({ query: {} });
    expect(mine.items.some((one) => one.participantId === participantId)).toBe(false);
    expect(
      await codeOf(worker.putMessageRead({ params: { participantId, messageId }, body: {} })),
    ).toBe('participant.unknown');
  });

  it('waits for nobody where the client has no own worker', async () => {
    const leader = as(server, 'leader');
    const { participantId } = await (async () => {
      const id = await newParticipant(server);
      const client = await worker.getParticipant({ params: { participantId: id } });
      const { background, synthetic, version } = client;
      await worker.putParticipant({
        params: { participantId: id },
        body: { ownWorker: null, background, synthetic },
        ifMatch: version,
      });
      return { participantId: id };
    })();
    const { inside } = await ownPageWithCode(server, participantId);
    expect(await codeOf(inside.postOwnMessage({ body: message('Hei') }))).toBe('message.no_worker');
    expect(await codeOf(leader.listMessages({ query: {} }))).toBe('role.missing');
  });

  it('stays unread at a joining of two numbers, also where there are two', async () => {
    const [ending, staying] = [await newParticipant(server), await newParticipant(server)];
    for (const participantId of [ending, staying]) {
      const { inside } = await ownPageWithCode(server, participantId);
      await inside.postOwnMessage({ body: message(`from ${participantId}`) });
    }
    const params = { participantId: ending, otherParticipantId: staying };
    await worker.postJoining({ params, body: { members: [], forms: [], background: [] } });
    const { items } = await worker.listClientMessages({ params: { participantId: staying } });
    expect(items.map(({ read, text }) => [read, text]).toSorted()).toEqual(
      [ending, staying].map((one) => [null, `from ${one}`]).toSorted(),
    );
    for (const { messageId } of items)
      await worker.putMessageRead({ params: { participantId: staying, messageId }, body: {} });
    const after = await worker.listClientMessages({ params: { participantId: staying } });
    expect(after.items.every(({ read }) => read !== null)).toBe(true);
  });
});

it('A session is good on the page of its own client alone', async () => {
  const [one, other] = [await newParticipant(server), await newParticipant(server)];
  const { session } = await ownPageWithCode(server, one);
  const { secret } = await ownPage(server, other);
  const stranger = holding(server, `${secret}; session=${session}`);
  expect(await codeOf(stranger.getOwnAnswers({}))).toBe('own_page.log_in');
});
