import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { clientLimits } from '../../shared/configuration.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { background } from '../../shared/domain/people/participant.ts';
import type { AuditEntry } from '../../shared/domain/privacy/audit.ts';
import {
  as,
  enrolled,
  formParams,
  newFormBody,
  newId,
  newMemberBody,
  newSessionBody,
  raw,
  recruitingRun,
  referred,
  refusal,
  runningRun,
} from '../make.ts';
import { takeRoll } from '../privacy/person.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const leader = as(server, 'leader');
const today = dayOf(new Date().toISOString());
const away = { from: today, until: today, reason: { code: 'absence' as const, note: null } };

/** An own worker of this test alone. */
function newWorker() {
  const userId = newId('worker');
  const api = as(server, 'own-worker', { sub: userId });
  const register = async (given: object = {}) => {
    const participantId = newParticipantId();
    const body = { ownWorker: userId, background: given, synthetic: true };
    await api.putParticipant({ params: { participantId }, body });
    return participantId;
  };
  const name = (participantId: string, text: string) =>
    api.putIdentity({
      params: { participantId },
      body: { name: text, phone: null, language: 'fi' },
    });
  return { userId, api, register, name };
}

type ListedEntry = AuditEntry & { pk: string };
async function auditOf(route: string): Promise<ListedEntry[]> {
  const TableName = Object.entries(server.tables).find(([id]) => id.startsWith('Audit'))?.[1];
  const { Items = [] } = await server.documents.send(new ScanCommand({ TableName }));
  return (Items as ListedEntry[]).filter((entry) => entry.route === route);
}
const under = (participantId: string) => `ORG#kainuu#PARTICIPANT#${participantId}`;

describe('The list of an own worker’s clients', () => {
  it('says of a new client that everything is missing, and of another which groups they are in', async () => {
    const { api, userId, register, name } = newWorker();
    const fresh = await register();
    const whole = background.parse({
      ...{ sex: 'female', birth_year: 1980, marital_status: 'single' },
      ...{ living_arrangement: ['alone'], children_in_household: 0 },
      ...{ labour_market_status: 'employed', primary_reason: 'health' },
      ...{ municipality_area: 'Kajaani', service_needs_assessment_done: true },
    });
    const known = await register(whole);
    await name(known, 'Maija Mallikas');
    const { runId } = await recruitingRun(server);
    const body = newMemberBody({ state: 'referred', joinedOn: null });
    await api.putMember({ params: { runId, participantId: known }, body });
    const said = { given: false, on: '2026-03-02', textVersion: null, source: 'spoken' as const };
    await api.putConsent({ params: { participantId: known, purpose: 'research' }, body: said });
    const { items, next } = await api.listMyClients({});
    expect(next).toBe(null);
    const common = { ownWorker: userId, substituting: false };
    const all = [
      {
        ...common,
        participantId: fresh,
        isNamed: false,
        groups: [],
        referrals: [],
        missing: background.keyof().options.filter((field) => field !== 'labour_market_months'),
        consentsUnknown: [
          ...['measurement', 'quotation', 'contact', 'share_with_own_worker', 'research'],
        ],
      },
      {
        ...common,
        participantId: known,
        isNamed: true,
        missing: [],
        referrals: [],
        consentsUnknown: ['measurement', 'quotation', 'contact', 'share_with_own_worker'],
        groups: [expect.objectContaining({ runId, state: 'referred', continuation: null })],
      },
    ];
    expect(items).toEqual(all.toSorted((a, b) => (a.participantId < b.participantId ? -1 : 1)));
  });

  it('asks for the months without work only of those who have none', async () => {
    const { api, register } = newWorker();
    await register({ labour_market_status: 'unemployed' });
    const { items } = await api.listMyClients({});
    expect(items[0]?.missing).toContain('labour_market_months');
  });

  it('has at most 25 clients a page, and every client once', async () => {
    const { api, register } = newWorker();
    const numbers = await Promise.all(Array.from({ length: 27 }, () => register()));
    const first = await api.listMyClients({ query: { limit: '100' } });
    expect(first.items).toHaveLength(clientLimits.page);
    const second = await api.listMyClients({ query: { cursor: first.next ?? '' } });
    expect(second.next).toBe(null);
    const listed = [...first.items, ...second.items].map((one) => one.participantId);
    expect(listed).toEqual(numbers.toSorted());
  });

  it('has the client of a colleague while the caller is a substitute, and that in the audit', async () => {
    const [own, other] = [newWorker(), newWorker()];
    await other.api.listMyClients({});
    const participantId = await own.register();
    const params = { participantId, userId: other.userId };
    await own.api.putClientSubstitute({ params, body: away });
    const { items } = await other.api.listMyClients({});
    expect(items).toMatchObject([{ participantId, substituting: true, ownWorker: own.userId }]);
    const entries = (await auditOf('listMyClients')).filter(
      ({ pk }) => pk === under(participantId),
    );
    expect(entries.map(({ by, outcome }) => ({ by, outcome }))).toEqual([
      {
        by: {
          ...{ kind: 'staff', userId: other.userId, roles: ['own_worker'] },
          asSubstitute: 'absence',
        },
        outcome: 'done',
      },
    ]);
  });

  it('has nobody who was handed over', async () => {
    const [own, other] = [newWorker(), newWorker()];
    await other.api.listMyClients({});
    const participantId = await own.register();
    const body = { from: own.userId, to: other.userId };
    await own.api.putClientHandOver({ params: { participantId, handOverId: newId('h') }, body });
    expect((await own.api.listMyClients({})).items).toEqual([]);
    expect((await other.api.listMyClients({})).items).toMatchObject([{ participantId }]);
  });
});

