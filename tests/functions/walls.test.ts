import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { allRoutes } from '../../shared/contract/api.ts';
import { pathOf } from '../../shared/contract/client.ts';
import type { Route } from '../../shared/contract/route.ts';
import { role } from '../../shared/model/access.ts';
import { dayOf } from '../../shared/model/day.ts';
import { newParticipantId } from '../../shared/model/participant-id.ts';
import {
  as,
  enrolled,
  formBody,
  formParams,
  memberBody,
  newId,
  pinned,
  runBody,
  runningRun,
  sessionBody,
} from '../make.ts';
import { testStand } from '../stand.ts';

const stand = await testStand();
const leader = as(stand, 'leader');
const { programmeId, runId, members } = await runningRun(stand, 2);
const [participantId = ''] = members;
const sessionId = newId('session');
const formId = newId('form');
const exportId = randomUUID();
const handOverId = newId('hand-over');
const userId = 'camp-leader';
const consented = { given: true, on: '2026-03-02', textVersion: '1', source: 'paper' as const };
const { channel: _, ...paper } = formBody();

await leader.putSession({ params: { runId, sessionId }, body: sessionBody() });
await leader.putRunBackground({ params: { runId }, body: {} });
await leader.putForm({ params: formParams(runId, participantId), body: formBody() });
await leader.postLinks({
  params: { runId },
  body: { occasion: 'start', instrumentId: pinned.instrumentId, outsideWindow: 'other' },
});
await leader.putUnnumberedForm({
  params: { runId, formId },
  body: { ...formBody(), occasion: 'start', instrumentId: pinned.instrumentId },
});
await as(stand, 'own-worker').putConsent({
  params: { participantId, purpose: 'share_with_own_worker' },
  body: consented,
});
const selection = { instrumentId: pinned.instrumentId, instrumentVersion: pinned.version };
await as(stand, 'researcher').putExport({ params: { exportId }, body: selection });

const reason = { code: 'absence' as const, note: null };
const today = dayOf(new Date().toISOString());
const away = { from: today, until: today, reason };
await leader.putRunSubstitute({ params: { runId, userId }, body: away });
const gone = { from: 'leader', to: 'camp-leader', reason: null };
await leader.putRunHandOver({ params: { runId, handOverId }, body: gone });
const back = { from: 'camp-leader', to: 'leader', reason: null };
await as(stand, 'camp-leader').putRunHandOver({
  params: { runId, handOverId: newId('back') },
  body: back,
});

/** What there is in the one organisation, and what there is nowhere. */
const real = { programmeId, runId, participantId, sessionId, formId, exportId, handOverId, userId };
const unknown = {
  programmeId: newId('programme'),
  runId: newId('run'),
  participantId: newParticipantId(),
  sessionId: newId('session'),
  formId: newId('form'),
  exportId: randomUUID(),
  handOverId: newId('hand-over'),
  userId: newId('nobody'),
};
type Ids = typeof real;
const common = { occasion: 'start', instrumentId: pinned.instrumentId, purpose: 'research' };

/** A body that the route takes, naming nothing but what the ids name. */
const bodies: Record<string, (ids: Ids) => unknown> = {
  putProgramme: () => ({ name: 'Kokeilu', kind: 'other' }),
  putRun: (ids) => runBody(ids.programmeId, { name: 'Muualla', leaders: ['stranger'] }),
  postRunStatus: () => ({ status: 'ended', on: '2026-05-04' }),
  putRunBackground: () => ({}),
  putMember: () => memberBody(),
  putParticipant: () => ({ ownWorker: 'stranger', background: {}, synthetic: true }),
  putConsent: () => consented,
  putIdentity: () => ({ name: 'Joku Muu', phone: null, language: 'fi' }),
  putSession: () => sessionBody(),
  patchAttendance: (ids) => ({
    marks: {
      [ids.participantId]: {
        attendance: 'present',
        markedAt: '2026-03-02T12:00:00.000Z',
        device: 'tablet',
      },
    },
  }),
  putRunHandOver: () => ({ ...gone, reason }),
  putClientHandOver: () => ({ from: 'own-worker', to: 'stranger', reason }),
  putWorkerHandOver: () => ({ to: 'stranger', reason }),
  putRunSubstitute: () => away,
  putClientSubstitute: () => away,
  postQuestionnaire: () => ({ resourceType: 'Questionnaire' }),
  putFormDecision: () => ({ decision: 'lost', on: '2026-03-02' }),
  putPaperEntry: () => paper,
  putUnnumberedForm: () => ({ ...formBody(), ...common, purpose: undefined }),
  putForm: () => formBody(),
  postLinks: (ids) => ({ ...common, purpose: undefined, participantIds: [ids.participantId] }),
  postLinkSheet: () => ({ ...common, purpose: undefined }),
  putExport: (ids) => ({ ...selection, programmeIds: [ids.programmeId] }),
};

/** Queries that name something. */
const queries: Record<string, (ids: Ids) => Record<string, string>> = {
  listOutcomes: (ids) => ({ programme: ids.programmeId }),
  listAudit: (ids) => ({ participant: ids.participantId }),
  getAuditLetter: (ids) => ({ participant: ids.participantId, language: 'fi' }),
};

/** Somebody of another organisation who may do there whatever anybody may. */
const stranger = await stand.tokenFor('other-leader', {
  sub: 'stranger',
  'cognito:groups': role.options,
});

/** Ids, moments and random names apart: what is told must not depend on them. */
function withoutIds(text: string, ids: Ids): string {
  const named = Object.values(ids).reduce((told, id) => told.replaceAll(id, '…'), text);
  return named
    .replace(/urn:laituri:request:[\w-]+/g, '…')
    .replace(/"requestId":"[\w-]+"/g, '…')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '…');
}

async function answerTo(name: string, route: Route, ids: Ids) {
  const query = queries[name]?.(ids) ?? {};
  const path = pathOf(route.path, { params: { ...common, ...ids }, query });
  const body = route.body ? JSON.stringify(bodies[name]?.(ids)) : undefined;
  const answer = await fetch(stand.url + path, {
    method: route.method,
    headers: { Authorization: `Bearer ${stranger}`, 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body }),
  });
  return { status: answer.status, body: withoutIds(await answer.text(), ids) };
}

const routes = allRoutes.filter(({ route }) => Array.isArray(route.roles));
const named = routes.filter(({ route, name }) => route.path.includes('{') || queries[name]);

describe('Somebody of another organisation, with every role there', () => {
  it.each(named)('is answered on $name as if nothing of it existed', async ({ name, route }) => {
    if (route.body) expect(Object.keys(bodies), `${name} needs a body here`).toContain(name);
    const [asReal, asUnknown] = [
      await answerTo(name, route, real),
      await answerTo(name, route, unknown),
    ];
    expect(asReal).toEqual(asUnknown);
    expect(asReal.status).not.toBe(400);
  });

  it.each(routes.filter(({ route }) => route.method === 'GET'))(
    'sees on $name nothing of the first',
    async ({ name, route }) => {
      const { body } = await answerTo(name, route, real);
      for (const member of members) expect(body).not.toContain(member);
      expect(body).not.toContain('Kokeiluryhmä');
    },
  );

  it('has changed nothing of it', async () => {
    const { name, leaders } = await leader.getRun({ params: { runId } });
    expect({ name, leaders }).toEqual({ name: 'Kokeiluryhmä', leaders: ['leader'] });
    const { items } = await leader.listForms({ params: { runId } });
    expect(items.find((place) => place.participantId === participantId)?.status).toBe('received');
    expect(await enrolled(stand, runId)).toBeTruthy();
  });
});
