import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { handedOverIdleMs, warningMs } from '../../web/src/pages/answer/handed-over-idle.ts';
import { testBrowser } from '../browser.ts';
import { savedSoFar } from '../make.ts';
import { testServer } from '../server.ts';
import {
  choose,
  expectNothingOfForm,
  healthy,
  linked,
  lonely,
  opened,
  openLink,
  pressHandIn,
  saysOf,
  sees,
  storedOn,
} from './answer-visits.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

/** A device that the leader hands over, with the form open and a clock that the test turns. */
async function handedOver() {
  const form = await linked(server, { body: { channel: 'device' } });
  const { page, urls } = await openLink(browser, `${server.url}/favicon.svg`, {
    viewport: { width: 800, height: 1100 },
  });
  await page.clock.install();
  await page.goto(`${server.url}/a#laite=${form.link.secret}`);
  await opened(page);
  return { ...form, page, urls };
}

const locked = (page: Page) => sees(page, 'Anna laite takaisin ohjaajalle');

async function expectLocked(page: Page, secret: string): Promise<void> {
  await locked(page);
  await expectNothingOfForm(page);
  expect(await storedOn(page)).not.toMatch(new RegExp(`${secret}|feels_|draft|language`));
  expect(page.url()).toBe(`${server.url}/a`);
}

/** Nothing of the form is found by any of the ways that lead back to a page. */
async function expectNoWayBack(page: Page, secret: string): Promise<void> {
  await page.reload();
  await expectLocked(page, secret);
  await page.goBack();
  await page.goForward();
  await expectLocked(page, secret);
  await page.evaluate(() =>
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  );
  await expectLocked(page, secret);
}

describe('A device that was handed over', () => {
  it('locks when the form is handed in, and no way leads back to it', async () => {
    const { page, urls, link, place } = await handedOver();
    await page.getByRole('button', { name: 'Svenska' }).click();
    await page.getByRole('button', { name: 'Suomi' }).click();
    await choose(page, healthy, 3);
    await pressHandIn(page);
    await expectLocked(page, link.secret);
    expect(await place()).toMatchObject({ status: 'received', answered: 1 });
    await expectNoWayBack(page, link.secret);
    expect(urls.filter((url) => url.includes(link.secret))).toEqual([]);
    await page.getByRole('link', { name: /Ohjaajalle/ }).click();
    await page.waitForURL(`${server.url}/`);
  });

  it('locks after two idle minutes with a gentle warning, and what was answered is saved', async () => {
    const { page, link } = await handedOver();
    await choose(page, healthy, 3);
    await saysOf(page).getByText('Tallennettu').waitFor();
    await page.clock.fastForward(handedOverIdleMs - warningMs - 2_000);
    expect(await page.getByText('Oletko vielä siinä?').count()).toBe(0);
    await page.clock.fastForward(5_000);
    await sees(page, 'Oletko vielä siinä?');
    await page.clock.fastForward(warningMs);
    await expectLocked(page, link.secret);
    await expectNoWayBack(page, link.secret);
    expect(await savedSoFar(server, link.participantId)).toEqual({ feels_healthy: 3 });
  });

  it('stays open when it is touched in time', async () => {
    const { page } = await handedOver();
    await page.clock.fastForward(handedOverIdleMs - 5_000);
    await sees(page, 'Oletko vielä siinä?');
    await page.getByRole('heading', { level: 1 }).click();
    await page.getByText('Oletko vielä siinä?').waitFor({ state: 'detached' });
    await page.clock.fastForward(handedOverIdleMs - 5_000);
    await choose(page, lonely, 2);
    await saysOf(page).getByText('Tallennettu').waitFor();
  });

  it('locks also when it slept, or the page was away, over that time', async () => {
    const { page, link } = await handedOver();
    await choose(page, healthy, 3);
    await saysOf(page).getByText('Tallennettu').waitFor();
    await page.goBack();
    await page.clock.fastForward(handedOverIdleMs + 1_000);
    await page.goForward();
    await expectLocked(page, link.secret);
  });

  it('keeps what is unsent when it locks on a broken connection, says so, and sends it from the lock screen', async () => {
    const { page, link } = await handedOver();
    await page.context().setOffline(true);
    await choose(page, healthy, 3);
    await saysOf(page).getByText('1 vastaus odottaa').waitFor();
    await page.clock.fastForward(handedOverIdleMs);
    await locked(page);
    await sees(page, '1 vastaus odottaa lähetystä. Älä sulje sivua.');
    await expectNothingOfForm(page);
    expect(await storedOn(page)).not.toContain(link.secret);
    await page.context().setOffline(false);
    await page.getByText('odottaa lähetystä').waitFor({ state: 'detached' });
    await expectLocked(page, link.secret);
    expect(await savedSoFar(server, link.participantId)).toEqual({ feels_healthy: 3 });
  });

  it('locks at once when it is handed in on a broken connection, and hands it in from there', async () => {
    const { page, link, place } = await handedOver();
    await page.context().setOffline(true);
    await choose(page, healthy, 3);
    await pressHandIn(page);
    await locked(page);
    await sees(page, 'Lomake odottaa lähetystä. Älä sulje sivua.');
    await expectNothingOfForm(page);
    await page.context().setOffline(false);
    await page.getByText('odottaa lähetystä').waitFor({ state: 'detached' });
    await expectLocked(page, link.secret);
    expect(await place()).toMatchObject({ status: 'received', answered: 1 });
  });
});
