import { randomUUID } from 'node:crypto';
import type { LocalServer } from '../../infra/local/local-server.ts';
import { allRoutes } from '../../shared/contract/api.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { away, type Ids, requestTo, saves } from '../access/requests.ts';
import { newClientOf, secretFor, thingsOf } from '../access/things.ts';
import {
  as,
  enrolled,
  holding,
  newId,
  newInvitation,
  newMemberBody,
  newOwnInstrumentId,
  newParticipant,
  newPlannedSession,
  newReferralBody,
  newRunBody,
  recruitingRun,
  runningRun,
  sealedFor,
} from '../make.ts';
import { groupNow, ownPage, ownPageWithCode, startForm } from '../own-page.ts';
import { partnerThings } from '../partners.ts';

type CostedRoute = (typeof allRoutes)[number];

/**
 * The cost of a request: requests to DynamoDB, read and write units of the records and identities,
 * and write units of the audit. `read` includes what the audit itself reads about the caller.
 */
export type RouteCost = {
  route: string;
  status: number;
  requests: number;
  read: number;
  write: number;
  audit: number;
};

/**
 * The demo users who may call and whose data we use; the worker comes before the leader, because
 * clients belong to the worker.
 */
const users = ['own-worker', 'leader', 'coordinator', 'researcher', 'admin'] as const;
/** Routes that the worker may call too, but that the leader calls here. */
const leaders = new Set([
  ...['listProgrammes', 'getDuties', 'putAbsence', 'deleteAbsence'],
  'postReferralDecision',
]);
/** Routes that a leader may call too, but that the coordinator calls here. */
const coordinators = new Set(['postRunConfirmation', 'putRun', 'postOwnPageConfirmation']);

function userOf({ name, route }: CostedRoute): string | null {
  if (typeof route.roles === 'string') return null;
  const roles: readonly string[] = route.roles;
  const may = users.filter((user) => roles.includes(user.replace('-', '_')));
  if (coordinators.has(name)) return 'coordinator';
  return (leaders.has(name) ? 'leader' : may[0]) ?? null;
}

/** Routes that end, hide or hand over what other routes need are called last. */
const late: Readonly<Record<string, number>> = {
  putAbsence: 0.1,
  listAbsences: 0.2,
  deleteAbsence: 0.3,
  postRunStatus: 1,
  postAnswerSubmit: 1,
  // Corrects the form that was handed in just before.
  putFormCorrection: 1.1,
  postAnswerCorrection: 1.2,
  deleteParticipant: 3,
  putClientHandOver: 4,
  putRunHandOver: 4,
  putWorkerHandOver: 5,
  postSealedForm: 6,
  postCorrectionWithdrawal: 7,
  putReferral: 8,
  postReferralDecision: 8,
  postReferralMove: 8,
  listRunReferrals: 8.1,
  listClientReferrals: 8.1,
  listWaiting: 8.2,
  putApart: 9,
  listPartnerLinks: 10,
  putPartnerLink: 10,
  deletePartnerLink: 10,
  getPartnerInvitation: 10,
  postPartnerReferral: 10,
  getPartnerReceipt: 10,
  listUntakenClients: 10.1,
  postTaking: 10.2,
  putMeasurement: 9,
  // On pages of their own.
  putPersonalCode: 11,
  postOwnAbsence: 11,
  postOwnForm: 11,
  postOwnOpening: 11,
  postOwnMessage: 11,
  deleteOwnSession: 1.9,
  // The other link opens nothing any more.
  postOwnPageLink: 2.1,
  deleteOwnPageLinks: 2.2,
};
const lateness = ({ name, route }: CostedRoute) =>
  late[name] ?? (route.method === 'DELETE' ? 2 : 0);

/**
 * What a request names or sends instead of the default, so that it writes, and is neither a repeat
 * nor refused.
 */
type RequestChange = {
  ids?: Partial<Ids>;
  body?: object;
  occasion?: string;
  ifMatch?: number;
  /** The secret of another link than that of a form. */
  secret?: string;
};

