import { randomUUID } from 'node:crypto';
import type { LocalServer } from '../../infra/local/local-server.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { compositionCodes } from '../../shared/domain/groups/group-background.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import {
  answerByLink,
  as,
  formParams,
  newAnswers,
  newDraftBody,
  newFormBody,
  newId,
  newOwnInstrumentId,
  newParticipant,
  newPlannedSession,
  newRunBody,
  newTemplateBody,
  pinned,
  recruitingRun,
  runningRun,
} from '../make.ts';
import { ownPage, ownPageWithCode } from '../own-page.ts';
import { runToCome } from '../partners.ts';

export type Body = Record<string, unknown>;

/** A place where something can be put that does not exist yet, and the caller who puts it. */
export type PutScene = {
  userId: string;
  /** What is sent instead of the caller’s token, by the bearer of a link. */
  headers?: Record<string, string>;
  params: Record<string, string>;
  /** A body with a value for every field, none of which equals what its absence would mean. */
  body: Body;
  /** What has to be put before it, where the thing cannot begin in that state. */
  first?: Body;
  /** What is stored, for routes whose replies do not show it. */
  stored?: () => Promise<unknown>;
};

const org = 'kainuu';
const today = dayOf(new Date().toISOString());
const reason = { code: 'absence', note: 'Kurssilla' };
const away = { from: today, until: daysAfter(today, 3), reason };
const { channel, ...onPaper } = {
  ...newFormBody(newAnswers(4)),
  outsideWindow: 'late_return',
};

const threeOf = (field: keyof typeof compositionCodes) => ({ [compositionCodes[field][0]]: 3 });
const compositionFields = Object.keys(compositionCodes) as (keyof typeof compositionCodes)[];
const byField = (of: (field: keyof typeof compositionCodes) => unknown) =>
  Object.fromEntries(compositionFields.map((field) => [field, of(field)]));

/** What is planned of a session beside its kind, day and length. */
const whenAndWhere = {
  ...{ startsAt: '13:00', place: 'Kirjasto', theme: 'Rajat', material: 'Kortit' },
  ...{ preparation: 'Kahvit', facilitators: ['Musiikkiterapeutti'] },
};

/** A member of a run under way, and the slot of their start form. */
async function place(server: LocalServer) {
  const { runId, members } = await runningRun(server, 1);
  return { runId, params: formParams(runId, members[0] ?? '') };
}

/**
 * Every PUT that changes something stored, with the place its body is put to. A new route needs a
 * line here.
 */
