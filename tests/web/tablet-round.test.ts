import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { daysAfter } from '../../shared/domain/day.ts';
import { testBrowser } from '../browser.ts';
import { as, newId } from '../make.ts';
import { testServer } from '../server.ts';
import { swept } from '../sweep.ts';
import {
  choose,
  expectNothingOfForm,
  healthy,
  lonely,
  opened,
  pressHandIn,
} from './answer-visits.ts';
import { formsAddress, formsToday, open, startedRun } from './forms-set-up.ts';
import {
  barSays,
  clearing,
  isStored,
  meeting,
  onDisk,
  openTablet,
  unlockTablet,
} from './leader-tablet.ts';
import { violationsOn } from './violations.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

afterEach(await clearing(browser, server));

const device = ['Anna vastata tällä laitteella', 'Sulje omat sivuni'];

/** A tablet on which the first member has the form open. */
async function round(size: number, { isOffline = true, width = 375 } = {}) {
  const group = await meeting(server, size);
  const { page, context } = await openTablet(browser, server, { width });
  await isStored(page);
  await page.getByText(/^Päivitetty/).waitFor();
  await context.setOffline(isOffline);
  await page.goto(`${server.url}/${formsAddress(group.runId)}`);
  await open(page, group.members[0] ?? '', ...device);
  await opened(page);
  return { page, context, ...group };
}

/** The participant hands the form in, and the leader goes on to the next one. */
async function next(page: Page, statement: string, code: number): Promise<void> {
  await choose(page, statement, code);
  await pressHandIn(page);
  await page.getByRole('heading', { name: 'Anna laite takaisin ohjaajalle' }).waitFor();
  await expectNothingOfForm(page);
  await page.getByRole('link', { name: 'Seuraava vastaaja' }).click();
  await unlockTablet(page);
  await page.getByRole('heading', { name: 'Kuka vastaa seuraavaksi?' }).waitFor();
}

const choices = (page: Page) => page.locator('.next-number .numbers').allInnerTexts();

const give = async (page: Page, number: string) => {
  await page.getByRole('button', { name: number }).click();
  await opened(page);
};

const chosenAnswers = (page: Page) => page.locator('input:checked').count();

const statuses = async (runId: string) => {
  const { items } = await as(server, 'leader').listForms({ params: { runId } });
  return items.filter(({ occasion }) => occasion === 'start').map(({ status }) => status);
};

async function signIn(page: Page, context: BrowserContext): Promise<void> {
  await context.setOffline(false);
  await page.goto(`${server.url}/#/lahettamatta`);
  await page.getByRole('main').getByRole('button', { name: 'Kirjaudu' }).click();
  await page.getByRole('button', { name: 'Aino' }).click();
  await unlockTablet(page);
}

