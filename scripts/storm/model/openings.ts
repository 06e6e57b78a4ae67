import type { RouteName } from './promise.ts';
import type { Wish } from './wish.ts';
import { pin } from './wishes.ts';

const wish = (name: RouteName, by: Wish['by'], changes: Partial<Wish> = {}): Wish => ({
  ...{ name, by, who: 0, nth: 0, occasion: 'start', user: 'colleague', version: 'none' },
  ...changes,
});

const run = wish('putRun', 'coordinator', {
  body: {
    ...{ name: 'Kokeilu', municipality: 'Kajaani', leaders: ['leader'], capacity: 2 },
    ...{ startsOn: '2026-03-02', endsOn: '2026-05-04', instruments: [pin], windows: {} },
  },
});
const client = (who: number) =>
  wish('putParticipant', 'worker', { who, body: { ownWorker: 'worker', background: {} } });
const member = (who: number) =>
  wish('putMember', 'leader', {
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

const recruiting = [run, client(0), to('recruiting')];
const running = [...recruiting, member(0), to('running'), session];

/** How far the group is when the sequence begins, from nothing to its end. */
export const openings: readonly (readonly Wish[])[] = [
  [],
  [run, client(0), client(1)],
  recruiting,
  [...recruiting, member(0), client(1)],
  running,
  [...running, decided, to('ended')],
];
