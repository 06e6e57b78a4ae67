import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../infra/local/demo.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { testStand } from '../stand.ts';
import { pageOf as pageAs } from './signed-in.ts';

await buildWeb();
const stand = await testStand();
const browser = await testBrowser();

beforeAll(async () => {
  await loadDemo(stand.url, stand.tokenFor, { withCompared: false });
  await stand.settled();
});

const pageOf = (name: string, address: string, width = 1280) =>
  pageAs(browser, stand, { name, address, width });

const textOf = (page: Page) => page.locator('main').innerText();
/** The demo's group of three. */
const ofThree = (page: Page) => page.locator('.run', { hasText: '1.ryhmä' });
const comparison = '#/ohjelmat/hahmoterapia';
const run = '#/ryhmat/hahmoterapia-2019-2';

describe('The comparison of a programme', () => {
  it('leads from the sign-in to a programme and a run by clicks alone', async () => {
    const page = await pageOf('Aino', '#/');
    await page.getByRole('link', { name: 'Hahmoterapia' }).click();
    await page.getByRole('link', { name: /2\.ryhmä/ }).click();
    await page.locator('.first-card').waitFor();
    expect(await textOf(page)).toContain('Hahmoterapia 2019, 2.ryhmä');
    await page.context().close();
  });

  it('shows the leader each run’s flow, and of three people no mean', async () => {
    const page = await pageOf('Aino', comparison);
    await page.getByRole('heading', { name: 'Muutos ryhmittäin, alusta loppuun' }).waitFor();
    const small = await ofThree(page).innerText();
    expect(small).toMatch(/3\s+vastausparia/);
    expect(small).toContain('Vastaajia on liian vähän, jotta lukuja voisi näyttää.');
    expect(await textOf(page)).toContain('Keksittyjä esittelyvastauksia');
    await page.context().close();
  });

  it('shows the coordinator no cell below five', async () => {
    const page = await pageOf('Kaisa', comparison);
    await page.getByRole('heading', { name: 'Muutos ryhmittäin, alusta loppuun' }).waitFor();
    const text = await textOf(page);
    expect(await ofThree(page).innerText()).toContain('Vastaajia on liian vähän');
    expect(text).not.toContain('46,7');
    await page.context().close();
  });
});

describe.each([375, 1280])('At %i pixels', (width) => {
  it.each([
    ['the comparison', comparison, 'Muutos ryhmittäin, alusta loppuun'],
    ['a run', run, 'Ryhmä lukuina'],
  ])('%s fits the screen and has nothing that shuts people out', async (_, address, heading) => {
    const page = await pageOf('Aino', address, width);
    await page.getByRole('heading', { name: heading }).waitFor();
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scroll).toBeLessThanOrEqual(width);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    await page.context().close();
  });
});
