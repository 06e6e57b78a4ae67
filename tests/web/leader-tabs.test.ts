import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { testServer } from '../server.ts';
import { signOut } from '../signed-in.ts';
import { formsAddress, open } from './forms-set-up.ts';
import { clearing, isStored, meeting, onDisk, openTablet, unlockTablet } from './leader-tablet.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

afterEach(await clearing(browser, server));

/** The try is over: the field is empty again. */
const isEmptied = () => document.querySelector<HTMLInputElement>('form input')?.value === '';

/** Two tabs of one tablet, both signed in and open. */
async function twoTabs() {
  const group = await meeting(server, 1);
  const { page, context } = await openTablet(browser, server, { address: group.address });
  const other = await context.newPage();
  await other.goto(`${server.url}/${group.address}`);
  await unlockTablet(other);
  await other.getByRole('main').waitFor();
  await other.goto(`${server.url}/#/tanaan`);
  await other.getByRole('main').getByRole('button', { name: 'Kirjaudu' }).click();
  await other.getByRole('button', { name: 'Aino' }).click();
  await unlockTablet(other);
  await other.goto(`${server.url}/${group.address}`);
  await other.locator('.roll-row').first().waitFor();
  return { group, page, other, context };
}

describe('A browser with two tabs', () => {
  it('allows ten tries of the PIN in both together, though they try at the same time', async () => {
    const { page, other } = await twoTabs();
    await page.getByRole('button', { name: 'Lukitse' }).click();
    const field = (tab: Page) => tab.getByLabel('PIN', { exact: true });
    await field(other).waitFor();
    const tabs = [page, other];
    for (let round = 1; round <= 5; round++) {
      for (const tab of tabs) await field(tab).fill('000000');
      const click = (tab: Page) => tab.getByRole('button', { name: 'Avaa' }).click();
      await Promise.all(tabs.map(click));
      if (round === 5) break;
      for (const tab of tabs) await tab.getByText(/^Väärä PIN/).waitFor();
      for (const tab of tabs) await tab.waitForFunction(isEmptied);
    }
    const isGone = (tab: Page) => tab.getByText('Laitteen kopio on poistettu').waitFor();
    await Promise.any(tabs.map(isGone));
    expect((await onDisk(page)).counts).toMatchObject({ lock: 0, copy: 0 });
  });

  it('is locked in both when one is locked', async () => {
    const { page, other } = await twoTabs();
    await page.getByRole('button', { name: 'Lukitse' }).click();
    await other.getByLabel('PIN', { exact: true }).waitFor();
    expect(await other.locator('.roll-row').count()).toBe(0);
  });

  it('is signed out of both when one signs out, and nothing signs in a tab that is opened again', async () => {
    const { page, other } = await twoTabs();
    // As a browser restores a closed tab: with what its session had stored.
    const token = await other.evaluate(() => ({ ...sessionStorage }));
    expect(Object.keys(token)).toContain('laituri.sign-in');
    await page.goto(`${server.url}/#/tanaan`);
    await signOut(page);
    await page.getByRole('button', { name: 'Kirjaudu', exact: true }).first().waitFor();
    await other.getByText('Kirjaudu ulos').waitFor({ state: 'detached' });
    expect(await other.evaluate(() => sessionStorage.length)).toBe(0);
    expect(await other.locator('.roll-row').count()).toBe(0);
    await other.evaluate((stored) => Object.assign(sessionStorage, stored), token);
    await other.goto(`${server.url}/#/`);
    await other.reload();
    await other.getByRole('button', { name: 'Kirjaudu', exact: true }).first().waitFor();
    expect(await other.getByText('Kirjaudu ulos').count()).toBe(0);
  });

  it.each([
    ['with a network', true],
    ['without one', false],
  ])('shows no group in any tab while it is handed over %s', async (_, isOnline) => {
    const { group, page, other, context } = await twoTabs();
    await isStored(page);
    const { runId, members } = group;
    await page.goto(`${server.url}/${formsAddress(runId)}`);
    if (!isOnline) await context.setOffline(true);
    await open(page, members[0] ?? '', 'Anna vastata tällä laitteella', 'Sulje omat sivuni');
    await page.waitForURL(/\/a(#|$)/);
    await other.locator('.roll-row').first().waitFor({ state: 'detached' });
    expect(await other.evaluate(() => sessionStorage.getItem('laituri.sign-in'))).toBeNull();
    expect(await other.evaluate(() => document.body.innerText)).not.toContain(members[0] ?? '');
  });
});
