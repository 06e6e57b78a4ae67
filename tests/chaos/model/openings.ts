import { drawnPin, firstItem as item, paperAsRead } from './bodies.ts';
import type { DrawnModelRequest } from './drawn-request.ts';
import type { ExpectedRoute } from './expectations.ts';

const drawn = (
  name: ExpectedRoute,
  by: DrawnModelRequest['by'],
  changes: Partial<DrawnModelRequest> = {},
): DrawnModelRequest => ({
  ...{ name, by, who: 0, nth: 0, occasion: 'start', user: 'colleague', version: 'none' },
  ...changes,
});

const programme = drawn('putProgramme', 'coordinator', { body: { name: 'Malli', kind: 'other' } });
const runOf = (...leaders: string[]) =>
  drawn('putRun', 'coordinator', {
    body: {
      ...{ name: 'Kokeilu', municipality: 'Kajaani', leaders, capacity: 2 },
      ...{ startsOn: '2026-03-02', endsOn: '2026-05-04', instruments: [drawnPin], windows: {} },
    },
  });
const run = runOf('leader');
const client = (who: number) =>
  drawn('putParticipant', 'worker', { who, body: { ownWorker: 'worker', background: {} } });
const member = (who: number) =>
  drawn('putMember', 'worker', {
    who,
    body: {
      ...{ state: 'enrolled', referralRoute: 'adult_social_work', joinedOn: '2026-03-02' },
      ...{ exit: null, continuation: null, ownWorkerException: null },
    },
  });
const to = (status: string) =>
  drawn('postRunStatus', 'leader', { body: { status, on: '2026-03-02' } });
const session = drawn('putSession', 'leader', {
  body: { kind: 'meeting', date: '2026-03-02', minutes: 90, status: 'held' },
});
const decided = drawn('putFormDecision', 'leader', {
  occasion: 'end',
  body: { decision: 'refused', on: '2026-05-04' },
});

const form = { occasion: 'start', instrumentId: drawnPin.instrumentId };
const linked = drawn('postLinks', 'leader', { body: { ...form, participantIds: null } });
const answered = drawn('patchAnswer', 'leader', {
  version: 'current',
  body: { device: 'phone', saves: { [item]: { answer: 3, at: '2026-03-02T11:00:00.000Z' } } },
});
const handedIn = drawn('postAnswerSubmit', 'leader', {
  version: 'current',
  body: { device: 'phone', saves: {} },
});
const corrected = drawn('putFormCorrection', 'colleague', {
  version: 'current',
  body: { answers: { [item]: 5 }, reason: { code: 'participant_asked' } },
});
const readOnce = drawn('putPaperEntry', 'leader', { body: paperAsRead });
const received = drawn('putForm', 'leader', { body: { ...paperAsRead, channel: 'paper' } });

const revoked = drawn('deleteLink', 'leader');

/** The group's questionnaires are changed while it is recruiting. */
const asking = (instruments: readonly (typeof drawnPin)[]) => {
  const { body, ...rest } = runOf('leader', 'colleague');
  return { ...rest, version: 'current' as const, body: { ...(body as object), instruments } };
};
const takenBack = drawn('deleteForm', 'leader');
const allHandedOver = drawn('putWorkerHandOver', 'admin', {
  ...{ user: 'worker', body: { to: 'second-worker', reason: { code: 'absence', note: null } } },
});
const cameBack = drawn('putClientHandOver', 'secondWorker', {
  ...{ nth: 1, body: { from: 'second-worker', to: 'worker', reason: null } },
});

const planned = [programme, run, client(0)];
const recruiting = [...planned, to('recruiting')];
const running = [...recruiting, member(0), to('running'), session];
const joined = [programme, runOf('leader', 'colleague'), client(0), to('recruiting'), member(0)];

/** The states of a group when a sequence begins, from nothing to its end. */
export const groups = [
  [programme],
  [...planned, client(1)],
  recruiting,
  [...recruiting, member(0), client(1)],
  running,
  [...running, decided, to('ended')],
] as const satisfies readonly (readonly DrawnModelRequest[])[];

/** A client came back after a hand-over of all clients, which was then repeated. */
export const handedOverAgain = [programme, run, client(0), allHandedOver, cameBack, allHandedOver];

/** The states of one person's form in a group of two leaders. */
export const formOpenings = {
  notRequested: planned,
  awaited: joined,
  linked: [...joined, linked],
  begun: [...joined, linked, answered],
  revoked: [...joined, linked, answered, revoked],
  handedIn: [...joined, linked, answered, handedIn],
  corrected: [...joined, linked, answered, handedIn, corrected],
  readOnce: [...joined, readOnce],
  received: [...joined, received],
  /** Taking it back was refused while the group did not use the questionnaire. */
  notTakenBack: [...joined, received, asking([]), takenBack, asking([drawnPin])],
} as const satisfies Record<string, readonly DrawnModelRequest[]>;
