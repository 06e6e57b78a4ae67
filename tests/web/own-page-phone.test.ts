import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { fi as behind } from '../../web/src/texts/own-page/behind/fi.ts';
import { fi } from '../../web/src/texts/own-page/fi.ts';
import { type OwnLanguage, ownLanguages } from '../../web/src/texts/own-page/languages.ts';
import { fi as formFi } from '../../web/src/texts/participant/fi.ts';
import { testBrowser } from '../browser.ts';
import { testServer } from '../server.ts';
import { choose, healthy, saysOf } from './answer-visits.ts';
import {
  cutOff,
  expectOwnSound,
  openOnPhone,
  ownCode,
  ownPageOf,
  phone,
  pressNamed,
  seesHeading,
  seesText,
  setCode,
  storedOnPhone,
} from './own-visits.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

/** The most that may be loaded until the first thing can be done: html, css, js and language. */
const mostBytes = 30 * 1024;

/** What the page loads in a language until the button of a due form can be pressed, gzipped. */
async function loadedIn(language: OwnLanguage): Promise<Map<string, number>> {
  const { link } = await ownPageOf(server);
  const context = await browser.newContext({ viewport: phone });
  await context.addInitScript((chosen) => {
    sessionStorage.setItem('laituri.own.language', JSON.stringify(chosen));
  }, language);
  const page = await context.newPage();
  const bytes = new Map<string, number>();
  const weighing: Promise<void>[] = [];
  page.on('response', (response) => {
    const url = response.url().split('#')[0] ?? '';
    const weigh = async () => {
      bytes.set(url, gzipSync(await response.body()).length);
    };
    if (!url.includes('/v1/') && !url.endsWith('.svg')) weighing.push(weigh());
  });
  await page.goto(link.address, { waitUntil: 'networkidle' });
  await page.locator('.first .main').waitFor();
  await Promise.all(weighing);
  return bytes;
}

describe.each(ownLanguages)('In the language %s', (language) => {
  it('the page weighs at most 30 KB, and loads one file of texts', async () => {
    const bytes = await loadedIn(language);
    const urls = [...bytes.keys()];
    expect(urls.filter((url) => !url.startsWith(server.url))).toEqual([]);
    const texts = urls.filter((url) => /assets\/(?:fi|selko|sv|en|ar)-/.test(url));
    expect(texts.map((url) => url.split('/').pop()?.split('-')[0])).toEqual([language]);
    const total = [...bytes.values()].reduce((sum, n) => sum + n, 0);
    expect(total).toBeGreaterThan(10_000);
    expect(total).toBeLessThanOrEqual(mostBytes);
  });
});

/** Behind the code, on a clock that the test moves. */
async function insideByClock(): Promise<Page> {
  const { link, word } = await ownPageOf(server);
  const { page } = await openOnPhone(browser, `${server.url}/favicon.svg`);
  await page.clock.install();
  await page.goto(link.address);
  await seesHeading(page, fi.title);
  await setCode(page, await word());
  expect(await storedOnPhone(page)).toContain('session');
  return page;
}

