import { describe, expect, it } from 'vitest';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { purpose } from '../../shared/domain/people/consent.ts';
import { as, newParticipant, raw, refusal } from '../make.ts';
import { testServer } from '../server.ts';
import { saidOfExport, say } from './research.ts';

const server = await testServer();
const worker = as(server, 'own-worker');

const listed = async (participantId: string) =>
  (await worker.listConsents({ params: { participantId } })).items;

describe('A consent', () => {
  it('is given for one purpose and says nothing about the others', async () => {
    const participantId = await newParticipant(server);
    expect(await listed(participantId)).toEqual([]);
    const given = await say(server, participantId, 'research', true);
    expect(given).toMatchObject({ purpose: 'research', given: true, on: '2026-03-02', version: 1 });
    expect(await listed(participantId)).toEqual([given]);
  });

  it('keeps day, version of the text, source, and author of everything that was said', async () => {
    const participantId = await newParticipant(server);
    await say(server, participantId, 'quotation', true);
    const withdrawn = await worker.putConsent({
      params: { participantId, purpose: 'quotation' },
      body: saidOfExport(false, { on: '2026-04-01', source: 'spoken' }),
      ifMatch: 1,
    });
    expect(withdrawn).toMatchObject({
      given: false,
      on: '2026-04-01',
      history: [
        { given: true, textVersion: '1', source: 'paper', recordedBy: 'own-worker' },
        { given: false, textVersion: null, source: 'spoken', recordedBy: 'own-worker' },
      ],
    });
  });

  it.each(purpose.options)('to %s is withdrawn and given again separately', async (one) => {
    const participantId = await newParticipant(server);
    for (const each of purpose.options) await say(server, participantId, each, true);
    await say(server, participantId, one, false, 1);
    const others = purpose.options.filter((other) => other !== one);
    const of = async (given: boolean) =>
      (await listed(participantId)).filter((stored) => stored.given === given);
    expect((await of(false)).map((stored) => stored.purpose)).toEqual([one]);
    expect((await of(true)).map((stored) => stored.purpose)).toEqual(others);
    expect((await say(server, participantId, one, true, 2)).given).toBe(true);
  });

  it('that is sent again is stored once', async () => {
    const participantId = await newParticipant(server);
    const first = await say(server, participantId, 'contact', true);
    expect(await say(server, participantId, 'contact', true)).toEqual(first);
    expect(await say(server, participantId, 'contact', true, 1)).toEqual(first);
    const both = [1, 2].map(() => say(server, participantId, 'measurement', true));
    expect((await Promise.all(both)).map(({ history }) => history.length)).toEqual([1, 1]);
  });

  it('is not overwritten by somebody who has not read it', async () => {
    const participantId = await newParticipant(server);
    await say(server, participantId, 'research', true);
    const unread = say(server, participantId, 'research', false);
    expect(await refusal(unread)).toMatchObject({ status: 428, code: 'version.required' });
    const old = say(server, participantId, 'research', false, 7);
    expect(await refusal(old)).toMatchObject({ status: 412, code: 'version.conflict' });
    const none = say(server, participantId, 'contact', true, 1);
    expect(await refusal(none)).toMatchObject({ code: 'version.conflict' });
  });

  it('of two withdrawals at once loses neither', async () => {
    const participantId = await newParticipant(server);
    await say(server, participantId, 'research', true);
    const saying = ['spoken', 'device'].map((source) =>
      worker
        .putConsent({
          params: { participantId, purpose: 'research' },
          body: saidOfExport(false, { source }),
          ifMatch: 1,
        })
        .then(() => 'kept')
        .catch((error) => error.problem.code),
    );
    expect((await Promise.all(saying)).sort()).toEqual(['kept', 'version.conflict']);
    expect((await listed(participantId))[0]).toMatchObject({ given: false, version: 2 });
  });

  it('on an old paper that is entered late does not undo a later withdrawal', async () => {
    const participantId = await newParticipant(server);
    const params = { participantId, purpose: 'research' as const };
    await worker.putConsent({ params, body: saidOfExport(false, { on: '2026-04-01' }) });
    const late = await worker.putConsent({ params, body: saidOfExport(true), ifMatch: 1 });
    expect(late).toMatchObject({ given: false, on: '2026-04-01' });
    expect(late.history).toHaveLength(2);
  });

  it('has a day that is not in the future, and a text that was shown', async () => {
    const participantId = await newParticipant(server);
    const params = { participantId, purpose: 'research' as const };
    const future = worker.putConsent({ params, body: saidOfExport(true, { on: '2999-01-01' }) });
    expect(await refusal(future)).toMatchObject({ status: 409, code: 'consent.from_future' });
    const textless = worker.putConsent({ params, body: saidOfExport(true, { textVersion: null }) });
    expect(await refusal(textless)).toMatchObject({
      code: 'body.invalid',
      errors: [{ pointer: '/textVersion' }],
    });
  });

  it('is written down and read by the staff who handle the client, and by nobody else', async () => {
    const participantId = await newParticipant(server);
    const params = { participantId, purpose: 'research' as const };
    const unknown = { status: 404, code: 'participant.unknown' };
    const leader = as(server, 'leader');
    expect(await refusal(leader.putConsent({ params, body: saidOfExport(true) }))).toMatchObject(
      unknown,
    );
    expect(await refusal(leader.listConsents({ params }))).toMatchObject(unknown);
    const nobody = { ...params, participantId: newParticipantId() };
    expect(
      await refusal(worker.putConsent({ params: nobody, body: saidOfExport(true) })),
    ).toMatchObject(unknown);
    for (const user of ['coordinator', 'researcher', 'admin']) {
      const path = `/v1/participants/${participantId}/consents`;
      expect((await raw(server, user, 'GET', path)).body.code).toBe('role.missing');
    }
  });

  it('is only for a purpose that exists', async () => {
    const participantId = await newParticipant(server);
    const path = `/v1/participants/${participantId}/consents/anything`;
    const { body } = await raw(
      server,
      'own-worker',
      'PUT',
      path,
      JSON.stringify(saidOfExport(true)),
    );
    expect(body).toMatchObject({ code: 'query.invalid' });
  });
});
