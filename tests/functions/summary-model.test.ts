import type { DynamoDBStreamEvent } from 'aws-lambda';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countedSince, listRunPartitions, requestRecount } from '../../functions/store/recounts.ts';
import { countedNow } from '../../functions/store/run-record.ts';
import { bytesOfFigures } from '../../functions/store/stored-summary.ts';
import { handler } from '../../functions/summarise.ts';
import { Refusal } from '../../shared/contract/client.ts';
import { conceal, reveal } from '../../shared/domain/figures/undisclosed.ts';
import {
  as,
  endFormBody,
  formParams,
  newAnswers,
  newFormBody,
  newMemberBody,
  newSessionBody,
  runningRun,
} from '../make.ts';
import { testServer } from '../server.ts';
import { storedFiguresOf } from '../stored-summaries.ts';
import { someOf } from '../sweep.ts';

const server = await testServer();
const leader = as(server, 'leader');

type ModelOp =
  | { do: 'form'; who: number; occasion: 'start' | 'end'; code: number }
  | { do: 'roll'; who: number; session: number }
  | { do: 'leave' | 'retract' | 'background'; who: number }
  | { do: 'deliver'; keys: string[] };

const who = fc.nat(4);
const op: fc.Arbitrary<ModelOp> = fc.oneof(
  fc.record({
    do: fc.constant('form' as const),
    who,
    occasion: fc.constantFrom('start' as const, 'end' as const),
    code: fc.integer({ min: 1, max: 5 }),
  }),
  fc.record({ do: fc.constant('roll' as const), who, session: fc.nat(2) }),
  fc.record({
    do: fc.constantFrom('leave' as const, 'retract' as const, 'background' as const),
    who,
  }),
  fc.record({
    do: fc.constant('deliver' as const),
    keys: fc.array(fc.constantFrom('RUN', 'FORM#end', 'MEMBER#x', 'SESSION#s-1'), { minLength: 1 }),
  }),
);

type ModelGroup = Awaited<ReturnType<typeof runningRun>>;

/**
 * Writes are refused now and then (left already, exists): what is stored decides, not what was
 * tried.
 */
const tried = (call: Promise<unknown>) =>
  call.catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
  });

const deliver = (runId: string, keys: readonly string[]) =>
  handler({
    Records: keys.map((sk, n) => ({
      eventID: `e-${n}`,
      dynamodb: {
        Keys: { pk: { S: `ORG#kainuu#RUN#${runId}` }, sk: { S: sk } },
        SequenceNumber: String(n),
      },
    })),
  } as DynamoDBStreamEvent);

async function perform({ runId, members }: ModelGroup, one: ModelOp): Promise<unknown> {
  if (one.do === 'deliver') return deliver(runId, one.keys);
  const participantId = members[one.who] ?? '';
  if (one.do === 'form') {
    const body = (one.occasion === 'start' ? newFormBody : endFormBody)(newAnswers(one.code));
    return tried(leader.putForm({ params: formParams(runId, participantId, one.occasion), body }));
  }
  if (one.do === 'retract')
    return tried(leader.deleteForm({ params: formParams(runId, participantId) }));
  if (one.do === 'leave') {
    const exit = { on: '2026-04-01', reason: 'moved' as const };
    const body = newMemberBody({ state: 'dropped_out', exit });
    return tried(leader.putMember({ params: { runId, participantId }, body, ifMatch: 1 }));
  }
  if (one.do === 'background') {
    const body = {
      ownWorker: 'own-worker',
      background: { sex: 'female' as const },
      synthetic: true,
    };
    const params = { participantId };
    return tried(as(server, 'own-worker').putParticipant({ params, body, ifMatch: 1 }));
  }
  if (one.do !== 'roll') throw new Error(`Nobody knows how to ${one.do}`);
  const params = { runId, sessionId: `s-${one.session}` };
  await tried(leader.putSession({ params, body: newSessionBody() }));
  const mark = {
    attendance: 'present' as const,
    markedAt: '2026-03-02T12:00:00.000Z',
    device: 'a',
  };
  return leader.patchAttendance({ params, body: { marks: { [participantId]: mark } } });
}

describe('After any sequence of writes, replays, duplicates and reorderings', () => {
  it('the stored summary equals a recount', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(op, { maxLength: 4 }), { maxLength: 5 }),
        async (waves) => {
          const group = await runningRun(server, 5);
          for (const wave of waves) await Promise.all(wave.map((one) => perform(group, one)));
          await server.settled();
          const [stored] = await storedFiguresOf([group.runId]);
          const counted = await countedNow('kainuu', group.runId, new Date().toISOString());
          if (!stored || !counted) throw new Error('Nothing was counted');
          const { countedAt: _, frozen: __, ...figures } = stored;
          expect(figures).toEqual(reveal(counted.figures));
        },
      ),
      { numRuns: someOf(12), interruptAfterTimeLimit: 60_000 },
    );
  });
});

it('Every run is counted again when somebody requests it', async () => {
  await runningRun(server, 1);
  await server.settled();
  const since = new Date().toISOString();
  const partitions = await listRunPartitions();
  expect(partitions.length).toBeGreaterThan(0);
  expect(await countedSince(partitions, since)).toEqual([]);
  for (const partition of partitions) await requestRecount(partition, since);
  await server.settled();
  expect(await countedSince(partitions, since)).toEqual(partitions);
});

it('The same figures are the same bytes, regardless of their maker', async () => {
  const { runId } = await runningRun(server, 2);
  await server.settled();
  const [stored] = await storedFiguresOf([runId]);
  const counted = await countedNow('kainuu', runId, stored?.countedAt ?? '');
  if (!stored || !counted) throw new Error('Nothing was counted');
  const { countedAt: _, frozen: __, ...figures } = stored;
  expect(bytesOfFigures(counted.figures)).toEqual(bytesOfFigures(conceal(figures)));
});
