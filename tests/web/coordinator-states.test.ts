import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { runningRun } from '../make.ts';
import { oauthClient } from '../oauth.ts';
import { testServer } from '../server.ts';
import { signedInPage, signInAs } from '../signed-in.ts';
import { goTo } from './coordinator-visits.ts';
import { violationsOn } from './violations.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

let run: Awaited<ReturnType<typeof runningRun>>;
beforeAll(async () => {
  run = await runningRun(server, 1, { name: 'Tilattu' });
});

/** What a view requests first, and what it shows when that has come. */
const views = [
  {
    name: 'Puuttuvat lomakkeet',
    address: () => '#/puuttuvat-lomakkeet',
    asks: '**/v1/form-progress',
    ready: 'Myöhässä',
  },
  { name: 'Ohjelmat', address: () => '#/ohjelmat', asks: '**/v1/programmes', ready: 'Kokeilu' },
  {
    name: 'Vertailu',
    address: () => `#/ohjelmat/${run.programmeId}/tulokset`,
    asks: '**/v1/outcomes*',
    ready: 'Ryhmät yksitellen',
  },
  {
    name: 'Tulokset',
    address: () => `#/ryhmat/${run.runId}/tulokset`,
    asks: '**/v1/runs/*/outcome',
    ready: 'Ryhmän luvut',
  },
  {
    name: 'Ryhmät',
    address: () => '#/ryhmat',
    asks: '**/v1/runs?*',
    ready: 'Tilattu',
  },
  {
    name: 'Ryhmä',
    address: () => `#/ryhmat/${run.runId}`,
    asks: '**/v1/runs/*/forms',
    ready: 'Paikat',
  },
  {
    name: 'Asetukset',
    address: () => `#/ryhmat/${run.runId}/asetukset`,
    asks: '**/v1/programmes',
    ready: 'Paikkakunta',
  },
  {
    name: 'Lomakepohjat',
    address: () => '#/lomakepohjat',
    asks: '**/v1/instruments?*',
    ready: 'Valmiit lomakepohjat',
  },
  {
    name: 'Aineistot',
    who: 'Tuomas',
    address: () => '#/aineistot',
    asks: '**/v1/instruments',
    ready: 'Lomakkeet',
  },
  {
    name: 'Asiakkaat',
    who: 'Outi',
    address: () => '#/asiakkaani',
    asks: '**/v1/my-clients*',
    ready: 'Näytä nimet',
  },
];

/** One tab for each viewer, as narrow as a phone can be. */
const tabs = new Map<string, Promise<Page>>();
function tabOf(name = 'Kaisa'): Promise<Page> {
  const tab = tabs.get(name) ?? signedInPage(browser, server, { name, width: 320 });
  tabs.set(name, tab);
  return tab;
}

const away = (page: Page) => goTo(page, '#/saavutettavuus', 'Mitä seloste koskee');

async function fits(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
}

/** No accessibility violations, and nothing wider than the screen. */
async function isSound(page: Page): Promise<void> {
  await fits(page);
  expect(await violationsOn(page, 'main')).toEqual([]);
}

const says = (page: Page, text: string) =>
  page.locator('main').getByText(text, { exact: false }).first().waitFor();

const goesTo = (page: Page, address: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, address);

const again = (page: Page) => page.getByRole('button', { name: 'Yritä uudelleen' }).click();

