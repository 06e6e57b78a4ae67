import { randomUUID } from 'node:crypto';
import type { LocalServer } from '../../infra/local/local-server.ts';
import { clientlinks } from '../../shared/contract/client-links.ts';
import { own } from '../../shared/contract/own-pages.ts';
import { newLinkCode, newLinkSecret } from '../../shared/domain/forms/link-secret.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { calendarFileName } from '../../shared/domain/privacy/calendar.ts';
import {
  as,
  formParams,
  holding,
  newDraftBody,
  newFormBody,
  newId,
  newMemberBody,
  newOwnInstrumentId,
  newReferralBody,
  newSessionBody,
  newTemplateBody,
  pinned,
  recruitingRun,
  sendSealedLabels,
  type TestApi,
} from '../make.ts';
import { away, consented, type Ids, measured } from './requests.ts';

export type StaffApis = { leader: TestApi; worker: TestApi; researcher: TestApi };

/**
 * A client who shares with their own worker. Without an own worker they belong to the person who
 * registered them.
 */
export async function newClientOf(owner: TestApi, ownWorker: string | null): Promise<string> {
  const participantId = newParticipantId();
  const body = { ownWorker, background: {}, synthetic: true };
  await owner.putParticipant({ params: { participantId }, body });
  const params = { participantId, purpose: 'share_with_own_worker' as const };
  await owner.putConsent({ params, body: consented });
  return participantId;
}

type Ownership = { owner: TestApi; from: string; handOverId: string };
const colleague = 'colleague';
/** People whom requests name, and who may be given anything. */
const colleaguesOf = (ids: readonly string[]) =>
  ids.map((id) => ({
    ...{ id, name: `Nimi ${id}`, organisation: 'kainuu' },
    roles: ['leader', 'own_worker'] as const,
  }));
const given = ({ from }: Ownership) => ({ from, to: colleague, reason: null });
const givenBack = ({ from }: Ownership) => ({ from: colleague, to: from, reason: away.reason });

/**
 * Hands a run to a colleague and back, so that the id of the hand-over is taken. A request for
 * another hand-over under the same id is refused and hands nothing over.
 */
async function handToAndFro(server: LocalServer, runId: string, owned: Ownership): Promise<void> {
  const params = { runId, handOverId: owned.handOverId };
  await owned.owner.putRunHandOver({ params, body: given(owned) });
  const back = { runId, handOverId: newId('back') };
  await as(server, 'coordinator').putRunHandOver({ params: back, body: givenBack(owned) });
}

/** The same for a client, which takes an id of its own. */
export async function handClientToAndFro(
  server: LocalServer,
  participantId: string,
  owned: Ownership,
) {
  const params = { participantId, handOverId: owned.handOverId };
  await owned.owner.putClientHandOver({ params, body: given(owned) });
  const back = { participantId, handOverId: newId('back') };
  await as(server, 'admin').putClientHandOver({ params: back, body: givenBack(owned) });
}

/** What opens a form, the questions to a client, and a client’s own page with its session. */
export type LinkSecrets = { secret: string; clientSecret: string; ownSecret: string };

/** The secret with which the bearer of a link calls a route. */
export function secretFor(name: string, { secret, clientSecret, ownSecret }: LinkSecrets): string {
  if (name in own || name.startsWith('getOwn')) return ownSecret;
  return name in clientlinks ? clientSecret : secret;
}

/** A client’s own page: logged in, with a ticket for a second worker and an unread message. */
export async function ownPageThings(server: LocalServer, worker: TestApi, participantId: string) {
  const params = { participantId };
  const { secret } = await worker.postOwnPageLink({ params });
  const { word } = await worker.postOneTimeWord({ params });
  const code = '407152';
  const { session } = await holding(server, secret).putPersonalCode({ body: { word, code } });
  const ownSecret = `${secret}; session=${session}`;
  const page = holding(server, ownSecret);
  const { ticket } = await page.postOwnTicket({});
  const body = { messageId: randomUUID(), text: 'Soititko minulle?' };
  const { messageId } = await page.postOwnMessage({ body });
  return { ownSecret, code, ticket, messageId };
}

