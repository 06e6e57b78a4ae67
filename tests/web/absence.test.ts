import type { Page } from 'playwright-core';
import { afterEach, expect, it, vi } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { staffTexts as texts } from '../../web/src/texts/staff/fi/texts.ts';
import { testBrowser } from '../browser.ts';
import { as, newId, newInvitation, newSessionBody, recruitingRun } from '../make.ts';
import { testServer } from '../server.ts';
import { isSound, visitAs } from './coordinator-visits.ts';
import { startedRun } from './forms-set-up.ts';
import { clearing, openTablet } from './leader-tablet.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const [leader, coordinator, admin] = [
  as(server, 'leader'),
  as(server, 'coordinator'),
  as(server, 'admin'),
];
const today = dayOf(new Date().toISOString());
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const clear = await clearing(browser, server);
afterEach(async () => {
  vi.useRealTimers();
  await clear();
});

/** A group of Aino's with a name of its own. */
async function newGroup(leaders = ['leader']) {
  const name = newId('Ryhmä');
  const { runId } = await recruitingRun(server, { name, leaders });
  return { name, runId, address: `#/ryhmat/${runId}/asetukset` };
}
const runOf = (runId: string) => coordinator.getRun({ params: { runId } });

it('A leader hands a group over on its settings, is told what is lost before it, and where it went after it', async () => {
  const { name, runId, address } = await newGroup();
  const seen = await visitAs(browser, server, { name: 'Aino', address });
  const { page } = seen;
  await press(page, 'Siirrä ryhmä');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(`Siirron jälkeen et enää ohjaa ryhmää ${name}.`).waitFor();
  await dialog.getByRole('button', { name: 'Siirrä ryhmä', exact: true }).click();
  await dialog.getByText('Valitse nimi luettelosta.').waitFor();
  await isSound(seen);
  const to = dialog.getByLabel('Kenelle ryhmä siirretään?');
  expect(
    await to.evaluate((field) => (field as HTMLInputElement).list?.options.length),
  ).toBeGreaterThan(0);
  await to.fill('Outi');
  await dialog.getByRole('button', { name: 'Siirrä ryhmä', exact: true }).click();
  await dialog.getByText('Valitse nimi luettelosta.').waitFor();
  await to.fill('pekka');
  await to.press('Enter');
  await page.getByText(`Ryhmä ${name} on siirretty. Ohjaaja on nyt Pekka`).waitFor();
  expect((await runOf(runId)).leaders).toEqual(['camp-leader']);
  await page.getByRole('link', { name: 'Avaa ryhmät' }).waitFor();
  await isSound(seen);
  const other = await visitAs(browser, server, { name: 'Pekka', address });
  await other.page.getByText('Aino → Pekka').waitFor();
  await other.page.getByText('työmäärä · siirsi Aino').waitFor();
});

it('A leader who has handed a group over on their tablet no longer has it on Today, and sends what is unsent first', async () => {
  const name = newId('Ryhmä');
  const { runId } = await startedRun(server, 1, { name, leaders: ['leader'] });
  const params = { runId, sessionId: newId('kerta') };
  await leader.putSession({ params, body: newSessionBody({ date: today, status: 'planned' }) });
  const { page, context } = await openTablet(browser, server);
  await page.locator('.group-card').getByText(name).waitFor();
  const goTo = (address: string) => page.evaluate((to) => location.assign(to), address);
  await context.route(/attendance/, (route) => route.abort());
  await goTo(`#/ryhmat/${runId}/kokoontumiset/${params.sessionId}`);
  await page.locator('.roll-row').getByRole('button', { name: 'Paikalla' }).first().click();
  await page.locator('.unsent').getByText('1').first().waitFor();
  await goTo(`#/ryhmat/${runId}/asetukset`);
  await page.getByText('Laitteella on työtä, jota ei ole lähetetty.').waitFor();
  expect(await page.getByRole('button', { name: 'Siirrä ryhmä' }).count()).toBe(0);
  await context.unroute(/attendance/);
  // The network comes back, and with it what was unsent goes out.
  await context.setOffline(true);
  await page.getByText('Laite ei ole verkossa.').first().waitFor();
  await context.setOffline(false);
  await press(page, 'Siirrä ryhmä');
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kenelle ryhmä siirretään?').fill('Pekka');
  await dialog.getByRole('button', { name: 'Siirrä ryhmä', exact: true }).click();
  await page.getByText(`Ryhmä ${name} on siirretty.`).waitFor();
  await goTo('#/tanaan');
  await page.getByText(texts.todayPage.noRuns).waitFor();
});