describe('The groups of a client', () => {
  const worker = as(server, 'own-worker');

  it('have the client’s own marks by session, and nobody else’s', async () => {
    const { runId, members } = await runningRun(server, 2);
    const [participantId = '', other = ''] = members;
    const sessionId = await takeRoll(server, runId, [participantId]);
    const catchUp = { params: { runId, sessionId: newId('catch-up') } };
    const forOther = newSessionBody({ kind: 'catch_up', status: 'planned', members: [other] });
    await leader.putSession({ ...catchUp, body: forOther });
    const reply = await worker.listClientGroups({ params: { participantId } });
    expect(reply).toMatchObject({
      ...{ shares: false, isNamed: false },
      items: [
        {
          runId,
          member: { participantId, state: 'enrolled' },
          sessions: [{ sessionId, attendance: 'present', status: 'held' }],
          shared: [],
        },
      ],
    });
    expect(JSON.stringify(reply)).not.toContain(other);
    const theirs = await worker.listClientGroups({ params: { participantId: other } });
    expect(theirs.items[0]?.sessions.map((one) => one.attendance)).toEqual([null, null]);
  });

  it('have no sessions of a group that the client has only been referred to', async () => {
    const { runId } = await runningRun(server, 1);
    await takeRoll(server, runId, []).catch(() => {});
    const participantId = await referred(server, runId);
    const { items } = await worker.listClientGroups({ params: { participantId } });
    expect(items).toMatchObject([{ member: { state: 'referred' }, sessions: [] }]);
  });

  it('name the forms that were handed in only while the client shares the answers', async () => {
    const { runId } = await runningRun(server, 1);
    const participantId = await enrolled(server, runId);
    const place = formParams(runId, participantId);
    await leader.putForm({ params: place, body: newFormBody() });
    const formsOf = async () => {
      const { items, shares } = await worker.listClientGroups({ params: { participantId } });
      return { shares, shared: items[0]?.shared };
    };
    expect(await formsOf()).toEqual({ shares: false, shared: [] });
    const params = { participantId, purpose: 'share_with_own_worker' as const };
    const said = { given: true, on: '2026-03-02', textVersion: '1', source: 'paper' as const };
    await worker.putConsent({ params, body: said });
    const { occasion, instrumentId } = place;
    expect(await formsOf()).toEqual({ shares: true, shared: [{ occasion, instrumentId }] });
    await worker.putConsent({ params, body: { ...said, given: false, on: today }, ifMatch: 1 });
    expect(await formsOf()).toEqual({ shares: false, shared: [] });
  });

  it('are shown to no other worker', async () => {
    const { api } = newWorker();
    const { members } = await runningRun(server, 1);
    const [participantId = ''] = members;
    const refused = await refusal(api.listClientGroups({ params: { participantId } }));
    expect(refused.code).toBe('participant.unknown');
  });
});

