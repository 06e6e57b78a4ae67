import { beforeAll, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { as, formParams, newFormBody, newSessionBody, runningRun } from '../make.ts';
import { testServer } from '../server.ts';
import { isSound, visitAs } from './coordinator-visits.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

let late: Awaited<ReturnType<typeof runningRun>>;

beforeAll(async () => {
  // Two meetings in March: every start form that is missing by now is late.
  late = await runningRun(server, 3, { name: 'Myöhäiset', municipality: 'Kuhmo' });
  for (const [n, date] of ['2026-03-02', '2026-03-09'].entries())
    await as(server, 'leader').putSession({
      params: { runId: late.runId, sessionId: `s${n}` },
      body: newSessionBody({ date }),
    });
  await as(server, 'leader').putForm({
    params: formParams(late.runId, late.members[0] ?? ''),
    body: newFormBody(),
  });
  await runningRun(server, 1, { name: 'Tulevat', startsOn: '2027-01-11', endsOn: '2027-03-01' });
});

describe('A coordinator', () => {
  it('sees what is late: which run, how many, since when, and who leads', async () => {
    const seen = await visitAs(browser, server, { address: '#/puuttuvat-lomakkeet' });
    // Forms of last spring hardly come any more: they are counted, and folded away.
    await seen.page.getByText('8 lomaketta yhdessä ryhmässä on liian myöhässä').click();
    const chased = seen.page.locator('.chased li').filter({ hasText: 'Myöhäiset' });
    expect(await chased.first().innerText()).toMatch(
      /Alkulomake: 2 myöhässä\s+Myöhäiset · Ohjaaja: Aino · myöhässä 10\.3\.2026 alkaen\s+\d+ pv/,
    );
    const run = seen.page.locator(`[data-run="${late.runId}"]`);
    expect(await run.innerText()).toMatch(
      /Saapunut 1\/9 lomaketta[\s\S]*saapunut\s1 · myöhässä\s8/,
    );
    await isSound(seen);
    await seen.close();
  });

  it('narrows the list by keys alone, and finds it narrowed after a reload', async () => {
    const { page, close } = await visitAs(browser, server, { address: '#/puuttuvat-lomakkeet' });
    await page.getByText('Rajaa ryhmiä').focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Kunta').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    expect(await page.getByLabel('Kunta').inputValue()).toBe('Kuhmo');
    await page.getByRole('button', { name: 'Näytä' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('1 ryhmä.', { exact: true }).waitFor();
    expect(new URL(page.url()).hash).toBe('#/puuttuvat-lomakkeet?kunta=Kuhmo');
    await page.reload();
    await page.getByText('1 ryhmä.', { exact: true }).waitFor();
    expect(await page.locator('.runs-by-completion').innerText()).not.toContain('Tulevat');
    await page.goBack();
    await page.getByText('2 ryhmää.', { exact: true }).waitFor();
    await close();
  });

  it('reads all groups in one request, and where that fails sees it and tries again', async () => {
    const { page, loaded, close } = await visitAs(browser, server, { address: '#/lomakepohjat' });
    await page.route('**/v1/form-progress', (route) => route.abort());
    await page.getByRole('link', { name: 'Puuttuvat lomakkeet' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.locator('main').innerText()).not.toContain('ei ole myöhässä');
    await page.unroute('**/v1/form-progress');
    await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await page.getByText(/^Yli 28 päivää myöhässä/).waitFor();
    expect(loaded.filter((path) => path.startsWith('/v1/runs'))).toEqual([]);
    expect(await page.getByRole('alert').count()).toBe(0);
    await close();
  });

  it('of another organisation has no groups, and no filters for none', async () => {
    const seen = await visitAs(browser, server, { name: 'Sari', address: '#/puuttuvat-lomakkeet' });
    await seen.page.getByText('Ryhmiä ei vielä ole.').waitFor();
    expect(await seen.page.getByLabel('Kunta').count()).toBe(0);
    await isSound(seen);
    await seen.close();
  });
});

it('The short address leads to the first page, signed in or not', async () => {
  const context = await browser.newContext({ locale: 'fi-FI' });
  const page = await context.newPage();
  await page.goto(`${server.url}/coordinator`);
  await page.waitForURL(`${server.url}/#/etusivu`);
  await page.getByRole('button', { name: 'Kirjaudu' }).waitFor();
  await context.close();
});

it('Somebody who leads groups reads whose page it is, and nothing is requested for them', async () => {
  const seen = await visitAs(browser, server, { name: 'Aino', address: '#/puuttuvat-lomakkeet' });
  await seen.page.getByRole('heading', { name: 'Sinulla ei ole oikeutta tähän sivuun' }).waitFor();
  expect(await seen.page.locator('main').innerText()).toContain('koordinaattori');
  expect(seen.loaded.filter((path) => path === '/v1/runs')).toEqual([]);
  await isSound(seen);
  await seen.close();
});
