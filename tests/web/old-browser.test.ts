import type { OldPage } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { supportedBrowsers } from '../../scripts/tools/supported-browsers.ts';
import { ar as ownAr } from '../../web/src/texts/own-page/ar.ts';
import { fi as behind } from '../../web/src/texts/own-page/behind/fi.ts';
import { fi as own } from '../../web/src/texts/own-page/fi.ts';
import { fi } from '../../web/src/texts/participant/fi.ts';
import { hasChromium80, testChromium80 } from '../chromium-80.ts';
import { answerByLink, newAnswers } from '../make.ts';
import { testServer } from '../server.ts';
import { healthy, linked, lonely } from './answer-visits.ts';
import { ownCode, ownPageOf } from './own-visits.ts';

/** A page in a Chromium 80 of its own, and what was thrown on it. */
async function oldPage(browser: Awaited<ReturnType<typeof testChromium80>>) {
  const context = await browser.createIncognitoBrowserContext();
  const page = await context.newPage();
  // Never reached, on the busiest of machines.
  page.setDefaultTimeout(100_000);
  await page.setViewport({ width: 375, height: 740 });
  const thrown: string[] = [];
  page.on('pageerror', ({ message }) => thrown.push(message));
  return { page, thrown };
}

const sees = (page: OldPage, text: string) =>
  page.waitForFunction((wanted) => document.body.innerText.includes(wanted), {}, text);

const textOf = (page: OldPage) => page.evaluate(() => document.body.innerText);

async function press(page: OldPage, name: string): Promise<void> {
  const button = await page.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('button')].find((one) => one.innerText.trim() === wanted),
    {},
    name,
  );
  await button.asElement()?.click();
}

/** Opens a link. This Chromium speaks English only, so the person chooses Finnish first. */
async function openInFinnish(page: OldPage, address: string): Promise<void> {
  await page.goto(address);
  await press(page, fi.ownName);
}

/** Presses the answer with this number, on its row. */
async function answer(page: OldPage, statement: string, code: number): Promise<void> {
  const row = await page.waitForFunction(
    (wanted, number) =>
      [...document.querySelectorAll('fieldset')]
        .find((one) => one.innerText.includes(wanted))
        ?.querySelectorAll('label')[number - 1],
    {},
    statement,
    code,
  );
  await row.asElement()?.click();
}

const answered = (page: OldPage, statement: string) =>
  page.evaluate(
    (wanted) =>
      [...document.querySelectorAll('fieldset')]
        .filter((one) => one.innerText.includes(wanted))
        .flatMap((one) => [...one.querySelectorAll('input')].map(({ checked }) => checked))
        .indexOf(true) + 1,
    statement,
  );

const storedOn = (page: OldPage) => page.evaluate(() => JSON.stringify({ ...localStorage }));

