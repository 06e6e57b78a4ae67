import { describe, expect, it } from 'vitest';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import {
  as,
  enrolled,
  newId,
  newMemberBody,
  newParticipant,
  recruitingRun,
  refusal,
} from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const leader = as(server, 'leader');
const ownWorker = as(server, 'own-worker');
const { runId } = await recruitingRun(server, { capacity: 100 });

const put = (participantId: string, changes = {}, ifMatch?: number) =>
  leader.putMember({ params: { runId, participantId }, body: newMemberBody(changes), ifMatch });

describe('A member', () => {
  it('is referred by the own worker, and is enrolled', async () => {
    const participantId = await newParticipant(server);
    const referred = await ownWorker.putMember({
      params: { runId, participantId },
      body: newMemberBody({ state: 'referred', joinedOn: null }),
    });
    expect(referred).toMatchObject({ state: 'referred', version: 1 });
    expect(await put(participantId, {}, 1)).toMatchObject({ state: 'enrolled', version: 2 });
  });

  it('leaves with a day and a reason, and nothing is deleted', async () => {
    const participantId = await enrolled(server, runId);
    const exit = { on: '2026-04-01', reason: 'illness' as const };
    await put(participantId, { state: 'dropped_out', exit }, 1);
    const { items } = await leader.listMembers({ params: { runId } });
    expect(items.find((one) => one.participantId === participantId)).toMatchObject({
      state: 'dropped_out',
      joinedOn: '2026-03-02',
      exit,
    });
  });

  it('may come back', async () => {
    const participantId = await enrolled(server, runId);
    const exit = { on: '2026-04-01', reason: 'not_stated' as const };
    await put(participantId, { state: 'dropped_out', exit }, 1);
    expect(await put(participantId, {}, 2)).toMatchObject({ state: 'enrolled', exit: null });
  });

  it('joins or leaves on an unlikely day only when it is confirmed, and unconfirmed days move no form', async () => {
    const participantId = await enrolled(server, runId);
    const leave = (on: string, more = {}, ifMatch = 1) =>
      put(
        participantId,
        { state: 'dropped_out', exit: { on, reason: 'illness' }, ...more },
        ifMatch,
      );
    for (const on of ['2062-04-01', '2026-06-30'])
      expect(await refusal(leave(on))).toMatchObject({ status: 409, code: 'member.date_unlikely' });
    const window = async () => {
      const { items } = await leader.listForms({ params: { runId } });
      const own = items.filter((one) => one.participantId === participantId);
      return own.find(({ occasion }) => occasion === 'end')?.window?.from;
    };
    expect(await window()).toBe('2026-05-04');
    const taken = await leave('2062-04-01', { confirmedDate: true });
    expect(taken).toMatchObject({ exit: { on: '2062-04-01' }, version: 2 });
    expect(taken).not.toHaveProperty('confirmedDate');
    // It was asked once: later changes leave the day as it is.
    await leave('2062-04-01', { exit: { on: '2062-04-01', reason: 'moved' } }, 2);
    const params = { runId, participantId: await newParticipant(server) };
    const join = (changes: object) => ownWorker.putMember({ params, body: newMemberBody(changes) });
    for (const joinedOn of ['1926-03-02', '2026-01-04', '2062-03-02'])
      expect(await refusal(join({ joinedOn }))).toMatchObject({
        code: 'member.date_unlikely',
      });
    expect(await join({ joinedOn: '2026-01-05' })).toMatchObject({ version: 1 });
  });

  it('takes no step outside the life cycle, and the refusal lists the possible ones', async () => {
    const participantId = await enrolled(server, runId);
    const refused = await refusal(put(participantId, { state: 'referred', joinedOn: null }, 1));
    expect(refused).toMatchObject({
      status: 409,
      code: 'member.transition_refused',
      allowed: ['enrolled', 'continued', 'dropped_out', 'transferred'],
    });
    const unknown = await newParticipant(server);
    const exit = { on: '2026-04-01', reason: 'other' as const };
    const skipping = ownWorker.putMember({
      params: { runId, participantId: unknown },
      body: newMemberBody({ state: 'dropped_out', exit }),
    });
    expect(await refusal(skipping)).toMatchObject({
      code: 'member.transition_refused',
      allowed: ['referred', 'enrolled'],
    });
  });

  it('has an own worker, or a stated reason why not', async () => {
    const participantId = newParticipantId();
    await leader.putParticipant({
      params: { participantId },
      body: { ownWorker: null, background: {} },
    });
    expect(await refusal(put(participantId))).toMatchObject({ code: 'member.own_worker_missing' });
    const excepted = await put(participantId, { ownWorkerException: 'referred_by_partner' });
    expect(excepted.ownWorkerException).toBe('referred_by_partner');
  });

  it('is a registered participant', async () => {
    expect(await refusal(put(newParticipantId()))).toMatchObject({ code: 'participant.unknown' });
  });

  it.each([
    ['joinedOn', { joinedOn: null }],
    ['joinedOn', { state: 'referred' as const }],
    ['exit', { state: 'dropped_out' as const }],
    ['exit', { exit: { on: '2026-04-01', reason: 'other' as const } }],
    [
      'exit',
      { state: 'dropped_out' as const, exit: { on: '2026-01-01', reason: 'other' as const } },
    ],
    ['continuation', { state: 'continued' as const }],
  ])('with a wrong %s is refused with the place of the fault: %o', async (field, changes) => {
    const refused = await refusal(put(await newParticipant(server), changes));
    expect(refused).toMatchObject({ code: 'body.invalid', errors: [{ pointer: `/${field}` }] });
  });

  it('is not accessible to another leader or own worker', async () => {
    const participantId = newParticipantId();
    await as(server, 'camp-leader').putParticipant({
      params: { participantId },
      body: { ownWorker: null, background: {} },
    });
    const params = { runId, participantId };
    const refused = await Promise.all([
      refusal(ownWorker.putMember({ params, body: newMemberBody() })),
      refusal(as(server, 'other-leader').putMember({ params, body: newMemberBody() })),
      refusal(as(server, 'camp-leader').listMembers({ params: { runId } })),
    ]);
    for (const one of refused) expect(one).toMatchObject({ status: 404, code: 'run.unknown' });
  });

  it('belongs to a run that exists', async () => {
    const params = { runId: newId('run'), participantId: await newParticipant(server) };
    expect(await refusal(leader.putMember({ params, body: newMemberBody() }))).toMatchObject({
      code: 'run.unknown',
    });
  });
});

