import { expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { testBrowser } from '../browser.ts';
import { readCalendar } from '../functions/files/calendar-read.ts';
import { as, newSessionBody, runningRun } from '../make.ts';
import { testServer } from '../server.ts';
import { openMenu, signedInPage } from '../signed-in.ts';
import { isSound, visitAs } from './coordinator-visits.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

it('A coordinator makes a calendar address, copies it, replaces it and removes it', async () => {
  const date = dayOf(new Date().toISOString());
  const dates = { startsOn: date, endsOn: daysAfter(date, 30) };
  const { runId } = await runningRun(server, 1, { name: 'Rantaryhmä', ...dates });
  await as(server, 'leader').putSession({
    params: { runId, sessionId: 'rannalla' },
    body: newSessionBody({ date, startsAt: '13:00', place: 'Ranta' }),
  });
  const visit = await visitAs(browser, server, { name: 'Kaisa' });
  const { page } = visit;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openMenu(page);
  await page.getByRole('link', { name: 'Kalenteri', exact: true }).click();
  await page.getByRole('heading', { name: 'Kalenteri', exact: true }).waitFor();
  await isSound(visit);

  await page.getByRole('button', { name: 'Tee kalenteriosoite' }).click();
  await page.getByRole('button', { name: 'Kopioi osoite' }).click();
  await page.getByText('Osoite on kopioitu.').waitFor();
  const first = await page.evaluate(() => navigator.clipboard.readText());
  expect(first).toBe(await page.getByLabel('Osoite', { exact: true }).inputValue());
  await page.getByRole('img', { name: 'QR-koodi' }).waitFor();
  expect(await page.locator('main button.main').count()).toBe(1);
  await isSound(visit);
  const { events } = readCalendar(await (await fetch(first)).text());
  expect(events.map(({ summary }) => summary)).toContain('Rantaryhmä');

  // The address is on this page only, and only once.
  await page.reload();
  await page.getByText('Osoitetta ei voi näyttää uudelleen.').waitFor();
  expect(await page.content()).not.toContain(first.slice(-26, -4));
  const stores = () => JSON.stringify([{ ...sessionStorage }, { ...localStorage }, history.state]);
  expect(await page.evaluate(stores)).not.toContain(first.slice(-26, -4));

  await page.getByRole('button', { name: 'Vaihda osoite' }).click();
  await page.getByRole('button', { name: 'Vaihda, vanha osoite lakkaa toimimasta' }).click();
  const field = page.getByLabel('Osoite', { exact: true });
  await field.waitFor();
  const second = await field.inputValue();
  expect((await fetch(first)).status).toBe(404);
  expect((await fetch(second)).status).toBe(200);

  await page.getByRole('button', { name: 'Poista osoite' }).click();
  await page.getByRole('button', { name: 'Poista, kalenteri ei enää päivity' }).click();
  await page.getByText('Osoite on poistettu.').waitFor();
  expect((await fetch(second)).status).toBe(404);
  await page.getByRole('button', { name: 'Tee kalenteriosoite' }).waitFor();
  await isSound(visit);
  await visit.close();
});

it('A leader is offered the page without a PIN, and an own worker is not', async () => {
  const leader = await signedInPage(browser, server, { name: 'Pekka', address: '#/kalenteri' });
  await leader.getByText('Kalenterissa ovat ryhmät, joita ohjaat').waitFor();
  await leader.context().close();
  const worker = await signedInPage(browser, server, { name: 'Outi', address: '#/etusivu' });
  await openMenu(worker);
  await worker.locator('.menu-panel').waitFor();
  expect(await worker.getByRole('link', { name: 'Kalenteri', exact: true }).count()).toBe(0);
  await worker.context().close();
});
