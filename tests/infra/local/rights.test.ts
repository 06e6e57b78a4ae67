import { randomUUID } from 'node:crypto';
import { DeleteCommand } from '@aws-sdk/lib-dynamodb';
import { beforeAll, describe, expect, it } from 'vitest';
import { keys } from '../../../functions/store/keys.ts';
import { loadDemo } from '../../../infra/local/demo/demo.ts';
import { startRightsGuard } from '../../../infra/local/lambdas/rights-guard.ts';
import { allows, type TableAction } from '../../../infra/local/template/rights.ts';
import { bandLimits } from '../../../shared/configuration.ts';
import { dayOf, daysAfter } from '../../../shared/domain/day.ts';
import { dynamodbEndpoint } from '../../database.ts';
import { recordsOf, setInDirectory } from '../../directory.ts';
import { endedGroup, selection } from '../../exports/research.ts';
import {
  as,
  formParams,
  holding,
  newDraftBody,
  newFormBody,
  newId,
  newInvitation,
  newOwnInstrumentId,
  newParticipant,
  newPlannedSession,
  newReferralBody,
  newRunBody,
  newSessionBody,
  newTemplateBody,
  pinned,
  recruitingRun,
  refusal,
  runningRun,
  sendSealedLabels,
  type TestApi,
} from '../../make.ts';
import { groupNow, ownPageWithCode, startForm } from '../../own-page.ts';
import { partnerThings, partnerWith } from '../../partners.ts';
import { letRemind, remindAndDeliver, remindable } from '../../reminded.ts';
import { testServer } from '../../server.ts';

const done = new Map<string, Map<string, TableAction>>();
const server = await testServer({
  functions: 'bundles',
  onTableAction: (functionId, tableAction) => {
    const tableActions = done.get(functionId) ?? new Map<string, TableAction>();
    done.set(
      functionId,
      tableActions.set(`${tableAction.action} ${tableAction.resource}`, tableAction),
    );
  },
});

/** What the demo does not do: the lists, and a leader who hands a run over. */
/** A client who is referred to a group and moved to another, and is looked for in all of them. */
async function referToGroups() {
  const worker = as(server, 'own-worker');
  const participantId = await newParticipant(server);
  const [{ runId }, { runId: to }] = [await recruitingRun(server), await recruitingRun(server)];
  const params = { runId, participantId };
  await worker.putReferral({ params, body: newReferralBody() });
  await as(server, 'leader').postReferralMove({ params, body: { to } });
  await worker.listClientReferrals({ params });
  await as(server, 'coordinator').listWaiting({});
  await as(server, 'coordinator').listFormProgress({});
  await as(server, 'coordinator').listWithoutOwnWorker({});
}

/** A client of a partner, who is taken by an own worker; and a link that is revoked. */
async function referByPartner() {
  const { runId, linkId, secret, receipt, participantId } = await partnerThings(server);
  const coordinator = as(server, 'coordinator');
  await coordinator.listPartnerLinks({ params: { runId } });
  await partnerWith(server, secret).getPartnerInvitation({});
  await partnerWith(server, receipt).getPartnerReceipt({});
  await refusal(partnerWith(server, 'unknown').getPartnerInvitation({}));
  const worker = as(server, 'own-worker');
  await worker.listUntakenClients({});
  await worker.postTaking({ params: { participantId }, body: {} });
  await coordinator.deletePartnerLink({ params: { runId, linkId } });
}

/** Somebody is reminded; the carrier refuses it, and then for good; another will not be reminded. */
async function remindSomebody() {
  await letRemind(server);
  const leader = as(server, 'leader');
  const { runId } = await recruitingRun(server, { instruments: [] });
  const date = '2026-03-10';
  const params = { runId, sessionId: newId('session') };
  const body = newSessionBody({ date, status: 'planned' as const });
  await leader.putSession({ params, body });
  const [stopped, other] = [await remindable(server, runId), await remindable(server, runId)];
  server.stopMessagesTo(stopped.to);
  await remindAndDeliver(server, '2026-03-09T08:00:00.000Z');
  await leader.listRunReminders({ params: { runId } });
  const { participantId } = other;
  await as(server, 'own-worker').listReminders({ params: { participantId } });
}

