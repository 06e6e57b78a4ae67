import { afterEach, describe, expect, it, vi } from 'vitest';
import { daysAfter } from '../../shared/domain/day.ts';
import { ownFormSecret } from '../../shared/domain/privacy/own-form-secret.ts';
import {
  as,
  formParams,
  holding,
  newAnswers,
  newParticipant,
  newSubmission,
  refusal,
} from '../make.ts';
import { groupNow, ownPage, startForm, today } from '../own-page.ts';
import { testServer } from '../server.ts';

const server = await testServer();
const worker = as(server, 'own-worker');
const leader = as(server, 'leader');

afterEach(() => {
  vi.useRealTimers();
});

const codeOf = async (call: Promise<unknown>) => (await refusal(call)).code;

/** A member with their page, and the start form opened from it. */
async function opened() {
  const { runId, members } = await groupNow(server, 1);
  const [participantId = ''] = members;
  const { page, secret } = await ownPage(server, participantId);
  const form = await page.postOwnForm({ body: startForm(runId) });
  return {
    runId,
    participantId,
    page,
    secret,
    form,
    answer: holding(server, form.secret, 'phone'),
  };
}

const save = (answer: number) => {
  const at = new Date().toISOString();
  return { device: 'phone', saves: { feels_healthy: { answer, at } } };
};

