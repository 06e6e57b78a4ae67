import { beforeAll, describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import type { Occasion } from '../../shared/domain/occasion.ts';
import { aroundCalls } from '../dynamodb-calls.ts';
import {
  answerByLink,
  as,
  closeRun,
  endRun,
  formParams,
  newAnswers,
  newFormBody,
  newId,
  refusal,
} from '../make.ts';
import { oldRunWith } from '../old-runs.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const { getFormDecision } = await import('../../functions/store/form-decisions.ts');
const [leader, coordinator] = [as(server, 'leader'), as(server, 'coordinator')];
const today = dayOf(new Date().toISOString());
const on = (days: number) => daysAfter(today, -days);

/** A run that ended long ago: its start and end forms are too late, its follow-up forms are late. */
async function oldRun(size: number, changes = {}) {
  const windows = {
    start: { from: on(300), to: on(290) },
    end: { from: on(200), to: on(29) },
    follow_up: { from: on(60), to: on(28) },
  };
  const days = { startsOn: on(300), endsOn: on(200) };
  const { runId, members } = await oldRunWith(server, size, { ...days, windows, ...changes });
  return { runId, members, first: members[0] ?? '', second: members[1] ?? '' };
}

const closing = (changes = {}) => ({
  ...{ closingId: newId('closing'), decision: 'lost' as const, reason: 'group_ended' as const },
  ...{ occasions: ['start', 'end', 'follow_up'] as Occasion[], ...changes },
});
type ClosingRequest = ReturnType<typeof closing>;
const close = (runId: string, body: ClosingRequest, by = coordinator) =>
  by.postLostForms({ params: { runId }, body });
const statusesIn = async (runId: string, occasion: Occasion) =>
  (await leader.listForms({ params: { runId } })).items
    .filter((slot) => slot.occasion === occasion)
    .map(({ status }) => status)
    .sort();
const put = (runId: string, number: string, occasion: Occasion = 'start') =>
  leader.putForm({
    params: formParams(runId, number, occasion),
    body: newFormBody(newAnswers(3), { answeredOn: today, outsideWindow: 'late_return' }),
  });

describe('Closing what is too late', () => {
  it('closes what still waits and is more than 28 days late, with the reason, and names nobody', async () => {
    const { runId, members, first, second } = await oldRun(4);
    await put(runId, first);
    const refused = { decision: 'refused', on: on(290), reason: 'own_wish' } as const;
    await leader.putFormDecision({ params: formParams(runId, second), body: refused });
    const body = closing({ note: 'Ohjaaja vaihtui kesken' });
    const reply = await close(runId, body);
    expect(reply).toEqual({ closingId: body.closingId, lost: 6, awaited: 0, enteredOnce: 0 });
    for (const number of members) expect(JSON.stringify(reply)).not.toContain(number);
    expect(await statusesIn(runId, 'start')).toEqual(['lost', 'lost', 'received', 'refused']);
    expect(await statusesIn(runId, 'end')).toEqual(['lost', 'lost', 'lost', 'lost']);
    expect(await statusesIn(runId, 'follow_up')).toEqual(['due', 'due', 'due', 'due']);
    const { items } = await coordinator.listForms({ params: { runId } });
    expect(items.find((slot) => slot.status === 'lost')?.decision).toMatchObject({
      ...{ decision: 'lost', on: today, reason: 'group_ended', decidedBy: 'coordinator' },
      ...{ note: 'Ohjaaja vaihtui kesken', closingId: body.closingId },
    });
  });

  it('only of the given occasions', async () => {
    const { runId } = await oldRun(1);
    expect(await close(runId, closing({ occasions: ['end'] }))).toMatchObject({ lost: 1 });
    expect(await statusesIn(runId, 'start')).toEqual(['due']);
  });

  it('is repeated with the same reply, and is another closing for what came too late since', async () => {
    const { runId } = await oldRun(2);
    const body = closing();
    const reply = await close(runId, body);
    expect(reply.lost).toBe(4);
    expect(await close(runId, body)).toEqual(reply);
    expect(await close(runId, closing())).toMatchObject({ lost: 0 });
  });

  it('is a leader’s for their own run, and nobody’s for another', async () => {
    const { runId } = await oldRun(1);
    expect(await refusal(close(runId, closing(), as(server, 'camp-leader')))).toMatchObject({
      code: 'run.unknown',
    });
    expect(await close(runId, closing(), leader)).toMatchObject({ lost: 2 });
  });

  it('leaves open what was entered once and awaits its second entry', async () => {
    const { runId, first } = await oldRun(2);
    const { channel: _, ...paper } = newFormBody(newAnswers(3), { answeredOn: on(295) });
    await leader.putPaperEntry({ params: formParams(runId, first), body: paper });
    const body = closing({ occasions: ['start'] });
    expect(await close(runId, body)).toMatchObject({ lost: 1, enteredOnce: 1 });
    expect(await statusesIn(runId, 'start')).toContain('due');
  });

  it('writes to the audit of everybody concerned, and of nobody else', async () => {
    const { runId, first, second } = await oldRun(2);
    await put(runId, first);
    await close(runId, closing({ occasions: ['start'] }));
    const routesOf = async (participantId: string) =>
      (
        await as(server, 'own-worker').listAudit({ query: { participant: participantId } })
      ).items.map(({ route }) => route);
    expect(await routesOf(second)).toContain('postLostForms');
    expect(await routesOf(first)).not.toContain('postLostForms');
  });

  it('of a closed run is refused: what has not come is lost there already', async () => {
    const { runId, members } = await oldRun(1);
    await leader.postRunStatus({ params: { runId }, body: { status: 'running', on: today } });
    await endRun(server, runId, on(250));
    await closeRun(server, runId, members);
    expect(await refusal(close(runId, closing()))).toMatchObject({ code: 'run.not_open' });
  });
});

describe('A closing that is taken back', () => {
  it('leaves the forms awaited again, and a late repeat of it closes nothing', async () => {
    const { runId } = await oldRun(2);
    const body = closing();
    await close(runId, body);
    const back = { ...body, decision: 'awaited' as const } as unknown as ClosingRequest;
    expect(await close(runId, back)).toMatchObject({ lost: 0, awaited: 4 });
    expect(await close(runId, back)).toMatchObject({ lost: 0, awaited: 4 });
    expect(await close(runId, body)).toMatchObject({ lost: 0, awaited: 4 });
    expect(await statusesIn(runId, 'end')).toEqual(['due', 'due']);
    expect(await close(runId, closing())).toMatchObject({ lost: 4 });
  });

  it('touches no form that was decided on by itself meanwhile', async () => {
    const { runId, first } = await oldRun(2);
    const body = closing({ occasions: ['start'] });
    await close(runId, body);
    await leader.putFormDecision({
      params: formParams(runId, first),
      body: { decision: 'refused', on: today, reason: 'own_wish' },
      ifMatch: 1,
    });
    const back = { ...body, decision: 'awaited' as const } as unknown as ClosingRequest;
    expect(await close(runId, back)).toMatchObject({ awaited: 1 });
    expect(await statusesIn(runId, 'start')).toEqual(['due', 'refused']);
    const { items } = await leader.listForms({ params: { runId } });
    const single = items.find(({ status }) => status === 'refused')?.decision;
    expect(single).toMatchObject({ note: null, closingId: null });
  });
});

describe('What happens while forms are being closed', () => {
  /** What happens right before the decisions are written. */
  let before: () => Promise<unknown> = async () => {};
  beforeAll(() =>
    aroundCalls(async ({ operation, input }, send) => {
      const { TransactItems = [] } = input as { TransactItems?: { Update?: { Key?: object } }[] };
      const isDecision = TransactItems.some(({ Update }) =>
        JSON.stringify(Update?.Key ?? {}).includes('DECISION#'),
      );
      if (operation === 'TransactWriteItems' && isDecision) {
        const happens = before;
        before = async () => {};
        await happens();
      }
      return send();
    }),
  );

  it('a form that comes in stays received', async () => {
    const { runId, first } = await oldRun(1);
    before = () => put(runId, first);
    const reply = await close(runId, closing({ occasions: ['start'] }));
    expect(reply).toMatchObject({ lost: 0 });
    const { items } = await leader.listForms({ params: { runId } });
    const slot = items.find(({ occasion }) => occasion === 'start');
    expect(slot).toMatchObject({ status: 'received', decision: null });
  });

  it('a paper that somebody enters once keeps its form open', async () => {
    const { runId, first } = await oldRun(1);
    const { channel: _, ...paper } = newFormBody(newAnswers(3), { answeredOn: on(295) });
    before = () => leader.putPaperEntry({ params: formParams(runId, first), body: paper });
    const reply = await close(runId, closing({ occasions: ['start'] }));
    expect(reply).toMatchObject({ lost: 0, enteredOnce: 1 });
  });

  it('a decision that somebody makes stays, and is not overwritten', async () => {
    const { runId, first } = await oldRun(1);
    before = () =>
      leader.putFormDecision({
        params: formParams(runId, first),
        body: { decision: 'refused', on: today, reason: 'own_wish' },
      });
    expect(await close(runId, closing({ occasions: ['start'] }))).toMatchObject({ lost: 0 });
    expect(await statusesIn(runId, 'start')).toEqual(['refused']);
  });

  it('each form is of one closing where two people close at once', async () => {
    const { runId } = await oldRun(8);
    const bodies = [closing(), closing({ reason: 'not_reached' })];
    const [one, other] = await Promise.all([
      close(runId, bodies[0] as ClosingRequest),
      close(runId, bodies[1] as ClosingRequest, leader),
    ]);
    const [again, otherAgain] = [
      await close(runId, bodies[0] as ClosingRequest),
      await close(runId, bodies[1] as ClosingRequest, leader),
    ];
    expect(again.lost + otherAgain.lost).toBe(16);
    expect([one.lost, other.lost]).toEqual([again.lost, otherAgain.lost]);
  });

  it('nothing is left of somebody who is removed', async () => {
    const { runId, first } = await oldRun(1);
    before = () => as(server, 'own-worker').deleteParticipant({ params: { participantId: first } });
    await close(runId, closing());
    const { runId: _, ...key } = formParams(runId, first);
    expect(await getFormDecision('kainuu', runId, key)).toBeUndefined();
  });
});

describe('A form that comes after it was closed as lost', () => {
  it('is received as after any other decision: on paper, and by a link', async () => {
    const { runId, first, second } = await oldRun(2);
    await close(runId, closing());
    await put(runId, first);
    await put(runId, second, 'end');
    expect(await statusesIn(runId, 'start')).toContain('received');
    expect(await statusesIn(runId, 'end')).toContain('received');
    await answerByLink(server, runId, second, 'start', newAnswers(4));
    expect(await statusesIn(runId, 'start')).toEqual(['received', 'received']);
  });
});

describe('The figures', () => {
  it('have the same forms before and after a closing, lost ones too', async () => {
    const { runId, first } = await oldRun(3);
    await put(runId, first);
    const counted = async () => {
      await server.settled();
      const { items } = await coordinator.listFormProgress({ query: {} });
      return items.find((run) => run.runId === runId)?.forms ?? [];
    };
    const sums = (forms: Awaited<ReturnType<typeof counted>>) =>
      forms.map(
        ({ received, lost, due, overdue, notDue }) => received + lost + due + overdue + notDue,
      );
    const before = await counted();
    expect(before.map(({ overdue, tooLate }) => [overdue, tooLate])).toEqual([
      [2, 2],
      [3, 3],
      [3, 0],
    ]);
    await close(runId, closing());
    const after = await counted();
    expect(sums(after)).toEqual(sums(before));
    expect(after.map(({ lost, overdue, tooLate }) => [lost, overdue, tooLate])).toEqual([
      [2, 0, 0],
      [3, 0, 0],
      [0, 3, 0],
    ]);
  });
});