async function doTheRest() {
  await useOwnPage();
  await referByPartner();
  const [leader, coordinator] = [as(server, 'leader'), as(server, 'coordinator')];
  const { programmeId, runId } = await recruitingRun(server);
  const { version } = await coordinator.getRun({ params: { runId } });
  await coordinator.putRun({
    params: { runId },
    body: newRunBody(programmeId, { leaders: ['leader', 'camp-leader'] }),
    ifMatch: version,
  });
  await coordinator.putRun({
    params: { runId },
    body: newRunBody(programmeId, { leaders: ['leader'] }),
    ifMatch: version + 1,
  });
  await coordinator.listRuns({});
  await leader.listRuns({});
  await leader.putRunBackground({ params: { runId }, body: {} });
  for (const list of ['listMembers', 'listSessions', 'listForms'] as const)
    await leader[list]({ params: { runId } });
  const { instrumentId } = formParams(runId, '');
  await leader.putUnnumberedForm({
    params: { runId, formId: 'f-1' },
    body: { ...newFormBody(), occasion: 'start', instrumentId },
  });
  await answerByLink();
  await answerAsClient();
  await enterTwice();
  await joinNumbers();
  await erasePerson();
  await changeStaff();
  await moveLabels();
  await planGroup(leader, coordinator, programmeId);
  await publishOwn(programmeId);
  await subscribeToCalendar();
  await openAsLeader(programmeId);
  await remindSomebody();
  await referToGroups();
  await leader.listProgrammes({});
  await leader.listStaff({});
  await signInForTheFirstTime();
  await administerAccounts();
  await renameProgramme();
  const { items } = await as(server, 'own-worker').listParticipants({});
  const participantId = items[0]?.participantId ?? '';
  await as(server, 'own-worker').getParticipant({ params: { participantId } });
  await as(server, 'own-worker').listMyClients({});
  await as(server, 'own-worker').listClientGroups({ params: { participantId } });
  await as(server, 'own-worker').postNames({ body: { participantIds: [participantId] } });
  await as(server, 'own-worker').listOpenings({});
  await exportForResearch(participantId);
  for (const user of [leader, coordinator])
    await user.listOutcomes({ query: { programme: 'hahmoterapia' } });
  await leader.getSummary({ params: { runId: 'hahmoterapia-2019-2' } });
  await leader.getFeedback({ params: { runId: 'hahmoterapia-2019-2' } });
  const ofParticipant = { query: { participant: participantId } };
  for (const user of ['own-worker', 'admin']) await as(server, user).listAudit(ofParticipant);
  await as(server, 'admin').listStaffActions({ params: { userId: 'leader' } });
}

/** Somebody who is not in the directory yet, and somebody who was invited to it. */
async function signInForTheFirstTime() {
  const { documents, description } = server;
  const TableName = recordsOf(server.description);
  const issuer = description.authorizer?.issuer ?? '';
  for (const Key of [
    keys.staffMember('kainuu', 'researcher'),
    keys.signInSubject({ issuer, sub: 'researcher' }),
    keys.staffAddress('researcher@laituri.example'),
  ])
    await documents.send(new DeleteCommand({ TableName, Key }));
  await server.tokenFor('researcher');
  await setInDirectory(server, 'researcher', { status: 'invited' });
  await server.tokenFor('researcher');
}

/** Somebody is invited, gets everything that an account may get, and leaves. */
async function administerAccounts() {
  const admin = as(server, 'admin');
  const person = newInvitation();
  const params = { userId: person.userId };
  await admin.postAccounts({ body: { people: [person] } });
  await admin.postAccountInvitation({ params });
  await server.tokenFor(server.accounts.find(person.email)?.id ?? '');
  server.accounts.change(server.accounts.find(person.email)?.id ?? '', { status: 'CONFIRMED' });
  await admin.postAccountReset({ params, body: { what: 'second_factor' } });
  const { items } = await admin.listAccounts({});
  const ifMatch = items.find(({ userId }) => userId === person.userId)?.version;
  await admin.patchAccount({ params, body: { name: 'Ritva' }, ifMatch });
  const body = {
    runsTo: null,
    clientsTo: null,
    reason: { code: 'left_post' as const, note: null },
  };
  await admin.postAccountDisabling({ params, body });
  await admin.postAccountEnabling({ params });
}

