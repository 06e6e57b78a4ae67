import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { hashOf } from '../../web/src/routes/page-address.ts';
import { placesFor } from '../../web/src/session/may-view.ts';
import { testBrowser } from '../browser.ts';
import { testServer } from '../server.ts';
import { openMenu, signedInPage } from '../signed-in.ts';
import { swept } from '../sweep.ts';
import { formsAddress } from './forms-set-up.ts';
import {
  barSays,
  clearing,
  isStored,
  meeting,
  openTablet,
  tabletPin,
  tapMark,
} from './leader-tablet.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

afterEach(await clearing(browser, server));

const go = async (page: Page, address: string) => {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
  await page.waitForFunction((to) => location.hash === to, address);
  await page.locator('h1').waitFor();
};

/**
 * Goes through a page by the Tab key, from its beginning to its end.
 * @returns the stops that something covers while they have the focus, and how many stops there are
 */
async function coveredStops(page: Page): Promise<{ covered: string[]; stops: number }> {
  const covered: string[] = [];
  await page.evaluate(() => {
    scrollTo(0, 0);
    document.body.tabIndex = -1;
    document.body.focus();
  });
  for (let stops = 0; ; stops++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(async () => {
      // What has the focus is scrolled into view with the next frame.
      for (const _ of [1, 2]) await new Promise(requestAnimationFrame);
      const focused = document.activeElement;
      if (!focused || focused === document.body || focused === document.documentElement)
        return null;
      const { left, right, top, bottom } = focused.getBoundingClientRect();
      const middle = (left + right) / 2;
      const isFree = [top + 3, bottom - 3].every((y) => {
        const there = document.elementFromPoint(middle, y);
        return there !== null && (focused.contains(there) || there.contains(focused));
      });
      return {
        isFree,
        html: `${left} to ${right}, ${top} to ${bottom}: ${focused.outerHTML.slice(0, 120)}`,
      };
    });
    if (!stop) return { covered, stops };
    if (!stop.isFree) covered.push(stop.html);
  }
}

describe.each([
  ['Aino', true, 'Tänään'],
  ['Kaisa', false, 'Etusivu'],
] as const)('The frame of %s', (name, hasVault, first) => {
  it('has a header of 56 pixels, four places at the bottom, and a mark that leads to their first page', async () => {
    const { page } = hasVault
      ? await openTablet(browser, server, { name })
      : { page: await signedInPage(browser, server, { name, width: 375 }) };
    await go(page, '#/ohjelmat');
    const places = page.locator('.places a');
    await places.first().waitFor();
    const header = page.locator('.frame-bar');
    expect(await header.evaluate((one) => one.getBoundingClientRect().height)).toBe(56);
    expect(
      await places.evaluateAll((all) => all.filter((one) => one.checkVisibility()).length),
    ).toBe(4);
    expect(await page.locator('.places [aria-current]').innerText()).toBe('Ohjelmat');
    await page.getByRole('link', { name: 'Laituri' }).click();
    await page.getByRole('heading', { name: first, level: 1 }).waitFor();
    await page.context().close();
  });
});

