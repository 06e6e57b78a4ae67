import { describe, expect, it } from 'vitest';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { as, newParticipant, raw, refusal } from '../make.ts';
import { testServer } from '../server.ts';
import { itemsWith, namedPerson } from './person.ts';

const server = await testServer();
const worker = as(server, 'own-worker');
const who = { name: 'Maija Mallikas', phone: '+358 40 123 4567', language: 'sv' as const };

describe('The name of a client', () => {
  it('is known to the client’s own worker, as it was saved', async () => {
    const participantId = await namedPerson(server);
    expect(await worker.getIdentity({ params: { participantId } })).toEqual({
      participantId,
      ...who,
      ...{ reminders: null, stoppedAt: null, version: 1 },
      phoneSince: expect.stringMatching(/Z$/),
    });
  });

  it('is unknown while nobody has saved it', async () => {
    const params = { participantId: await newParticipant(server) };
    expect((await refusal(worker.getIdentity({ params }))).code).toBe('identity.unknown');
  });

  it('is stored among the identities alone, and nowhere among the records', async () => {
    const name = `Aino ${newParticipantId()}`;
    const participantId = await namedPerson(server, name);
    expect(await itemsWith(server, 'Records', name)).toEqual([]);
    expect(await itemsWith(server, 'Identities', name)).toHaveLength(1);
    expect(await itemsWith(server, 'Identities', participantId)).toHaveLength(1);
  });

  it('is stored for no number that nobody has, and shown to no leader or coordinator', async () => {
    const nobody = { params: { participantId: newParticipantId() } };
    expect((await refusal(worker.putIdentity({ ...nobody, body: who }))).code).toBe(
      'participant.unknown',
    );
    const params = { participantId: await namedPerson(server) };
    for (const user of ['leader', 'coordinator', 'researcher', 'admin'])
      expect((await refusal(as(server, user).getIdentity({ params }))).code).toBe('role.missing');
  });

  it('is not shown to another own worker, who does not even learn that there is a client', async () => {
    const participantId = await namedPerson(server);
    const { version } = await worker.getParticipant({ params: { participantId } });
    await worker.putParticipant({
      params: { participantId },
      body: { ownWorker: 'somebody-else', background: {}, synthetic: true },
      ifMatch: version,
    });
    const params = { participantId };
    const refused = await Promise.all([
      refusal(worker.getIdentity({ params })),
      refusal(worker.putIdentity({ params, body: who })),
      refusal(worker.deleteIdentity({ params })),
    ]);
    for (const { code } of refused) expect(code).toBe('participant.unknown');
    expect(await itemsWith(server, 'Identities', participantId)).toHaveLength(1);
  });

  it('is changed only over the version that was read, and a repeat is no change', async () => {
    const params = { participantId: await namedPerson(server) };
    const married = { ...who, name: 'Maija Toinen' };
    expect((await worker.putIdentity({ params, body: who })).version).toBe(1);
    expect((await refusal(worker.putIdentity({ params, body: married }))).code).toBe(
      'version.required',
    );
    expect((await worker.putIdentity({ params, body: married, ifMatch: 1 })).version).toBe(2);
    expect((await refusal(worker.putIdentity({ params, body: who, ifMatch: 1 }))).code).toBe(
      'version.conflict',
    );
  });

  it('is quoted in no refusal', async () => {
    const participantId = await newParticipant(server);
    const body = JSON.stringify({ name: 'Maija Mallikas', phone: 'Maijan numero', language: 'fi' });
    const path = `/v1/participants/${participantId}/identity`;
    const refused = await raw(server, 'own-worker', 'PUT', path, body);
    expect(refused.status).toBe(400);
    expect(JSON.stringify(refused.body)).toContain('/phone');
    expect(JSON.stringify(refused.body)).not.toContain('Maija');
  });
});

describe('Forgetting the name of a client', () => {
  it('leaves the number and what is under it, which lead to nobody', async () => {
    const params = { participantId: await namedPerson(server) };
    const forgotten = { ...params, kept: false };
    expect(await worker.deleteIdentity({ params })).toEqual(forgotten);
    expect(await worker.deleteIdentity({ params })).toEqual(forgotten);
    expect(await itemsWith(server, 'Identities', params.participantId)).toEqual([]);
    expect((await refusal(worker.getIdentity({ params }))).code).toBe('identity.unknown');
    expect(await worker.getParticipant({ params })).toMatchObject(params);
  });
});