async function changesFor(server: LocalServer, { programmeId, runId, instrumentId }: Ids) {
  const worker = as(server, 'own-worker');
  const another = async () => ({ participantId: await newClientOf(worker, 'own-worker') });
  const member = async () => ({ participantId: await enrolled(server, runId) });
  const reason = away.reason;
  const planned = { runId: newId('run') };
  await as(server, 'coordinator').putRun({ params: planned, body: newRunBody(programmeId) });
  const waiting = { runId: newId('run') };
  const both = { sub: 'chief', 'cognito:groups': ['coordinator', 'leader'] };
  await as(server, 'leader', both).putRun({
    params: waiting,
    body: newRunBody(programmeId, { leaders: ['chief'] }),
  });
  const labelled = { runId: (await recruitingRun(server)).runId };
  const { version: runVersion } = await as(server, 'leader').getRun({ params: labelled });
  const today = dayOf(new Date().toISOString());
  const soon = daysAfter(today, 7);
  const sessionsOn = (day: string) => [
    { sessionId: `s-${day}`, ...newPlannedSession({ date: day }) },
  ];
  const moved = { ...planned, sessionId: `s-${soon}` };
  const coordinator = as(server, 'coordinator');
  await coordinator.putPlan({ params: moved, body: { sessions: sessionsOn(soon) } });
  const fresh = { programmeId: newId('programme') };
  await coordinator.putProgramme({ params: fresh, body: { name: 'Kokeilu', kind: 'other' } });
  const person = newInvitation();
  await as(server, 'admin').postAccounts({ body: { people: [person] } });
  const invited = { userId: person.userId };
  const given: Record<string, RequestChange> = {
    putTemplate: { ids: fresh },
    putInstrumentDraft: { ids: { ownInstrumentId: newOwnInstrumentId() } },
    putPlan: { ids: planned, body: { sessions: sessionsOn(daysAfter(soon, 7)) } },
    postSessionMove: { ids: moved, body: { to: daysAfter(soon, 1) } },
    putProgramme: { ids: { programmeId: newId('programme') } },
    putRun: { ids: { runId: newId('run') } },
    putRunBackground: { ids: { runId: (await recruitingRun(server)).runId } },
    postRunConfirmation: { ids: waiting, body: { leader: 'chief' } },
    postRunStatus: { ids: planned, body: { status: 'recruiting', on: '2026-02-01' } },
    putMember: { ids: await another(), body: newMemberBody() },
    putParticipant: { ids: { participantId: newParticipantId() } },
    putIdentity: { ids: await another() },
    postJoining: {
      ids: { ...(await another()), otherParticipantId: (await another()).participantId },
      body: {},
    },
    putSealedLabels: { ids: labelled, body: { sealed: 'AAAA', runVersion } },
    putSession: { ids: { sessionId: newId('session') } },
    putRunSubstitute: { ids: { userId: 'colleague' } },
    putRunHandOver: {
      ids: { handOverId: newId('hand-over') },
      body: { from: 'leader', to: 'colleague', reason },
    },
    putClientHandOver: {
      ids: { ...(await another()), handOverId: newId('hand-over') },
      body: { from: 'own-worker', to: 'colleague', reason },
    },
    putWorkerHandOver: {
      ids: { handOverId: newId('hand-over'), userId: 'own-worker' },
      body: { runsTo: null, clientsTo: 'colleague', reason },
    },
    getDuties: { ids: { userId: 'leader' } },
    putAbsence: {
      ids: { userId: 'leader' },
      body: { from: today, until: today, runsTo: 'colleague', clientsTo: null, reason },
    },
    deleteAbsence: { ids: { userId: 'leader' } },
    postAccounts: { body: { people: [newInvitation()], dryRun: false } },
    deleteMeasurement: { ifMatch: 1 },
    patchAccount: { ifMatch: 1 },
    postAccountInvitation: { ids: invited },
    postAccountReset: { ids: { userId: 'researcher' } },
    postAccountDisabling: { ids: invited },
    postAccountEnabling: { ids: invited },
    putForm: { ids: await member() },
    putFormCorrection: { occasion: 'end', ifMatch: 1 },
    putPaperEntry: { ids: await member() },
    putFormDecision: { ids: await member() },
    putUnnumberedForm: { ids: { formId: newId('form') } },
    putExport: { ids: { exportId: randomUUID() } },
    postOwnSession: { body: { code: '407152' } },
    listStaffActions: { ids: { userId: 'researcher' } },
  };
  const { participantId } = await member();
  const linked = { occasion: 'start', instrumentId, outsideWindow: 'other' };
  given.postLinks = { body: { ...linked, participantIds: [participantId] } };
  return given;
}