/** Another page is in front of it, or none. */
const turn = (page: Page, state: 'hidden' | 'visible') =>
  page.evaluate((visibilityState) => {
    Object.defineProperty(document, 'visibilityState', {
      value: visibilityState,
      configurable: true,
    });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);

describe('The page logs out by itself', () => {
  it('after 15 minutes without a touch, and not while it is used', async () => {
    const page = await insideByClock();
    await page.clock.fastForward('14:00');
    await page.mouse.click(5, 300);
    await page.clock.fastForward('14:00');
    await page.mouse.click(5, 300);
    await seesHeading(page, behind.menuTitle);
    await page.clock.fastForward('15:01');
    await seesText(page, fi.loggedOutIdle);
    expect(await storedOnPhone(page)).not.toContain('session');
    await pressNamed(page, fi.logIn);
    await seesHeading(page, behind.logInTitle);
  });

  it('after 5 minutes with another page in front of it, and not before', async () => {
    const page = await insideByClock();
    await turn(page, 'hidden');
    await page.clock.fastForward('04:00');
    await turn(page, 'visible');
    await page.mouse.click(5, 300);
    await seesHeading(page, behind.menuTitle);
    await turn(page, 'hidden');
    await page.clock.fastForward('05:01');
    expect(await page.getByText(behind.menuText).count()).toBe(0);
    expect(await storedOnPhone(page)).not.toContain('session');
    await turn(page, 'visible');
    await seesText(page, fi.loggedOutIdle);
  });

  it('where the phone slept, or the tab was restored, as soon as it is back', async () => {
    const page = await insideByClock();
    await page.evaluate(() => {
      const stored = JSON.parse(sessionStorage.getItem('laituri.own.session') ?? '{}');
      stored.leftAt = Date.now() - 6 * 60_000;
      sessionStorage.setItem('laituri.own.session', JSON.stringify(stored));
    });
    await page.mouse.click(5, 300);
    await seesText(page, fi.loggedOutIdle);
  });
});

describe('On somebody else’s phone', () => {
  it('nothing is left once the participant leaves the page', async () => {
    const { link, word, leader, runId } = await ownPageOf(server);
    const visitor = await openOnPhone(browser, link.address);
    const { page } = visitor;
    await seesHeading(page, fi.title);
    await pressNamed(page, fi.cannotCome);
    await seesText(page, fi.saidCannotCome);
    await pressNamed(page, fi.answer);
    await choose(page, healthy, 4);
    await saysOf(page).getByText(formFi.delivery.saved).waitFor();
    await page.getByRole('link', { name: formFi.ownPage }).click();
    await seesHeading(page, fi.title);
    await page.getByRole('button', { name: fi.goOn }).waitFor();
    await setCode(page, await word());
    await pressNamed(page, behind.attendance);
    await page.goBack();
    await pressNamed(page, behind.back);
    await pressNamed(page, fi.leave);
    await seesHeading(page, fi.left);
    await seesText(page, fi.leftText);
    await expectOwnSound(visitor);
    // Of the form only its language, which says nothing of anybody.
    const stored = JSON.parse(await storedOnPhone(page)) as object[];
    expect(stored[0]).toEqual({});
    expect(Object.keys(stored[1] ?? {}).filter((name) => !name.endsWith('visit'))).toEqual([]);
    expect(await storedOnPhone(page)).not.toContain(link.secret);
    expect(stored[2]).toEqual([]);
    await page.goBack();
    await page.reload();
    expect(await page.getByText(fi.nextSession).count()).toBe(0);
    const { items } = await leader.listForms({ params: { runId } });
    expect(items.find(({ occasion }) => occasion === 'start')).toMatchObject({ status: 'started' });
  });

  it('only what has not been sent stays, and the page says so', async () => {
    const { link } = await ownPageOf(server);
    const visitor = await openOnPhone(browser, link.address);
    const { page } = visitor;
    await seesHeading(page, fi.title);
    await cutOff(page);
    await pressNamed(page, fi.cannotCome);
    await expect.poll(() => storedOnPhone(page)).toContain('laituri.own.unsent.');
    await pressNamed(page, fi.leave);
    await seesHeading(page, fi.leftUnsent);
    await seesText(page, fi.foreignText);
    expect(await page.getByText(fi.leftText).count()).toBe(0);
    await expectOwnSound(visitor);
    await pressNamed(page, fi.giveUp);
    await pressNamed(page, fi.giveUpSurely);
    await expect.poll(() => page.getByText(fi.leftUnsent).count()).toBe(0);
    expect(JSON.parse(await storedOnPhone(page))[0]).toEqual({});
  });

  it('the session of somebody who has left is of no use to whoever copied it', async () => {
    const page = await insideByClock();
    const session = await page.evaluate(
      () => JSON.parse(sessionStorage.getItem('laituri.own.session') ?? '{}').session,
    );
    const secret = await page.evaluate(() =>
      JSON.parse(sessionStorage.getItem('laituri.own.link') ?? '""'),
    );
    const ask = () =>
      fetch(`${server.url}/v1/own/attendance`, {
        headers: { Authorization: `Link ${secret}; session=${session}` },
      });
    expect((await ask()).status).toBe(200);
    const ended = page.waitForResponse((response) => response.request().method() === 'DELETE');
    await pressNamed(page, behind.logOut);
    await ended;
    expect((await ask()).status).toBe(401);
    expect(ownCode).not.toContain(session);
  });
});
