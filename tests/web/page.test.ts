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
  await loadDemo(stand.url, stand.tokenFor);
  await stand.settled();
});

const pageOf = (name: string, address: string, width = 1280) =>
  pageAs(browser, stand, { name, address, width });

const textOf = (page: Page) => page.locator('main').innerText();
const comparison = '#/ohjelmat/hahmoterapia';
const run = '#/ryhmat/hahmoterapia-2019-2';

describe('The comparison of a programme', () => {
  it('leads from the sign-in to a programme and a run by clicks alone', async () => {
    const page = await pageOf('Aino', '#/');
    await page.getByRole('link', { name: 'Hahmoterapia' }).click();
    await page.getByRole('link', { name: /2\.ryhmä/ }).click();
    await page.getByRole('heading', { name: 'Väittämä väittämältä' }).waitFor();
    expect(await textOf(page)).toContain('Tunnen itseni yksinäiseksi.');
    await page.context().close();
  });

  it('tells the leader each run’s flow, and of three people no mean', async () => {
    const page = await pageOf('Aino', comparison);
    await page.getByRole('heading', { name: 'Muutos ryhmittäin, alusta loppuun' }).waitFor();
    const text = await textOf(page);
    expect(text).toContain('Alle viisi paria: keskiarvoa ei näytetä');
    expect(text).toMatch(/sosiaaliset suhteet\s+7\s+46,7/);
    expect(text).toContain('Keksittyjä esittelyvastauksia');
    await page.context().close();
  });

  it('tells the coordinator no cell below five', async () => {
    const page = await pageOf('Kaisa', comparison);
    await page.getByRole('heading', { name: 'Muutos ryhmittäin, alusta loppuun' }).waitFor();
    const text = await textOf(page);
    expect(text).toContain('Ryhmässä on alle viisi osallistujaa');
    expect(text).not.toContain('46,7');
    await page.context().close();
  });
});

describe.each([375, 1280])('At %i pixels', (width) => {
  it.each([
    ['the comparison', comparison, 'Muutos ryhmittäin, alusta loppuun'],
    ['a run', run, 'Väittämä väittämältä'],
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
