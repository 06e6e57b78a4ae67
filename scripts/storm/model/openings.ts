import type { Purpose } from '../../../shared/model/consent.ts';
import { firstItem as item, paperAsRead, pin } from './bodies.ts';
import type { PromisedRoute } from './promises.ts';
import type { Wish } from './wish.ts';

const wish = (name: PromisedRoute, by: Wish['by'], changes: Partial<Wish> = {}): Wish => ({
  ...{ name, by, who: 0, nth: 0, occasion: 'start', user: 'colleague', version: 'none' },
  ...changes,
});

const programme = wish('putProgramme', 'coordinator', { body: { name: 'Malli', kind: 'other' } });
const runOf = (...leaders: string[]) =>
  wish('putRun', 'coordinator', {
    body: {
      ...{ name: 'Kokeilu', municipality: 'Kajaani', leaders, capacity: 2 },
      ...{ startsOn: '2026-03-02', endsOn: '2026-05-04', instruments: [pin], windows: {} },
    },
  });
const run = runOf('leader');
const client = (who: number) =>
  wish('putParticipant', 'worker', { who, body: { ownWorker: 'worker', background: {} } });
const member = (who: number) =>
  wish('putMember', 'worker', {
    who,
    body: {
      ...{ state: 'enrolled', referralRoute: 'adult_social_work', joinedOn: '2026-03-02' },
      ...{ exit: null, continuation: null, ownWorkerException: null },
    },
  });
const to = (status: string) =>
  wish('postRunStatus', 'leader', { body: { status, on: '2026-03-02' } });
const session = wish('putSession', 'leader', {
  body: { kind: 'meeting', date: '2026-03-02', minutes: 90, status: 'held' },
});
const decided = wish('putFormDecision', 'leader', {
  occasion: 'end',
  body: { decision: 'refused', on: '2026-05-04' },
});

const form = { occasion: 'start', instrumentId: pin.instrumentId };
const linked = wish('postLinks', 'leader', { body: { ...form, participantIds: null } });
const answered = wish('patchAnswer', 'leader', {
  version: 'current',
  body: { device: 'phone', saves: { [item]: { answer: 3, at: '2026-03-02T11:00:00.000Z' } } },
});
const readOnce = wish('putPaperEntry', 'leader', { body: paperAsRead });
const received = wish('putForm', 'leader', { body: { ...paperAsRead, channel: 'paper' } });
const allows = (purpose: Purpose) =>
  wish('putConsent', 'worker', {
    purpose,
    body: { given: true, on: '2026-03-02', textVersion: '1', source: 'paper' },
  });

const planned = [programme, run, client(0)];
const recruiting = [...planned, to('recruiting')];
const running = [...recruiting, member(0), to('running'), session];
const joined = [programme, runOf('leader', 'colleague'), client(0), to('recruiting'), member(0)];

/** How far the group is when the sequence begins, from nothing to its end. */
export const groups = [
  [programme],
  [...planned, client(1)],
  recruiting,
  [...recruiting, member(0), client(1)],
  running,
  [...running, decided, to('ended')],
] as const satisfies readonly (readonly Wish[])[];

/** How far one person's form is in a group of two leaders. */
export const forms = {
  notAsked: planned,
  awaited: joined,
  linked: [...joined, linked],
  begun: [...joined, linked, answered],
  readOnce: [...joined, readOnce],
  forResearch: [...joined, received, allows('research')],
  shared: [...joined, received, allows('share_with_own_worker')],
} as const satisfies Record<string, readonly Wish[]>;
