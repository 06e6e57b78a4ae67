import { randomUUID } from 'node:crypto';
import { pathOf } from '../../shared/contract/client.ts';
import type { Route } from '../../shared/contract/route.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { countComposition } from '../../shared/domain/figures/count-composition.ts';
import {
  newDraftBody,
  newFormBody,
  newId,
  newMemberBody,
  newPlannedSession,
  newReferralBody,
  newRunBody,
  newSessionBody,
  newTemplateBody,
  pinned,
} from '../make.ts';
import { newPartnerReferral } from '../partners.ts';

/** One of each thing that an address or a body can name. */
export type Ids = {
  programmeId: string;
  templateVersion: string;
  runId: string;
  participantId: string;
  sessionId: string;
  formId: string;
  exportId: string;
  instrumentId: string;
  /** One of the organisation's own questionnaires, with a draft. */
  ownInstrumentId: string;
  handOverId: string;
  /** A partner's link to the run. */
  linkId: string;
  userId: string;
  /** A calendar's file. */
  file: string;
  /** A client of the same worker with the same name, and the pair of the two. */
  otherParticipantId: string;
  pairId: string;
  /** A measurement of a client with a meter. */
  meterId: string;
  measurementId: string;
  /** What the other client’s own page shows to a second worker, and a message of the first. */
  ticket: string;
  messageId: string;
};

const form = { occasion: 'start', instrumentId: pinned.instrumentId };
const { channel: _, ...paper } = newFormBody();
export const consented = {
  given: true,
  on: '2026-03-02',
  textVersion: '1',
  source: 'paper' as const,
};
/** A first measurement with a meter that is done elsewhere. */
export const measured = { measurement: 'first', on: '2026-03-02', form: 'not_returned' } as const;
const selection = { instrumentId: pinned.instrumentId, instrumentVersion: pinned.version };
const markedAt = '2026-03-02T12:00:00.000Z';
const mark = { attendance: 'present', markedAt, device: 'tablet' };
const reason = { code: 'absence' as const, note: null };
const today = dayOf(new Date().toISOString());
export const away = { from: today, until: today, reason };
export const saves = { feels_healthy: { answer: 3, at: markedAt } };

