import fc from 'fast-check';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import { exitReason, memberState } from '../../../shared/model/member.ts';
import { attendance } from '../../../shared/model/roll-call.ts';
import { runStatus } from '../../../shared/model/run.ts';
import { type PersonName, people } from './people.ts';
import type { RouteName } from './promise.ts';
import type { Wish } from './wish.ts';

/** Days about a group of the spring, few enough to be met again. */
const days = ['2026-02-16', '2026-03-02', '2026-03-09', '2026-05-04', '2026-05-20', '2026-07-10'];
const day = fc.constantFrom(...days);
const userIds = ['leader', 'colleague', 'worker', 'second-worker'];
const user = fc.constantFrom(...userIds);
const everybody = Object.keys(people) as PersonName[];
const [{ id: firstItem = '' } = {}, { id: secondItem = '' } = {}] = statements.items;

export const pin = {
  instrumentId: statements.id,
  version: statements.version,
  occasions: ['start' as const, 'end' as const, 'follow_up' as const],
};
const reason = fc.constantFrom(null, { code: 'workload', note: null });
const stated = fc.constant({ code: 'absence', note: null });

const runBody = fc.record({
  name: fc.constantFrom('Kokeilu', 'Muu'),
  municipality: fc.constant('Kajaani'),
  leaders: fc.constantFrom(['leader'], ['leader', 'colleague'], ['colleague']),
  capacity: fc.integer({ min: 1, max: 3 }),
  startsOn: fc.constant('2026-03-02'),
  endsOn: fc.constant('2026-05-04'),
  instruments: fc.constantFrom([pin], [pin], [pin], []),
  windows: fc.constant({}),
});

const continuation = { ownWorkerInformed: true, nextStep: 'none_wanted' };
const leavers = ['declined', 'not_admitted', 'dropped_out', 'transferred'];
const joiners = ['enrolled', 'continued', 'dropped_out', 'transferred'];
/** A membership as it may be sent: what the state asks for is there, and nothing else. */
const memberBody = fc
  .record({
    state: fc.oneof(
      fc.constantFrom('enrolled', 'continued'),
      fc.constantFrom(...memberState.options),
    ),
    joinedOn: fc.constantFrom('2026-03-02', '2026-03-09'),
    on: fc.constantFrom('2026-03-09', '2026-05-04'),
    reason: fc.constantFrom(...exitReason.options),
    goesOn: fc.boolean(),
    exception: fc.constantFrom(null, null, 'not_a_client'),
  })
  .map(({ state, joinedOn, on, reason: why, goesOn, exception }) => ({
    state,
    referralRoute: 'adult_social_work',
    joinedOn: joiners.includes(state) ? joinedOn : null,
    exit: leavers.includes(state) ? { on, reason: why } : null,
    continuation: state === 'continued' || goesOn ? continuation : null,
    ownWorkerException: exception,
  }));

const mark = fc.record({
  attendance: fc.constantFrom(...attendance.options),
  markedAt: fc.constantFrom(
    ...['2026-03-02T10:00:00.000Z', '2026-03-02T11:00:00.000Z', '2026-03-02T12:05:00.000Z'],
    '2026-04-02T12:00:00.000Z',
  ),
  device: fc.constantFrom('a', 'b'),
});
const marks = fc.dictionary(fc.constantFrom('0', '1', '2'), mark, { minKeys: 1, maxKeys: 2 });

const answers = fc.constantFrom(
  {},
  { [firstItem]: 3 },
  { [firstItem]: 3, [secondItem]: 5 },
  { [firstItem]: 9 },
);
const form = {
  instrumentVersion: fc.constantFrom(statements.version, statements.version, '0'),
  answeredOn: day,
  channel: fc.constant('paper'),
  answers,
  outsideWindow: fc.constantFrom(null, null, 'other'),
};
const occasion = fc.constantFrom('start' as const, 'end' as const, 'follow_up' as const);

/** What may be asked, of what body, and who asks it as a rule: others do now and then. */
const kinds: Partial<
  Record<RouteName, { by: PersonName[]; body?: fc.Arbitrary<unknown>; times?: number }>