describe('A participant', () => {
  it('can be read and changed by their own worker, and by nobody else', async () => {
    const participantId = await newParticipant(server, { sex: 'female', birth_year: 1980 });
    const params = { participantId };
    const stored = await ownWorker.getParticipant({ params });
    expect(stored).toMatchObject({ ownWorker: 'own-worker', background: { birth_year: 1980 } });
    const changed = await ownWorker.putParticipant({
      params,
      body: { ownWorker: 'own-worker', background: { ...stored.background, birth_year: 1981 } },
      ifMatch: stored.version,
    });
    expect(changed).toMatchObject({ version: 2, background: { birth_year: 1981 } });
    const body = { ownWorker: null, background: {} };
    const refused = await Promise.all([
      refusal(leader.getParticipant({ params })),
      refusal(leader.putParticipant({ params, body, ifMatch: 2 })),
      refusal(as(server, 'other-leader').getParticipant({ params })),
    ]);
    for (const one of refused) expect(one).toMatchObject({ code: 'participant.unknown' });
    const { items } = await ownWorker.listParticipants({ query: { limit: '100' } });
    expect(items.map((one) => one.participantId)).toContain(participantId);
  });

  it('moves to another own worker with a change of name', async () => {
    const participantId = await newParticipant(server);
    await ownWorker.putParticipant({
      params: { participantId },
      body: { ownWorker: 'somebody-else', background: {} },
      ifMatch: 1,
    });
    expect(await refusal(ownWorker.getParticipant({ params: { participantId } }))).toMatchObject({
      code: 'participant.unknown',
    });
  });

  it('lives alone or with somebody, not both', async () => {
    const call = newParticipant(server, { living_arrangement: ['alone', 'with_children'] });
    expect(await refusal(call)).toMatchObject({
      errors: [{ pointer: '/background/living_arrangement' }],
    });
  });
});
