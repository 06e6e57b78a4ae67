import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { as } from '../make.ts';
import { testServer } from '../server.ts';
import { opened } from './answer-visits.ts';
import { formsAddress, open } from './forms-set-up.ts';
import {
  barSays,
  clearing,
  isStored,
  meeting,
  openTablet,
  rowOf,
  tabletPin,
  tapMark,
  unlockTablet,
} from './leader-tablet.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const clear = await clearing(browser, server);

/** Every way to the browser's database throws, as in some private windows. */
const refuseStorage = (context: BrowserContext) =>
  context.addInitScript(() => {
    Object.defineProperty(globalThis, 'indexedDB', {
      get: () => {
        throw new DOMException('Storage is refused', 'SecurityError');
      },
    });
  });

/** Limits the page's space on the disk; without a limit it has all there is. */
async function limitDisk(page: Page, quotaSize?: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin: server.url,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });
}

/** The disk is full. Chromium checks again how much space there is after half a minute. */
async function fillUp(page: Page): Promise<void> {
  await limitDisk(page, 1);
  await page.waitForTimeout(32_000);
}

/** Does the page ask before it is closed? If not, it closes. */
async function asksBeforeClosing(page: Page): Promise<boolean> {
  const question = page.waitForEvent('dialog').catch(() => undefined);
  const closed = page.waitForEvent('close').catch(() => undefined);
  await page.close({ runBeforeUnload: true });
  const dialog = await Promise.race([question, closed.then(() => undefined)]);
  const isIt = dialog?.type() === 'beforeunload';
  await dialog?.dismiss();
  return isIt;
}

describe('Where the browser stores nothing', () => {
  it('the page says so at once, sends what is marked, and asks before what is unsent is lost', async () => {
    const { members, roll, address } = await meeting(server, 2);
    const [first = '', second = ''] = members;
    const { page, context } = await openTablet(browser, server, {
      address,
      prepare: refuseStorage,
    });
    await page.getByText('Selain ei tallenna mitään tälle laitteelle').waitFor();
    await tapMark(page, first, 'Paikalla');
    await barSays(page, 'Kaikki lähetetty');
    expect(await roll()).toEqual({ [first]: 'present' });
    await context.setOffline(true);
    await tapMark(page, second, 'Poissa');
    await barSays(page, /^1 lähettämättä/);
    // Locking keeps it: it is sealed in the page's memory.
    await page.getByRole('button', { name: 'Lukitse' }).click();
    await unlockTablet(page);
    await rowOf(page, second).locator('[aria-pressed=true]').getByText('Poissa').waitFor();
    expect(await asksBeforeClosing(page)).toBe(true);
    await context.setOffline(false);
    await barSays(page, 'Kaikki lähetetty');
    expect(await roll()).toEqual({ [first]: 'present', [second]: 'absent' });
  });
});

// At the same time, each on a tablet of its own: together they wait half a minute, not two.
describe.concurrent('A device that is full', () => {
  afterAll(clear);

  it('loses nothing while the page is open: it says so, offers a backup, and stores it once there is space', async () => {
    const { members, roll, address } = await meeting(server, 3);
    const [first = '', second = '', third = ''] = members;
    const { page, context } = await openTablet(browser, server, { address });
    await isStored(page);
    await context.setOffline(true);
    await tapMark(page, first, 'Paikalla');
    await fillUp(page);
    await tapMark(page, second, 'Poissa');
    await page.getByText('Laitteen tila on lopussa: 1 merkintä on vain tällä sivulla.').waitFor();
    await barSays(page, /^2 lähettämättä/);
    expect(await asksBeforeClosing(page)).toBe(true);
    await page.getByRole('link', { name: 'Tallenna varmuuskopio' }).click();
    await page.getByLabel('Tiedoston uusi salasana').fill('laiturilla tuulee taas');
    await page.getByLabel('Uusi salasana uudelleen').fill('laiturilla tuulee taas');
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tallenna varmuuskopio' }).click();
    expect((await saved).suggestedFilename()).toMatch(/^laituri-.*\.json$/);
    // There is space again: the next mark also stores what only the page had.
    await limitDisk(page);
    await page.goto(`${server.url}/${address}`);
    await tapMark(page, third, 'Paikalla');
    await page.getByText('vain tällä sivulla').waitFor({ state: 'detached' });
    await page.reload();
    await unlockTablet(page);
    await barSays(page, /^3 lähettämättä/);
    await context.setOffline(false);
    await barSays(page, 'Kaikki lähetetty');
    expect(await roll()).toEqual({ [first]: 'present', [second]: 'absent', [third]: 'present' });
  });

  it('stores what only the page had before it is handed over, once there is space', async () => {
    const { runId, members, address } = await meeting(server, 1);
    const [number = ''] = members;
    const { page, context } = await openTablet(browser, server, { address });
    await isStored(page);
    await context.setOffline(true);
    await fillUp(page);
    await tapMark(page, number, 'Paikalla');
    await page.getByText('1 merkintä on vain tällä sivulla.').waitFor();
    await limitDisk(page);
    await page.goto(`${server.url}/${formsAddress(runId)}`);
    await open(page, number, 'Anna vastata tällä laitteella', 'Sulje omat sivuni');
    await page.getByText('Merkinnät pysyvät tällä laitteella PINin takana').waitFor();
    await page.getByRole('button', { name: 'Anna laite silti' }).click();
    await opened(page);
    await page.goto(`${server.url}/${address}`);
    await unlockTablet(page);
    await barSays(page, /^1 lähettämättä/);
    await rowOf(page, number).locator('[aria-pressed=true]').getByText('Paikalla').waitFor();
  });

  it('is handed over by a link, although the round cannot be remembered', async () => {
    const { runId, members } = await meeting(server, 1);
    const { page } = await openTablet(browser, server);
    await page.goto(`${server.url}/${formsAddress(runId)}`);
    await page.getByRole('row', { name: members[0] ?? '' }).waitFor();
    await fillUp(page);
    await open(page, members[0] ?? '', 'Anna vastata tällä laitteella', 'Sulje omat sivuni');
    await opened(page);
  });

  it('does not say of an entry on the disk that only the page has it, though it was refused since', async () => {
    const { runId, sessionId, address, members, stored } = await meeting(server, 1);
    const { page, context } = await openTablet(browser, server, { address });
    const session = await stored();
    if (!session) throw new Error('There is no session');
    const { kind, date, minutes, last, note } = session;
    await context.setOffline(true);
    await tapMark(page, members[0] ?? '', 'Paikalla');
    await as(server, 'leader').putSession({
      params: { runId, sessionId },
      body: { kind, date, minutes, last, note, status: 'cancelled' },
      ifMatch: 1,
    });
    await fillUp(page);
    await context.setOffline(false);
    await barSays(page, '1 lähettämättä · 1 vaatii huomiota');
    expect(await page.getByText('vain tällä sivulla').count()).toBe(0);
    expect(await asksBeforeClosing(page)).toBe(false);
  });

  it('sends what it cannot store, as long as there is a network', async () => {
    const { members, roll, address } = await meeting(server, 1);
    const { page } = await openTablet(browser, server, { address });
    await fillUp(page);
    await tapMark(page, members[0] ?? '', 'Paikalla');
    await page.getByText('1 merkintä on vain tällä sivulla.').waitFor();
    await barSays(page, 'Kaikki lähetetty');
    await page.getByText('vain tällä sivulla').waitFor({ state: 'detached' });
    expect(await roll()).toEqual({ [members[0] ?? '']: 'present' });
  });
});

