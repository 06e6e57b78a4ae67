import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { testServer } from '../server.ts';
import { signOut } from '../signed-in.ts';
import { formsPage, open, startedRun } from './forms-set-up.ts';
import { clearing, meeting, openTablet, tapMark } from './leader-tablet.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

afterEach(await clearing(browser, server));

/** The least space between two buttons of which one does a thing and the other leaves it undone. */
const leastApart = 12;

/** They are on lines of their own, and a finger that misses one does not press the other. */
async function areApart(doing: Locator, leaving: Locator): Promise<void> {
  await doing.scrollIntoViewIfNeeded();
  const [one, other] = [await doing.boundingBox(), await leaving.boundingBox()];
  if (!one || !other) throw new Error('A button is not shown');
  const [upper, lower] = one.y < other.y ? [one, other] : [other, one];
  expect(lower.y - (upper.y + upper.height)).toBeGreaterThanOrEqual(leastApart);
}

const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true });
const closeOf = (page: Page) =>
  page.getByRole('dialog').getByRole('button', { name: 'Sulje', exact: true });

/** What leaves a thing undone looks like a link, not like the button beside it. */
const isPlain = async (leaving: Locator) =>
  expect(await leaving.evaluate((one) => getComputedStyle(one).borderTopWidth)).toBe('0px');

describe.each([375, 1280])(
  'At %i pixels, doing and leaving undone are never side by side',
  (width) => {
    it('in the dialogs of a session and on its page', async () => {
      const { address, members } = await meeting(server, 1);
      const { page } = await openTablet(browser, server, { address, width });
      await areApart(button(page, 'Muokkaa kokoontumista'), button(page, 'Peru kokoontuminen'));
      await button(page, 'Muokkaa kokoontumista').click();
      const save = button(page, 'Tallenna');
      await areApart(save, closeOf(page));
      await isPlain(closeOf(page));
      expect(await page.getByRole('dialog').getByText('Peru kokoontuminen').count()).toBe(0);
      // An unlikely day asks whether it is right.
      await page.getByRole('dialog').getByLabel('Päivä', { exact: true }).fill('2062-12-02');
      await save.click();
      await areApart(button(page, 'Päivä on oikein, tallenna'), button(page, 'Muuta päivää'));
      await closeOf(page).click();
      await button(page, `Tarkenna, ${members[0]}`).click();
      await areApart(button(page, 'Merkitse: paikalla osan aikaa'), closeOf(page));
    });

    it('in the dialogs of a form', async () => {
      const { runId, members } = await startedRun(server, 1);
      const page = await formsPage(browser, server, { runId, width });
      await open(page, members[0] ?? '', 'Merkitse');
      const save = button(page, 'Tallenna merkintä');
      await areApart(save, closeOf(page));
      await areApart(save, page.getByRole('button', { name: 'Takaisin' }));
    });

    it('where somebody signs out while something is unsent', async () => {
      const { address, members } = await meeting(server, 1);
      const { page, context } = await openTablet(browser, server, { address, width });
      await context.setOffline(true);
      await tapMark(page, members[0] ?? '', 'Paikalla');
      await signOut(page);
      await page.locator('dialog .choice').waitFor();
      const [stay, go] = await page.locator('dialog .choice').getByRole('button').all();
      if (!stay || !go) throw new Error('Nothing is asked');
      await areApart(go, stay);
    });

    it('where the vault is wiped', async () => {
      const { page } = await openTablet(browser, server, { width });
      await button(page, 'Lukitse').click();
      await page.locator('.wipe summary').click();
      await page.locator('.wipe').getByRole('button').click();
      await page.locator('.choice').waitFor();
      const [wipe, keep] = await page.locator('.wipe').getByRole('button').all();
      if (!wipe || !keep) throw new Error('Nothing is asked');
      await areApart(wipe, keep);
      await isPlain(keep);
    });
  },
);