/** A page that does not know all fields of a programme renames it: what it leaves out is read. */
async function renameProgramme() {
  const programmeId = newId('programme');
  const body = { name: 'Kalaryhmä', kind: 'other' as const };
  await as(server, 'coordinator').putProgramme({ params: { programmeId }, body });
  const { status } = await fetch(`${server.url}/v1/programmes/${programmeId}`, {
    method: 'PUT',
    headers: {
      authorization: `Bearer ${await server.tokenFor('coordinator')}`,
      'content-type': 'application/json',
      'if-match': '"1"',
    },
    body: JSON.stringify({ name: 'Kalastusryhmä' }),
  });
  expect(status).toBe(200);
}

/** A template, a run that is opened from it, its plan, and a session that moves. */
async function planGroup(leader: TestApi, coordinator: TestApi, programmeId: string) {
  const template = { params: { programmeId }, body: newTemplateBody() };
  await coordinator.putTemplate(template);
  await coordinator.getTemplate({ params: { programmeId } });
  await coordinator.getTemplateVersion({ params: { programmeId, templateVersion: '1' } });
  const params = { runId: newId('run') };
  const body = newRunBody(programmeId, { templateVersion: 1 });
  await coordinator.putRun({ params, body });
  const [first, later] = [1, 2].map((day) => daysAfter(dayOf(new Date().toISOString()), day));
  const sessions = [{ sessionId: 's-1', ...newPlannedSession({ date: first as string }) }];
  await coordinator.putPlan({ params, body: { sessions } });
  const move = { params: { ...params, sessionId: 's-1' }, body: { to: later as string } };
  await leader.postSessionMove(move);
  const { runId, members } = await runningRun(server, 1);
  await leader.putSession({
    params: { runId, sessionId: newId('session') },
    body: newSessionBody({ kind: 'catch_up', status: 'planned', members }),
  });
}

/** The organisation lets leaders open groups, and one does. */
async function openAsLeader(programmeId: string) {
  const whoOpensGroups = 'coordinators_and_leaders' as const;
  await as(server, 'admin').putOrganisation({
    body: {
      whoOpensGroups,
      reminders: { service: 'Palvelu', perMonth: 100 },
      reminderTrial: { since: '2026-03-01' },
    },
  });
  await as(server, 'coordinator').getReminderTrial({});
  await as(server, 'leader').getOrganisation({});
  await as(server, 'admin').getRetention({});
  const body = newRunBody(programmeId, { leaders: ['leader'] });
  await as(server, 'leader').putRun({ params: { runId: newId('run') }, body });
}

/** Calendars of a leader and a coordinator, replaced and revoked; and one that does not exist. */
async function subscribeToCalendar() {
  for (const user of ['leader', 'coordinator']) {
    const staff = as(server, user);
    await staff.postCalendar({});
    const { address } = await staff.postCalendar({});
    expect((await fetch(address)).status).toBe(200);
    await staff.getCalendar({});
    await staff.deleteCalendar({});
    expect((await fetch(address)).status).toBe(404);
  }
}

/** Own labels that go to the leader's other device. */
async function moveLabels() {
  const { runId } = await runningRun(server, 1);
  const leader = as(server, 'leader');
  const query = await sendSealedLabels(leader, runId);
  await leader.getSealedLabels({ params: { runId } });
  await leader.deleteSealedLabels({ params: { runId }, query });
}

/** A substitute who comes and goes, and a run and a client that are handed over there and back. */
async function changeStaff() {
  const { runId, members } = await runningRun(server, 1);
  const [participantId = ''] = members;
  const today = dayOf(new Date().toISOString());
  const body = { from: today, until: today, reason: { code: 'absence' as const, note: null } };
  const [leader, worker] = [as(server, 'leader'), as(server, 'own-worker')];
  await leader.putRunSubstitute({ params: { runId, userId: 'camp-leader' }, body });
  await leader.deleteRunSubstitute({ params: { runId, userId: 'camp-leader' } });
  await goAway(worker, leader);
  await worker.putClientSubstitute({ params: { participantId, userId: 'camp-leader' }, body });
  await as(server, 'camp-leader').listParticipants({});
  const toRun = { from: 'leader', to: 'camp-leader' };
  await leader.putRunHandOver({ params: { runId, handOverId: 'h-1' }, body: toRun });
  await as(server, 'coordinator').listRunHandOvers({ params: { runId } });
  const toClient = { from: 'own-worker', to: 'camp-leader' };
  await worker.putClientHandOver({ params: { participantId, handOverId: 'h-1' }, body: toClient });
  await as(server, 'admin').putWorkerHandOver({
    params: { userId: 'camp-leader', handOverId: 'h-2' },
    body: { runsTo: null, clientsTo: 'own-worker', reason: body.reason },
  });
}

