import { GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { describe, expect, it } from 'vitest';
import { keys, summaryIndexKey } from '../../functions/store/keys.ts';
import { bytesOfLine, lineOfBytes } from '../../functions/store/line-bytes.ts';
import { countedSince, listRunPartitions, requestRecount } from '../../functions/store/recounts.ts';
import { bytesOfFigures, figuresOfBytes } from '../../functions/store/stored-summary.ts';
import { conceal, reveal } from '../../shared/domain/figures/undisclosed.ts';
import type { Attendance } from '../../shared/domain/groups/roll-call.ts';
import { as, closeRun, endRun, newId, newSessionBody, runningRun } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const [leader, other] = [as(server, 'leader'), as(server, 'camp-leader')];
const coordinator = as(server, 'coordinator');
const TableName = Object.entries(server.tables).find(([id]) => id.startsWith('Records'))?.[1] ?? '';

const put = (by: typeof leader, runId: string, date: string, changes = {}) =>
  by.putSession({ params: { runId, sessionId: date }, body: newSessionBody({ date, ...changes }) });

const take = (by: typeof leader, runId: string, date: string, marks: Record<string, Attendance>) =>
  by.patchAttendance({
    params: { runId, sessionId: date },
    body: {
      marks: Object.fromEntries(
        Object.entries(marks).map(([number, attendance]) => [
          number,
          { attendance, markedAt: `${date}T12:00:00.000Z`, device: 'taulu' },
        ]),
      ),
    },
  });

/** A session to which all members came, and whose roll somebody took. */
async function held(by: typeof leader, runId: string, date: string, members: readonly string[]) {
  await put(by, runId, date, { minutes: 90 });
  await take(by, runId, date, Object.fromEntries(members.map((one) => [one, 'present' as const])));
}

const dosageOf = async (runId: string, by: Pick<typeof leader, 'getSummary'> = coordinator) =>
  (await by.getSummary({ params: { runId } })).dosage;

describe('The dosage of a group', () => {
  it('has what was planned, offered and attended, and who led it', async () => {
    const { runId, programmeId, members } = await runningRun(server, 5, {
      leaders: ['leader', 'camp-leader'],
    });
    await held(leader, runId, '2026-03-02', members);
    await held(other, runId, '2026-03-09', members.slice(0, 4));
    await put(leader, runId, '2026-03-16', { status: 'cancelled', cancelReason: 'too_few' });
    await put(leader, runId, '2026-03-23', { status: 'planned' });
    await leader.putRunHandOver({
      params: { runId, handOverId: newId('hand-over') },
      body: { from: 'leader', to: 'leading-coordinator', reason: null },
    });
    await server.settled();
    const dosage = await dosageOf(runId);
    expect(dosage).toMatchObject({
      ...{ planned: 4, held: 2, undecided: 1, cancelledBecause: { too_few: 1, other: 0 } },
      offered: { hours: 3, units: 4 },
      attended: { people: 5, hours: 2.7, units: 3.6 },
      attendedSuppressed: null,
      leaders: { tookRoll: 2, rolls: 2, withFirst: 1, handOvers: 1 },
      members: { atFirst: 5, joinedLater: 0, left: 0, stayed: 5 },
    });
    // Its leaders are shown the same, and nobody a number of a person.
    expect(await dosageOf(runId, other)).toEqual(dosage);
    for (const number of members) expect(JSON.stringify(dosage)).not.toContain(number);
    const { items } = await coordinator.listOutcomes({ query: { programme: programmeId } });
    expect(items[0]?.dosage).toEqual({
      ...{ planned: 4, held: 2, offered: { hours: 3, units: 4 } },
      attended: { people: 5, hours: 2.7, units: 3.6 },
    });
  });

  it('of four people has no hours of a person, to their leader neither', async () => {
    const { runId, members } = await runningRun(server, 4);
    await held(leader, runId, '2026-03-02', members);
    await server.settled();
    for (const by of [leader, coordinator])
      expect(await dosageOf(runId, by)).toMatchObject({
        ...{ held: 1, offered: { hours: 1.5, units: 2 } },
        ...{ attended: null, attendedSuppressed: 'too_few' },
      });
  });
});

/** Puts a stored summary back to how it was before dosage was counted. */
async function forgetDosage(runId: string): Promise<void> {
  const Key = keys.summary('kainuu', runId);
  const { Item } = await server.documents.send(new GetCommand({ TableName, Key }));
  if (!Item) throw new Error('The run has no summary');
  const { figures } = figuresOfBytes(Item.figures);
  if (!figures) throw new Error('The summary is of the first version');
  const all = reveal(figures);
  const line = reveal(lineOfBytes(Item.line, summaryIndexKey(Item)));
  const before = {
    ...Item,
    figures: bytesOfFigures(conceal({ ...all, facts: { ...all.facts, dosage: null } })),
    line: bytesOfLine({ ...line, dosage: null }),
  };
  await server.documents.send(new PutCommand({ TableName, Item: before }));
}

describe('A group that was closed before dosage was counted', () => {
  it('says so in the comparison until npm run recompute counts it', async () => {
    const { runId, programmeId, members } = await runningRun(server, 5);
    await held(leader, runId, '2026-03-02', members);
    await endRun(server, runId);
    await closeRun(server, runId, members);
    await server.settled();
    const compared = async () => {
      const { items } = await coordinator.listOutcomes({ query: { programme: programmeId } });
      return items[0]?.dosage;
    };
    const counted = await compared();
    expect(counted).toMatchObject({ held: 2, planned: 2 });
    await forgetDosage(runId);
    await server.settled();
    expect(await compared()).toBeNull();
    const partitions = await listRunPartitions();
    const since = new Date().toISOString();
    for (const partition of partitions) await requestRecount(partition, since);
    await server.settled();
    expect(await countedSince(partitions, since)).toEqual(partitions);
    expect(await compared()).toEqual(counted);
    expect(await dosageOf(runId)).toMatchObject({ held: 2, attended: { people: 5 } });
  });
});
