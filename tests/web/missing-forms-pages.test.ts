import { beforeAll, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { formProgressLimits } from '../../shared/configuration.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { testBrowser } from '../browser.ts';
import { recordOf } from '../facts.ts';
import { testServer } from '../server.ts';
import { storeFormCounts } from '../stored-runs.ts';
import { isSound, visitAs } from './coordinator-visits.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const today = dayOf(new Date().toISOString());
const groups = formProgressLimits.pageSize + 2;

beforeAll(async () => {
  for (let n = 0; n < groups; n++) {
    const plan = { runId: `sivu-${n}`, name: `Ryhmä ${n + 1}`, endsOn: daysAfter(today, -n) };
    const record = recordOf({ ...plan, people: [{ start: 3, end: null }] });
    await storeFormCounts(record);
  }
});

it('The missing forms of the newest groups are shown after one request, while the older ones come', async () => {
  const seen = await visitAs(browser, server);
  const { page } = seen;
  const held = Promise.withResolvers<void>();
  let isRefused = true;
  await page.route('**/v1/form-progress?cursor=*', async (route) => {
    await held.promise;
    if (isRefused) await route.abort();
    else await route.continue();
  });
  await page.goto(`${server.url}/#/puuttuvat-lomakkeet`);
  await page.getByText(`${formProgressLimits.pageSize} ryhmää.`, { exact: true }).waitFor();
  await page.getByText('Haetaan vanhempia ryhmiä…').waitFor();
  await page
    .locator('.runs-by-completion')
    .getByRole('link', { name: 'Ryhmä 1', exact: true })
    .waitFor();
  held.resolve();
  // What did not come is missing from every count, so the page says so until it is there.
  await page.getByText('Vanhempia ryhmiä ei saatu haettua. Ne puuttuvat luettelosta.').waitFor();
  await isSound(seen);
  isRefused = false;
  await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
  await page.getByText(`${groups} ryhmää.`, { exact: true }).waitFor();
  expect(await page.getByText(/Haetaan vanhempia|ei saatu haettua/).count()).toBe(0);
  await seen.close();
});