/** An absence of somebody who leads and of somebody who has clients, both ended early. */
async function goAway(...absent: readonly TestApi[]) {
  const today = dayOf(new Date().toISOString());
  const reason = { code: 'absence' as const, note: null };
  for (const [n, api] of absent.entries()) {
    const params = { userId: ['own-worker', 'leader'][n] as string };
    await api.getDuties({ params });
    const named = { runsTo: n ? 'camp-leader' : null, clientsTo: n ? null : 'camp-leader' };
    await api.putAbsence({ params, body: { from: today, until: today, reason, ...named } });
    await api.listAbsences({});
    await api.deleteAbsence({ params });
  }
}

/** A client whose name is stored, who sees their record, and who is erased from a group. */
async function erasePerson() {
  const worker = as(server, 'own-worker');
  const { runId, members } = await runningRun(server, 2);
  const [participantId = ''] = members;
  const params = { participantId };
  const body = { name: 'Maija Mallikas', phone: null, language: 'fi' as const };
  await worker.putIdentity({ params, body });
  await worker.getIdentity({ params });
  const sessionParams = { runId, sessionId: newId('session') };
  const leader = as(server, 'leader');
  await leader.putSession({ params: sessionParams, body: newSessionBody() });
  const mark = {
    attendance: 'present' as const,
    markedAt: '2026-03-02T12:00:00.000Z',
    device: 'x',
  };
  await leader.patchAttendance({
    params: sessionParams,
    body: { marks: { [participantId]: mark } },
  });
  // One that stays, and one that was a mistake.
  for (const [meterId, isRight] of [
    ['esy', true],
    ['avhv', false],
  ] as const) {
    const measured = { ...params, meterId, measurementId: newId('measured') };
    const body = { measurement: 'first', on: '2026-03-02' } as const;
    await worker.putMeasurement({ params: measured, body });
    if (!isRight) await worker.deleteMeasurement({ params: measured, ifMatch: 1 });
  }
  await worker.getRecord({ params });
  await worker.deleteIdentity({ params });
  // Another member is left, with whom the run is counted again.
  await worker.deleteParticipant({ params });
}

/** A person who was registered twice: found, said to be one, and joined in a group. */
async function joinNumbers() {
  const worker = as(server, 'own-worker');
  const { runId, members } = await runningRun(server, 2);
  const [ending = '', staying = ''] = members;
  const body = { name: 'Liisa Mallikas', phone: null, language: 'fi' as const };
  for (const participantId of members)
    await worker.putIdentity({ params: { participantId }, body });
  const { occasion, instrumentId } = formParams(runId, ending);
  await as(server, 'leader').postLinks({
    params: { runId },
    body: { occasion, instrumentId, participantIds: [ending], outsideWindow: 'other' },
  });
  await worker.putConsent({
    params: { participantId: ending, purpose: 'contact' },
    body: { given: true, on: '2026-03-02', textVersion: '1', source: 'paper' },
  });
  const { items } = await worker.listSamePeople({ query: {} });
  const pairId = items[0]?.pairId ?? '';
  const word = { participantId: staying, verdict: 'same' as const };
  await worker.putSamePersonWord({ params: { pairId }, body: word });
  await worker.deleteIdentity({ params: { participantId: ending } });
  const params = { participantId: ending, otherParticipantId: staying };
  await worker.getJoining({ params });
  await worker.postJoining({ params, body: { members: [], forms: [], background: [] } });
}

/** A form by its link, from its creation until it is taken back; and a link that is revoked. */
async function answerByLink() {
  const leader = as(server, 'leader');
  const { runId, members } = await runningRun(server, 2, { endsOn: '2026-05-04' });
  const [first = '', second = ''] = members;
  const { occasion, instrumentId } = formParams(runId, first);
  const { items } = await leader.postLinks({
    params: { runId },
    body: { occasion, instrumentId, outsideWindow: 'other' },
  });
  const holder = holding(server, items[0]?.secret ?? '');
  await holder.getAnswer({});
  const at = new Date().toISOString();
  const body = { device: 'phone', saves: { feels_healthy: { answer: 3, at } } };
  await holder.patchAnswer({ body });
  await holder.postAnswerSubmit({ body });
  await refusal(holding(server, 'unknown').getAnswer({}));
  await leader.deleteForm({ params: formParams(runId, first) });
  await leader.deleteLink({ params: formParams(runId, second) });
  await leader.getForm({ params: formParams(runId, second) });
}