/** A body that the route accepts and that names nothing but these ids. */
const bodies: Record<string, (ids: Ids) => unknown> = {
  putOrganisation: () => ({ whoOpensGroups: 'coordinators_and_leaders' }),
  putProgramme: () => ({ name: 'Kokeilu', kind: 'other' }),
  putTemplate: () => newTemplateBody(),
  putRun: (ids) => newRunBody(ids.programmeId, { name: 'Muualla', leaders: ['stranger'] }),
  // Nobody waits for these people, so the request confirms nobody.
  postRunConfirmation: () => ({ leader: 'somebody' }),
  postRunStatus: () => ({ status: 'ended', on: '2026-05-04' }),
  putRunBackground: () => ({}),
  putBackgroundConfirmation: () => ({ composition: countComposition([], null) }),
  putMember: () => newMemberBody(),
  putReferral: () => newReferralBody(),
  postReferralDecision: () => ({ state: 'withdrawn' }),
  postReferralMove: ({ runId }) => ({ to: runId }),
  putPartnerLink: () => ({ partner: 'Löytöretki ry', until: today }),
  postPartnerReferral: () => newPartnerReferral(),
  postTaking: () => ({}),
  putApart: () => ({}),
  putParticipant: () => ({ ownWorker: 'stranger', background: {}, synthetic: true }),
  putMeasurement: () => measured,
  putConsent: () => consented,
  postMentionClearing: ({ runId }) => ({ in: 'run', field: 'name', runId }),
  postNames: ({ participantId }) => ({ participantIds: [participantId] }),
  postClientLink: () => ({ consents: true, background: false }),
  postClientReply: () => ({ sendingId: randomUUID(), language: 'fi' }),
  postOwnPageConfirmation: ({ otherParticipantId: participantId, ticket }) => ({
    ...{ participantId, ticket },
  }),
  postRunOwnPages: ({ participantId }) => ({ participantIds: [participantId] }),
  postRunOwnPageSheet: ({ participantId }) => ({ participantIds: [participantId] }),
  putMessageRead: () => ({}),
  postOwnAbsence: ({ runId, sessionId }) => ({ runId, sessionId, cannotCome: true }),
  postOwnForm: ({ runId }) => ({ runId, ...form, occasion: 'end' }),
  // None is the right word, and none the right code.
  putPersonalCode: () => ({ word: '000000', code: '407152' }),
  postOwnSession: () => ({ code: '407153' }),
  postOwnOpening: () => ({ word: '000000' }),
  putOwnConsent: () => ({ given: true, textVersion: '1', language: 'fi' }),
  postOwnMessage: () => ({ messageId: randomUUID(), text: 'Hei' }),
  putIdentity: () => ({ name: 'Joku Muu', phone: null, language: 'fi' }),
  putSamePersonWord: ({ participantId }) => ({ participantId, verdict: 'same' }),
  // It decides on something that is no conflict, so the request joins nobody.
  postJoining: () => ({ background: [{ field: 'sex', keep: 'staying' }] }),
  putSession: () => newSessionBody(),
  putPlan: ({ sessionId }) => ({ sessions: [{ sessionId, ...newPlannedSession() }] }),
  postSessionMove: () => ({ to: today }),
  // It names a worker who does not have the client, so the request hands nothing over.
  putRunHandOver: () => ({ from: 'somebody', to: 'stranger', reason }),
  putClientHandOver: () => ({ from: 'somebody', to: 'stranger', reason }),
  // The stranger is in no directory, so the request changes nothing.
  putWorkerHandOver: () => ({ runsTo: 'stranger', clientsTo: null, reason }),
  putAbsence: () => ({ ...away, runsTo: 'stranger', clientsTo: null }),
  putRunSubstitute: () => away,
  putClientSubstitute: () => away,
  patchAttendance: (ids) => ({ marks: { [ids.participantId]: mark } }),
  // The version of the run that `thingsOf` makes.
  putSealedLabels: () => ({ sealed: 'AAAA', runVersion: 3 }),
  postQuestionnaire: () => ({ resourceType: 'Questionnaire' }),
  putInstrumentDraft: () => newDraftBody(),
  postInstrumentVersion: () => ({ draftVersion: 1 }),
  putFormDecision: () => ({ decision: 'lost', on: '2026-03-02' }),
  postLostForms: () => ({
    ...{ closingId: newId('closing'), decision: 'lost', occasions: ['start'] },
    reason: 'not_reached',
  }),
  putPaperEntry: () => paper,
  putUnnumberedForm: () => ({ ...newFormBody(), ...form }),
  putForm: () => newFormBody(),
  putFormCorrection: () => ({
    answers: { feels_healthy: 4 },
    reason: { code: 'participant_asked' },
  }),
  postCorrectionWithdrawal: () => ({ correction: 2 }),
  postSealedForm: () => ({ kind: 'laituri-form', v: 1, from: 'AAAA', iv: 'AAAA', data: 'AAAA' }),
  postLinks: (ids) => ({ ...form, participantIds: [ids.participantId], outsideWindow: 'other' }),
  postLinkSheet: () => ({ ...form, outsideWindow: 'other' }),
  patchAnswer: () => ({ device: 'phone', saves }),
  postAnswerCorrection: () => ({ correction: 2, confirmed: true }),
  postAnswerSubmit: () => ({ device: 'phone', saves }),
  // It only looks for faults, so the request invites nobody.
  postAccounts: ({ userId }) => ({
    people: [
      {
        ...{ userId, name: 'Ritva', email: 'ritva@kainuu.example', roles: ['leader'] },
        ...{ municipalityCode: null, language: 'fi' },
      },
    ],
    dryRun: true,
  }),
  patchAccount: () => ({ name: 'Ritva', roles: ['leader'], municipalityCode: null }),
  postAccountReset: () => ({ what: 'password' }),
  postAccountDisabling: () => ({ runsTo: null, clientsTo: null, reason }),
  putExport: (ids) => ({ ...selection, programmeIds: [ids.programmeId] }),
};

/** Queries that name something. */
const queries: Record<string, (ids: Ids) => Record<string, string>> = {
  listOutcomes: (ids) => ({ programme: ids.programmeId }),
  // Nothing ends at this time, so the request deletes nothing.
  deleteSealedLabels: () => ({ until: '2026-03-02T12:00:00.000Z' }),
  listAudit: (ids) => ({ participant: ids.participantId }),
  getAuditLetter: (ids) => ({ participant: ids.participantId, language: 'fi' }),
};

/** Does the request of a route name anything that may or may not exist? */
export const namesSomething = (name: string, { path, names }: Route) =>
  path.includes('{') ||
  name in queries ||
  names === 'participantIds' ||
  // In its body.
  name === 'postOwnPageConfirmation';

/** The request of a route that names these things, complete and correct except for its caller. */
export function requestTo(name: string, route: Route, ids: Ids, of?: string) {
  const bodyOf = bodies[name];
  if (route.body && !bodyOf) throw new Error(`${name} needs a body in tests/access/requests.ts`);
  const occasion = of ?? (name === 'deleteLink' ? 'end' : 'start');
  const params = { occasion, purpose: 'research', ...ids };
  return {
    method: route.method,
    path: pathOf(route.path, { params, query: queries[name]?.(ids) ?? {} }),
    body: bodyOf && JSON.stringify(bodyOf(ids)),
  };
}