export const changing: Record<string, (server: LocalServer) => Promise<PutScene>> = {
  putOrganisation: async () => ({
    userId: 'admin',
    params: {},
    body: {
      whoOpensGroups: 'coordinators',
      urgentWords: 'Kriisipuhelin 09 2525 0111',
      reminders: { service: 'Kainuun palvelu', perMonth: 500 },
      reminderTrial: { since: '2026-03-01' },
    },
  }),
  putProgramme: async () => ({
    userId: 'coordinator',
    params: { programmeId: newId('programme') },
    body: { name: 'Kokeilu', kind: 'camp', description: 'Viikko', eligibility: 'Kaikille' },
  }),
  putTemplate: async (server) => ({
    userId: 'coordinator',
    params: { programmeId: (await recruitingRun(server)).programmeId },
    body: newTemplateBody({
      pattern: { repeats: 'weekly', weekdays: [2], everyWeeks: 2, startsAt: '13:00' },
      instruments: [{ ...pinned, occasions: ['start'] }],
      ...{ isFor: 'Aikuisille', isNotFor: 'Lapsille', referralQuestions: ['Mitä toivot?'] },
    }),
  }),
  putInstrumentDraft: async () => ({
    userId: 'coordinator',
    params: { ownInstrumentId: newOwnInstrumentId() },
    body: newDraftBody(),
  }),
  putRun: async (server) => {
    const { programmeId } = await recruitingRun(server);
    const params = { programmeId };
    await as(server, 'coordinator').putTemplate({ params, body: newTemplateBody() });
    return {
      userId: 'coordinator',
      params: { runId: newId('run') },
      body: newRunBody(programmeId, {
        windows: { follow_up: { from: '2026-07-04', to: '2026-09-04' } },
        instruments: [{ ...pinned, occasions: ['start'] }],
        ...{ municipality: 'Kajaani', municipalityCode: '205', templateVersion: 1 },
        contactWords: 'Aino, 040 123 4567',
      }),
    };
  },
  putRunBackground: async (server) => ({
    userId: 'leader',
    params: { runId: (await recruitingRun(server)).runId },
    body: byField(threeOf),
  }),
  putBackgroundConfirmation: async (server) => ({
    userId: 'leader',
    params: { runId: (await recruitingRun(server)).runId },
    body: {
      composition: byField((field) => ({ basis: 'entered', known: 3, counts: threeOf(field) })),
    },
  }),
  putReferral: async (server) => ({
    userId: 'own-worker',
    params: {
      runId: (await recruitingRun(server)).runId,
      participantId: await newParticipant(server),
    },
    body: {
      ...{ referralRoute: 'other', hope: 'Rohkeutta', availability: 'Tiistaisin' },
      answers: [{ question: 'Miksi nyt?', answer: 'On aika.' }],
      ownWorkerException: 'being_appointed',
    },
  }),
  putMeasurement: async (server) => ({
    userId: 'own-worker',
    params: {
      ...{ participantId: await newParticipant(server), meterId: 'esy' },
      measurementId: newId('measurement'),
    },
    body: { measurement: 'first', on: '2026-03-02', score: 7.5, form: 'returned_blank' },
  }),
  putMember: async (server) => ({
    userId: 'own-worker',
    params: {
      runId: (await recruitingRun(server)).runId,
      participantId: await newParticipant(server),
    },
    first: {
      ...{ state: 'enrolled', referralRoute: 'other', joinedOn: '2026-03-02' },
      ...{ exit: null, continuation: null },
    },
    body: {
      state: 'dropped_out',
      referralRoute: 'health_services',
      joinedOn: '2026-03-02',
      exit: { on: '2026-03-20', reason: 'moved' },
      continuation: { ownWorkerInformed: true, nextStep: 'individual_work' },
      ownWorkerException: 'being_appointed',
    },
  }),
  putParticipant: async () => ({
    userId: 'own-worker',
    params: { participantId: newParticipantId() },
    body: {
      ownWorker: 'own-worker',
      background: {
        sex: 'female',
        birth_year: 1971,
        marital_status: 'single',
        living_arrangement: ['alone'],
        children_in_household: 2,
        labour_market_status: 'unemployed',
        labour_market_months: 5,
        primary_reason: 'life_situation_change',
        municipality_area: 'Lehtikangas',
        service_needs_assessment_done: true,
      },
      synthetic: true,
    },
  }),
  putIdentity: async (server) => {
    const participantId = await newParticipant(server);
    return {
      userId: 'own-worker',
      params: { participantId },
      body: {
        ...{ name: `Maija ${participantId}`, phone: '+358 40 123 4567', language: 'sv' },
        reminders: { channel: 'sms', address: '+358401234567' },
      },
    };
  },
  putSession: async (server) => {
    const { runId, members } = await runningRun(server, 1);
    return {
      userId: 'leader',
      params: { runId, sessionId: newId('session') },
      body: {
        ...{ kind: 'catch_up', date: '2026-03-02', minutes: 135, status: 'cancelled' },
        ...{ last: true, note: 'Rannalla', cancelReason: 'place_unusable', members },
        ...whenAndWhere,
      },
    };
  },
  putSealedLabels: async (server) => {
    const { readSealedLabels } = await import('../../functions/store/sealed-labels.ts');
    const params = { runId: (await recruitingRun(server)).runId };
    const { version: runVersion } = await as(server, 'leader').getRun({ params });
    const stored = async () => {
      const {
        until: _,
        expiresAt: __,
        ...said
      } = (await readSealedLabels(org, params.runId, 'leader')) ?? {};
      return said;
    };
    return { userId: 'leader', params, body: { sealed: 'c2VhbGVk', runVersion }, stored };
  },
  putRunSubstitute: async (server) => ({
    userId: 'leader',
    params: { runId: (await recruitingRun(server)).runId, userId: newId('stand-in') },
    body: away,
  }),
  putClientSubstitute: async (server) => ({
    userId: 'own-worker',
    params: { participantId: await newParticipant(server), userId: newId('stand-in') },
    body: away,
  }),
  putAbsence: async () => {
    const userId = newId('absentee');
    const [runsTo, clientsTo] = [newId('colleague'), newId('colleague')];
    return { userId: 'admin', params: { userId }, body: { ...away, runsTo, clientsTo } };
  },
  putFormDecision: async (server) => ({
    userId: 'leader',
    params: (await place(server)).params,
    body: { decision: 'refused', on: '2026-03-02', reason: 'unwell' },
  }),
  putPaperEntry: async (server) => {
    const { getOwnPaperEntry } = await import('../../functions/store/paper-entries.ts');
    const { runId, params } = await place(server);
    const stored = () => getOwnPaperEntry(org, runId, params, 'leader');
    return { userId: 'leader', params, body: onPaper, stored };
  },
  putUnnumberedForm: async (server) => {
    const { getUnnumberedForm } = await import('../../functions/store/forms.ts');
    const params = { runId: (await recruitingRun(server)).runId, formId: newId('form') };
    const stored = () => getUnnumberedForm(org, params.runId, params.formId);
    const { instrumentId } = pinned;
    const body = { ...onPaper, channel, occasion: 'start', instrumentId };
    return { userId: 'leader', params, body, stored };
  },
  putForm: async (server) => {
    const { getForm } = await import('../../functions/store/forms.ts');
    const { runId, params } = await place(server);
    const stored = () => getForm(org, runId, params);
    return { userId: 'leader', params, body: { ...onPaper, channel }, stored };
  },
};