describe.each(views)('The view $name', ({ who, address, asks, ready }) => {
  it('says that it waits, that the connection is broken, that it failed; and loads when tried again', async () => {
    const page = await tabOf(who);
    await away(page);
    const broken = Promise.withResolvers<void>();
    await page.route(asks, async (route) => {
      await broken.promise;
      await route.abort();
    });
    await goesTo(page, address());
    await says(page, 'Haetaan tietoja…');
    await fits(page);
    broken.resolve();
    await says(page, 'Ei yhteyttä. Tarkista verkko');
    await isSound(page);
    await page.unroute(asks);
    // What is between the browser and the API replies in its own way when the API is down.
    await page.route(asks, (route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' }),
    );
    await again(page);
    await says(page, 'Tietoja ei saatu haettua.');
    await fits(page);
    await page.unroute(asks);
    await again(page);
    await says(page, ready);
    expect(await page.getByRole('alert').count()).toBe(0);
    await fits(page);
  });
});

it('The audit search keeps the number that was typed when the connection is broken', async () => {
  const page = await tabOf('Anneli');
  const asks = '**/v1/audit?*';
  await goTo(page, '#/kasittelyt', 'Kuka on käsitellyt tietoja');
  const broken = Promise.withResolvers<void>();
  await page.route(asks, async (route) => {
    await broken.promise;
    await route.abort();
  });
  const [member = ''] = run.members;
  await page.getByLabel('Osallistujan numero').fill(member);
  await page.getByRole('button', { name: 'Hae' }).click();
  await page.getByRole('button', { name: 'Haetaan…' }).waitFor();
  broken.resolve();
  await says(page, 'Ei yhteyttä.');
  await isSound(page);
  await page.unroute(asks);
  expect(await page.getByLabel('Osallistujan numero').inputValue()).toBe(member);
  await page.getByRole('button', { name: 'Hae' }).click();
  await page.getByRole('table').waitFor();
  await fits(page);
});

it('A page that a newer version has replaced says so, and is there after a reload', async () => {
  const page = await signedInPage(browser, server, { name: 'Kaisa' });
  // The first page is a part of its own too.
  await page.getByRole('heading', { name: 'Etusivu', level: 1 }).waitFor();
  await page.route('**/figure-pages-*.js', (route) => route.fulfill({ status: 404 }));
  await goesTo(page, `#/ohjelmat/${run.programmeId}/tulokset`);
  await page.getByRole('alert').getByText('Laiturista on ehkä tullut uusi versio').waitFor();
  await page.unroute('**/figure-pages-*.js');
  await page.getByRole('button', { name: 'Lataa sivu uudelleen' }).click();
  await page.getByText('Ryhmät yksitellen').waitFor();
  await page.context().close();
});

it.each([
  ['#/puuttuvat-lomakkeet', 'Ryhmiä ei vielä ole.'],
  ['#/ohjelmat', 'Ohjelmia ei vielä ole.'],
  ['#/ohjelmat/ei-mikaan', 'Ohjelmaa ei löydy.'],
  ['#/ohjelmat/ei-mikaan/tulokset', 'Ohjelmaa ei löydy.'],
  ['#/ohjelmat/ei-mikaan/asetukset', 'Ohjelmaa ei löydy.'],
  ['#/ohjelmat/ei-mikaan/ohjelmapohja', 'Ohjelmaa ei löydy.'],
  ['#/ohjelmat/ei-mikaan/ohjelmapohja/1', 'Ohjelmalla ei ole tätä pohjaa.'],
  ['#/ryhmat/ei-mikaan', 'Ryhmää ei löydy'],
  ['#/ryhmat/ei-mikaan/tulokset', 'Ryhmää ei löydy'],
  ['#/ryhmat/ei-mikaan/asetukset', 'Ryhmää ei löydy'],
])('Where there is nothing yet, %s says so', async (address, said) => {
  const page = await tabOf('Sari');
  await goesTo(page, address);
  await says(page, said);
  await isSound(page);
});

it.each([
  ['Aino', '#/puuttuvat-lomakkeet', 'koordinaattori'],
  ['Kaisa', '#/tanaan', 'ohjaaja'],
  ['Aino', '#/asiakkaat', 'omatyöntekijä'],
  ['Aino', '#/asiakkaani/7K2M9QXA/tietojen-kasittely', 'omatyöntekijä'],
  ['Kaisa', '#/kasittelyt', 'pääkäyttäjä, omatyöntekijä'],
  ['Kaisa', '#/aineistot', 'tutkija'],
  ['Tuomas', '#/ohjelmat/mika-vain/tulokset', 'ohjaaja, koordinaattori'],
  ['Aino', '#/ohjelmat/mika-vain/asetukset', 'koordinaattori'],
  ['Tuomas', '#/ohjelmat/mika-vain/ohjelmapohja', 'ohjaaja, omatyöntekijä, koordinaattori'],
  ['Tuomas', '#/ryhmat/mika-vain', 'ohjaaja, koordinaattori'],
  ['Tuomas', '#/ryhmat/mika-vain/tulokset', 'ohjaaja, koordinaattori'],
  ['Tuomas', '#/ryhmat', 'ohjaaja, koordinaattori'],
  ['Aino', '#/etusivu', 'omatyöntekijä, koordinaattori, tutkija, pääkäyttäjä'],
])('%s reads at %s whom it is for: %s', async (name, address, whose) => {
  const page = await tabOf(name);
  await goTo(page, address, 'Sinulla ei ole oikeutta tähän sivuun');
  await says(page, `Sivua voi käyttää: ${whose}.`);
  await fits(page);
});

it('A sign-in that has ended is reported on every view, and leads back to it', async () => {
  const page = await signedInPage(browser, server, { name: 'Kaisa', width: 320 });
  const client = await oauthClient(server);
  const shown = views.filter(({ who }) => !who);
  for (const [n, { address, ready }] of shown.entries()) {
    await away(page);
    const token = await page.evaluate(() => sessionStorage['laituri.sign-in'] as string);
    await client.revoke(token);
    await page.clock.setFixedTime(Date.now() + 15 * 60 * 1000);
    await goesTo(page, address());
    await says(page, 'Kirjautumisesi on päättynyt.');
    if (n === 0) await isSound(page);
    await page.clock.setFixedTime(Date.now());
    await signInAs(page, 'Kaisa');
    await says(page, ready);
    expect(new URL(page.url()).hash).toBe(address());
  }
  await page.context().close();
});
