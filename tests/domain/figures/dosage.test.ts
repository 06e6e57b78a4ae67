import { describe, expect, it } from 'vitest';
import { countDosage, plannedSessions } from '../../../shared/domain/figures/count-dosage.ts';
import type { RunRecord } from '../../../shared/domain/figures/counted-record.ts';
import {
  discloseComparedDosage,
  discloseDosage,
} from '../../../shared/domain/figures/disclose-dosage.ts';
import type { Attendance } from '../../../shared/domain/groups/roll-call.ts';
import type { Session } from '../../../shared/domain/groups/session.ts';
import { recordOf } from '../../facts.ts';
import { newSessionBody } from '../../make.ts';
import { oneOf, type SeededChance, seeded, wholeNumber } from '../../seeded.ts';

type Made = Pick<RunRecord, 'members' | 'sessions' | 'handOvers'>;

const people = (n: number) =>
  recordOf({ runId: 'r', people: Array.from({ length: n }, () => ({ start: 3, end: 3 })) }).members;
const [one, two, three] = people(3);
if (!one || !two || !three) throw new Error('There are three members');

const markOf = (
  attendance: Attendance,
  { by = 'aino', minutes }: { by?: string; minutes?: number } = {},
) => ({
  ...{ attendance, markedAt: '2026-03-02T12:00:00.000Z', device: 'd', markedBy: by },
  ...(minutes === undefined ? {} : { minutes }),
});

const sessionOn = (date: string, changes: object = {}) =>
  ({
    ...newSessionBody({ date, minutes: 90 }),
    ...{ sessionId: `s-${date}`, startsAt: null, members: [], marks: {}, version: 1 },
    ...changes,
  }) as unknown as Session;

const count = (made: Partial<Made>) =>
  countDosage({ members: [one, two, three], sessions: [], handOvers: [], ...made });

describe('Sessions', () => {
  const cancelled = (date: string, cancelReason: string | null) =>
    sessionOn(date, { status: 'cancelled', cancelReason });

  it('are planned whether they were held, cancelled or not held yet; catch-up sessions are apart', () => {
    const counts = count({
      sessions: [
        sessionOn('2026-03-02'),
        sessionOn('2026-03-09', { minutes: 45 }),
        cancelled('2026-03-16', 'leader_away'),
        cancelled('2026-03-23', null),
        sessionOn('2026-03-30', { status: 'planned' }),
        sessionOn('2026-04-01', { kind: 'catch_up', members: [one.participantId], minutes: 60 }),
        sessionOn('2026-04-02', { kind: 'catch_up', status: 'cancelled' }),
      ],
    });
    expect(counts).toMatchObject({
      ...{ held: 2, undecided: 1, offeredMinutes: 135, catchUps: 1, catchUpMinutes: 60 },
      cancelledBecause: { leader_away: 1, too_few: 0, place_unusable: 0, other: 0, not_stated: 1 },
    });
    expect(plannedSessions(counts)).toBe(5);
  });
});

describe('Attended minutes', () => {
  const held = (marks: object, changes: object = {}) => [
    sessionOn('2026-03-02', { marks, ...changes }),
  ];
  const { participantId } = one;
  const minutes = (mark: object, changes: object = {}) => {
    const { attendedMinutes, halves } = count({
      sessions: held({ [participantId]: mark }, changes),
    });
    return [attendedMinutes, halves];
  };

  it.each([
    ['present', markOf('present'), 90, 0],
    ['for a part of it', markOf('part', { minutes: 30 }), 30, 0],
    ['for longer than it was', markOf('part', { minutes: 300 }), 90, 0],
    ['for a part without its minutes', markOf('part'), 45, 1],
    ['absent', markOf('absent'), 0, 0],
    ['absent with notice', markOf('absent_notified'), 0, 0],
    ['not expected', markOf('not_expected'), 0, 0],
  ])('of somebody who was %s', (_, mark, attended, halves) => {
    expect(minutes(mark)).toEqual([attended, halves]);
  });

  it('are not known without any roll, and are none at a session that was not held', () => {
    expect(count({ sessions: held({}) }).attendedMinutes).toBeNull();
    expect(minutes(markOf('present'), { status: 'cancelled' })).toEqual([null, 0]);
  });

  it('count at a catch-up session for those it is for, and for nobody who was only referred', () => {
    const catchUp = { kind: 'catch_up', members: [two.participantId] };
    expect(minutes(markOf('present'), catchUp)).toEqual([0, 0]);
    expect(minutes(markOf('present'), { ...catchUp, members: [participantId] })).toEqual([90, 0]);
    const referred = { ...one, state: 'referred' as const, joinedOn: null };
    const sessions = held({ [participantId]: markOf('present') });
    expect(count({ members: [referred], sessions }).attendedMinutes).toBe(0);
  });
});

describe('Leaders', () => {
  const rollOn = (date: string, ...by: string[]) =>
    sessionOn(date, {
      marks: Object.fromEntries(
        by.map((user, n) => [[one, two, three][n]?.participantId, markOf('present', { by: user })]),
      ),
    });

  it('are known by their marks: how many they were, and where one of the first session was', () => {
    const sessions = [
      rollOn('2026-03-16', 'pekka'),
      rollOn('2026-03-02', 'aino', 'sari'),
      rollOn('2026-03-09', 'pekka', 'sari'),
      sessionOn('2026-03-23'),
    ];
    expect(count({ sessions }).leaders).toMatchObject({ tookRoll: 3, rolls: 3, withFirst: 2 });
  });

  it('are not the participants who said that they cannot come', () => {
    const word = { [one.participantId]: markOf('absent_notified', { by: 'participant' }) };
    const roll = { [two.participantId]: markOf('present') };
    const sessions = [sessionOn('2026-03-02', { marks: word })];
    expect(count({ sessions })).toMatchObject({
      ...{ leaders: { tookRoll: 0, rolls: 0, withFirst: 0 }, attendedMinutes: null },
    });
    const both = [...sessions, sessionOn('2026-03-09', { marks: { ...word, ...roll } })];
    expect(count({ sessions: both }).leaders).toMatchObject({
      tookRoll: 1,
      rolls: 1,
      withFirst: 1,
    });
  });

  it('change by each hand-over since the first session', () => {
    const handOvers = ['2026-03-01', '2026-03-02', '2026-04-01'].map((day) => ({
      at: `${day}T12:00:00.000Z`,
    }));
    expect(count({ sessions: [sessionOn('2026-03-02')], handOvers }).leaders.handOvers).toBe(2);
    expect(count({ handOvers }).leaders.handOvers).toBe(0);
  });
});

