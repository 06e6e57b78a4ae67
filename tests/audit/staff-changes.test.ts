import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import type { AuditEntry } from '../../shared/domain/privacy/audit.ts';
import { as, newId, newParticipant, refusal, runningRun } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const [aino, pekka] = [as(server, 'leader'), as(server, 'camp-leader')];
const [outi, admin, coordinator] = [
  as(server, 'own-worker'),
  as(server, 'admin'),
  as(server, 'coordinator'),
];
const sanna = as(server, 'own-worker', { sub: 'sanna' });
const today = dayOf(new Date().toISOString());
const words = 'Puhuttu esihenkilön kanssa';
const reason = { code: 'workload' as const, note: words };
const days = { from: today, until: daysAfter(today, 5), reason };

type StoredStaffEntry = AuditEntry & { pk: string; sk: string };

async function everything(): Promise<StoredStaffEntry[]> {
  const [id = ''] = Object.keys(server.tables).filter((one) => one.startsWith('Audit'));
  const { Items = [] } = await server.documents.send(
    new ScanCommand({ TableName: server.tables[id] }),
  );
  return (Items as StoredStaffEntry[]).filter(({ pk }) => !pk.includes('#BY#'));
}

async function recordedBy(ask: () => Promise<unknown>): Promise<StoredStaffEntry[]> {
  const before = new Set((await everything()).map(({ pk, sk }) => pk + sk));
  await ask();
  return (await everything()).filter(({ pk, sk }) => !before.has(pk + sk));
}

const { runId, members } = await runningRun(server, 1);
const [member = ''] = members;
const ofRun = `ORG#kainuu#RUN#${runId}`;
const substitute = { params: { runId, userId: 'camp-leader' } };

describe('The audit of staff changes', () => {
  it('records who was named a substitute, by whom and for which code, before and after', async () => {
    const stored = await recordedBy(() => aino.putRunSubstitute({ ...substitute, body: days }));
    const entry = {
      pk: ofRun,
      route: 'putRunSubstitute',
      by: { kind: 'staff', userId: 'leader', roles: ['leader'] },
      place: { runId, userId: 'camp-leader' },
      stated: 'workload',
    };
    expect(stored).toMatchObject([
      { ...entry, outcome: 'begun' },
      { ...entry, outcome: 'done' },
    ]);
    expect(JSON.stringify(stored)).not.toContain(words);
  });

  it('records with each request of a substitute that they were substituting, and why', async () => {
    const stored = await recordedBy(() => pekka.listMembers({ params: { runId } }));
    expect(stored).toMatchObject([
      { pk: ofRun, outcome: 'done', by: { userId: 'camp-leader', asSubstitute: 'workload' } },
    ]);
    const [own] = await recordedBy(() => aino.listMembers({ params: { runId } }));
    expect(own?.by).not.toHaveProperty('asSubstitute');
  });

  it('records it with a write once it is known, and for the client’s worker too', async () => {
    const written = await recordedBy(() => pekka.putRunBackground({ params: { runId }, body: {} }));
    expect(written.map(({ outcome, by }) => [outcome, 'asSubstitute' in by])).toEqual([
      ['begun', false],
      ['done', true],
    ]);
    const params = { participantId: member, userId: 'sanna' };
    await outi.putClientSubstitute({ params, body: days });
    const own = await newParticipant(server);
    await outi.putClientHandOver({
      params: { participantId: own, handOverId: newId('h') },
      body: { from: 'own-worker', to: 'sanna' },
    });
    const listed = await recordedBy(() => sanna.listParticipants({}));
    expect(
      listed.map(({ pk, by }) => [pk, 'asSubstitute' in by ? by.asSubstitute : null]).sort(),
    ).toEqual(
      [
        [`ORG#kainuu#PARTICIPANT#${member}`, 'workload'],
        [`ORG#kainuu#PARTICIPANT#${own}`, null],
      ].sort(),
    );
  });

  it.each([
    ['fi', 'Ryhmän ohjaaja, sijaisena', 'Ryhmän ohjaajalle merkittiin sijainen määräajaksi.'],
    [
      'sv',
      'Gruppens handledare, som vikarie',
      'En vikarie för gruppens handledare antecknades för en viss tid.',
    ],
    [
      'en',
      'Leader of the group, as a substitute',
      'A substitute for the leader of the group was recorded for a time.',
    ],
  ])(
    'shows it to the client in the letter in %s, without the reason',
    async (language, role, phrase) => {
      const answer = await fetch(
        `${server.url}/v1/audit/letter?participant=${member}&language=${language}`,
        { headers: { Authorization: `Bearer ${await server.tokenFor('admin')}` } },
      );
      const page = await answer.text();
      for (const shown of [role, phrase]) expect(page).toContain(shown);
      for (const hidden of ['workload', words]) expect(page).not.toContain(hidden);
    },
  );

  it('records hand-overs under the run and under each client, and refused ones as refused', async () => {
    const handOverId = newId('h');
    const body = { from: 'leader', to: 'camp-leader', reason };
    const run = await recordedBy(() =>
      coordinator.putRunHandOver({ params: { runId, handOverId }, body }),
    );
    expect(run.map(({ pk, outcome, stated, place }) => [pk, outcome, stated, place])).toEqual([
      [ofRun, 'begun', 'workload', { runId, handOverId }],
      [ofRun, 'done', 'workload', { runId, handOverId }],
    ]);
    const again = await recordedBy(() =>
      refusal(coordinator.putRunHandOver({ params: { runId, handOverId: newId('h') }, body })),
    );
    expect(again.map(({ outcome }) => outcome)).toEqual(['begun', 'hand_over.not_theirs']);
    const all = await recordedBy(() =>
      admin.putWorkerHandOver({
        params: { userId: 'own-worker', handOverId: newId('h') },
        body: { to: 'sanna', reason },
      }),
    );
    const pk = `ORG#kainuu#PARTICIPANT#${member}`;
    const place = { userId: 'own-worker' };
    expect(all).toMatchObject([
      { pk, outcome: 'begun', stated: 'workload', place },
      { pk, outcome: 'done', stated: 'workload', place },
    ]);
  });
});
