import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { daysAfter } from '../../shared/domain/day.ts';
import { testBrowser } from '../browser.ts';
import { as, newId, newSessionBody } from '../make.ts';
import { testServer } from '../server.ts';
import { isSound, visitAs } from './coordinator-visits.ts';
import { formsToday, startedRun } from './forms-set-up.ts';
import { barSays, hide, isStored, openTablet, rowOf, tapMark } from './leader-tablet.ts';
import { violationsOn } from './violations.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const leader = as(server, 'leader');

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

const inDays = (days: number) => daysAfter(formsToday, days);

/** A group with a session today and others in one, two and three weeks, each with time and theme. */
async function weekly(size = 1) {
  const { runId, members } = await startedRun(server, size, { name: newId('Ryhmä') });
  const days = [0, 7, 14, 21].map(inDays);
  for (const [n, date] of days.entries())
    await leader.putSession({
      params: { runId, sessionId: `kerta-${n + 1}` },
      body: newSessionBody({
        ...{ date, status: 'planned', startsAt: '13:00', place: 'Kylätalo' },
        theme: `Aihe ${n + 1}`,
      }),
    });
  const stored = async () => (await leader.listSessions({ params: { runId } })).items;
  const dates = async () =>
    Object.fromEntries((await stored()).map((one) => [one.sessionId, one.date]));
  return {
    ...{ runId, members: members.toSorted(), stored, dates },
    address: `#/ryhmat/${runId}/kokoontumiset`,
  };
}

const rowWith = (page: Page, theme: string) =>
  page.locator('.session-row').filter({ hasText: theme });