/**
 * A file of answers that a device sealed for this local server. It belongs to a run of its own,
 * made after all other requests, so that their costs stay the same.
 */
async function sealedChange(server: LocalServer, { instrumentId }: Ids): Promise<RequestChange> {
  const { runId, members } = await runningRun(server, 1);
  const [participantId = ''] = members;
  const body = { occasion: 'end' as const, instrumentId, participantIds: [participantId] };
  const { items } = await as(server, 'leader').postLinks({
    params: { runId },
    body: { ...body, outsideWindow: 'other' },
  });
  const sheet = await holding(server, items[0]?.secret ?? '').getAnswer({});
  const draftId = sheet.status === 'open' ? sheet.draftId : null;
  return {
    ...{ ids: { runId, participantId }, occasion: 'end' },
    body: await sealedFor(server, { draftId, device: 'phone', saves }),
  };
}

/** A client of the worker's, and a run of the leader's to which they can be referred. */
async function toRefer(server: LocalServer) {
  const { runId } = await recruitingRun(server);
  return { runId, participantId: await newParticipant(server) };
}

/** The same, referred. */
async function referredClient(server: LocalServer) {
  const params = await toRefer(server);
  await as(server, 'own-worker').putReferral({ params, body: newReferralBody() });
  return params;
}

/** A correction that the leader proposed, of a form that was handed in in a run of its own. */
async function withdrawalChange(
  server: LocalServer,
  { instrumentId }: Ids,
): Promise<RequestChange> {
  const { runId, members } = await runningRun(server, 1);
  const [participantId = ''] = members;
  const place = { runId, occasion: 'end' as const, instrumentId, participantId };
  const leader = as(server, 'leader');
  const { items } = await leader.postLinks({
    params: { runId },
    body: {
      ...{ occasion: 'end', instrumentId, participantIds: [participantId] },
      outsideWindow: 'other',
    },
  });
  const holder = holding(server, items[0]?.secret ?? '');
  await holder.postAnswerSubmit({ body: { device: 'phone', saves } });
  const reason = { code: 'participant_asked' as const, note: null };
  const body = { answers: { feels_healthy: 4 }, reason };
  await leader.putFormCorrection({ params: place, body, ifMatch: 1 });
  return { ids: { runId, participantId }, occasion: 'end' };
}

/** A run with a partner's link, and a client of the partner's. */
async function idsOfPartner(server: LocalServer): Promise<RequestChange> {
  const { runId, linkId, participantId } = await partnerThings(server);
  return { ids: { runId, linkId, participantId } };
}

const bySecret = async (server: LocalServer) => ({ secret: (await partnerThings(server)).secret });

/**
 * Data that a route needs is made only when its turn comes, so that the costs of other routes stay
 * the same.
 */
const lateChanges: Readonly<
  Record<string, (server: LocalServer, ids: Ids) => Promise<RequestChange>>