describe('The round of a tablet', () => {
  it('goes from one participant to the next by the PIN and one tap, without a network', async () => {
    const { page, context, runId, members } = await round(3);
    const [first = '', second = '', third = ''] = members;
    await next(page, healthy, 4);
    expect(await choices(page)).toEqual([second, third]);
    await give(page, second);
    expect(await chosenAnswers(page)).toBe(0);
    await next(page, lonely, 2);
    expect(await choices(page)).toEqual([third]);
    await give(page, third);
    await next(page, healthy, 1);
    await page.getByText('Yhtään lomaketta ei tarvitse antaa nyt.').waitFor();
    expect(await page.getByText(first).count()).toBe(0);
    await signIn(page, context);
    await barSays(page, 'Kaikki lähetetty');
    expect(await statuses(runId)).toEqual(['received', 'received', 'received']);
  });

  it('goes on after a form that was sent at once, although the tablet has not read that yet', async () => {
    const { page, members } = await round(2, { isOffline: false });
    const [first = '', second = ''] = members;
    await next(page, healthy, 4);
    expect((await choices(page))[0]).toBe(second);
    // The first one is never among those whose turn it is.
    const due = page.locator('section').locator('.card').first();
    expect(await due.getByRole('button', { name: first }).count()).toBe(0);
    await give(page, second);
    expect(await chosenAnswers(page)).toBe(0);
  });

  it('shows nobody the answers before, by any way back, and asks for the right PIN', async () => {
    const { page, members } = await round(2);
    const [first = '', second = ''] = members;
    await choose(page, healthy, 4);
    await pressHandIn(page);
    await page.getByRole('link', { name: 'Seuraava vastaaja' }).click();
    await unlockTablet(page, '135790');
    await page.getByText(/väärä/i).waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(new RegExp(`${first}|${second}`));
    await unlockTablet(page);
    await give(page, second);
    const { text } = await onDisk(page);
    for (const number of members) expect(text).not.toContain(number);
    expect(await chosenAnswers(page)).toBe(0);
    await page.goBack();
    await page.goForward();
    await opened(page);
    expect(await chosenAnswers(page)).toBe(0);
    expect(await page.locator('body').innerText()).not.toContain(first);
  });

  it('leads by no way back to the form of a participant who did not finish, with a network', async () => {
    const { page, members } = await round(2, { isOffline: false });
    const [, second = ''] = members;
    const pageOfFirst = page.url();
    await choose(page, healthy, 4);
    await page.getByText('1/14 vastattu').waitFor();
    await page.goto(`${server.url}/#/seuraava`);
    await unlockTablet(page);
    await give(page, second);
    for (const back of [() => page.goBack(), () => page.goBack(), () => page.goto(pageOfFirst)]) {
      await back();
      await page.waitForTimeout(1_500);
      expect(await chosenAnswers(page)).toBe(0);
    }
  });

  it('offers the device again to a participant who did not finish, after those whose turn it is', async () => {
    const { page, members } = await round(2);
    const [first = '', second = ''] = members;
    await choose(page, healthy, 4);
    await page.getByText('1/14 vastattu').waitFor();
    await page.goto(`${server.url}/#/seuraava`);
    await unlockTablet(page);
    await page.getByRole('heading', { name: 'Laite on jo annettu' }).waitFor();
    expect(await choices(page)).toEqual([second, first]);
    await give(page, first);
    // What was answered before stays sealed.
    expect(await chosenAnswers(page)).toBe(0);
  });

  it('without a round offers the group that ends last first, and no forms that hardly come any more', async () => {
    const [late, now, later] = [newId('Mennyt'), newId('Nyt'), newId('Sitten')];
    const old = await startedRun(server, 1, {
      ...{ name: late, endsOn: daysAfter(formsToday, 80) },
      windows: { start: { from: '2026-03-02', to: '2026-03-09' } },
    });
    await meeting(server, 1, { name: now });
    await meeting(server, 1, { name: later, endsOn: daysAfter(formsToday, 75) });
    const { page } = await openTablet(browser, server, { address: '#/seuraava' });
    await page.locator('.next-number').first().waitFor();
    const groups = await page.getByRole('main').getByRole('heading', { level: 2 }).allInnerTexts();
    const at = (name: string) => groups.findIndex((group) => group.startsWith(name));
    expect(at(now)).toBeGreaterThanOrEqual(0);
    expect(at(later)).toBeGreaterThanOrEqual(0);
    expect(at(later)).toBeLessThan(at(now));
    expect(at(late)).toBe(-1);
    expect(await choices(page)).not.toContain(old.members[0]);
  });

  it.each(swept([320, 1280], 20261303))(
    'fits %i pixels, has no accessibility violations, and rows for thumbs',
    async (width) => {
      const { page } = await round(3, { width });
      await choose(page, healthy, 4);
      await pressHandIn(page);
      await page.getByRole('link', { name: 'Seuraava vastaaja' }).waitFor();
      const locked = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(locked).toBeLessThanOrEqual(width);
      expect(await violationsOn(page)).toEqual([]);
      await page.getByRole('link', { name: 'Seuraava vastaaja' }).click();
      await unlockTablet(page);
      await page.locator('.next-number').first().waitFor();
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scroll).toBeLessThanOrEqual(width);
      expect(await violationsOn(page)).toEqual([]);
      for (const row of await page.locator('.next-number').all())
        expect((await row.boundingBox())?.height).toBeGreaterThanOrEqual(48);
    },
  );
});