it('A coordinator names a substitute for at most sixty days, and ends the substitution', async () => {
  const { runId, address } = await newGroup();
  const seen = await visitAs(browser, server, { address });
  const { page } = seen;
  await page.getByText('Ryhmällä ei ole sijaista.').waitFor();
  await press(page, 'Lisää sijainen');
  const dialog = page.getByRole('dialog');
  const add = () => dialog.getByRole('button', { name: 'Lisää sijainen', exact: true }).click();
  await dialog.getByLabel('Kuka on sijainen?').fill('Pekka');
  await add();
  await dialog.getByText('Valitse ensimmäinen ja viimeinen päivä.').waitFor();
  const until = dialog.getByLabel('Viimeinen päivä');
  await until.fill(daysAfter(today, 60));
  await add();
  await dialog.getByText('Sijaisuus kestää enintään 60 päivää.').waitFor();
  await isSound(seen);
  await until.fill(daysAfter(today, 59));
  await add();
  await page.getByText('Sijainen on lisätty: Pekka.').waitFor();
  expect((await runOf(runId)).substitutes).toMatchObject([
    { userId: 'camp-leader', from: today, until: daysAfter(today, 59), namedBy: 'coordinator' },
  ]);
  await isSound(seen);
  await press(page, 'Päätä sijaisuus: Pekka');
  await page.getByText('Sijaisuus on päättynyt: Pekka.').waitFor();
  expect((await runOf(runId)).substitutes).toEqual([]);
});

it('A substitute sees who leads and who substitutes, and decides on neither', async () => {
  const { runId, address } = await newGroup();
  const body = { from: today, until: today, reason: { code: 'absence' as const, note: null } };
  await leader.putRunSubstitute({ params: { runId, userId: 'camp-leader' }, body });
  const { page } = await visitAs(browser, server, { name: 'Pekka', address });
  await page.getByRole('heading', { name: 'Sijaiset' }).waitFor();
  await page.getByText('nyt', { exact: true }).waitFor();
  for (const name of ['Siirrä ryhmä', 'Lisää sijainen', 'Päätä sijaisuus: Pekka'])
    expect(await page.getByRole('button', { name, exact: true }).count(), name).toBe(0);
});

it('A leader who goes away lends their groups: the colleague has them on Today, and after the last day no longer', async () => {
  const name = newId('Ryhmä');
  const { runId } = await startedRun(server, 1, { name, leaders: ['leader'] });
  const seen = await visitAs(browser, server, { name: 'Aino', address: '#/poissaolo' });
  const { page } = seen;
  await page.getByText(name).waitFor();
  await press(page, 'Merkitse poissaolo');
  await page.getByText('Valitse ainakin yksi henkilö.').waitFor();
  await page.getByLabel('Kuka ohjaa ryhmiä?').fill('Pekka');
  await press(page, 'Merkitse poissaolo');
  await page.getByText('Valitse ensimmäinen ja viimeinen päivä.').waitFor();
  await isSound(seen);
  await page.getByLabel('Viimeinen päivä').fill(daysAfter(today, 3));
  await press(page, 'Merkitse poissaolo');
  await page.getByText('Poissaolo on merkitty. Sijaiselle annettiin 1 ryhmä.').waitFor();
  await page.getByRole('heading', { name: /^Poissa \d/ }).waitFor();
  await isSound(seen);
  const colleague = await openTablet(browser, server, { name: 'Pekka' });
  await colleague.page.locator('.group-card').getByText(name).waitFor();
  await colleague.context.close();
  const later = new Date(`${daysAfter(today, 4)}T12:00:00.000Z`);
  vi.useFakeTimers({ toFake: ['Date'], now: later });
  const { items } = await as(server, 'camp-leader').listRuns({});
  expect(items.some((one) => one.runId === runId)).toBe(false);
  const after = await openTablet(browser, server, { name: 'Pekka' });
  await after.page.getByText(texts.todayPage.noRuns).waitFor();
  expect(await after.page.locator('.group-card').count()).toBe(0);
});