describe('A form that is opened from the own page', () => {
  it('is answered as by a link of its own', async () => {
    const { runId, participantId, page, form, answer } = await opened();
    expect(form.until).toBe(daysAfter(today(), 8));
    expect(await answer.getAnswer({})).toMatchObject({ status: 'open', until: form.until });
    await answer.patchAnswer({ body: save(2) });
    expect((await page.getOwn({})).forms).toMatchObject([{ isBegun: true }]);
    await answer.postAnswerSubmit({ body: newSubmission(newAnswers(4)) });
    const stored = await leader.getForm({ params: formParams(runId, participantId) });
    expect(stored.place).toMatchObject({ status: 'received', channel: 'link', by: 'participant' });
    expect(stored.trail.map(({ what }) => what)).toEqual(['saved', 'submitted']);
    expect((await page.getOwn({})).forms).toEqual([]);
    expect(await codeOf(page.postOwnForm({ body: startForm(runId) }))).toBe('form.exists');
    expect(await answer.getAnswer({})).toEqual({ status: 'received' });
  });

  it('is opened by the same secret each time, which the page can make itself', async () => {
    const { runId, page, secret, form } = await opened();
    expect(await page.postOwnForm({ body: startForm(runId) })).toEqual(form);
    expect(await ownFormSecret(secret, startForm(runId))).toBe(form.secret);
    expect(await ownFormSecret(secret, { ...startForm(runId), occasion: 'end' })).not.toBe(
      form.secret,
    );
  });

  it('is opened where the page was opened by its code, too', async () => {
    const { runId, members } = await groupNow(server, 1);
    const params = { participantId: members[0] ?? '' };
    const { code } = await worker.postOwnPageLink({ params });
    const page = holding(server, code);
    const form = await page.postOwnForm({ body: startForm(runId) });
    expect(await page.postOwnForm({ body: startForm(runId) })).toEqual(form);
    expect(form.secret).not.toBe(await ownFormSecret(code, startForm(runId)));
    expect(await holding(server, form.secret).getAnswer({})).toMatchObject({ status: 'open' });
  });

  it('stands beside a link that the leader made, whichever came first', async () => {
    const { runId, participantId, answer } = await opened();
    await answer.patchAnswer({ body: save(2) });
    const { occasion, instrumentId } = startForm(runId);
    const body = { occasion, instrumentId, participantIds: [participantId] };
    const issued = await leader.postLinks({ params: { runId }, body });
    const single = holding(server, issued.items[0]?.secret ?? '', 'another');
    expect(await single.getAnswer({})).toMatchObject({
      status: 'open',
      elsewhere: ['feels_healthy'],
    });
    expect(await answer.getAnswer({})).toMatchObject({ status: 'open' });
    await single.patchAnswer({ body: { ...save(5), device: 'another' } });
    // The leader’s link is revoked, and the own page goes on.
    await leader.deleteLink({ params: formParams(runId, participantId) });
    expect(await codeOf(single.getAnswer({}))).toBe('link.unknown');
    expect(await answer.getAnswer({})).toMatchObject({ elsewhere: ['feels_healthy'] });
  });

  it('does not show to its leader as handed out before it is begun', async () => {
    const { runId, participantId, answer } = await opened();
    const status = async () =>
      (await leader.listForms({ params: { runId } })).items.find(
        (one) => one.participantId === participantId && one.occasion === 'start',
      );
    expect(await status()).toMatchObject({ status: 'due', linkUntil: null });
    await answer.patchAnswer({ body: save(2) });
    expect(await status()).toMatchObject({ status: 'started', by: 'participant' });
  });

  it('opens nothing once the link to the page is replaced or revoked, also for what is on its way', async () => {
    for (const stop of [
      (participantId: string) => worker.deleteOwnPageLinks({ params: { participantId } }),
      (participantId: string) => worker.postOwnPageLink({ params: { participantId } }),
    ]) {
      const { participantId, answer, runId } = await opened();
      await answer.patchAnswer({ body: save(2) });
      await stop(participantId);
      expect(await codeOf(answer.getAnswer({}))).toBe('link.unknown');
      expect(await codeOf(answer.patchAnswer({ body: save(3) }))).toBe('link.unknown');
      const body = newSubmission(newAnswers(4));
      expect(await codeOf(answer.postAnswerSubmit({ body }))).toBe('link.unknown');
      // A new link goes on with what was answered.
      const { page } = await ownPage(server, participantId);
      const { secret } = await page.postOwnForm({ body: startForm(runId) });
      const again = holding(server, secret, 'phone');
      expect(await again.getAnswer({})).toMatchObject({
        answers: { feels_healthy: { answer: 2 } },
      });
    }
  });

  it('is handed in some days late, where it was completed in time', async () => {
    const { answer, form, participantId } = await opened();
    await answer.getAnswer({});
    const body = newSubmission(newAnswers(4));
    const handedInAt = new Date().toISOString();
    vi.useFakeTimers({
      now: Date.parse(`${daysAfter(form.until, 3)}T12:00:00Z`),
      toFake: ['Date'],
    });
    expect(await codeOf(answer.getAnswer({}))).toBe('link.unknown');
    const late = { ...body, handedInAt, sentAt: new Date().toISOString() };
    expect(await answer.postAnswerSubmit({ body: late })).toEqual({ status: 'received' });
    const { runs } = await worker.getRecord({ params: { participantId } });
    expect(runs[0]?.forms[0]).toMatchObject({ lateArrival: 'by_itself' });
  });

  it('is only opened in its time, and of a group of one’s own', async () => {
    const { runId, page } = await opened();
    const end = { ...startForm(runId), occasion: 'end' as const };
    expect(await codeOf(page.postOwnForm({ body: end }))).toBe('form.outside_window');
    const other = { ...startForm(runId), instrumentId: 'kykyviisari' };
    expect(await codeOf(page.postOwnForm({ body: other }))).toBe('form.unknown');
    const elsewhere = await groupNow(server, 1);
    expect(await codeOf(page.postOwnForm({ body: startForm(elsewhere.runId) }))).toBe(
      'form.unknown',
    );
    const stranger = await ownPage(server, await newParticipant(server));
    expect(await codeOf(stranger.page.postOwnForm({ body: startForm(runId) }))).toBe(
      'form.unknown',
    );
  });

  it('names who made the link to the page, and makes nobody know the answers', async () => {
    const { runId, participantId, answer } = await opened();
    await answer.postAnswerSubmit({ body: newSubmission(newAnswers(4)) });
    const { runs } = await worker.getRecord({ params: { participantId } });
    const [form] = runs[0]?.forms ?? [];
    expect(form?.origin).toMatchObject({
      ...{ by: 'participant', channel: 'link', handedOutBy: 'own-worker' },
    });
    // The leader handed nothing out, and does not see how many statements were answered.
    const { items } = await leader.listForms({ params: { runId } });
    expect(items.find(({ status }) => status === 'received')).toMatchObject({ answered: null });
  });

  it('confirms a correction that staff propose', async () => {
    const { runId, participantId, page, answer } = await opened();
    await answer.postAnswerSubmit({ body: newSubmission(newAnswers(4)) });
    const params = formParams(runId, participantId);
    const reason = { code: 'participant_asked' as const, note: null };
    const body = { answers: { feels_healthy: 2 }, reason };
    await leader.putFormCorrection({ params, body, ifMatch: 1 });
    expect((await page.getOwn({})).forms).toMatchObject([{ occasion: 'start' }]);
    const { secret } = await page.postOwnForm({ body: startForm(runId) });
    const sheet = await holding(server, secret).getAnswer({});
    expect(sheet).toMatchObject({ status: 'confirm', corrected: { feels_healthy: 2 } });
    const correction = sheet.status === 'confirm' ? sheet.correction : 0;
    await holding(server, secret).postAnswerCorrection({ body: { correction, confirmed: true } });
    expect((await page.getOwn({})).forms).toEqual([]);
  });

  it('is not asked of somebody who refused it', async () => {
    const { runId, members } = await groupNow(server, 1);
    const [participantId = ''] = members;
    const { page } = await ownPage(server, participantId);
    await leader.putFormDecision({
      params: formParams(runId, participantId),
      body: { decision: 'refused', on: today() },
    });
    expect((await page.getOwn({})).forms).toEqual([]);
    expect(await codeOf(page.postOwnForm({ body: startForm(runId) }))).toBe('form.unknown');
  });
});
