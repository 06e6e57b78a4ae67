import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { testServer } from '../server.ts';
import { swept } from '../sweep.ts';
import { barSays, clearing, hide, meeting, openTablet, rowOf, tapMark } from './leader-tablet.ts';
import { violationsOn } from './violations.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

afterEach(await clearing(browser, server));

describe('The roll call', () => {
  it('takes one tap per mark, takes the last one back, and keeps minutes in a second step', async () => {
    const { members, roll, stored, address } = await meeting(server, 3);
    const [first = '', second = '', third = ''] = members;
    const { page } = await openTablet(browser, server, { address });
    await tapMark(page, first, 'Paikalla');
    await tapMark(page, second, 'Poissa');
    await page.getByRole('button', { name: 'Kumoa viimeisin' }).click();
    await page.getByText('Viimeisin merkintä on kumottu.').waitFor();
    expect(await rowOf(page, second).locator('[aria-pressed=true]').count()).toBe(0);
    await page.getByRole('button', { name: `Tarkenna, ${third}` }).click();
    await page.getByRole('button', { name: '15 min vähemmän' }).click();
    await page.getByRole('button', { name: 'Merkitse: paikalla osan aikaa' }).click();
    await rowOf(page, third).getByText('105′').waitFor();
    await barSays(page, /^2 lähettämättä/);
    expect(await roll()).toEqual({});
    await hide(page);
    await barSays(page, 'Kaikki lähetetty');
    expect(await roll()).toEqual({ [first]: 'present', [third]: 'part' });
    expect((await stored())?.marks[third]?.minutes).toBe(105);
    expect((await stored())?.status).toBe('held');
  });

  it('goes by keyboard alone', async () => {
    const { members, roll, address } = await meeting(server, 2);
    const [first = '', second = ''] = members;
    const { page } = await openTablet(browser, server, { address });
    await rowOf(page, first).getByRole('button', { name: 'Paikalla' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    await rowOf(page, second).locator('[aria-pressed=true]').waitFor();
    await hide(page);
    await barSays(page, 'Kaikki lähetetty');
    expect(await roll()).toEqual({ [first]: 'present', [second]: 'absent' });
  });

  it('shows which mark was made in forced colours too', async () => {
    const { members, address } = await meeting(server, 1);
    const [first = ''] = members;
    const { page } = await openTablet(browser, server, { address });
    await tapMark(page, first, 'Paikalla');
    await page.emulateMedia({ forcedColors: 'active' });
    const ground = (name: string) =>
      rowOf(page, first)
        .getByRole('button', { name, exact: true })
        .evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(await ground('Paikalla')).not.toBe(await ground('Poissa'));
  });

  it('does not break a number where the screen is narrow, nor cover its rows where it is low', async () => {
    const { members, address } = await meeting(server, 2);
    const { page } = await openTablet(browser, server, { address, width: 320, height: 568 });
    for (const number of members) {
      const name = rowOf(page, number).locator('.roll-number');
      const lines = await name.evaluate((element) => {
        const { height } = element.getBoundingClientRect();
        return Math.round(height / Number.parseFloat(getComputedStyle(element).lineHeight));
      });
      expect(lines).toBe(2);
    }
    await page.setViewportSize({ width: 640, height: 400 });
    const foot = page.locator('.roll-foot');
    expect(await foot.evaluate((element) => getComputedStyle(element).position)).toBe('static');
  });

  it('warns about a name and an identity code in the note, and stores it all the same', async () => {
    const { stored, address } = await meeting(server, 1);
    const { page } = await openTablet(browser, server, { address });
    const note = page.getByLabel('Huomiot kokoontumisesta');
    await note.fill('Puhelu: 131052-308T, kertoi Maija');
    await page.getByText('näyttää olevan henkilötunnus ja nimi').waitFor();
    await note.fill('Sää oli hyvä.');
    await note.blur();
    const storedNote = async () => (await stored())?.note;
    await expect.poll(storedNote).toBe('Sää oli hyvä.');
  });

  it.each(swept([320, 1280], 20261207))(
    'fits %i pixels, has no accessibility violations, and is made for thumbs',
    async (width) => {
      const { address, runId, members } = await meeting(server, 3);
      const { page } = await openTablet(browser, server, { address, width });
      await tapMark(page, members[0] ?? '', 'Poissa');
      for (const place of [
        address,
        '#/tanaan',
        '#/lahettamatta',
        `#/ryhmat/${runId}/kokoontumiset`,
        `#/ryhmat/${runId}/osallistujat`,
      ]) {
        await page.goto(`${server.url}/${place}`);
        await page.locator('h1').waitFor();
        const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(scroll, place).toBeLessThanOrEqual(width);
        expect(await violationsOn(page), place).toEqual([]);
      }
      await page.goto(`${server.url}/${address}`);
      for (const button of await page.locator('.roll-mark').all()) {
        const box = await button.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(48);
      }
    },
  );
});
