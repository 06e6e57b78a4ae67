import { describe, expect, it } from 'vitest';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import type { MemberBody } from '../../shared/domain/people/member.ts';
import {
  as,
  closeRun,
  endRun,
  newId,
  newMemberBody,
  newParticipant,
  recruitingRun,
  refusal,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const leader = as(server, 'leader');
const worker = as(server, 'own-worker');
const coordinator = as(server, 'coordinator');
const reason = { code: 'other' as const, note: 'Omatyöntekijä nimettiin.' };

/** Somebody whom a leader registered and took into a group without an own worker. */
async function excepted(
  runId: string,
  ownWorkerException: MemberBody['ownWorkerException'] = 'referred_by_partner',
) {
  const params = { runId, participantId: newParticipantId() };
  await leader.putParticipant({ params, body: { ownWorker: null, background: {} } });
  await leader.putMember({ params, body: newMemberBody({ ownWorkerException }) });
  return params;
}

/** The rows of a person in the coordinator's list. */
async function rowsOf(participantId: string) {
  const { items } = await coordinator.listWithoutOwnWorker({ query: { limit: '100' } });
  return items.filter((one) => one.participantId === participantId);
}

const name = (participantId: string, by = coordinator, handOverId = newId('h')) =>
  by.putClientHandOver({
    params: { participantId, handOverId },
    body: { from: 'leader', to: 'own-worker', reason },
  });

describe('A member without an own worker is on the coordinator’s list', () => {
  it('with the number, the group, the reason and the day', async () => {
    const { runId } = await recruitingRun(server, { name: 'Leiri' });
    const { participantId } = await excepted(runId);
    expect(await rowsOf(participantId)).toEqual([
      {
        ...{ participantId, runId, runName: 'Leiri', registeredBy: 'leader' },
        ...{ reason: 'referred_by_partner', since: '2026-03-02' },
      },
    ]);
    expect(await rowsOf(await newParticipant(server))).toEqual([]);
  });

  it('until a coordinator names one, who then has the client; pressing again changes nothing', async () => {
    const { participantId } = await excepted((await recruitingRun(server)).runId);
    const handOverId = newId('h');
    const done = await name(participantId, coordinator, handOverId);
    expect(await rowsOf(participantId)).toEqual([]);
    expect(await worker.getParticipant({ params: { participantId } })).toMatchObject({
      ownWorker: 'own-worker',
    });
    expect(await name(participantId, coordinator, handOverId)).toEqual(done);
  });

  it('until the person who registered them names one', async () => {
    const { participantId } = await excepted((await recruitingRun(server)).runId);
    const params = { participantId };
    const { background, version } = await leader.getParticipant({ params });
    const body = { ownWorker: 'own-worker', background };
    await leader.putParticipant({ params, body, ifMatch: version });
    expect(await rowsOf(participantId)).toEqual([]);
  });

  it('until they leave the group, and again when they come back', async () => {
    const { participantId, runId } = await excepted((await recruitingRun(server)).runId);
    const params = { participantId, runId };
    const exit = { on: '2026-04-01', reason: 'other' as const };
    const ownWorkerException = 'referred_by_partner' as const;
    const left = newMemberBody({ state: 'dropped_out', exit, ownWorkerException });
    await leader.putMember({ params, body: left, ifMatch: 1 });
    expect(await rowsOf(participantId)).toEqual([]);
    const back = newMemberBody({ ownWorkerException });
    await leader.putMember({ params, body: back, ifMatch: 2 });
    expect(await rowsOf(participantId)).toHaveLength(1);
  });

  it('until they are erased', async () => {
    const { participantId } = await excepted((await recruitingRun(server)).runId);
    // The person who registered them is their worker until one is named.
    const both = { 'cognito:groups': ['leader', 'own_worker'] };
    await as(server, 'leader', both).deleteParticipant({ params: { participantId } });
    expect(await rowsOf(participantId)).toEqual([]);
    const { items } = await coordinator.listWithoutOwnWorker({ query: { limit: '100' } });
    expect(JSON.stringify(items)).not.toContain(participantId);
  });

  it('also when the group is closed, unless they are no client of social services', async () => {
    const { runId, members } = await runningRun(server, 1);
    const client = await excepted(runId, 'being_appointed');
    const other = await excepted(runId, 'not_a_client');
    expect(await rowsOf(other.participantId)).toHaveLength(1);
    await endRun(server, runId);
    const all = [...members, client.participantId, other.participantId];
    for (const participantId of all) {
      const { items } = await leader.listMembers({ params: { runId } });
      const one = items.find((member) => member.participantId === participantId);
      if (!one) throw new Error('No such member');
      const { version, participantId: _, ...body } = one;
      const continuation = { ownWorkerInformed: false, nextStep: 'none_wanted' as const };
      const params = { runId, participantId };
      const after = { ...body, state: 'continued' as const, continuation };
      await leader.putMember({ params, body: after, ifMatch: version });
    }
    await closeRun(server, runId, []);
    expect(await rowsOf(client.participantId)).toHaveLength(1);
    expect(await rowsOf(other.participantId)).toEqual([]);
  });
});

describe('A coordinator names no own worker', () => {
  it('of a client who has one, also where another coordinator has just named them', async () => {
    const { participantId } = await excepted((await recruitingRun(server)).runId);
    const both = await Promise.allSettled([
      name(participantId),
      coordinator.putClientHandOver({
        params: { participantId, handOverId: newId('h') },
        body: { from: 'leader', to: 'second-worker', reason },
      }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await refusal(name(participantId))).code).toBe('participant.unknown');
    expect((await refusal(name(await newParticipant(server)))).code).toBe('participant.unknown');
  });

  it('without a reason, and never appoints themselves', async () => {
    const { participantId } = await excepted((await recruitingRun(server)).runId);
    const params = { participantId, handOverId: newId('h') };
    const from = 'leader';
    const unreasoned = coordinator.putClientHandOver({ params, body: { from, to: 'own-worker' } });
    expect((await refusal(unreasoned)).code).toBe('hand_over.reason_missing');
    const own = coordinator.putClientHandOver({
      params,
      body: { from, to: 'coordinator', reason },
    });
    expect((await refusal(own)).code).toBe('staff.self_appointed');
    expect(await rowsOf(participantId)).toHaveLength(1);
  });
});