> = {
  postSealedForm: sealedChange,
  postCorrectionWithdrawal: withdrawalChange,
  putReferral: async (server) => ({ ids: await toRefer(server) }),
  postReferralDecision: async (server) => ({
    ids: await referredClient(server),
    body: { state: 'refused', reason: 'full', note: '' },
  }),
  postReferralMove: async (server) => ({
    ids: await referredClient(server),
    body: { to: (await recruitingRun(server)).runId },
  }),
  listRunReferrals: async (server) => ({ ids: await referredClient(server) }),
  listClientReferrals: async (server) => ({ ids: await referredClient(server) }),
  listPartnerLinks: idsOfPartner,
  putPartnerLink: async (server) => ({
    ids: { runId: (await partnerThings(server)).runId, linkId: newId('link') },
  }),
  deletePartnerLink: idsOfPartner,
  getPartnerInvitation: bySecret,
  postPartnerReferral: bySecret,
  getPartnerReceipt: async (server) => ({ secret: (await partnerThings(server)).receipt }),
  listUntakenClients: idsOfPartner,
  postTaking: idsOfPartner,
  putPersonalCode: async (server) => {
    const params = { participantId: await newParticipant(server) };
    const { secret } = await ownPage(server, params.participantId);
    const { word } = await as(server, 'own-worker').postOneTimeWord({ params });
    return { secret, body: { word, code: '407152' } };
  },
  postOwnAbsence: async (server) => {
    const { runId, members, sessionIds } = await groupNow(server, 1);
    const { secret } = await ownPage(server, members[0] ?? '');
    return { secret, body: { runId, sessionId: sessionIds[0] ?? '', cannotCome: true } };
  },
  postOwnForm: async (server) => {
    const { runId, members } = await groupNow(server, 1);
    const { secret } = await ownPage(server, members[0] ?? '');
    return { secret, body: startForm(runId) };
  },
  // It is open already: the word itself is made where it is sent.
  postOwnOpening: async (server) => {
    const participantId = await newParticipant(server);
    const { secret, session, inside } = await ownPageWithCode(server, participantId);
    const { ticket } = await inside.postOwnTicket({});
    await as(server, 'coordinator').postOwnPageConfirmation({ body: { participantId, ticket } });
    return { secret: `${secret}; session=${session}` };
  },
  postOwnMessage: async (server) => {
    const { secret, session } = await ownPageWithCode(server, await newParticipant(server));
    return { secret: `${secret}; session=${session}` };
  },
  putMeasurement: async (server) => ({ ids: { participantId: await newParticipant(server) } }),
  putApart: async (server) => ({
    ids: {
      participantId: await newParticipant(server),
      otherParticipantId: await newParticipant(server),
    },
  }),
};

/** Calls every route once for existing things, and returns the cost of each. */
export async function routeCosts(server: LocalServer): Promise<RouteCost[]> {
  const { countCosts, isWrite, unitsOfCommand: unitsOf } = await import('../consumed.ts');
  const staff = {
    leader: as(server, 'leader'),
    worker: as(server, 'own-worker'),
    researcher: as(server, 'researcher'),
  };
  const { secret, clientSecret, ownSecret, ...ids } = await thingsOf(server, staff);
  const changes = await changesFor(server, ids);
  await server.settled();
  const { costs, stop } = countCosts();
  const rows: RouteCost[] = [];
  for (const entry of allRoutes.toSorted((a, b) => lateness(a) - lateness(b))) {
    const change = (await lateChanges[entry.name]?.(server, ids)) ?? changes[entry.name] ?? {};
    const request = requestTo(entry.name, entry.route, { ...ids, ...change.ids }, change.occasion);
    const body = change.body ? JSON.stringify(change.body) : request.body;
    const user = userOf(entry);
    const authorization = user
      ? `Bearer ${await server.tokenFor(user)}`
      : `Link ${change.secret ?? secretFor(entry.name, { secret, clientSecret, ownSecret })}`;
    const headers = {
      authorization,
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(change.ifMatch ? { 'if-match': `"${change.ifMatch}"` } : {}),
    };
    costs.length = 0;
    const answer = await fetch(server.url + request.path, {
      method: request.method,
      headers,
      ...(body ? { body } : {}),
    });
    await answer.arrayBuffer();
    const all = costs.filter(({ requested }) => requested);
    const own = all.filter(({ isAudit, ...cost }) => !isAudit || !isWrite({ isAudit, ...cost }));
    rows.push({
      route: entry.name,
      status: answer.status,
      requests: own.length,
      read: unitsOf(own.filter((cost) => !isWrite(cost))),
      write: unitsOf(own.filter(isWrite)),
      audit: unitsOf(all.filter((cost) => !own.includes(cost))),
    });
    await server.settled();
  }
  stop();
  return rows;
}
