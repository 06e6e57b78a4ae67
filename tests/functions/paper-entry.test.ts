import { describe, expect, it } from 'vitest';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { as, formParams, newAnswers, newFormBody, refusal, runningRun } from '../make.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const [aino, other] = [as(server, 'leader'), as(server, 'camp-leader')];
const today = dayOf(new Date().toISOString());

async function paperForm() {
  const { runId, members } = await runningRun(server, 1, {
    leaders: ['leader', 'camp-leader'],
    startsOn: today,
    endsOn: daysAfter(today, 60),
  });
  return formParams(runId, members[0] as string);
}
type PaperParams = Awaited<ReturnType<typeof paperForm>>;

const { channel: _, ...paper } = newFormBody(newAnswers(3), { answeredOn: today });
const entry = (changes: Record<string, number> = {}) => ({
  ...paper,
  answers: { ...paper.answers, ...changes },
});
const placeOf = async (params: PaperParams) => (await aino.getForm({ params })).place;

describe('A paper form that two people read', () => {
  it('is stored when both have entered the same, and shows who did', async () => {
    const params = await paperForm();
    const first = await aino.putPaperEntry({ params, body: entry() });
    expect(first).toMatchObject({ status: 'second_awaited' });
    expect(await placeOf(params)).toMatchObject({ status: 'due', enteredOnceBy: 'leader' });
    const both = await other.putPaperEntry({ params, body: entry() });
    expect(both).toMatchObject({
      status: 'received',
      form: { receivedBy: 'leader', secondEntryBy: 'camp-leader', channel: 'paper', answered: 14 },
    });
    expect(await placeOf(params)).toMatchObject({ status: 'received', enteredOnceBy: null });
  });

  it('is not stored while they differ: each differing item is named, and no answer', async () => {
    const params = await paperForm();
    await aino.putPaperEntry({ params, body: entry({ feels_lonely: 5 }) });
    const { feels_healthy: __, ...skipped } = entry().answers;
    const second = { ...paper, answeredOn: daysAfter(today, -1), answers: skipped };
    const problem = await refusal(
      other.putPaperEntry({ params, body: { ...second, outsideWindow: 'other' } }),
    );
    expect(problem).toMatchObject({ status: 409, code: 'form.entries_differ' });
    expect(problem.errors?.map(({ pointer }) => pointer).sort()).toEqual([
      '/answeredOn',
      '/answers/feels_healthy',
      '/answers/feels_lonely',
      '/outsideWindow',
    ]);
    expect(await placeOf(params)).toMatchObject({ status: 'due', enteredOnceBy: 'leader' });
  });

  it('is settled by the person who had misread it', async () => {
    const params = await paperForm();
    await aino.putPaperEntry({ params, body: entry({ feels_lonely: 5 }) });
    await refusal(other.putPaperEntry({ params, body: entry() }));
    await aino.putPaperEntry({ params, body: entry(), ifMatch: 1 });
    expect(await placeOf(params)).toMatchObject({ status: 'due', entryVersion: 2 });
    const settled = await other.putPaperEntry({ params, body: entry() });
    expect(settled).toMatchObject({ status: 'received' });
  });

  it('is corrected over the version that was seen: neither a late repeat nor an older reading overwrites it', async () => {
    const params = await paperForm();
    const misread = entry({ feels_lonely: 5 });
    const first = await aino.putPaperEntry({ params, body: misread });
    expect(await aino.putPaperEntry({ params, body: misread })).toEqual(first);
    const corrected = await aino.putPaperEntry({ params, body: entry(), ifMatch: 1 });
    expect(corrected).toMatchObject({ status: 'second_awaited', version: 2 });
    const late = (ifMatch?: number) => aino.putPaperEntry({ params, body: misread, ifMatch });
    expect((await refusal(late())).code).toBe('version.required');
    expect((await refusal(late(1))).code).toBe('version.conflict');
    expect(await other.putPaperEntry({ params, body: entry() })).toMatchObject({
      status: 'received',
    });
  });

  it('is stored once, however often and by whom it is sent again', async () => {
    const params = await paperForm();
    await aino.putPaperEntry({ params, body: entry() });
    const ends = await Promise.all(
      Array.from({ length: 6 }, () => other.putPaperEntry({ params, body: entry() })),
    );
    expect(new Set(ends.map((end) => JSON.stringify(end))).size).toBe(1);
    expect(await aino.putPaperEntry({ params, body: entry() })).toEqual(ends[0]);
    const changed = aino.putPaperEntry({ params, body: entry({ feels_lonely: 1 }) });
    expect((await refusal(changed)).code).toBe('form.exists');
  });

  it('can be taken back before the second person has read it', async () => {
    const params = await paperForm();
    await aino.putPaperEntry({ params, body: entry() });
    const { place } = await aino.deleteForm({ params });
    expect(place).toMatchObject({ status: 'retracted', enteredOnceBy: null, answered: 0 });
  });

  it('keeps the day it was answered separate from the moment it was entered', async () => {
    const params = await paperForm();
    const answeredOn = daysAfter(today, 0);
    await aino.putForm({ params, body: newFormBody(newAnswers(3), { answeredOn }) });
    const place = await placeOf(params);
    expect(place.answeredOn).toBe(answeredOn);
    expect(Math.abs(Date.parse(place.at ?? '') - Date.now())).toBeLessThan(60_000);
  });
});
