import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { daysAfter } from '../../shared/domain/day.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { testBrowser } from '../browser.ts';
import { as, formParams, holding, newAnswers, newFormBody, savedSoFar } from '../make.ts';
import { testServer } from '../server.ts';
import {
  answerToday,
  choose,
  chosen,
  expectNothingOfForm,
  healthy,
  linked,
  lonely,
  opened,
  openLink,
  pressHandIn,
  saysOf,
  sees,
  statement,
  storedOn,
} from './answer-visits.ts';
import { fi } from '../../web/src/texts/participant/fi.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const page = async (address: string, options = {}) =>
  (await openLink(browser, address, options)).page;

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

describe('A participant with a link', () => {
  it('answers every statement, hands them in with one press, and the leader sees all 14 received', async () => {
    const { link, place } = await linked(server);
    const { page, urls } = await openLink(browser, link.address);
    await opened(page);
    for (const { text, number } of statements.items) await choose(page, text.fi, (number % 5) + 1);
    await sees(page, '14/14 vastattu');
    await sees(page, fi.handIn.all);
    await pressHandIn(page);
    await sees(page, fi.received.title);
    await sees(page, fi.received.help);
    await sees(page, fi.mending.text);
    expect(await place()).toMatchObject({
      status: 'received',
      by: 'participant',
      answered: 14,
    });
    expect(page.url()).toBe(`${server.url}/a`);
    expect(urls.length).toBeGreaterThan(3);
    expect(urls.filter((url) => url.includes(link.secret))).toEqual([]);
  });

  it('sees each answer saved at once, continues where they were, and is shown on another device only that it was answered', async () => {
    const { link, participantId } = await linked(server);
    const first = await page(link.address);
    await opened(first);
    await sees(first, '0/14 vastattu');
    await choose(first, healthy, 2);
    await saysOf(first).getByText('Tallennettu').waitFor();
    await sees(first, '1/14 vastattu');
    expect(await savedSoFar(server, participantId)).toEqual({ feels_healthy: 2 });
    const second = await page(link.address);
    await opened(second);
    expect(await chosen(second, healthy)).toBe(null);
    await sees(second, fi.elsewhere);
    await sees(second, '1/14 vastattu');
    await first.reload();
    await opened(first);
    expect(await chosen(first, healthy)).toBe(2);
    const again = await first.context().newPage();
    await first.close();
    await again.goto(link.address);
    await opened(again);
    expect(await chosen(again, healthy)).toBe(2);
    await choose(second, healthy, 4);
    await second.getByText(fi.elsewhere).waitFor({ state: 'detached' });
    await saysOf(second).getByText('Tallennettu').waitFor();
    expect(await savedSoFar(server, participantId)).toEqual({ feels_healthy: 4 });
  });

  it('takes an answer back, skips what they will, and reads that this is fine', async () => {
    const { link, place } = await linked(server);
    const own = await page(link.address);
    await opened(own);
    await choose(own, healthy, 4);
    await choose(own, lonely, 1);
    await statement(own, lonely).getByRole('button', { name: 'Poista vastaus' }).click();
    await sees(own, '1/14 vastattu');
    await sees(own, fi.handIn.some(13));
    await pressHandIn(own);
    await sees(own, 'Kiitos!');
    expect(await place()).toMatchObject({ status: 'received', answered: 1 });
  });

  it('has after handing in a device that keeps nothing: not by Back, not by reload, not in its storage', async () => {
    const { link } = await linked(server);
    const own = await page(`${server.url}/favicon.svg`);
    await own.goto(link.address);
    await opened(own);
    await choose(own, healthy, 4);
    await pressHandIn(own);
    await sees(own, 'Kiitos!');
    await expectNothingOfForm(own);
    expect(await storedOn(own)).not.toMatch(new RegExp(`${link.secret}|feels_healthy|draft`));
    await own.reload();
    await sees(own, 'Kiitos!');
    await expectNothingOfForm(own);
    await own.goBack();
    await own.goForward();
    await sees(own, 'Kiitos!');
    await expectNothingOfForm(own);
  });

  it('finds a page that the browser kept whole as if freshly loaded', async () => {
    const { link } = await linked(server);
    const own = await page(link.address);
    await opened(own);
    await choose(own, healthy, 4);
    await own.evaluate(() => {
      sessionStorage.clear();
      dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    });
    await sees(own, 'Kirjoita koodi');
    await expectNothingOfForm(own);
  });

  it('opens another link in the same tab', async () => {
    const [one, other] = [await linked(server), await linked(server)];
    const own = await page(one.link.address);
    await opened(own);
    await choose(own, healthy, 4);
    await saysOf(own).getByText('Tallennettu').waitFor();
    await own.goto(other.link.address);
    await sees(own, '0/14 vastattu');
    expect(own.url()).toBe(`${server.url}/a`);
    expect(await chosen(own, healthy)).toBeNull();
  });

  it('whose clock is wrong has answers that count all the same', async () => {
    const { link, participantId } = await linked(server);
    const own = await page(link.address);
    await opened(own);
    await own.clock.install({ time: Date.now() + 3 * 3_600_000 });
    await choose(own, healthy, 4);
    await saysOf(own).getByText('Tallennettu').waitFor();
    const params = { participantId };
    const { runs } = await as(server, 'own-worker').getRecord({ params });
    const at = runs[0]?.inTheMaking[0]?.saves.feels_healthy?.at;
    expect(Math.abs(Date.parse(at ?? '') - Date.now())).toBeLessThan(60_000);
  });
});