describe('On a phone', () => {
  it('no stop of the keyboard is behind the header or the places at the bottom', async () => {
    const { runId, members, address } = await meeting(server, 8, { leaders: ['leader'] });
    const { page, context } = await openTablet(browser, server, { address, height: 640 });
    await isStored(page);
    await context.setOffline(true);
    await tapMark(page, members[0] ?? '', 'Paikalla');
    await barSays(page, /^1 lähettämättä/);
    for (const place of [
      '#/tanaan',
      `#/ryhmat/${runId}`,
      `#/ryhmat/${runId}/kokoontumiset`,
      `#/ryhmat/${runId}/osallistujat`,
      formsAddress(runId),
      address,
    ]) {
      await go(page, place);
      const { covered, stops } = await coveredStops(page);
      expect(covered, place).toEqual([]);
      expect(stops, place).toBeGreaterThan(8);
    }
  });

  it.each(swept([320, 375], 20261209))(
    'of %i pixels the header, its menu, the places and a group’s tabs are made for thumbs',
    async (width) => {
      const { runId } = await meeting(server, 1, { leaders: ['leader'] });
      const address = `#/ryhmat/${runId}`;
      const { page } = await openTablet(browser, server, { width });
      await page.locator('.group-card').first().waitFor();
      await go(page, address);
      await page.locator('.tabs').waitFor();
      await openMenu(page);
      const targets = page.locator(
        ['.frame-bar', '.places', '.tabs', '.path'].map((part) => `${part} :is(a, button)`).join(),
      );
      const sizes = await targets.evaluateAll((all) =>
        all
          .filter((one) => one.checkVisibility())
          .map((one) => {
            const { width, height } = one.getBoundingClientRect();
            return { html: one.outerHTML.slice(0, 90), width, height };
          }),
      );
      expect(sizes.length).toBeGreaterThan(12);
      expect(sizes.filter(({ width, height }) => Math.min(width, height) < 44)).toEqual([]);
    },
  );

  it.each(['fi', 'sv', 'en'])(
    'of 320 pixels no word of the header and the tabs is cut, in %s',
    async (language) => {
      const { page } = await openTablet(browser, server, { width: 320 });
      // A page in another language is loaded again, and the vault is locked then.
      await page.goto(`${server.url}/?kieli=${language}#/tanaan`);
      await page.locator('main input').first().fill(tabletPin);
      await page.keyboard.press('Enter');
      for (const address of ['#/tanaan', '#/ryhmat', '#/ohjelmat', '#/lahettamatta']) {
        await go(page, address);
        await page.locator('.sent-mark').waitFor();
        const cut = await page
          .locator('.place-name, .places a, .short-name')
          .evaluateAll((all) =>
            all
              .filter((one) => one.checkVisibility() && one.scrollWidth > one.clientWidth + 1)
              .map(({ textContent }) => textContent),
          );
        expect(cut, address).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
      }
      await page.context().close();
    },
  );

  it('the roll of eight is on one screen, also while marks are unsent', async () => {
    const { members, address } = await meeting(server, 8);
    const { page, context } = await openTablet(browser, server, { address, height: 812 });
    await context.setOffline(true);
    await tapMark(page, members[0] ?? '', 'Paikalla');
    await barSays(page, /^1 lähettämättä/);
    await page.evaluate(() => scrollTo(0, 0));
    for (const row of await page.locator('.roll-row').all())
      expect(
        await row.evaluate((element) => {
          const { left, top, bottom } = element.getBoundingClientRect();
          return [top + 2, bottom - 6].every((y) =>
            element.contains(document.elementFromPoint(left + 5, y)),
          );
        }),
      ).toBe(true);
  });
});

describe('Somebody who leads groups and coordinates', () => {
  const linksIn = (page: Page, part: string) =>
    page
      .locator(`${part} a`)
      .evaluateAll((all) =>
        all.filter((one) => one.checkVisibility()).map((one) => one.getAttribute('href') ?? ''),
      );
  const places = placesFor({ roles: ['leader', 'coordinator'] }).map((page) => hashOf({ page }));

  it.each([
    { width: 1280, most: 7 },
    { width: 375, most: 4 },
  ])(
    'begins with today, and has at $width pixels at most $most places and nothing twice',
    async ({ width, most }) => {
      await meeting(server, 1);
      const { page } = await openTablet(browser, server, { name: 'Helmi', address: '', width });
      await page.getByRole('heading', { name: 'Tänään' }).waitFor();
      await openMenu(page);
      const first = await linksIn(page, '.places');
      const rest = await linksIn(page, '.menu-places');
      expect(first.length).toBe(most);
      expect([...first, ...rest]).toEqual(places);
      await page.keyboard.press('Escape');
      // What waits for a coordinator is on a page of its own, and no row of it is there twice.
      await go(page, '#/etusivu');
      await page.getByRole('heading', { name: 'Hoidettavaa' }).waitFor();
      const rows = await linksIn(page, 'main li');
      expect(new Set(rows).size).toBe(rows.length);
      await page.context().close();
    },
  );
});

describe('The menu of the account', () => {
  it('opens by keyboard, is closed by Escape, and gives the focus back', async () => {
    const page = await signedInPage(browser, server, { name: 'Kaisa', width: 375 });
    const button = page.getByRole('button', { name: 'Valikko' });
    await button.focus();
    await page.keyboard.press('Enter');
    await page.locator('.menu-panel').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.menu-panel').waitFor({ state: 'hidden' });
    expect(await button.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  it('has on a phone the places that have no tab, and is closed when one is opened', async () => {
    const page = await signedInPage(browser, server, { name: 'Kaisa', width: 375 });
    await openMenu(page);
    await page.locator('.menu-panel').getByRole('link', { name: 'Lomakepohjat' }).click();
    await page.getByRole('heading', { name: 'Lomakepohjat' }).first().waitFor();
    await page.locator('.menu-panel').waitFor({ state: 'hidden' });
  });
});
