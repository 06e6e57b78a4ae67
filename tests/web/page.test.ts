import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../infra/local/demo/demo.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { testServer } from '../server.ts';
import { signedInPage as pageAs } from '../signed-in.ts';
import { swept } from '../sweep.ts';
import { violationsOn } from './violations.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

beforeAll(async () => {
  await loadDemo(server.url, server.tokenFor, { withCompared: false });
  await server.settled();
});

const pageOf = (name: string, address: string, width = 1280) =>
  pageAs(browser, server, { name, address, width });

const textOf = (page: Page) => page.locator('main').innerText();
/** The demo's group of three. */
const ofThree = (page: Page) => page.locator('.run', { hasText: '1.ryhmä' });
const comparison = '#/ohjelmat/hahmoterapia/tulokset';
const run = '#/ryhmat/hahmoterapia-2019-2/tulokset';
const notReleased = '#/ryhmat/elokuvaryhma-nyt/tulokset';
const camp = '#/ryhmat/leidit-laiturilla-2019/tulokset';

describe('The comparison of a programme', () => {
  it('leads from the sign-in to a programme and a run by clicks alone', async () => {
    const page = await pageOf('Aino', '#/');
    await page.getByRole('link', { name: 'Ohjelmat' }).click();
    await page.getByRole('link', { name: 'Hahmoterapia' }).click();
    await page.getByRole('link', { name: 'Tulokset', exact: true }).click();
    await page.getByRole('link', { name: /2\.ryhmä/ }).click();
    await page.getByRole('heading', { name: 'Hahmoterapia 2019, 2.ryhmä' }).waitFor();
    await page.context().close();
  });

  it('shows the leader each run’s flow, and for three people no mean', async () => {
    const page = await pageOf('Aino', comparison);
    await page.getByRole('heading', { name: 'Muutos ryhmittäin, alusta loppuun' }).waitFor();
    const small = await ofThree(page).innerText();
    expect(small).toMatch(/3\s+vastausparia/);
    expect(small).toContain('Lukuja ei näytetä, koska vastaajia on liian vähän.');
    expect(await textOf(page)).toContain('Mukana keksittyjä vastauksia');
    await page.context().close();
  });

  it('shows the coordinator no cell below five, and counts first-timers as such', async () => {
    const page = await pageOf('Kaisa', comparison);
    await page.getByRole('heading', { name: 'Ketkä osallistuivat' }).waitFor();
    expect(await ofThree(page).innerText()).toContain('vastaajia on liian vähän');
    const counts = await page.locator('.fields td:nth-child(2)').allInnerTexts();
    expect(counts.filter((count) => Number(count) < 5)).toEqual([]);
    expect(await textOf(page)).toMatch(/oli ensimmäistä kertaa mukana \d+ osallistujaa/);
    await page.context().close();
  });

  it('is offered to nobody whose role may not open it', async () => {
    const page = await pageOf('Outi', '#/ohjelmat');
    await page.getByRole('link', { name: 'Hahmoterapia' }).click();
    await page.getByRole('heading', { name: 'Mikä ohjelma on' }).waitFor();
    expect(await page.getByRole('link', { name: 'Tulokset' }).count()).toBe(0);
    await page.context().close();
  });
});

describe('A run’s page is never empty', () => {
  it('before the release: it shows the day, the progress and what will be shown', async () => {
    const page = await pageOf('Aino', notReleased);
    await page.getByRole('heading', { name: /^Tulokset näkyvät viimeistään \d/ }).waitFor();
    await page.getByText('Yhteistä muutosta ei lasketa').waitFor();
    const text = await textOf(page);
    expect(text).toMatch(/Alkulomakkeita\s+3 \/ 6/);
    expect(text).toMatch(/Läsnäolo\s+ei tiedossa/);
    expect(text).toContain('Itse syöttämiäsi lomakkeita ei lasketa heihin.');
    expect(text).not.toMatch(/0 ryhmää|luvut julkaistu/);
    await page.context().close();
  });

  it('to a leader who entered the forms: it says why, and shows the programme', async () => {
    const page = await pageOf('Aino', run);
    await page.getByRole('heading', { name: 'Vastaajia on liian vähän' }).waitFor();
    await page.getByText('oli ensimmäistä kertaa mukana').waitFor();
    const text = await textOf(page);
    expect(text).toContain('ei lasketa heihin, koska tiedät niiden vastaukset');
    expect(text).toMatch(/Loppulomakkeita\s+5 \/ 6/);
    expect(text).not.toMatch(/Keskimuutos asteikolla|luvut julkaistu/);
    await page.context().close();
  });

  it('of feedback: what is hidden is said once in words, and no mean of a hidden row', async () => {
    const page = await pageOf('Kaisa', camp);
    const rows = page.locator('.feedback .statement-rows > li');
    await rows.first().waitFor();
    const shown = await rows.allInnerTexts();
    expect(shown.filter((row) => /ei näytetä$/.test(row))).toHaveLength(4);
    expect(shown.at(-1)).toMatch(/^Oma vointi\s+5 vastaajaa\s+4,0$/);
    await page
      .getByText('Viiden vastanneen keskiarvo kysymyksessä ”Oma vointi” oli 4,0 (asteikko 1–5).')
      .waitFor();
    expect(await page.getByText('Keskiarvo näytetään, kun vähintään viisi').count()).toBe(1);
    await page.context().close();
  });
});

describe.each(swept([375, 1280], 20261207))('At %i pixels', (width) => {
  it.each([
    ['the comparison', comparison, 'Muutos ryhmittäin, alusta loppuun'],
    ['a run', run, 'Ryhmän luvut'],
    ['a run before its release', notReleased, 'Ryhmän luvut'],
  ])('%s fits the screen and has no accessibility violations', async (_, address, heading) => {
    const page = await pageOf('Aino', address, width);
    await page.getByRole('heading', { name: heading }).waitFor();
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scroll).toBeLessThanOrEqual(width);
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });
});