it('What the browser deletes while the page is open is stored again, and the page says so', async () => {
  const { members, roll, address } = await meeting(server, 2);
  const [first = '', second = ''] = members;
  const { page, context } = await openTablet(browser, server, { address });
  await isStored(page);
  await context.setOffline(true);
  await tapMark(page, first, 'Paikalla');
  const session = await context.newCDPSession(page);
  const [origin, storageTypes] = [server.url, 'indexeddb'];
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes });
  await tapMark(page, second, 'Poissa');
  await page.getByText('Selain poisti Laiturin tiedot tältä laitteelta.').waitFor();
  await page.reload();
  await unlockTablet(page);
  await barSays(page, /^2 lähettämättä/);
  await context.setOffline(false);
  await barSays(page, 'Kaikki lähetetty');
  expect(await roll()).toEqual({ [first]: 'present', [second]: 'absent' });
});

it('What the browser deletes is stored again once, however many parts of the page find it gone', async () => {
  const { members, roll, address } = await meeting(server, 1);
  const { page, context } = await openTablet(browser, server, { address });
  await context.setOffline(true);
  await tapMark(page, members[0] ?? '', 'Paikalla');
  const session = await context.newCDPSession(page);
  const [origin, storageTypes] = [server.url, 'indexeddb'];
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes });
  await page.evaluate(() => {
    const otherTab = new BroadcastChannel('laituri.leader');
    for (let sent = 0; sent < 5; sent++) otherTab.postMessage('changed');
  });
  await page.getByText('Selain poisti Laiturin tiedot tältä laitteelta.').waitFor();
  await barSays(page, /^1 lähettämättä/);
  await context.setOffline(false);
  await barSays(page, 'Kaikki lähetetty');
  expect(await roll()).toEqual({ [members[0] ?? '']: 'present' });
});

it('What is stored again opens with the PIN that was set since, in any tab', async () => {
  const { page, context } = await openTablet(browser, server, { address: '#/lahettamatta' });
  await isStored(page);
  const other = await context.newPage();
  await other.goto(`${server.url}/#/lahettamatta`);
  await unlockTablet(other);
  await other.getByText('Vaihda PIN tai varasalasana').click();
  await other.getByLabel('Nykyinen PIN').fill(tabletPin);
  await other.getByLabel('Uusi PIN', { exact: true }).fill('135791');
  await other.getByLabel('PIN uudelleen').fill('135791');
  await other.getByRole('button', { name: 'Vaihda PIN', exact: true }).click();
  await other.getByText('PIN on vaihdettu.').waitFor();
  const session = await context.newCDPSession(page);
  const [origin, storageTypes] = [server.url, 'indexeddb'];
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes });
  // Both tabs look now; the first that finds the vault gone stores it again, and says so.
  await page.evaluate(() => new BroadcastChannel('laituri.leader').postMessage('changed'));
  const evicted = 'Selain poisti Laiturin tiedot tältä laitteelta.';
  await Promise.any([page, other].map((tab) => tab.getByText(evicted).waitFor()));
  for (const tab of [page, other]) {
    await tab.reload();
    await unlockTablet(tab, '135791');
    await tab.getByRole('heading', { name: 'Lähettämättä' }).waitFor();
  }
});

it('The browser is asked to keep what is stored', async () => {
  const { address } = await meeting(server, 1);
  const prepare = (context: BrowserContext) =>
    context.addInitScript(() => {
      Object.assign(globalThis, { persistRequests: 0 });
      navigator.storage.persist = async () => {
        Object.assign(globalThis, { persistRequests: 1 });
        return true;
      };
    });
  const { page } = await openTablet(browser, server, { address, prepare });
  expect(await page.evaluate('persistRequests')).toBe(1);
});