/** Everything that can be named: a run of the leader with a client of the worker, and so on. */
export async function thingsOf(
  server: LocalServer,
  { leader, worker, researcher }: StaffApis,
  userPrefix = '',
): Promise<Ids & LinkSecrets> {
  await server.addToDirectory(colleaguesOf([colleague, `${userPrefix}stand-in`, 'stranger']));
  const { programmeId, runId } = await recruitingRun(server, { leaders: [`${userPrefix}leader`] });
  const template = { params: { programmeId }, body: newTemplateBody() };
  await as(server, 'coordinator').putTemplate(template);
  const ownInstrumentId = newOwnInstrumentId();
  const draft = { params: { ownInstrumentId }, body: newDraftBody() };
  await as(server, 'coordinator').putInstrumentDraft(draft);
  const participantId = await newClientOf(worker, `${userPrefix}own-worker`);
  const [sessionId, formId, exportId] = [newId('session'), newId('form'), randomUUID()];
  const params = { runId, participantId };
  await worker.putReferral({ params, body: newReferralBody() });
  await leader.putMember({ params, body: newMemberBody(), ifMatch: 1 });
  await leader.postRunStatus({ params, body: { status: 'running', on: '2026-03-02' } });
  await leader.putSession({ params: { runId, sessionId }, body: newSessionBody() });
  await leader.putRunBackground({ params, body: {} });
  const { address } = await leader.postCalendar({});
  const file = address.slice(address.lastIndexOf('/') + 1);
  await sendSealedLabels(leader, runId);
  await leader.putForm({ params: formParams(runId, participantId), body: newFormBody() });
  // Only these two have this name, so that no other worker's client resembles them.
  const name = `Maija ${participantId}`;
  const identity = { name, phone: null, language: 'fi' as const };
  await worker.putIdentity({ params, body: identity });
  const otherParticipantId = await newClientOf(worker, `${userPrefix}own-worker`);
  await worker.putIdentity({ params: { participantId: otherParticipantId }, body: identity });
  const pairs = await worker.listSamePeople({ query: {} });
  const pairId = pairs.items.find(({ numbers }) =>
    numbers.some((one) => one.participantId === participantId),
  )?.pairId;
  const { instrumentId, version: instrumentVersion } = pinned;
  const unnumbered = { ...newFormBody(), occasion: 'start' as const, instrumentId };
  await leader.putUnnumberedForm({ params: { runId, formId }, body: unnumbered });
  const selection = { instrumentId, instrumentVersion, programmeIds: [programmeId] };
  await researcher.putExport({ params: { exportId }, body: selection });
  const linked = { occasion: 'end' as const, instrumentId, participantIds: [participantId] };
  const { items } = await leader.postLinks({ params, body: { ...linked, outsideWindow: 'other' } });
  const meter = { meterId: 'esy' as const, measurementId: newId('measurement') };
  await worker.putMeasurement({ params: { participantId, ...meter }, body: measured });
  const userId = `${userPrefix}stand-in`;
  const substitute = {
    id: userId,
    name: 'Sijainen',
    roles: ['leader'],
    organisation: 'kainuu',
  } as const;
  await server.addToDirectory([substitute]);
  await leader.putRunSubstitute({ params: { runId, userId }, body: away });
  const people = { ...meter, participantId, otherParticipantId, pairId: pairId ?? '' };
  const ids = { programmeId, templateVersion: '1', runId, sessionId, formId, exportId, ...people };
  const handOverId = newId('hand-over');
  const [leads, works] = [`${userPrefix}leader`, `${userPrefix}own-worker`];
  await handToAndFro(server, runId, { owner: leader, from: leads, handOverId });
  await handClientToAndFro(server, participantId, { owner: worker, from: works, handOverId });
  // A link needs a group that has not ended: `partnerThings` makes one with a client.
  const linkId = newId('link');
  const client = await worker.postClientLink({
    params: { participantId: otherParticipantId },
    body: { consents: true, background: true },
  });
  const secrets = { secret: items[0]?.secret ?? '', clientSecret: client.secret };
  const { ownSecret, messageId } = await ownPageThings(server, worker, participantId);
  // Another page’s, because the one that is asked for every route makes new ones.
  const { ticket } = await ownPageThings(server, worker, otherParticipantId);
  const page = { ownSecret, ticket, messageId };
  const named = { instrumentId, ownInstrumentId, userId, handOverId, linkId, file };
  return { ...ids, ...named, ...page, ...secrets };
}

/** Ids of things that do not exist anywhere. */
export const missing = (): Ids => ({
  programmeId: newId('programme'),
  templateVersion: '1',
  runId: newId('run'),
  participantId: newParticipantId(),
  otherParticipantId: newParticipantId(),
  pairId: randomUUID().replaceAll('-', ''),
  meterId: 'esy',
  measurementId: newId('measurement'),
  sessionId: newId('session'),
  formId: newId('form'),
  exportId: randomUUID(),
  instrumentId: 'no_such_instrument',
  ownInstrumentId: newOwnInstrumentId(),
  handOverId: newId('hand-over'),
  linkId: newId('link'),
  userId: newId('nobody'),
  file: calendarFileName(newLinkSecret()),
  ticket: newLinkCode(),
  messageId: randomUUID(),
});