describe('The names of an own worker’s clients', () => {
  it('come in one request, and each client finds it once in the audit', async () => {
    const { api, userId, register, name } = newWorker();
    const [one, two, unnamed] = [await register(), await register(), await register()];
    await name(one, 'Maija Mallikas');
    await name(two, 'Matti Mallikas');
    const { items } = await api.postNames({ body: { participantIds: [two, unnamed, one] } });
    expect(items).toEqual([
      { participantId: two, name: 'Matti Mallikas' },
      { participantId: one, name: 'Maija Mallikas' },
    ]);
    const ofPeople = (await auditOf('postNames')).filter(({ pk }) => pk.includes('#PARTICIPANT#'));
    const entries = ofPeople.filter(({ by }) => by.kind === 'staff' && by.userId === userId);
    expect(entries.map(({ pk }) => pk).toSorted()).toEqual(
      [one, two, unnamed].map(under).toSorted(),
    );
    for (const entry of entries) {
      expect(entry.outcome).toBe('done');
      expect(JSON.stringify(entry)).not.toContain('Mallikas');
    }
  });

  it('are all refused if one number is a colleague’s client or nobody’s, and that is in the audit', async () => {
    const [own, other] = [newWorker(), newWorker()];
    const mine = await own.register();
    const theirs = await other.register();
    await own.name(mine, 'Maija Mallikas');
    await other.name(theirs, 'Matti Muukalainen');
    const replies = [];
    for (const foreign of [theirs, newParticipantId()]) {
      const body = JSON.stringify({ participantIds: [mine, foreign] });
      const refused = await refusal(
        own.api.postNames({ body: { participantIds: [mine, foreign] } }),
      );
      expect(refused.code).toBe('participant.unknown');
      replies.push({ ...refused, instance: undefined });
      expect(body).toContain(foreign);
    }
    expect(replies[0]).toEqual(replies[1]);
    const entries = (await auditOf('postNames')).filter(({ pk }) => pk === under(theirs));
    expect(entries).toMatchObject([{ outcome: 'participant.unknown' }]);
  });

  it('come for a substitute too, while it lasts, and the audit says why', async () => {
    const [own, other] = [newWorker(), newWorker()];
    await other.api.listMyClients({});
    const participantId = await own.register();
    await own.name(participantId, 'Maija Mallikas');
    const params = { participantId, userId: other.userId };
    await own.api.putClientSubstitute({ params, body: away });
    const body = { participantIds: [participantId] };
    expect((await other.api.postNames({ body })).items).toHaveLength(1);
    const [entry] = (await auditOf('postNames')).filter(({ pk }) => pk === under(participantId));
    expect(entry?.by).toMatchObject({ userId: other.userId, asSubstitute: 'absence' });
    await own.api.deleteClientSubstitute({ params });
    expect((await refusal(other.api.postNames({ body }))).code).toBe('participant.unknown');
  });

  it('come for at most a hundred numbers, and for no number twice', async () => {
    const ask = async (participantIds: string[]) =>
      (await raw(server, 'own-worker', 'POST', '/v1/names', JSON.stringify({ participantIds })))
        .status;
    const many = Array.from({ length: clientLimits.namesAtOnce + 1 }, newParticipantId);
    expect(await ask(many)).toBe(400);
    expect(await ask([many[0] ?? '', many[0] ?? ''])).toBe(400);
    expect(await ask([])).toBe(400);
    expect(await ask(many.slice(1))).toBe(404);
  });
});
