import fc from 'fast-check';
import { compositionFields } from '../../../shared/domain/groups/group-background.ts';
import { attendance } from '../../../shared/domain/groups/roll-call.ts';
import type { Occasion } from '../../../shared/domain/occasion.ts';
import type { Purpose } from '../../../shared/domain/people/consent.ts';
import { exitReason, memberState } from '../../../shared/domain/people/member.ts';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';

/** Days around a group of the spring, few enough that the same day is drawn again. */
const days = ['2026-02-16', '2026-03-02', '2026-03-09', '2026-05-04', '2026-05-20', '2026-07-10'];
export const drawnDay = fc.constantFrom(...days);
const userIds = ['leader', 'colleague', 'both', 'worker', 'second-worker'];
export const user = fc.constantFrom(...userIds);
export const [{ id: firstItem = '' } = {}, { id: secondItem = '' } = {}] = statements.items;

export const drawnPin = {
  instrumentId: statements.id,
  version: statements.version,
  occasions: ['start' as const, 'end' as const, 'follow_up' as const],
};
export const reason = fc.constantFrom(null, { code: 'workload', note: null });
export const stated = fc.constant({ code: 'absence', note: null });

export const drawnRunBody = fc.record({
  name: fc.constantFrom('Kokeilu', 'Muu'),
  municipality: fc.constant('Kajaani'),
  leaders: fc.constantFrom(
    ...[['leader'], ['leader', 'colleague'], ['colleague'], ['both'], ['leader', 'both']],
  ),
  capacity: fc.integer({ min: 1, max: 3 }),
  startsOn: fc.constant('2026-03-02'),
  endsOn: fc.constant('2026-05-04'),
  instruments: fc.constantFrom([drawnPin], [drawnPin], [drawnPin], []),
  windows: fc.constant({}),
});

const continuation = { ownWorkerInformed: true, nextStep: 'none_wanted' };
const leavers = ['declined', 'not_admitted', 'dropped_out', 'transferred'];
const joiners = ['enrolled', 'continued', 'dropped_out', 'transferred'];
/** A membership as it may be sent: with the fields that its state requires, and no others. */
export const drawnMemberBody = fc
  .record({
    state: fc.oneof(
      fc.constantFrom('enrolled', 'continued'),
      fc.constantFrom(...memberState.options),
    ),
    joinedOn: fc.constantFrom('2026-03-02', '2026-03-09'),
    on: fc.constantFrom('2026-03-09', '2026-05-04', '2026-05-04', '2062-05-04'),
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
export const marks = fc.dictionary(fc.constantFrom('0', '1', '2'), mark, {
  minKeys: 1,
  maxKeys: 2,
});

const answers = fc.constantFrom(
  {},
  { [firstItem]: 3 },
  { [firstItem]: 5 },
  { [firstItem]: 3, [secondItem]: 5 },
  { [firstItem]: 9 },
);
export const drawnForm = {
  instrumentVersion: fc.constantFrom(...[...Array(5).fill(statements.version), '0']),
  answeredOn: drawnDay,
  channel: fc.constant('paper'),
  answers,
  outsideWindow: fc.constantFrom(null, 'other', 'other'),
};
/** Mostly the first occasion, so that the same form is drawn again. */
export const drawnOccasion = fc.constantFrom<Occasion>(
  ...(['start', 'start', 'start', 'end', 'end', 'follow_up'] as const),
);

/** A paper with its right answers, and with the ones that others sometimes read. */
export const paperAsRead = {
  ...{ instrumentVersion: statements.version, answeredOn: '2026-03-02' },
  ...{ answers: { [firstItem]: 3 }, outsideWindow: 'other' },
};
const otherwise = fc.record({
  instrumentVersion: fc.constant(statements.version),
  answeredOn: drawnDay,
  answers: fc.constantFrom({ [firstItem]: 3 }, { [firstItem]: 5 }, {}),
  outsideWindow: fc.constantFrom('other', null),
});
export const drawnPaper = fc.oneof(
  { weight: 2, arbitrary: fc.constant(paperAsRead) },
  { weight: 1, arbitrary: otherwise },
);

/**
 * The members who get links: one, both or the whole group, named by position until there are
 * numbers.
 */
export const drawnLinks = fc.record({
  occasion: drawnOccasion,
  instrumentId: fc.constant(statements.id),
  participantIds: fc.constantFrom([0], [1, 0], null, null),
  channel: fc.constantFrom('link', 'device'),
  outsideWindow: fc.constantFrom('other' as const, null),
});

const save = fc.record({
  answer: fc.constantFrom(3, 3, 5, null, 9),
  at: fc.constantFrom(
    ...['2026-03-02T10:00:00.000Z', '2026-03-02T11:00:00.000Z', '2026-03-02T12:00:00.000Z'],
    ...['2026-03-02T11:30:00.000Z', '2026-04-02T12:00:00.000Z'],
  ),
});
export const drawnAnswer = fc.record({
  device: fc.constantFrom('phone', 'tablet'),
  saves: fc.dictionary(fc.constantFrom(firstItem, secondItem), save, { maxKeys: 2 }),
});

/** A correction of a form that was handed in, and the participant's decision on one. */
export const correction = fc.record({
  answers: fc.constantFrom<Record<string, number | null>>(
    { [firstItem]: 5 },
    { [firstItem]: null, [secondItem]: 4 },
    { [firstItem]: 9 },
  ),
  reason: fc.constantFrom(
    { code: 'participant_asked' },
    { code: 'other', note: 'luettiin yhdessä' },
  ),
});
export const withdrawal = fc.record({ correction: fc.constantFrom(2, 2, 3, 4) });
export const decision = fc.record({
  correction: fc.constantFrom(2, 2, 3, 4),
  confirmed: fc.boolean(),
});

/** Only consent to be contacted changes what may be requested afterwards. */
export const drawnPurpose = fc.constantFrom<Purpose>('contact', 'contact', 'research');

const counts = fc.constantFrom(
  { basis: 'computed', known: 0, counts: {} },
  { basis: 'entered', known: 2, counts: {} },
);
/** A composition as a leader may have seen it. */
export const drawnComposition = fc.record(
  Object.fromEntries(compositionFields.map((field) => [field, counts])),
);
