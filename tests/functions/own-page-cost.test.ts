import { expect, it } from 'vitest';
import { as, holding, newParticipant, refusal } from '../make.ts';
import { groupNow, ownPage, startForm } from '../own-page.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const { aroundCalls } = await import('../dynamodb-calls.ts');
const worker = as(server, 'own-worker');

/** The calls to DynamoDB of a refused request, without whose keys they are. */
async function costOf(call: () => Promise<unknown>) {
  await server.settled();
  const calls: unknown[] = [];
  const stop = aroundCalls(async ({ operation, input }, send) => {
    const { RequestItems = {} } = input as { RequestItems?: Record<string, { Keys: object[] }> };
    const keys = Object.values(RequestItems).map(({ Keys }) => Keys.length);
    calls.push([operation, ...keys]);
    return send();
  });
  try {
    expect((await refusal(call())).code).toBe('link.unknown');
  } finally {
    stop();
  }
  return calls;
}

it('An unknown, a replaced and a revoked link to a page are looked up in the same way', async () => {
  const participantId = await newParticipant(server);
  const replaced = await ownPage(server, participantId);
  const revoked = await ownPage(server, participantId);
  await worker.deleteOwnPageLinks({ params: { participantId } });
  const [unknown, ...others] = [
    await costOf(() => holding(server, 'A'.repeat(22)).getOwn({})),
    await costOf(() => replaced.page.getOwn({})),
    await costOf(() => revoked.page.getOwn({})),
  ];
  expect(unknown?.length).toBeGreaterThan(2);
  for (const other of others) expect(other).toEqual(unknown);
});

it('So are an unknown link to a form, one that was revoked, and one from a page whose link was revoked', async () => {
  const { runId, members } = await groupNow(server, 2);
  const [paged = '', linked = ''] = members;
  const { page } = await ownPage(server, paged);
  const { secret } = await page.postOwnForm({ body: startForm(runId) });
  await worker.deleteOwnPageLinks({ params: { participantId: paged } });
  const { occasion, instrumentId } = startForm(runId);
  const leader = as(server, 'leader');
  const body = { occasion, instrumentId, participantIds: [linked] };
  const { items } = await leader.postLinks({ params: { runId }, body });
  await leader.deleteLink({ params: { runId, occasion, instrumentId, participantId: linked } });
  const [unknown, ...others] = [
    await costOf(() => holding(server, 'A'.repeat(22)).getAnswer({})),
    await costOf(() => holding(server, secret).getAnswer({})),
    await costOf(() => holding(server, items[0]?.secret ?? '').getAnswer({})),
  ];
  expect(unknown?.length).toBeGreaterThan(3);
  for (const other of others) expect(other).toEqual(unknown);
});