/** Opens the dialog from a session's row, and chooses its new day. */
async function chooseDay(page: Page, theme: string, to: string, scope?: string) {
  await rowWith(page, theme)
    .getByRole('button', { name: /^Siirrä/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Uusi päivä').fill(to);
  if (scope) await dialog.getByText(scope).click();
  return dialog;
}

const send = (page: Page) =>
  page.getByRole('dialog').getByRole('button', { name: 'Siirrä', exact: true }).click();

describe('A leader who moves a session', () => {
  it('without a network sees it on its new day, and it arrives with its marks', async () => {
    const { address, members, dates, stored } = await weekly();
    const { page, context } = await openTablet(browser, server, { address });
    await rowWith(page, 'Aihe 2').waitFor();
    await isStored(page);
    await context.setOffline(true);
    await rowWith(page, 'Aihe 2').getByRole('link').click();
    await tapMark(page, members[0] ?? '', 'Ilmoitti');
    await page.goBack();
    const dialog = await chooseDay(page, 'Aihe 2', inDays(9));
    await dialog.getByText('Yksi kerta siirtyy').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await send(page);
    await dialog.waitFor({ state: 'detached' });
    await barSays(page, /^2 lähettämättä/);
    await page.locator('.unsent').click();
    await page.getByText(/^Kerran siirto .* → /).waitFor();
    await context.setOffline(false);
    await barSays(page, 'Kaikki lähetetty');
    expect(await dates()).toMatchObject({ 'kerta-2': inDays(9), 'kerta-3': inDays(14) });
    const moved = (await stored()).find(({ sessionId }) => sessionId === 'kerta-2');
    expect(moved?.marks[members[0] ?? '']).toMatchObject({ attendance: 'absent_notified' });
  });

  it('with all later ones sees all new days before, and may change a moved one before it is sent', async () => {
    const { address, dates, stored } = await weekly();
    const { page, context } = await openTablet(browser, server, { address });
    await rowWith(page, 'Aihe 3').waitFor();
    await isStored(page);
    await context.setOffline(true);
    const dialog = await chooseDay(page, 'Aihe 2', inDays(8), 'Tämä ja kaikki sen jälkeen');
    await dialog.getByText('3 kertaa siirtyy').waitFor();
    expect(await dialog.locator('.new-days li').count()).toBe(3);
    await send(page);
    await dialog.waitFor({ state: 'detached' });
    await rowWith(page, 'Aihe 3').getByRole('link').click();
    await page.getByLabel('Huomiot kokoontumisesta').fill('Avain vahtimestarilta.');
    await page.getByLabel('Huomiot kokoontumisesta').blur();
    await barSays(page, /^2 lähettämättä/);
    await context.setOffline(false);
    await barSays(page, 'Kaikki lähetetty');
    expect(await dates()).toEqual({
      ...{ 'kerta-1': formsToday, 'kerta-2': inDays(8), 'kerta-3': inDays(15) },
      'kerta-4': inDays(22),
    });
    const third = (await stored()).find(({ sessionId }) => sessionId === 'kerta-3');
    expect(third).toMatchObject({ note: 'Avain vahtimestarilta.', version: 3 });
  });

  it('to a day that is known to be taken is refused beside the button, and nothing is unsent', async () => {
    const { address, dates } = await weekly();
    const { page } = await openTablet(browser, server, { address });
    const dialog = await chooseDay(page, 'Aihe 2', inDays(14));
    await dialog.getByText('päivä on varattu').waitFor();
    await send(page);
    await dialog.getByRole('alert').getByText('Ryhmällä on jo toinen kerta').waitFor();
    await page.keyboard.press('Escape');
    await barSays(page, 'Kaikki lähetetty');
    expect((await dates())['kerta-2']).toBe(inDays(7));
  });

  it('to a day that a colleague took meanwhile finds the refusal among the unsent, with a way out', async () => {
    const { runId, address, dates, stored } = await weekly();
    const { page, context } = await openTablet(browser, server, { address });
    await rowWith(page, 'Aihe 2').waitFor();
    await isStored(page);
    await context.setOffline(true);
    await chooseDay(page, 'Aihe 2', inDays(9));
    await send(page);
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await rowWith(page, 'Aihe 2').getByRole('link').click();
    await page.getByLabel('Huomiot kokoontumisesta').fill('Sauna on varattu.');
    await page.getByLabel('Huomiot kokoontumisesta').blur();
    await barSays(page, /^2 lähettämättä/);
    await as(server, 'camp-leader').putSession({
      params: { runId, sessionId: newId('toinen') },
      body: newSessionBody({ date: inDays(9), status: 'planned' }),
    });
    await context.setOffline(false);
    await barSays(page, /1 vaatii huomiota/);
    await page.locator('.unsent').click();
    await page.getByText('Ryhmällä on jo toinen kerta samana päivänä.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByRole('link', { name: 'Valitse toinen päivä' }).waitFor();
    await page.getByRole('button', { name: 'Poista', exact: true }).click();
    await page.getByRole('button', { name: 'Poista lopullisesti' }).click();
    await page.getByText('Kaikki on lähetetty.').waitFor();
    // What was written after the move arrived, and did not move the session.
    expect((await dates())['kerta-2']).toBe(inDays(7));
    const second = (await stored()).find(({ sessionId }) => sessionId === 'kerta-2');
    expect(second?.note).toBe('Sauna on varattu.');
  });

  it('to a day that is past is asked for the reason, which is stored with the group', async () => {
    const { runId, address, dates } = await weekly();
    const { page } = await openTablet(browser, server, { address });
    const dialog = await chooseDay(page, 'Aihe 1', inDays(-2));
    await send(page);
    await dialog.getByRole('alert').getByText('Kirjoita syy.').waitFor();
    await dialog.getByLabel('Miksi kerta siirretään').fill('Pidettiin jo perjantaina.');
    await send(page);
    await dialog.waitFor({ state: 'detached' });
    await barSays(page, 'Kaikki lähetetty');
    expect((await dates())['kerta-1']).toBe(inDays(-2));
    const { pastReason } = await as(server, 'coordinator').getRun({ params: { runId } });
    expect(pastReason).toBe('Pidettiin jo perjantaina.');
  });
});

it('A catch-up session is added for the two who were absent, and its roll calls only them', async () => {
  const { address, members, stored } = await weekly(4);
  const [first = '', second = '', third = '', fourth = ''] = members;
  const { page } = await openTablet(browser, server, { address });
  await rowWith(page, 'Aihe 1').getByRole('link').click();
  await tapMark(page, first, 'Paikalla');
  await tapMark(page, second, 'Poissa');
  await tapMark(page, third, 'Ilmoitti');
  await tapMark(page, fourth, 'Paikalla');
  await hide(page);
  await barSays(page, 'Kaikki lähetetty');
  await page.goBack();
  await page.getByRole('button', { name: 'Lisää korvaava kerta' }).click();
  const dialog = page.getByRole('dialog');
  const ticked = async () =>
    Promise.all(members.map((number) => dialog.getByLabel(number).isChecked()));
  expect(await ticked()).toEqual([false, true, true, false]);
  expect(await dialog.getByLabel('Aihe').inputValue()).toBe('Aihe 1');
  expect(await violationsOn(page)).toEqual([]);
  // A session for nobody is refused beside the members.
  for (const number of [second, third]) await dialog.getByLabel(number).uncheck();
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await dialog.getByText('Valitse, keille kerta on.').waitFor();
  for (const number of [second, third]) await dialog.getByLabel(number).check();
  await dialog.getByLabel('Alkaa klo').fill('09:30');
  await dialog.getByLabel('Vierailijat').fill('Tiina Tuuli, taideterapeutti\n');
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  await dialog.waitFor({ state: 'detached' });
  await barSays(page, 'Kaikki lähetetty');
  const added = (await stored()).find(({ kind }) => kind === 'catch_up');
  expect(added).toMatchObject({
    ...{ members: [second, third], startsAt: '09:30', theme: 'Aihe 1', status: 'planned' },
    facilitators: ['Tiina Tuuli, taideterapeutti'],
  });
  await rowWith(page, 'Korvaava kerta · Aihe 1').getByRole('link').click();
  await rowOf(page, second).waitFor();
  expect(await page.locator('.roll-row').count()).toBe(2);
  await page.getByText('Tiina Tuuli, taideterapeutti').waitFor();
  expect(await violationsOn(page)).toEqual([]);
});

it('A coordinator sees the sessions of a group without their rolls, and moves them', async () => {
  const { runId, dates } = await weekly();
  const seen = await visitAs(browser, server, { address: `#/ryhmat/${runId}` });
  const { page } = seen;
  await page.getByRole('link', { name: 'Kokoontumiset' }).click();
  await rowWith(page, 'Aihe 2').getByText('klo 13.00–15.15').waitFor();
  await rowWith(page, 'Aihe 2').getByText('Kylätalo').waitFor();
  expect(await page.locator('.session-row a').count()).toBe(0);
  const taken = await chooseDay(page, 'Aihe 2', inDays(14));
  await send(page);
  await taken.getByRole('alert').getByText('Ryhmällä on jo toinen kerta').waitFor();
  await taken.getByText('Tämä ja kaikki sen jälkeen').click();
  await send(page);
  await taken.waitFor({ state: 'detached' });
  expect(await dates()).toMatchObject({ 'kerta-2': inDays(14), 'kerta-4': inDays(28) });
  // A leader changed the session since the page read it: the next try is made over what is there.
  await leader.putSession({
    params: { runId, sessionId: 'kerta-3' },
    body: newSessionBody({ date: inDays(21), status: 'planned', theme: 'Uusi aihe' }),
    ifMatch: 2,
  });
  const unaware = await chooseDay(page, 'Aihe 3', inDays(22));
  await send(page);
  await unaware.getByRole('alert').getByText('Joku muu muutti tätä äsken').waitFor();
  await send(page);
  await unaware.waitFor({ state: 'detached' });
  expect((await dates())['kerta-3']).toBe(inDays(22));
  await isSound(seen);
  expect(seen.loaded.filter((path) => path.endsWith('/sessions'))).toEqual([]);
  await seen.close();
});
