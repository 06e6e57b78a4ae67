import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refusal } from '../../shared/contract/client.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { as, newId, recruitingRun } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const coordinator = as(server, 'coordinator');
const people = ['leader', 'camp-leader', 'liisa'];
const api = Object.fromEntries(
  people.map((userId) => [userId, as(server, 'leader', { sub: userId })] as const),
);
const today = dayOf(new Date().toISOString());
const reason = { code: 'workload' as const, note: null };
const person = fc.constantFrom(...people);

/** Any request by anybody; a refusal for lack of rights is right too. */
const act = fc.oneof(
  fc.record({ what: fc.constant('hand over' as const), by: person, to: person }),
  fc.record({ what: fc.constant('name' as const), by: person, to: person, from: fc.nat(1) }),
  fc.record({ what: fc.constant('end' as const), by: person, to: person }),
);
type StaffAct = typeof act extends fc.Arbitrary<infer A> ? A : never;

function ask(runId: string, one: StaffAct): Promise<unknown> {
  const caller = api[one.by] as (typeof api)[string];
  const params = { runId, userId: one.to };
  if (one.what === 'hand over') {
    const body = { from: one.by, to: one.to, reason };
    return caller.putRunHandOver({ params: { runId, handOverId: newId('h') }, body });
  }
  if (one.what === 'end') return caller.deleteRunSubstitute({ params });
  const body = { from: daysAfter(today, one.from), until: daysAfter(today, 3), reason };
  return caller.putRunSubstitute({ params, body });
}

const done = (call: Promise<unknown>): Promise<boolean> =>
  call.then(
    () => true,
    (error) => {
      if (error instanceof Refusal) return false;
      throw error;
    },
  );

/**
 * Checks that somebody leads, and that each person sees and lists the run exactly if it says so.
 */
async function expectRight(runId: string): Promise<void> {
  const { leaders, substitutes } = await coordinator.getRun({ params: { runId } });
  expect(leaders.length).toBeGreaterThanOrEqual(1);
  for (const userId of people) {
    const client = api[userId] as (typeof api)[string];
    const isSubstitute = substitutes.some((one) => one.userId === userId && one.from <= today);
    const has = leaders.includes(userId) || isSubstitute;
    expect(await done(client.getRun({ params: { runId } })), userId).toBe(has);
    const { items } = await client.listRuns({});
    const listed = items.filter((run) => run.runId === runId);
    expect(listed.map((run) => run.substituting)).toEqual(has ? [!leaders.includes(userId)] : []);
  }
}

test('Whatever is requested in sequence or at once, the run, its lists and access agree', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
      async (rounds) => {
        const { runId } = await recruitingRun(server, { leaders: ['leader', 'camp-leader'] });
        for (const round of rounds) {
          await Promise.all(round.map((one) => done(ask(runId, one))));
          await expectRight(runId);
        }
      },
    ),
    { numRuns: 8 },
  );
});