// The package has a Chromium 80 for no other computers.
describe.runIf(hasChromium80)('In Chromium 80', async () => {
  if (!hasChromium80) return;
  await buildWeb();
  const server = await testServer();
  const browser = await testChromium80();

  it('is the oldest Chrome that participants may have', async () => {
    const version = await browser.version();
    expect(version).toMatch(`HeadlessChrome/${supportedBrowsers.participant.chrome}.`);
  });

  it('a participant opens the link, answers, and hands the form in', async () => {
    const { link, place } = await linked(server);
    const { page, thrown } = await oldPage(browser);
    await openInFinnish(page, link.address);
    await answer(page, healthy, 3);
    await answer(page, lonely, 2);
    await sees(page, fi.delivery.saved);
    expect(await page.evaluate(() => document.getElementById('unopened'))).toBe(null);
    expect(await place()).toMatchObject({ status: 'started' });
    await press(page, fi.handIn.button);
    await sees(page, fi.received.title);
    expect(await place()).toMatchObject({ status: 'received', answered: 2 });
    expect(thrown).toEqual([]);
    await page.close();
  });

  it('answers without a connection outlive a reload, and are handed in afterwards', async () => {
    const { link, place } = await linked(server);
    const { page, thrown } = await oldPage(browser);
    let isCut = false;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isToApi = request.url().includes('/v1/');
      void (isCut && isToApi ? request.abort() : request.continue());
    });
    await openInFinnish(page, link.address);
    await answer(page, healthy, 4);
    await sees(page, fi.delivery.saved);
    isCut = true;
    await answer(page, lonely, 5);
    await sees(page, fi.delivery.waiting(1));
    expect(await storedOn(page)).toContain('feels_lonely');
    await page.reload();
    await sees(page, fi.unreached.title);
    await sees(page, fi.storedHere(1));
    isCut = false;
    await press(page, fi.unreached.tryNow);
    await sees(page, fi.handIn.title);
    expect([await answered(page, healthy), await answered(page, lonely)]).toEqual([4, 5]);
    await press(page, fi.handIn.button);
    await sees(page, fi.received.title);
    expect(await place()).toMatchObject({ status: 'received', answered: 2 });
    expect(await storedOn(page)).not.toContain('feels_lonely');
    expect(thrown).toEqual([]);
    await page.close();
  });

  it('the participant’s page fits a narrow screen, and sets its rows apart', async () => {
    const { link } = await linked(server);
    const { page } = await oldPage(browser);
    await page.setViewport({ width: 320, height: 640 });
    await openInFinnish(page, link.address);
    await sees(page, fi.handIn.title);
    const [width, distance] = await page.evaluate(() => {
      const [radio, mark] = [...(document.querySelector('.choice')?.children ?? [])];
      const end = radio?.getBoundingClientRect().right ?? 0;
      const start = mark?.getBoundingClientRect().left ?? 0;
      return [document.documentElement.scrollWidth, start - end];
    });
    expect(width).toBeLessThanOrEqual(320);
    expect(distance).toBeGreaterThan(8);
    await page.close();
  });

  it('a participant opens their own page, cannot come, and sees their answers behind the code', async () => {
    const { link, word, mark, runId, participantId } = await ownPageOf(server);
    const { page, thrown } = await oldPage(browser);
    await page.setViewport({ width: 320, height: 640 });
    await page.goto(link.address);
    await page.waitForSelector('select.language');
    await page.select('select.language', 'fi');
    await sees(page, own.nextSession);
    await press(page, own.cannotCome);
    await sees(page, own.saidCannotCome);
    expect(await mark()).toBe('absent_notified');
    await press(page, own.setCode);
    await sees(page, behind.setTitle);
    await page.type('.digits', await word());
    await press(page, behind.goOn);
    await sees(page, behind.chooseTitle);
    await page.type('p:nth-of-type(2) > .digits', ownCode);
    await page.type('p:nth-of-type(3) > .digits', ownCode);
    await press(page, behind.set);
    await sees(page, behind.menuTitle);
    await answerByLink(server, runId, participantId, 'start', newAnswers(2));
    await press(page, behind.answers);
    await sees(page, healthy);
    await sees(page, 'alussa 2');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    await press(page, behind.logOut);
    await sees(page, own.loggedOut);
    expect(thrown).toEqual([]);
    await page.close();
  });

  it('what was said on the own page without a connection is sealed, and sent later', async () => {
    const { link, mark } = await ownPageOf(server);
    const { page, thrown } = await oldPage(browser);
    let isCut = false;
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      void (isCut && request.url().includes('/v1/') ? request.abort() : request.continue());
    });
    await page.goto(link.address);
    await page.waitForSelector('select.language');
    await page.select('select.language', 'ar');
    await sees(page, ownAr.nextSession);
    isCut = true;
    await press(page, ownAr.cannotCome);
    await sees(page, ownAr.absenceWaits);
    await page.waitForFunction(() => localStorage.length > 0, {});
    expect(await storedOn(page)).not.toContain('cannotCome');
    isCut = false;
    await page.reload();
    await sees(page, ownAr.saidCannotCome);
    expect(await mark()).toBe('absent_notified');
    await page.waitForFunction(() => localStorage.length === 0, {});
    expect(thrown).toEqual([]);
    await page.close();
  });

  it.each(['/', '/leader', '/coordinator'])(
    'the staff’s page at %s says in three languages that the browser is too old',
    async (path) => {
      const { page } = await oldPage(browser);
      await page.goto(`${server.url}${path}`);
      await sees(page, 'Selain on liian vanha Laiturille');
      const text = await textOf(page);
      expect(text).toContain('Päivitä selain');
      expect(text).toContain('Webbläsaren är för gammal för Laituri');
      expect(text).toContain('This browser is too old for Laituri');
      expect(text).not.toContain('Odota hetki');
      await page.close();
    },
  );
});
