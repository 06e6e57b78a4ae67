import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { formProgressLimits } from '../../shared/configuration.ts';
import { createClient } from '../../shared/contract/client.ts';
import { forms } from '../../shared/contract/forms.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { as, enrolled, formParams, newFormBody, newRunBody, recruitingRun } from '../make.ts';
import { testServer } from '../server.ts';
import { storeFormCounts } from '../stored-runs.ts';

const server = await testServer();
const { recountRun } = await import('../../functions/store/recount-run.ts');
const { aroundCalls } = await import('../dynamodb-calls.ts');
const { recordOf } = await import('../facts.ts');
const [leader, coordinator] = [as(server, 'leader'), as(server, 'coordinator')];
const outi = as(server, 'own-worker');
const today = dayOf(new Date().toISOString());

/** The units of everything that was queried, as DynamoDB reports them. */
let units = 0;
afterAll(
  aroundCalls(async ({ operation, input }, send) => {
    Object.assign(input, { ReturnConsumedCapacity: 'TOTAL' });
    const result = await send();
    const { ConsumedCapacity } = result as { ConsumedCapacity?: { CapacityUnits?: number } };
    if (operation === 'Query') units += ConsumedCapacity?.CapacityUnits ?? 0;
    return result;
  }),
);

async function allProgress(asking: Pick<typeof coordinator, 'listFormProgress'> = coordinator) {
  await server.settled();
  const items = [];
  let cursor: string | null | undefined;
  let requests = 0;
  do {
    const page = await asking.listFormProgress({ query: cursor ? { cursor } : {} });
    items.push(...page.items);
    cursor = page.next;
    requests += 1;
  } while (cursor);
  return { items, requests };
}
const progressOf = async (runId: string) =>
  (await allProgress()).items.find((one) => one.runId === runId);

describe('The progress of a run’s forms', () => {
  it('follows what is received, decided and late, and has nobody’s number', async () => {
    const windows = { start: { from: daysAfter(today, -20), to: daysAfter(today, -10) } };
    const { runId } = await recruitingRun(server, { windows, name: 'Pihapelit' });
    const members = [1, 2, 3, 4].map(() => enrolled(server, runId));
    const [received = '', refused = '', ...others] = await Promise.all(members);
    await leader.postRunStatus({ params: { runId }, body: { status: 'running', on: today } });
    await leader.putForm({
      params: formParams(runId, received),
      body: newFormBody(undefined, { answeredOn: daysAfter(today, -15) }),
    });
    await leader.putFormDecision({
      params: formParams(runId, refused),
      body: { decision: 'refused', on: today, reason: 'own_wish' },
    });
    const progress = await progressOf(runId);
    expect(progress).toMatchObject({ name: 'Pihapelit', status: 'running', leaders: ['leader'] });
    expect(progress?.forms.find(({ occasion }) => occasion === 'start')).toEqual({
      ...{ occasion: 'start', received: 1, lost: 1, due: 0, overdue: 2, notDue: 0 },
      ...{ tooLate: 0, lateSince: daysAfter(today, -9), chasedSince: daysAfter(today, -9) },
    });
    expect(progress?.paired).toEqual({
      ...{ stage: 'counted', people: 4, started: 1, both: 0, awaited: 0 },
      until: null,
    });
    const text = JSON.stringify(progress);
    for (const number of [received, refused, ...others]) expect(text).not.toContain(number);
  });

  it('is there as soon as the run is, and follows its name and leaders', async () => {
    const { runId, programmeId } = await recruitingRun(server);
    expect(await progressOf(runId)).toMatchObject({ programmeId, forms: [] });
    const { version } = await coordinator.getRun({ params: { runId } });
    await coordinator.putRun({
      params: { runId },
      body: newRunBody(programmeId, { name: 'Toinen nimi', leaders: ['camp-leader'] }),
      ifMatch: version,
    });
    expect(await progressOf(runId)).toMatchObject({
      ...{ name: 'Toinen nimi', leaders: ['camp-leader'] },
    });
  });

  it('counts a follow-up as lost of somebody who does not want to be contacted', async () => {
    const ended = { startsOn: daysAfter(today, -90), endsOn: daysAfter(today, -70) };
    const { runId } = await recruitingRun(server, ended);
    const number = await enrolled(server, runId);
    await enrolled(server, runId);
    const followUp = async () =>
      (await progressOf(runId))?.forms.find(({ occasion }) => occasion === 'follow_up');
    expect(await followUp()).toMatchObject({ due: 2, lost: 0 });
    await outi.putConsent({
      params: { participantId: number, purpose: 'contact' },
      body: { given: false, on: today, textVersion: null, source: 'spoken' },
    });
    expect(await followUp()).toMatchObject({ due: 1, lost: 1 });
  });

  it('is not counted back by a recount that was slower than a later one', async () => {
    const { runId } = await recruitingRun(server);
    const [, number] = [await enrolled(server, runId), await enrolled(server, runId)];
    await server.settled();
    const decide = (decision: 'lost' | 'awaited', ifMatch?: number) =>
      leader.putFormDecision({
        params: formParams(runId, number),
        body: { decision, on: today },
        ifMatch,
      });
    const now = () => recountRun('kainuu', runId, new Date().toISOString());
    const refused: unknown[] = [];
    const ofThisRun = ({ TransactItems = [] }: { TransactItems?: object[] }) =>
      [runId, 'FORM_COUNTS'].every((word) => JSON.stringify(TransactItems).includes(word));
    let isHeld = false;
    const stop = aroundCalls(async ({ operation, input }, send) => {
      if (isHeld || operation !== 'TransactWriteItems' || !ofThisRun(input)) return send();
      isHeld = true;
      await decide('awaited', 1);
      await now();
      return send().catch((error: unknown) => {
        refused.push(error);
        throw error;
      });
    });
    await decide('lost');
    await server.settled();
    stop();
    expect(refused).toHaveLength(1);
    expect((await progressOf(runId))?.forms[0]).toMatchObject({ lost: 0 });
  });

  it('of a thousand runs takes three requests and at most sixty read units', async () => {
    const before = (await allProgress()).items.length;
    const people = Array.from({ length: 8 }, () => ({ start: 3, end: null }));
    const runs = Array.from({ length: 1000 - before }, (_, n) =>
      recordOf({
        ...{ runId: randomUUID(), programmeId: randomUUID(), people },
        ...{ name: `Hahmoterapia ${n}, kevät`, leaders: [randomUUID(), randomUUID()] },
      }),
    );
    for (let n = 0; n < runs.length; n += 50)
      await Promise.all(runs.slice(n, n + 50).map(storeFormCounts));
    await server.settled();
    const token = await server.tokenFor('coordinator');
    units = 0;
    const { items, requests } = await allProgress(
      createClient(forms, { url: server.url, token: () => token }),
    );
    expect(units).toBeLessThanOrEqual(60);
    expect(items).toHaveLength(1000);
    expect(requests).toBe(Math.ceil(1000 / formProgressLimits.pageSize));
    expect(requests).toBe(3);
    const days = items.map(({ startsOn }) => startsOn);
    expect(days).toEqual(days.toSorted().reverse());
  });
});