/** A client who answers by a link of their own, which replaced one and is revoked at last. */
async function answerAsClient() {
  const worker = as(server, 'own-worker');
  const params = { participantId: await newParticipant(server) };
  const body = { consents: true, background: true };
  await worker.postClientLink({ params, body });
  const { secret } = await worker.postClientLink({ params, body });
  const client = holding(server, secret);
  await client.getClientQuestions({});
  const said = { language: 'fi' as const, consents: [], background: {} };
  const empty = { ...said, sendingId: randomUUID() };
  await client.postClientReply({ body: { ...empty, background: { sex: 'female' } } });
  const second = await worker.postClientLink({ params, body });
  await holding(server, second.secret).postClientReply({
    body: { ...said, sendingId: randomUUID(), consents: [yesTo('contact')] },
  });
  await refusal(holding(server, 'unknown').getClientQuestions({}));
  await worker.getClientLink({ params });
  await worker.deleteClientLink({ params });
}

/** A participant’s own page, from its link to a form and a message; and unknown links. */
async function useOwnPage() {
  const { runId, members, sessionIds } = await groupNow(server, 1);
  const [participantId = ''] = members;
  await as(server, 'leader').postRunOwnPages({ params: { runId }, body: {} });
  const { page, inside } = await ownPageWithCode(server, participantId);
  await page.getOwn({});
  const absence = { runId, sessionId: sessionIds[0] ?? '', cannotCome: true };
  await page.postOwnAbsence({ body: absence });
  const { secret } = await page.postOwnForm({ body: startForm(runId) });
  const at = new Date().toISOString();
  const saves = { feels_healthy: { answer: 3, at } };
  await holding(server, secret).patchAnswer({ body: { device: 'phone', saves } });
  await inside.getOwnAnswers({});
  const consent = { given: true, textVersion: '1', language: 'fi' as const };
  await inside.putOwnConsent({ params: { purpose: 'contact' }, body: consent });
  const body = { messageId: randomUUID(), text: 'Hei' };
  await inside.postOwnMessage({ body });
  await inside.getOwnHandling({});
  await inside.getOwnCopy({});
  const worker = as(server, 'own-worker');
  const params = { participantId, messageId: body.messageId };
  await worker.putMessageRead({ params, body: {} });
  await worker.deleteOwnPageLinks({ params });
  const unknown = holding(server, 'unknown');
  await refusal(unknown.getOwn({}));
  await refusal(unknown.getOwnHandling({}));
  await refusal(unknown.getOwnCopy({}));
}

/** The night on which the retention of everything here is over, two clients of one name included. */
async function removeEverything() {
  const worker = as(server, 'own-worker');
  const { runId } = await recruitingRun(server);
  for (const name of ['Aino Mallikas', 'Aino Mallikas']) {
    const params = { participantId: await newParticipant(server) };
    const body = { name, phone: null, language: 'fi' as const };
    await worker.putIdentity({ params, body });
    await worker.putReferral({ params: { ...params, runId }, body: newReferralBody() });
  }
  await server.settled();
  for (const [construct, time] of [
    ['Removal', '22:00'],
    ['Removal', '22:15'],
    ['Names', '22:30'],
    ['Removal', '22:45'],
  ] as const)
    await server.call(construct, { source: 'aws.events', time: `2038-01-01T${time}:00Z` });
}

const yesTo = (purpose: 'contact') => ({ purpose, given: true, textVersion: '1' });

/** A client who consents, and an export that is read and ended. */
async function exportForResearch(participantId: string) {
  const worker = as(server, 'own-worker');
  await worker.putConsent({
    params: { participantId, purpose: 'research' },
    body: { given: true, on: '2026-03-02', textVersion: '1', source: 'paper' },
  });
  await worker.listConsents({ params: { participantId } });
  const researcher = as(server, 'researcher');
  const params = { exportId: randomUUID() };
  const { instrumentId, version: instrumentVersion } = pinned;
  const body = { programmeIds: ['hahmoterapia'], instrumentId, instrumentVersion };
  await exportWithBands();
  await researcher.putExport({ params, body });
  await researcher.listExportRows({ params });
  await researcher.deleteExport({ params });
}