> = {
  getRun: { by: ['leader', 'coordinator'] },
  putRun: { by: ['coordinator'], body: runBody, times: 2 },
  postRunStatus: {
    by: ['leader', 'coordinator'],
    body: fc.record({ status: fc.constantFrom(...runStatus.options), on: day }),
    times: 5,
  },
  getRunBackground: { by: ['leader'] },
  putRunBackground: {
    by: ['leader'],
    body: fc.record({ sex: fc.constantFrom(null, { female: 2 }, { female: 2, male: 1 }) }),
  },
  listMembers: { by: ['leader'] },
  putMember: { by: ['leader', 'leader', 'worker'], body: memberBody, times: 5 },
  getParticipant: { by: ['worker', 'secondWorker'] },
  putParticipant: {
    by: ['worker', 'worker', 'leader'],
    body: fc.record({
      ownWorker: fc.constantFrom('worker', 'worker', 'second-worker', null),
      background: fc.record({ birth_year: fc.constantFrom(null, 1980) }),
    }),
    times: 2,
  },
  listConsents: { by: ['worker'] },
  putConsent: {
    by: ['worker'],
    body: fc.record({
      given: fc.boolean(),
      on: day,
      textVersion: fc.constant('1'),
      source: fc.constant('paper'),
    }),
    times: 2,
  },
  getIdentity: { by: ['worker'] },
  putIdentity: {
    by: ['worker'],
    body: fc.record({
      name: fc.constantFrom('Maija Mallikas', 'Matti Mallikas'),
      phone: fc.constant(null),
      language: fc.constant('fi'),
    }),
  },
  deleteIdentity: { by: ['worker'] },
  deleteParticipant: { by: ['worker'] },
  listSessions: { by: ['leader'] },
  putSession: {
    by: ['leader'],
    body: fc.record({
      kind: fc.constantFrom('meeting', 'camp_day'),
      date: day,
      minutes: fc.constantFrom(90, 135),
      status: fc.constantFrom('planned', 'held', 'held', 'cancelled'),
      last: fc.constantFrom(false, false, false, true),
    }),
    times: 3,
  },
  patchAttendance: { by: ['leader'], body: fc.record({ marks }), times: 4 },
  putForm: { by: ['leader'], body: fc.record(form), times: 4 },
  deleteForm: { by: ['leader'] },
  putFormDecision: {
    by: ['leader'],
    body: fc.record({
      decision: fc.constantFrom('handed_out', 'refused', 'lost'),
      on: day,
    }),
    times: 3,
  },
  putUnnumberedForm: {
    by: ['leader'],
    body: fc.record({ ...form, occasion, instrumentId: fc.constant(statements.id) }),
  },
  listForms: { by: ['leader', 'coordinator'] },
  getSummary: { by: ['leader', 'coordinator'] },
  listRunHandOvers: { by: ['leader', 'coordinator'] },
  putRunHandOver: {
    by: ['leader', 'colleague', 'coordinator'],
    body: fc
      .record({ from: fc.constantFrom('leader', 'colleague'), to: user, reason })
      .filter(({ from, to }) => from !== to),
  },
  putClientHandOver: {
    by: ['worker', 'secondWorker', 'admin'],
    body: fc
      .record({ from: fc.constantFrom('worker', 'second-worker'), to: user, reason })
      .filter(({ from, to }) => from !== to),
  },
  putRunSubstitute: {
    by: ['leader', 'coordinator'],
    body: fc
      .constantFrom(['2026-02-16', '2026-03-02'], ['2026-03-02', '2026-03-09'])
      .chain(([from, until]) =>
        fc.record({ from: fc.constant(from), until: fc.constant(until), reason: stated }),
      ),
  },
  deleteRunSubstitute: { by: ['leader', 'coordinator'] },
  putClientSubstitute: {
    by: ['worker', 'admin'],
    body: fc.record({
      from: fc.constant('2026-03-02'),
      until: fc.constant('2026-03-09'),
      reason: stated,
    }),
  },
  deleteClientSubstitute: { by: ['worker', 'admin'] },
};

const wishOf = (name: RouteName, by: PersonName[], body?: fc.Arbitrary<unknown>) =>
  fc.record<Wish>({
    name: fc.constant(name),
    by: fc.oneof(
      { weight: 7, arbitrary: fc.constantFrom(...by) },
      { weight: 1, arbitrary: fc.constantFrom(...everybody) },
    ),
    who: fc.oneof({ weight: 9, arbitrary: fc.nat(1) }, { weight: 1, arbitrary: fc.constant(2) }),
    nth: fc.nat(1),
    occasion,
    user,
    version: fc.oneof(
      { weight: 6, arbitrary: fc.constant('current' as const) },
      { weight: 2, arbitrary: fc.constant('none' as const) },
      { weight: 1, arbitrary: fc.constant('stale' as const) },
    ),
    ...(body ? { body } : {}),
  } as { [Key in keyof Wish]: fc.Arbitrary<Wish[Key]> });

/** Wishes of every kind; what does most comes more often. */
export const wishes: readonly fc.Arbitrary<Wish>[] = Object.entries(kinds).flatMap(
  ([name, { by, body, times = 1 }]) =>
    Array.from({ length: times }, () => wishOf(name as RouteName, by, body)),
);
