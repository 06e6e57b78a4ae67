import { isDeepStrictEqual } from 'node:util';
import { type Expectations, must, only, saved } from './expectation.ts';
import { type Picture, type SeenClient, todayIn } from './picture.ts';
import { client, modelWorkerOf } from './whose.ts';

/** Removes everything of a person from the run, and frees their place. */
function leaveRun(picture: Picture, number: string): void {
  const { run, members, sessions } = picture;
  const state = members.get(number)?.state;
  const placeCount = state === 'enrolled' || state === 'continued' ? 1 : 0;
  const version = (run?.version ?? 0) + (state ? 1 : 0);
  if (run) picture.run = { ...run, activeMembers: run.activeMembers - placeCount, version };
  members.delete(number);
  for (const [id, session] of sessions) {
    const { [number]: _, ...marks } = session.marks;
    sessions.set(id, { ...session, marks });
  }
  const { forms, decisions, makings, entries, trails } = picture;
  for (const stored of [forms, decisions, makings, entries, trails])
    for (const key of stored.keys()) if (key.endsWith(number)) stored.delete(key);
}

export const clientExpectations = {
  getParticipant: (picture, request) => {
    only(request, 'own_worker', 'leader');
    return client(picture, request.by, request.params.participantId);
  },

  putParticipant: (picture, { by, body, ifMatch, params: { participantId } }) => {
    only({ by }, 'own_worker', 'leader');
    const stored = ifMatch === undefined ? undefined : client(picture, by, participantId);
    if (stored)
      must(
        modelWorkerOf(stored) === by.id || stored.ownWorker === body.ownWorker,
        'substitute.not_hers',
      );
    const isWorker = by.roles.some((role) => role === 'own_worker');
    const makesHerself = body.ownWorker === by.id && stored?.ownWorker !== by.id;
    must(isWorker || !makesHerself, 'staff.self_appointed');
    must(!picture.erased.has(participantId), 'participant.number_taken');
    const before = picture.clients.get(participantId);
    const registeredBy = stored?.registeredBy ?? by.id;
    const content = { participantId, ...body, registeredBy };
    const { substitutes = [], confirmedBy = null, firstRun = null, joined = null } = before ?? {};
    const after = saved<SeenClient>(
      before,
      {
        ...content,
        substitutes,
        confirmedBy,
        firstRun,
        joined,
        arrived: null,
        recordedOn: todayIn(picture),
        leaving: null,
      },
      ifMatch,
      'participant.number_taken',
    );
    const isAnother = stored && modelWorkerOf(stored) === by.id && registeredBy !== by.id;
    if (isAnother && after !== before) after.confirmedBy ??= by.id;
    picture.clients.set(participantId, after);
    return after;
  },

  putConsent: (picture, { by, body, ifMatch, params: { participantId, purpose } }) => {
    only({ by }, 'own_worker', 'leader');
    client(picture, by, participantId);
    must(body.on <= todayIn(picture), 'consent.from_future');
    const key = `${participantId} ${purpose}`;
    const before = picture.consents.get(key);
    const isRepeat = isDeepStrictEqual(before?.history.at(-1), body);
    if (!isRepeat && before?.version !== ifMatch)
      must(before === undefined || ifMatch !== undefined, 'version.required');
    must(isRepeat || before?.version === ifMatch, 'version.conflict');
    const history = isRepeat ? (before?.history ?? []) : [...(before?.history ?? []), body];
    const version = (before?.version ?? 0) + (isRepeat ? 0 : 1);
    picture.consents.set(key, { history, version });
    // The latest day counts; of entries for the same day, the one that was stored last.
    const latest = history
      .map(({ on }) => on)
      .sort()
      .at(-1);
    const { given, on } = history.findLast((word) => word.on === latest) ?? body;
    return { participantId, purpose, given, on, version, history };
  },

  deleteParticipant: (picture, { by, params: { participantId } }) => {
    only({ by }, 'own_worker');
    const isErased = picture.erased.has(participantId) && by.organisation === 'kainuu';
    if (isErased) return { participantId, status: 'done' };
    client(picture, by, participantId);
    leaveRun(picture, participantId);
    picture.clients.delete(participantId);
    for (const key of picture.consents.keys())
      if (key.startsWith(participantId)) picture.consents.delete(key);
    picture.erased.add(participantId);
    return { participantId, status: 'done', on: todayIn(picture) };
  },
} satisfies Expectations;