/** An export with bands of groups that have ended, of which no rows leave. */
async function exportWithBands() {
  const { programmeId } = await recruitingRun(server);
  for (let n = 0; n < bandLimits.cohortRuns; n++)
    await endedGroup(server, programmeId, [
      { sex: 'female', birthYear: 1980, attended: 4, answers: [2, 4] },
    ]);
  const researcher = as(server, 'researcher');
  const params = { exportId: randomUUID() };
  const body = selection({ kind: 'background', programmeIds: [programmeId] });
  await researcher.putExport({ params, body });
  await researcher.listExportRows({ params });
  await researcher.deleteExport({ params });
}

/** An own questionnaire, from its draft to a template that asks it. */
async function publishOwn(programmeId: string) {
  const coordinator = as(server, 'coordinator');
  const params = { ownInstrumentId: newOwnInstrumentId() };
  await coordinator.putInstrumentDraft({ params, body: newDraftBody() });
  await coordinator.getInstrumentDraft({ params });
  const { instrument } = await coordinator.postInstrumentVersion({
    params,
    body: { draftVersion: 1 },
  });
  await coordinator.deleteInstrumentDraft({ params, ifMatch: 1 });
  await coordinator.listOwnInstruments({});
  const pin = { instrumentId: instrument.id, version: '1', occasions: ['start' as const] };
  const body = newTemplateBody({ instruments: [pin] });
  await coordinator.putTemplate({ params: { programmeId }, body, ifMatch: 1 });
}

/** A paper form that two leaders enter. */
async function enterTwice() {
  const { runId, members } = await runningRun(server, 1, { leaders: ['leader', 'camp-leader'] });
  const { channel: _, ...body } = newFormBody();
  const params = formParams(runId, members[0] ?? '');
  for (const userId of ['leader', 'camp-leader'])
    await as(server, userId).putPaperEntry({ params, body });
}

describe('The rights of the functions', () => {
  beforeAll(async () => {
    await loadDemo(server.url, server.tokenFor, { withCompared: false });
    await doTheRest();
    await removeEverything();
    await server.settled();
  });

  const granted = [...server.description.rights].flatMap(([functionId, rights]) =>
    rights.flatMap(({ actions, resources }) =>
      actions
        .filter((action) => /^dynamodb:(\w+Item|Query|Scan)$/.test(action))
        .flatMap((action) =>
          resources.map((resource) => ({ functionId, tableAction: { action, resource } })),
        ),
    ),
  );

  it('are enough for every request', () => {
    expect(done.size).toBe(new Set(granted.map(({ functionId }) => functionId)).size);
    for (const [functionId, tableActions] of done)
      for (const tableAction of tableActions.values())
        expect(
          allows(server.description.rights.get(functionId), tableAction),
          `${functionId}: ${tableAction.action} on ${tableAction.resource}`,
        ).toBe(true);
  });

  it('are no more than what they use', () => {
    const unused = granted
      .filter(
        ({ functionId, tableAction }) =>
          !done.get(functionId)?.has(`${tableAction.action} ${tableAction.resource}`),
      )
      .map(
        ({ functionId, tableAction }) =>
          `${functionId}: ${tableAction.action} on ${tableAction.resource}`,
      );
    expect(granted.length).toBeGreaterThan(20);
    expect(unused).toEqual([]);
  });
});

describe('A function without the right', () => {
  it('is refused here as it would be in AWS', async () => {
    const rights = new Map([['Reader', [{ actions: ['dynamodb:Query'], resources: ['t'] }]]]);
    const guard = await startRightsGuard(dynamodbEndpoint, rights);
    const ask = (operation: string, table: string) =>
      fetch(guard.endpoint, {
        method: 'POST',
        headers: {
          Authorization:
            'AWS4-HMAC-SHA256 Credential=Reader/20260101/eu-north-1/dynamodb/aws4_request',
          'X-Amz-Target': `DynamoDB_20120810.${operation}`,
        },
        body: JSON.stringify({ TableName: table }),
      }).then((answer) => answer.text());
    expect(await ask('Scan', 't')).toContain('AccessDeniedException');
    expect(await ask('Query', newId('other'))).toContain('AccessDeniedException');
    expect(await ask('Query', 't')).not.toContain('AccessDeniedException');
    await guard.stop();
  });
});