/**
 * Fields that null does not clear alone, because other fields need them: a member who has left has
 * a day and a reason, and so on.
 */
export const neededByOthers: Record<string, readonly string[]> = {
  putMember: ['/joinedOn', '/exit'],
};

type PutSceneParts = Omit<PutScene, 'stored' | 'first'> & { stored: () => Promise<unknown> };

/** Every PUT that creates something new, by what the contract says of it. */
export const making: Record<
  'one' | 'another',
  Record<string, (server: LocalServer) => Promise<PutSceneParts>>
> = {
  one: {
    putExport: async (server) => {
      const { getExport } = await import('../../functions/store/exports.ts');
      const { programmeId } = await recruitingRun(server);
      const exportId = randomUUID();
      const { instrumentId, version: instrumentVersion } = pinned;
      const said = { programmeIds: [programmeId], occasions: ['start'] };
      return {
        userId: 'researcher',
        params: { exportId },
        body: { ...said, instrumentId, instrumentVersion },
        stored: () => getExport(org, exportId),
      };
    },
    putRunHandOver: async (server) => {
      const { readRunHandOver } = await import('../../functions/store/hand-overs.ts');
      const { runId } = await recruitingRun(server);
      const handOverId = newId('hand-over');
      return {
        userId: 'leader',
        params: { runId, handOverId },
        body: { from: 'leader', to: newId('colleague'), reason },
        stored: async () => (await readRunHandOver(org, runId, handOverId)).stored,
      };
    },
    putClientHandOver: async (server) => {
      const { readClientHandOver } = await import('../../functions/store/hand-overs.ts');
      const participantId = await newParticipant(server);
      const handOverId = newId('hand-over');
      return {
        userId: 'own-worker',
        params: { participantId, handOverId },
        body: { from: 'own-worker', to: newId('colleague'), reason },
        stored: async () => (await readClientHandOver(org, participantId, handOverId)).stored,
      };
    },
    putWorkerHandOver: async (server) => {
      const { readClientHandOver } = await import('../../functions/store/hand-overs.ts');
      const [participantId, from] = [newParticipantId(), newId('worker')];
      const handOverId = newId('hand-over');
      const body = { ownWorker: from, background: {}, synthetic: true };
      await as(server, 'own-worker').putParticipant({ params: { participantId }, body });
      return {
        userId: 'admin',
        params: { userId: from, handOverId },
        body: { runsTo: null, clientsTo: newId('colleague'), reason },
        stored: async () => (await readClientHandOver(org, participantId, handOverId)).stored,
      };
    },
  },
  another: {
    putPlan: async (server) => {
      const { readPlan } = await import('../../functions/store/plans.ts');
      const { runId } = await recruitingRun(server);
      const planned = newPlannedSession({ date: daysAfter(today, 7), ...whenAndWhere, last: true });
      return {
        userId: 'coordinator',
        params: { runId },
        body: { sessions: [{ sessionId: 's-1', ...planned }], pastReason: 'Paperilta' },
        stored: async () => (await readPlan(org, runId)).sessions,
      };
    },
    putConsent: async (server) => {
      const { listConsents } = await import('../../functions/store/consents.ts');
      const participantId = await newParticipant(server);
      return {
        userId: 'own-worker',
        params: { participantId, purpose: 'contact' },
        body: { given: false, on: '2026-03-02', textVersion: '1', source: 'paper' },
        stored: async () => (await listConsents(org, participantId))[0]?.history[0],
      };
    },
    putPartnerLink: async (server) => {
      const { getPartnerLink } = await import('../../functions/store/partner-links.ts');
      const [{ runId }, linkId] = [await runToCome(server), newId('link')];
      return {
        userId: 'coordinator',
        params: { runId, linkId },
        body: { partner: 'Löytöretki ry', until: daysAfter(today, 14) },
        stored: async () => {
          const { partner, until } = (await getPartnerLink(org, runId, linkId)) ?? {};
          return { partner, until };
        },
      };
    },
    putPersonalCode: async (server) => {
      const { getOwnPage } = await import('../../functions/store/own-pages.ts');
      const participantId = await newParticipant(server);
      const { secret } = await ownPage(server, participantId);
      const { word } = await as(server, 'own-worker').postOneTimeWord({
        params: { participantId },
      });
      return {
        userId: 'own-worker',
        headers: { Authorization: `Link ${secret}` },
        params: {},
        body: { word, code: '407152' },
        stored: async () => (await getOwnPage(org, participantId)).code?.way,
      };
    },
    putOwnConsent: async (server) => {
      const { listConsents } = await import('../../functions/store/consents.ts');
      const participantId = await newParticipant(server);
      const { secret, session } = await ownPageWithCode(server, participantId);
      return {
        userId: 'own-worker',
        headers: { Authorization: `Link ${secret}; session=${session}` },
        params: { purpose: 'contact' },
        body: { given: false, textVersion: '1', language: 'sv' },
        stored: async () => (await listConsents(org, participantId))[0]?.history[0],
      };
    },
    putMessageRead: async (server) => {
      const participantId = await newParticipant(server);
      const { inside } = await ownPageWithCode(server, participantId);
      const message = { messageId: randomUUID(), text: 'Hei' };
      const { messageId } = await inside.postOwnMessage({ body: message });
      const { listOwnMessages } = await import('../../functions/store/own-messages.ts');
      return {
        userId: 'own-worker',
        params: { participantId, messageId },
        body: {},
        stored: () => listOwnMessages(org, participantId),
      };
    },
    putApart: async (server) => {
      const { listApartFrom } = await import('../../functions/store/apart.ts');
      const participantId = await newParticipant(server);
      const otherParticipantId = await newParticipant(server);
      return {
        userId: 'own-worker',
        params: { participantId, otherParticipantId },
        body: {},
        stored: () => listApartFrom(org, participantId),
      };
    },
    putFormCorrection: async (server) => {
      const { getForm } = await import('../../functions/store/forms.ts');
      const { runId, params } = await place(server);
      await answerByLink(server, runId, params.participantId, 'start', newAnswers(3));
      return {
        userId: 'leader',
        params,
        body: {
          answers: { feels_healthy: 5 },
          reason: { code: 'participant_asked', note: 'Puhelimessa' },
        },
        // The body alone; that a later one supersedes it is not part of it.
        stored: async () => {
          const first = (await getForm(org, runId, params))?.corrections[0];
          return first && { answers: first.answers, reason: first.reason };
        },
      };
    },
    putSamePersonWord: async (server) => {
      const { getPair } = await import('../../functions/store/same-people.ts');
      const worker = as(server, 'own-worker');
      const [one, other] = [await newParticipant(server), await newParticipant(server)];
      const name = `Kaksi ${one}`;
      for (const participantId of [one, other])
        await worker.putIdentity({
          params: { participantId },
          body: { name, phone: null, language: 'fi' },
        });
      const { items } = await worker.listSamePeople({ query: {} });
      const isTheirs = ({ numbers }: (typeof items)[number]) =>
        numbers.some(({ participantId }) => participantId === one);
      const pairId = items.find(isTheirs)?.pairId ?? '';
      return {
        userId: 'own-worker',
        params: { pairId },
        body: { participantId: one, verdict: 'same' },
        stored: async () => (await getPair(org, pairId))?.words[one]?.verdict,
      };
    },
  },
};