describe('What cannot be answered now', () => {
  it('because it is too early shows the first day', async () => {
    const { link } = await linked(server, { body: { occasion: 'end' } });
    const own = await page(link.address);
    await sees(own, fi.notYet.title);
    const day = new Intl.DateTimeFormat('fi-FI', { dateStyle: 'long', timeZone: 'UTC' });
    await sees(own, `Voit vastata ${day.format(Date.parse(daysAfter(answerToday, 60)))} alkaen.`);
  });

  it('because it came on paper meanwhile shows only that it is received', async () => {
    const { runId, participantId, link } = await linked(server);
    await as(server, 'leader').putForm({
      params: formParams(runId, participantId),
      body: newFormBody(newAnswers(4), { answeredOn: answerToday }),
    });
    const own = await page(link.address);
    await sees(own, fi.received.title);
    await expectNothingOfForm(own);
  });

  it('because it came on paper while one answered says so, and whom to ask', async () => {
    const { runId, participantId, link } = await linked(server);
    const own = await page(link.address);
    await opened(own);
    await as(server, 'leader').putForm({
      params: formParams(runId, participantId),
      body: newFormBody(newAnswers(4), { answeredOn: answerToday }),
    });
    await choose(own, healthy, 1);
    await sees(own, fi.refusals['answer.submitted'].title);
    // It was not received, so it stays on the phone until the person says otherwise.
    await sees(own, 'Lähettämättä: 1 vastaus');
    expect(await storedOn(own)).toContain('feels_healthy');
  });

  it('because the group accepts nothing more says whom to ask', async () => {
    const { runId, link } = await linked(server);
    await as(server, 'coordinator').postRunStatus({
      params: { runId },
      body: { status: 'cancelled', on: answerToday },
    });
    const own = await page(link.address);
    await sees(own, fi.refusals['run.not_open'].title);
    await sees(own, fi.refusals['run.not_open'].text);
  });
});

describe('A correction that staff propose', () => {
  const proposed = async () => {
    const { runId, participantId, link, place } = await linked(server);
    const holder = holding(server, link.secret);
    const at = new Date().toISOString();
    const saves = { feels_healthy: { answer: 2, at }, feels_lonely: { answer: 3, at } };
    await holder.postAnswerSubmit({ body: { device: 'phone', saves } });
    await as(server, 'leader').putFormCorrection({
      params: formParams(runId, participantId),
      body: { answers: { feels_healthy: 5 }, reason: { code: 'participant_asked' } },
      ifMatch: 1,
    });
    const own = await page(link.address);
    await sees(own, fi.correction.title);
    return { own, place };
  };

  it('is shown alone and in the words of the form, and counts once it is confirmed', async () => {
    const { own, place } = await proposed();
    await sees(own, healthy);
    expect(await own.locator('dd').allTextContents()).toEqual(['täysin samaa mieltä']);
    expect(await own.getByText(lonely).count()).toBe(0);
    await own.getByRole('button', { name: fi.correction.confirm }).click();
    await sees(own, fi.received.title);
    expect(await place()).toMatchObject({ correction: { status: 'confirmed' }, version: 3 });
  });

  it('is declined as easily', async () => {
    const { own, place } = await proposed();
    await own.getByRole('button', { name: fi.correction.decline }).click();
    await sees(own, fi.received.title);
    expect(await place()).toMatchObject({ correction: { status: 'declined' } });
  });
});
