import { randomUUID } from 'node:crypto';
import { demoUsers } from '../../../infra/local/sign-in/demo-users.ts';
import { daysAfter } from '../../../shared/domain/day.ts';
import { lifeManagementAndInclusion14 as statements } from '../../../shared/instruments/life-management-and-inclusion-14.ts';
import { rehabilitationCampFeedback as feedback } from '../../../shared/instruments/rehabilitation-camp-feedback.ts';
import type { StormGroup } from '../harness/groups.ts';
import type { KnownByName } from './values.ts';

const answers = Object.fromEntries(statements.items.map(({ id }, n) => [id, 1 + (n % 5)]));
const at = new Date(Date.now() - 60_000).toISOString();
const saves = Object.fromEntries(
  Object.entries(answers).map(([id, answer]) => [id, { answer, at }]),
);
const userIds = demoUsers.map(({ id }) => id);

/** The things in the opened groups, and whatever else a request can usefully name. */
export function knownIn(groups: readonly StormGroup[]): KnownByName {
  const [{ startsOn = '', endsOn = '' } = {}] = groups;
  return {
    ProgrammeId: ['storm'],
    RunId: groups.map(({ runId }) => runId),
    ParticipantId: groups.flatMap(({ members }) => members),
    SessionId: groups[0]?.sessionIds ?? [],
    UserId: userIds,
    leaders: [['leader'], ['leader', 'camp-leader']],
    ownWorker: ['own-worker', null],
    InstrumentId: [statements.id, feedback.id],
    instrumentId: [statements.id, feedback.id],
    instrumentVersion: [statements.version],
    version: [statements.version],
    instruments: [[{ instrumentId: statements.id, version: statements.version }]],
    FormId: ['paper-1', 'paper-2'],
    HandOverId: ['hand-over-1', 'hand-over-2'],
    ExportId: [randomUUID(), randomUUID()],
    Date: [startsOn, endsOn, daysAfter(startsOn, 7), daysAfter(endsOn, 7)],
    Timestamp: [at],
    RawAnswers: [answers, { group_activity: 4, own_wellbeing: 5 }],
    saves: [saves],
    'If-Match': ['"1"', '"2"', '"3"'],
    cursor: [''],
    exit: [null],
    continuation: [null],
    joinedOn: [startsOn],
    windows: [{}],
  };
}