it('What came during an absence is given to the substitute too, and whoever comes back early ends it all at once', async () => {
  const first = await newGroup();
  const byHand = { from: today, until: today, reason: { code: 'workload' as const, note: null } };
  const helmi = { runId: first.runId, userId: 'leading-coordinator' };
  await leader.putRunSubstitute({ params: helmi, body: byHand });
  await leader.putAbsence({
    params: { userId: 'leader' },
    body: {
      ...{ from: today, until: daysAfter(today, 9), runsTo: 'camp-leader', clientsTo: null },
      reason: { code: 'absence', note: null },
    },
  });
  const second = await newGroup();
  const seen = await visitAs(browser, server, { name: 'Aino', address: '#/poissaolo' });
  const { page } = seen;
  await page.getByText('Poissaolon merkitsemisen jälkeen on tullut lisää: 1 ryhmä.').waitFor();
  await isSound(seen);
  await press(page, 'Anna nekin sijaiselle');
  await page.getByText('Sijaiselle annettiin 1 ryhmä.').waitFor();
  expect((await runOf(second.runId)).substitutes).toMatchObject([{ userId: 'camp-leader' }]);
  await press(page, 'Muuta poissaoloa');
  await page.getByLabel('Viimeinen päivä').fill(daysAfter(today, 12));
  await press(page, 'Tallenna muutokset');
  await page.getByText('Sijaiselle annettiin 2 ryhmää.').waitFor();
  await press(page, 'Palasin töihin');
  await page.getByText('Poissaolo on päättynyt, samoin sen sijaisuudet.').waitFor();
  await page.getByLabel('Kuka ohjaa ryhmiä?').waitFor();
  expect((await runOf(second.runId)).substitutes).toEqual([]);
  expect((await runOf(first.runId)).substitutes).toMatchObject([
    { userId: 'leading-coordinator', absentee: null },
  ]);
});

it('An administrator lends the groups and clients of somebody who has fallen ill, from the list of the staff', async () => {
  const person = newInvitation({ name: 'Iiris Iltanen', roles: ['leader', 'own_worker'] });
  await admin.postAccounts({ body: { people: [person] } });
  await server.tokenFor(server.accounts.find(person.email)?.id ?? '');
  const { name } = await newGroup([person.userId]);
  const seen = await visitAs(browser, server, { name: 'Anneli', address: '#/henkilosto' });
  const { page } = seen;
  await press(page, 'Iiris Iltanen');
  await page.getByRole('link', { name: 'Merkitse poissaolo tai siirrä työt' }).click();
  await page.getByRole('heading', { name: 'Poissaolo: Iiris Iltanen' }).waitFor();
  await page.getByText(name).waitFor();
  await page.getByLabel('Viimeinen päivä').fill(daysAfter(today, 2));
  await page.getByLabel('Kuka ohjaa ryhmiä?').fill('Pekka');
  await press(page, 'Merkitse poissaolo');
  await page.getByText('Sijaiselle annettiin 1 ryhmä.').waitFor();
  await page
    .getByRole('button', { name: 'Peru poissaolo' })
    .or(page.getByRole('button', { name: 'Henkilö on palannut' }))
    .waitFor();
  await isSound(seen);
  await page.getByRole('main').getByRole('link', { name: 'Henkilöstö' }).first().click();
  await page.getByText(/^poissa \d/).waitFor();
  await isSound(seen);
});

it('An administrator hands over for good all that somebody has, after one question', async () => {
  const person = newInvitation({ name: 'Onni Ojala', roles: ['leader'] });
  await admin.postAccounts({ body: { people: [person] } });
  await server.tokenFor(server.accounts.find(person.email)?.id ?? '');
  const { runId } = await newGroup([person.userId]);
  const address = `#/poissaolo/${person.userId}`;
  const seen = await visitAs(browser, server, { name: 'Anneli', address });
  const { page } = seen;
  await page.getByLabel('Siirrä pysyvästi').check();
  await page.getByLabel('Kenelle ryhmät siirretään?').fill('Pekka');
  await press(page, 'Siirrä työt');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Pekka saa yhden ryhmän.').waitFor();
  await isSound(seen);
  await dialog.getByRole('button', { name: 'Siirrä työt' }).click();
  await page.getByText('Siirretty: 1 ryhmä.').waitFor();
  await page.getByText('Avoimia ryhmiä tai asiakkaita ei ole').waitFor();
  expect((await runOf(runId)).leaders).toEqual(['camp-leader']);
});