describe('Members', () => {
  const left = (on: string) => ({
    state: 'dropped_out' as const,
    exit: { on, reason: 'moved' as const },
  });
  const sessions = [
    sessionOn('2026-03-09'),
    sessionOn('2026-04-06', { status: 'planned' }),
    sessionOn('2026-04-13', { status: 'cancelled' }),
  ];
  const membersAre = (...changes: object[]) =>
    count({
      sessions,
      members: changes.map((change, n) => ({ ...(people(n + 1)[n] ?? one), ...change })),
    }).members;

  it('joined by the first held session or later', () => {
    expect(membersAre({ joinedOn: '2026-03-09' }, { joinedOn: '2026-03-10' })).toMatchObject({
      ...{ atFirst: 1, joinedLater: 1 },
    });
  });

  it('left before the last session that was not cancelled, or stayed', () => {
    const joinedOn = '2026-03-09';
    expect(
      membersAre(
        { joinedOn },
        { joinedOn, ...left('2026-04-05') },
        { joinedOn, ...left('2026-04-06') },
      ),
    ).toMatchObject({ left: 1, stayed: 2 });
  });

  it('are not counted before the first session', () => {
    expect(
      count({ sessions: [sessionOn('2026-03-09', { status: 'planned' })] }).members,
    ).toBeNull();
  });
});

function drawn(by: SeededChance): Made {
  const members = people(wholeNumber(by, 0, 8)).map((member) => ({
    ...member,
    joinedOn: oneOf(by, ['2026-02-20', '2026-03-02', '2026-03-20']),
    ...(by() < 0.3
      ? { state: 'dropped_out' as const, exit: { on: '2026-03-25', reason: 'moved' as const } }
      : {}),
  }));
  const marks = () =>
    Object.fromEntries(
      members
        .filter(() => by() < 0.8)
        .map(({ participantId }) => [
          participantId,
          markOf(oneOf(by, ['present', 'part', 'absent', 'not_expected'] as const), {
            by: oneOf(by, ['aino', 'pekka']),
          }),
        ]),
    );
  const sessions = Array.from({ length: wholeNumber(by, 0, 7) }, (_, n) =>
    sessionOn(`2026-03-0${n + 1}`, {
      status: oneOf(by, ['held', 'planned', 'cancelled']),
      kind: oneOf(by, ['meeting', 'camp_day', 'catch_up']),
      members: members.slice(0, 2).map(({ participantId }) => participantId),
      cancelReason: oneOf(by, ['other', null]),
      marks: marks(),
    }),
  );
  return { members, sessions, handOvers: [] };
}

describe('In any run', () => {
  it('the counts add up, and nobody attends more than there was', () => {
    const chance = seeded(1957);
    for (let n = 0; n < 200; n++) {
      const made = drawn(chance);
      const counts = countDosage(made);
      const ordinary = made.sessions.filter(({ kind }) => kind !== 'catch_up');
      expect(plannedSessions(counts)).toBe(ordinary.length);
      expect(counts.attendedMinutes ?? 0).toBeLessThanOrEqual(
        made.members.length * (counts.offeredMinutes + counts.catchUpMinutes),
      );
      const { leaders, members, held } = counts;
      expect(leaders.withFirst).toBeLessThanOrEqual(leaders.rolls);
      expect(leaders.rolls).toBeLessThanOrEqual(held);
      expect(leaders.tookRoll > 0).toBe(leaders.withFirst > 0);
      if (members) {
        expect(members.atFirst + members.joinedLater).toBe(made.members.length);
        expect(members.left + members.stayed).toBe(made.members.length);
      }
      expect(countDosage({ ...made, sessions: made.sessions.toReversed() })).toEqual(counts);
    }
  });
});

describe('What is shown of it', () => {
  const counts = { ...count({ sessions: [sessionOn('2026-03-02')] }), attendedMinutes: 450 };

  it('has hours by the clock and group units, and a mean of five people at least', () => {
    expect(discloseDosage(counts, 5)).toMatchObject({
      planned: 1,
      offered: { hours: 1.5, units: 2 },
      attended: { people: 5, hours: 1.5, units: 2 },
      attendedSuppressed: null,
    });
    expect(discloseDosage(counts, 4)).toMatchObject({
      attended: null,
      attendedSuppressed: 'too_few',
    });
  });

  it('tells “not known” from “too few”', () => {
    const unknown = discloseDosage({ ...counts, attendedMinutes: null }, 5);
    expect(unknown).toMatchObject({ attended: null, attendedSuppressed: null });
  });

  it('is the same in the comparison', () => {
    const line = { held: 1, planned: 2, offeredMinutes: 90, attendedMinutes: 450 };
    expect(discloseComparedDosage(line, 5).attended).toEqual({ people: 5, hours: 1.5, units: 2 });
    expect(discloseComparedDosage(line, 4).attended).toBeNull();
  });
});
