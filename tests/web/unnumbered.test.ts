import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { rehabilitationCampFeedback as camp } from '../../shared/instruments/rehabilitation-camp-feedback.ts';
import { testBrowser } from '../browser.ts';
import { as, pinned } from '../make.ts';
import { testServer } from '../server.ts';
import { signedInPage } from '../signed-in.ts';
import { formsToday, startedRun } from './forms-set-up.ts';
import { clearing, openTablet } from './leader-tablet.ts';
import { violationsOn } from './violations.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const leader = as(server, 'leader');
afterEach(await clearing(browser, server));

const feedback = { instrumentId: camp.id, version: camp.version, occasions: ['end' as const] };

/** A camp with two members. */
const campRun = () => startedRun(server, 2, { instruments: [pinned, feedback] });

const unnumberedOf = async (runId: string) =>
  (await leader.listForms({ params: { runId } })).unnumbered;
const campForms = (forms: number) => [{ occasion: 'end', instrumentId: camp.id, forms }];

/** A page of a tablet whose vault has been made. */
async function tabletAt(address: string) {
  const tablet = await openTablet(browser, server);
  await tablet.page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  return tablet;
}

/** Types one paper: the day and the first rating. */
async function typePaper(page: Page, rating: string) {
  await page.getByLabel(/Paperiin merkitty vastauspäivä/).fill(formsToday);
  const first = page.locator('[data-item="group_activity"]');
  await first.locator('label', { hasText: new RegExp(`^${rating}, `) }).click();
  await page.getByRole('button', { name: /^Tallenna/ }).click();
}

describe('A leader with three papers of a camp that have no numbers', () => {
  it('enters them one after another from the page of the forms, and sees how many there are', async () => {
    const { runId } = await campRun();
    const address = `#/ryhmat/${runId}/lomakkeet`;
    const { page, context } = await tabletAt(address);
    await page.getByRole('link', { name: 'Lisää lomake ilman numeroa' }).click();
    await page.getByText(/Sitä ei yhdistetä kehenkään/).waitFor();
    await page.getByText('Yhtään lomaketta ei ole syötetty ilman numeroa.').waitFor();
    await page.getByLabel('Kuntoutuksellisen leirin palaute, loppulomake').check();
    expect(await violationsOn(page)).toEqual([]);
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scroll).toBeLessThanOrEqual(375);
    // All nine answers are on the screen.
    const five = page.locator('[data-item="group_activity"] label', { hasText: /^5, / });
    const box = await five.boundingBox();
    expect((box?.x ?? 375) + (box?.width ?? 0)).toBeLessThanOrEqual(375);
    for (const [n, rating] of ['5', '4', '3'].entries()) {
      await typePaper(page, rating);
      await page.getByRole('heading', { name: 'Saapunut, 1/10' }).waitFor();
      await page.getByText(`Kuntoutuksellisen leirin palaute, loppulomake: ${n + 1}`).waitFor();
      if (n < 2)
        await page.getByRole('button', { name: 'Syötä seuraava lomake ilman numeroa' }).click();
    }
    expect(await unnumberedOf(runId)).toEqual(campForms(3));
    await page.getByRole('link', { name: 'Takaisin lomakkeisiin' }).click();
    await page.getByRole('heading', { name: 'Lomakkeita ilman numeroa' }).waitFor();
    // None of them is anybody's.
    const { items } = await leader.listForms({ params: { runId } });
    expect(items.filter(({ version }) => version !== null)).toEqual([]);
    await context.close();
  });

  it('enters one without a network, and it arrives once', async () => {
    const { runId } = await campRun();
    const address = `#/ryhmat/${runId}/lomakkeet/ilman-numeroa`;
    const { page, context } = await tabletAt(address);
    await page.getByLabel('Kuntoutuksellisen leirin palaute, loppulomake').check();
    await context.setOffline(true);
    await typePaper(page, '4');
    await page
      .getByRole('heading', { name: 'Tallennettu tälle laitteelle, ei vielä lähetetty' })
      .waitFor();
    await page.getByText('Kuntoutuksellisen leirin palaute, loppulomake: 1').waitFor();
    expect(await unnumberedOf(runId)).toEqual([]);
    await context.setOffline(false);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await expect.poll(() => unnumberedOf(runId), { timeout: 60_000 }).toEqual(campForms(1));
    await context.close();
  });

  it('at a computer presses twice, or again after a failure, and one is stored', async () => {
    const { runId } = await campRun();
    const address = `#/ryhmat/${runId}/lomakkeet/ilman-numeroa`;
    const page = await signedInPage(browser, server, { name: 'Aino', address });
    await page.getByLabel('Kuntoutuksellisen leirin palaute, loppulomake').check();
    expect(await violationsOn(page)).toEqual([]);
    // The first answer is lost on its way back.
    let isLost = false;
    await page.route('**/unnumbered-forms/**', async (route) => {
      if (isLost) return route.continue();
      isLost = true;
      await route.fetch();
      await route.abort();
    });
    await typePaper(page, '5');
    await page.getByText('Syöttämäsi tiedot ovat yhä tässä.').waitFor();
    expect(await unnumberedOf(runId)).toEqual(campForms(1));
    await page.getByRole('button', { name: /^Tallenna/ }).dblclick();
    await page.getByRole('heading', { name: 'Saapunut, 1/10' }).waitFor();
    await page.getByText('Kuntoutuksellisen leirin palaute, loppulomake: 1').waitFor();
    expect(await unnumberedOf(runId)).toEqual(campForms(1));
    await page.context().close();
  });
});

it('Somebody who does not lead the group enters no paper', async () => {
  const { runId } = await campRun();
  const address = `#/ryhmat/${runId}/lomakkeet/ilman-numeroa`;
  const page = await signedInPage(browser, server, { name: 'Kaisa', address });
  await page.getByText('Vain ryhmän ohjaajat voivat syöttää papereita.').waitFor();
  expect(await page.getByRole('button', { name: /^Tallenna/ }).count()).toBe(0);
  await page.context().close();
});
