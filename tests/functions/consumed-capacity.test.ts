import { afterAll, expect, test } from 'vitest';
import { forecastOperations } from '../../scripts/scale/operations.ts';
import { answer } from '../../shared/contract/answer.ts';
import { allRoutes } from '../../shared/contract/api.ts';
import { createClient, pathOf } from '../../shared/contract/client.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import type { Role } from '../../shared/domain/people/access.ts';
import {
  as,
  enrolled,
  formParams,
  newFormBody,
  newId,
  newMemberBody,
  newParticipant,
  newRunBody,
  newSessionBody,
  pinned,
  raw,
  referred,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const { countCosts, isWrite, unitsOfCommand: sum } = await import('../consumed.ts');

const { costs, stop } = countCosts();
afterAll(stop);

const { programmeId, runId, members } = await runningRun(server, 6);
const [member = ''] = members;
// A client of somebody else, whom the own worker has referred.
const client = await referred(server, runId);
// The comparison reads what the stream has counted.
await server.settled();

const leader = as(server, 'leader');
const coordinator = as(server, 'coordinator');
const sessionParams = { runId, sessionId: newId('session') };
const inRun = { params: { runId } };
const ofClient = { params: { runId, participantId: client } };

const roll = () => ({
  marks: Object.fromEntries(
    members.map((number) => [
      number,
      {
        attendance: 'present' as const,
        markedAt: '2026-03-02T12:00:00.000Z',
        device: 'tablet',
      },
    ]),
  ),
});
const gone = () =>
  newMemberBody({ state: 'dropped_out', exit: { on: '2026-03-09', reason: 'moved' } });

type CapacityFigure = { requests: string[]; read: number; write: number };

/**
 * What each operation costs: requests to DynamoDB in their order, read units and write units. A
 * consistent read of an item is one unit and of an index a half (up to 4 KB each); a write is one
 * unit for the item and one for each index it is in (up to 1 KB each), in a transaction twice that.
 * A write whose condition fails is one unit too, but the error does not report it, so a repeat
 * shows none here. DynamoDB Local counts the check of each new leader as four write units, where
 * DynamoDB takes two. A write and a read of persons' data begin with the lookup of the caller in the
 * directory of the staff. The enrolment is of somebody whom their own worker referred, so the referral and
 * the queue are there to be read.
 */
const figures = {
  'a complete form': { requests: ['GetItem', 'Query', 'PutItem'], read: 2, write: 1 },
  'the same form again': { requests: ['GetItem', 'Query', 'PutItem'], read: 2, write: 0 },
  'a session': { requests: ['GetItem', 'GetItem', 'UpdateItem'], read: 2, write: 1 },
  'the roll call of six': {
    requests: ['GetItem', 'BatchGetItem', 'UpdateItem'],
    read: 9,
    write: 1,
  },
  'the same roll call again': { requests: ['GetItem', 'BatchGetItem'], read: 9, write: 0 },
  'an enrolment': {
    requests: ['GetItem', 'BatchGetItem', 'TransactWriteItems', 'GetItem'],
    read: 6,
    write: 8,
  },
  // With the referral and the queue, which are there from the enrolment on.
  'a leaving': {
    requests: ['GetItem', 'BatchGetItem', 'TransactWriteItems', 'GetItem'],
    read: 7,
    write: 8,
  },
  'a participant': { requests: ['GetItem', 'UpdateItem'], read: 1, write: 2 },
  // The stored figures show whether the caller was named before their release.
  'a group’s background': {
    requests: ['GetItem', 'GetItem', 'GetItem', 'UpdateItem'],
    read: 3,
    write: 1,
  },
  'reading a run': { requests: ['GetItem'], read: 1, write: 0 },
  'a leader’s runs': { requests: ['Query', 'BatchGetItem'], read: 1.5, write: 0 },
  'the organisation’s runs': { requests: ['Query'], read: 0.5, write: 0 },
  'a programme’s outcomes': { requests: ['GetItem', 'Query'], read: 1.5, write: 0 },
  'a link': {
    requests: ['GetItem', 'Query', 'PutItem', 'PutItem', 'BatchGetItem', 'TransactWriteItems'],
    read: 3,
    write: 8,
  },
  'a form opened by its link': {
    requests: ['GetItem', 'BatchGetItem', 'Query'],
    read: 3,
    write: 0,
  },
  'an answer saved': { requests: ['GetItem', 'BatchGetItem', 'PutItem'], read: 2, write: 1 },
  'a form handed in': {
    requests: ['GetItem', 'BatchGetItem', 'Query', 'TransactWriteItems'],
    read: 3,
    write: 4,
  },
  'a run': {
    requests: ['GetItem', 'GetItem', 'GetItem', 'TransactWriteItems', 'GetItem'],
    read: 4,
    write: 12,
  },
} satisfies Record<string, CapacityFigure>;
type MeasuredOperation = keyof typeof figures;

/**
 * What the audit adds, in write units: one for a read of somebody's data, two for a write (before
 * and after), and as much again for the action under the member of the staff; nothing where nobody's
 * data are touched. A list of clients takes one for each of them.
 */
const auditUnits: Record<MeasuredOperation, number> = {
  'a complete form': 4,
  'the same form again': 4,
  'a session': 4,
  'the roll call of six': 4,
  'the same roll call again': 4,
  'an enrolment': 4,
  'a leaving': 4,
  'a participant': 4,
  'a group’s background': 4,
  'reading a run': 0,
  'a leader’s runs': 0,
  'the organisation’s runs': 0,
  'a programme’s outcomes': 2,
  'a link': 4,
  'a form opened by its link': 1,
  'an answer saved': 2,
  'a form handed in': 2,
  'a run': 4,
};

const putForm = () => leader.putForm({ params: formParams(runId, member), body: newFormBody() });
const takeRoll = () => leader.patchAttendance({ params: sessionParams, body: roll() });

const linked = {
  occasion: 'start' as const,
  instrumentId: pinned.instrumentId,
  outsideWindow: 'other' as const,
};
let secret = '';
const holder = createClient(answer, { url: server.url, token: () => secret });
const answered = () => ({
  device: 'phone',
  saves: { feels_healthy: { answer: 3, at: new Date().toISOString() } },
});

const operations: Record<MeasuredOperation, () => Promise<unknown>> = {
  'a complete form': putForm,
  'the same form again': putForm,
  'a session': () => leader.putSession({ params: sessionParams, body: newSessionBody() }),
  'the roll call of six': takeRoll,
  'the same roll call again': takeRoll,
  'an enrolment': () => leader.putMember({ ...ofClient, body: newMemberBody(), ifMatch: 1 }),
  'a leaving': () => leader.putMember({ ...ofClient, body: gone(), ifMatch: 2 }),
  'a participant': () => newParticipant(server),
  'a group’s background': () => leader.putRunBackground({ ...inRun, body: { sex: { female: 6 } } }),
  'reading a run': () => leader.getRun(inRun),
  'a leader’s runs': () => leader.listRuns({}),
  'the organisation’s runs': () => coordinator.listRuns({}),
  'a programme’s outcomes': () => coordinator.listOutcomes({ query: { programme: programmeId } }),
  'a link': async () => {
    const body = { ...linked, participantIds: [members[1] ?? ''] };
    const { items } = await leader.postLinks({ ...inRun, body });
    secret = items[0]?.secret ?? '';
  },
  'a form opened by its link': () => holder.getAnswer({}),
  'an answer saved': () => holder.patchAnswer({ body: answered() }),
  'a form handed in': () => holder.postAnswerSubmit({ body: answered() }),
  'a run': () =>
    coordinator.putRun({ params: { runId: newId('run') }, body: newRunBody(programmeId) }),
};

test.each(Object.keys(figures) as MeasuredOperation[])('The cost of %s', async (operation) => {
  const before = costs.length;
  await operations[operation]();
  const all = costs.slice(before).filter(({ requested }) => requested);
  const audit = all.filter(({ isAudit }) => isAudit);
  const spent = all.filter((cost) => !audit.includes(cost));
  expect(audit.every(({ command }) => command === 'PutItem')).toBe(true);
  expect(sum(audit), 'write units of the audit').toBe(auditUnits[operation]);
  expect({
    requests: spent.map(({ command }) => command),
    read: sum(spent.filter((cost) => !isWrite(cost))),
    write: sum(spent.filter(isWrite)),
  }).toEqual(figures[operation]);
});

/**
 * What DynamoDB Local leaves out of a transaction's reply, which is the same for two items as
 * for five: a first enrolment also stores with the participant which run it was and who confirmed
 * them, that the referral was accepted, and the queue without it: for each one unit for the item and
 * one for its index, twice.
 */
const leftOut: Partial<Record<MeasuredOperation, number>> = { 'an enrolment': 12 };

test('The forecast of npm run scale uses exactly these units', () => {
  const known = Object.entries(forecastOperations).filter(([name]) => name in figures);
  expect(known.length).toBeGreaterThan(12);
  for (const [name, { read, write, audit }] of known) {
    const { read: expectedRead, write: written } = figures[name as MeasuredOperation];
    expect({ read, write, audit }, name).toEqual({
      read: expectedRead,
      write: written + (leftOut[name as MeasuredOperation] ?? 0),
      audit: auditUnits[name as MeasuredOperation],
    });
  }
});

test('No route, and nothing that the stream sets off, ever reads the whole table', async () => {
  const params = {
    runId,
    programmeId,
    sessionId: sessionParams.sessionId,
    participantId: newParticipantId(),
    occasion: 'start',
    instrumentId: pinned.instrumentId,
  };
  const userOf: Record<Role, string> = {
    leader: 'leader',
    own_worker: 'own-worker',
    coordinator: 'coordinator',
    researcher: 'researcher',
    admin: 'admin',
  };
  const queries: Record<string, Record<string, string>> = {
    listOutcomes: { programme: programmeId },
    listAudit: { participant: client },
    getAuditLetter: { participant: client },
  };
  for (const { name, route } of allRoutes.filter(({ route }) => route.method === 'GET')) {
    const query = queries[name] ?? {};
    const roles = typeof route.roles === 'string' ? (['leader'] as const) : route.roles;
    for (const role of roles) {
      const path = pathOf(route.path, { params, query });
      const { status } = await raw(server, userOf[role], 'GET', path);
      expect([200, 404], `${name} for ${role}`).toContain(status);
    }
  }
  await enrolled(server, runId);
  await server.settled();
  const commands = new Set(costs.map(({ command }) => command));
  expect(commands).toContain('PutItem');
  expect([...commands].sort()).toEqual([
    'BatchGetItem',
    'GetItem',
    'PutItem',
    'Query',
    'TransactWriteItems',
    'UpdateItem',
  ]);
});
