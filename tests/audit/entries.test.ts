import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import type { AuditEntry } from '../../shared/domain/privacy/audit.ts';
import {
  as,
  formParams,
  holding,
  newFormBody,
  newMemberBody,
  newParticipant,
  newSessionBody,
  raw,
  refusal,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const leader = as(server, 'leader');

type StoredEntry = AuditEntry & { pk: string; sk: string };

/** All entries of the audit; the actions of the staff are in `staff-actions.test.ts`. */
async function everything(): Promise<StoredEntry[]> {
  const [table = ''] = Object.entries(server.tables).flatMap(([id, name]) =>
    id.startsWith('Audit') ? [name] : [],
  );
  const { Items = [] } = await server.documents.send(new ScanCommand({ TableName: table }));
  return (Items as StoredEntry[]).filter(({ pk }) => !pk.includes('#BY#'));
}

/** The entries added since then, without their keys and times. */
async function recordedBy(ask: () => Promise<unknown>): Promise<StoredEntry[]> {
  const before = new Set((await everything()).map(({ pk, sk }) => pk + sk));
  await ask();
  return (await everything()).filter(({ pk, sk }) => !before.has(pk + sk));
}

const { runId, members } = await runningRun(server, 2);
const [member = '', other = ''] = members;
const ofRun = `ORG#kainuu#RUN#${runId}`;
const ofMember = `ORG#kainuu#PARTICIPANT#${member}`;

describe('A read', () => {
  it('of a participant is recorded once, under their number: who, in which role, what, when', async () => {
    const stored = await recordedBy(() =>
      as(server, 'own-worker').getParticipant({ params: { participantId: member } }),
    );
    expect(stored).toEqual([
      {
        pk: ofMember,
        sk: expect.stringMatching(/^20.*Z#.+#ended$/),
        at: expect.stringMatching(/^20/),
        requestId: expect.any(String),
        by: { kind: 'staff', userId: 'own-worker', roles: ['own_worker'] },
        organisation: 'kainuu',
        // Twelve years later, in seconds.
        expiresAt: expect.any(Number),
        route: 'getParticipant',
        place: { participantId: member },
        outcome: 'done',
        reason: null,
      },
    ]);
  });

  it.each(['listMembers', 'listSessions', 'listForms', 'getSummary', 'getOutcome'] as const)(
    'of the whole group by %s is recorded once, under the run',
    async (route) => {
      const stored = await recordedBy(() => leader[route]({ params: { runId } }));
      expect(stored).toMatchObject([{ pk: ofRun, route, outcome: 'done', place: { runId } }]);
    },
  );

  it('of a list of clients is recorded under each of them', async () => {
    const stored = await recordedBy(() => as(server, 'own-worker').listParticipants({}));
    expect(stored.map(({ pk }) => pk).sort()).toEqual(
      members.map((number) => `ORG#kainuu#PARTICIPANT#${number}`).sort(),
    );
  });

  it('of programmes and forms without answers concerns nobody, and is not recorded', async () => {
    expect(
      await recordedBy(async () => {
        await leader.listProgrammes({});
        await leader.listInstruments({});
        await leader.getRun({ params: { runId } });
        await leader.listRuns({});
      }),
    ).toEqual([]);
  });
});

describe('A write', () => {
  it('is recorded before it happens and after', async () => {
    const params = formParams(runId, member);
    const stored = await recordedBy(() => leader.putForm({ params, body: newFormBody() }));
    const place = { runId, participantId: member, occasion: 'start' };
    expect(stored).toMatchObject([
      { pk: ofMember, route: 'putForm', outcome: 'begun', place },
      { pk: ofMember, route: 'putForm', outcome: 'done', place },
    ]);
  });

  it('of the roll is recorded under the run, however many came', async () => {
    const params = { runId, sessionId: 's1' };
    await leader.putSession({ params, body: newSessionBody() });
    const marks = Object.fromEntries(
      members.map((number) => [
        number,
        {
          attendance: 'present' as const,
          markedAt: '2026-03-02T12:00:00.000Z',
          device: 'tablet',
        },
      ]),
    );
    const stored = await recordedBy(() => leader.patchAttendance({ params, body: { marks } }));
    expect(stored.map(({ pk, outcome }) => [pk, outcome])).toEqual([
      [ofRun, 'begun'],
      [ofRun, 'done'],
    ]);
  });
});

describe('A refusal', () => {
  it('is recorded with its reason', async () => {
    const stranger = await newParticipant(server);
    const stored = await recordedBy(() =>
      refusal(leader.getForm({ params: formParams(runId, stranger) })),
    );
    expect(stored).toMatchObject([
      { pk: `ORG#kainuu#PARTICIPANT#${stranger}`, outcome: 'member.unknown' },
    ]);
  });

  it('for a role is recorded too, before anything is read', async () => {
    const stored = await recordedBy(() =>
      refusal(as(server, 'admin').listMembers({ params: { runId } })),
    );
    expect(stored).toMatchObject([
      { pk: ofRun, outcome: 'role.missing', by: { userId: 'admin', roles: ['admin'] } },
    ]);
  });

  it('of a conflict is recorded', async () => {
    const params = { runId, participantId: member };
    const stored = await recordedBy(() =>
      refusal(leader.putMember({ params, body: newMemberBody({ joinedOn: '2026-03-03' }) })),
    );
    expect(stored.map(({ outcome }) => outcome)).toEqual(['begun', 'version.required']);
  });

  it('about people who are not in the run is recorded under each of them', async () => {
    const stranger = await newParticipant(server);
    const body = {
      ...{ occasion: 'start' as const, instrumentId: formParams(runId, '').instrumentId },
      participantIds: [stranger],
    };
    const stored = await recordedBy(() => refusal(leader.postLinks({ params: { runId }, body })));
    expect(stored.map(({ pk, outcome }) => [pk, outcome]).sort()).toEqual([
      [`ORG#kainuu#PARTICIPANT#${stranger}`, 'member.unknown'],
      [ofRun, 'begun'],
      [ofRun, 'member.unknown'],
    ]);
  });

  it('about something that is not a number is recorded without it: it may be a name', async () => {
    const stored = await recordedBy(() =>
      raw(server, 'own-worker', 'GET', '/v1/participants/Matti-Meikalainen'),
    );
    expect(stored).toMatchObject([{ pk: 'ORG#kainuu', place: {}, outcome: 'query.invalid' }]);
    expect(JSON.stringify(stored)).not.toContain('Matti');
  });

  it('about another organisation’s person is recorded in the organisation of the caller', async () => {
    const stored = await recordedBy(() =>
      refusal(as(server, 'other-leader').getForm({ params: formParams(runId, member) })),
    );
    expect(stored).toMatchObject([
      { pk: `ORG#satakunta#PARTICIPANT#${member}`, outcome: 'run.unknown' },
    ]);
  });
});

describe('The holder of a link', () => {
  let secret = '';
  beforeAll(async () => {
    const { items } = await leader.postLinks({
      params: { runId },
      body: {
        occasion: 'start',
        instrumentId: formParams(runId, '').instrumentId,
        participantIds: [other],
        outsideWindow: 'other',
      },
    });
    secret = items[0]?.secret ?? '';
  });

  it('is recorded as the participant, with the form and never the secret', async () => {
    const saves = { feels_healthy: { answer: 3, at: new Date().toISOString() } };
    const stored = await recordedBy(async () => {
      await holding(server, secret).getAnswer({});
      await holding(server, secret).patchAnswer({ body: { device: 'phone', saves } });
    });
    const pk = `ORG#kainuu#PARTICIPANT#${other}`;
    const by = { kind: 'participant' };
    const place = { runId, participantId: other, occasion: 'start' };
    expect(stored).toMatchObject([
      { pk, by, place, route: 'getAnswer', outcome: 'done' },
      { pk, by, place, route: 'patchAnswer', outcome: 'begun' },
      { pk, by, place, route: 'patchAnswer', outcome: 'done' },
    ]);
    expect(JSON.stringify(await everything())).not.toContain(secret);
  });

  it('that opens nothing is nobody, and nothing is recorded', async () => {
    expect(await recordedBy(() => refusal(holding(server, 'wrong').getAnswer({})))).toEqual([]);
  });
});

describe('A reason', () => {
  const path = `/v1/participants/${member}`;

  it('is recorded where somebody gives one', async () => {
    const stored = await recordedBy(() =>
      raw(server, 'own-worker', 'GET', path, undefined, { 'X-Reason': 'handover' }),
    );
    expect(stored).toMatchObject([{ reason: 'handover' }]);
  });

  it('in free words is refused, and not recorded', async () => {
    const stored = await recordedBy(async () => {
      const headers = { 'X-Reason': 'Matin asia' };
      const { status, body } = await raw(server, 'own-worker', 'GET', path, undefined, headers);
      expect([status, body.code]).toEqual([400, 'query.invalid']);
      expect(body.errors?.[0]?.pointer).toBe('/X-Reason');
    });
    expect(stored).toMatchObject([{ outcome: 'query.invalid', reason: null }]);
  });
});

it('A request about a number that nobody has is recorded under that number', async () => {
  const nobody = newParticipantId();
  const stored = await recordedBy(() =>
    refusal(as(server, 'own-worker').getParticipant({ params: { participantId: nobody } })),
  );
  expect(stored).toMatchObject([
    { pk: `ORG#kainuu#PARTICIPANT#${nobody}`, outcome: 'participant.unknown' },
  ]);
});

it('An entry never changes: writing the same key again has no effect', async () => {
  const { storeAudit: storeEntry } = await import('../../functions/store/audit.ts');
  const [entry] = await recordedBy(() => leader.listMembers({ params: { runId } }));
  if (!entry) throw new Error('The look was not kept');
  const { pk: _, sk: __, organisation, ...same } = entry;
  const subject = { of: 'run' as const, organisation, runId };
  await storeEntry({ ...same, outcome: 'role.missing' }, [subject], {
    phase: 'ended',
    isFirst: true,
  });
  expect(await everything()).toContainEqual(entry);
});
