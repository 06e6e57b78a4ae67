import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { daysAfter } from '../../shared/domain/day.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { testBrowser } from '../browser.ts';
import { as, newId, newSessionBody } from '../make.ts';
import { testServer } from '../server.ts';
import { formsToday } from './forms-set-up.ts';
import {
  barSays,
  clearing,
  isStored,
  meeting,
  openTablet,
  rowOf,
  tapMark,
} from './leader-tablet.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const leader = as(server, 'leader');

afterEach(await clearing(browser, server));

const mistyped = '2062-12-02';

describe('An unlikely day', () => {
  it.each([
    ['with a network', true],
    ['without one', false],
  ])('is questioned %s, and is stored only when it is said to be right', async (_, isOnline) => {
    const { runId } = await meeting(server, 1, { startsOn: '2026-03-02', endsOn: formsToday });
    const address = `#/ryhmat/${runId}/kokoontumiset`;
    const { page, context } = await openTablet(browser, server, { address });
    await page.locator('.session-line').first().waitFor();
    await isStored(page);
    if (!isOnline) await context.setOffline(true);
    await page.getByRole('button', { name: 'Lisää kokoontuminen' }).click();
    await page.getByLabel('Päivä', { exact: true }).fill(mistyped);
    await page.getByRole('button', { name: 'Tallenna' }).click();
    const years = Number(mistyped.slice(0, 4)) - Number(formsToday.slice(0, 4));
    const full = mistyped.slice(5) >= formsToday.slice(5) ? years : years - 1;
    const question = `Päivä on ${full} vuotta ryhmän päättymisen jälkeen. Onko se oikein?`;
    await page.getByText(question).waitFor();
    expect(await page.locator('.session-line').count()).toBe(1);
    const sessions = async () => (await leader.listSessions({ params: { runId } })).items;
    expect(await sessions()).toHaveLength(1);

    await page.getByRole('button', { name: 'Päivä on oikein, tallenna' }).click();
    // In the list the year is written, or the mistake would look like a day of this year.
    await page.locator('.session-line').nth(1).getByText('2.12.2062').waitFor();
    if (!isOnline) {
      await barSays(page, '1 lähettämättä · ei yhteyttä, lähtee kun yhteys palaa');
      await context.setOffline(false);
    }
    await barSays(page, 'Kaikki lähetetty');
    expect((await sessions()).map(({ date }) => date)).toContain(mistyped);
    const { items } = await leader.listForms({ params: { runId } });
    const end = items.find(({ occasion }) => occasion === 'end');
    expect(end?.window?.from).toBe(formsToday);
  });

  it('is questioned where somebody leaves or joins, and moves no form unless it is right', async () => {
    const { runId, members } = await meeting(server, 1, {
      ...{ startsOn: '2026-03-02', endsOn: formsToday, leaders: ['leader'] },
    });
    const [number = ''] = members;
    const address = `#/ryhmat/${runId}/osallistujat`;
    const { page, context } = await openTablet(browser, server, { address });
    const line = page.locator('.member-line').filter({ hasText: number });
    await line.waitFor();
    await isStored(page);
    await context.setOffline(true);
    await line.getByRole('button', { name: 'Merkitse lähteneeksi' }).click();
    await page.getByLabel('Päivä', { exact: true }).fill(mistyped);
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText('ryhmän päättymisen jälkeen. Onko se oikein?').waitFor();
    await page.getByRole('button', { name: 'Muuta päivää' }).click();
    await page.getByLabel('Päivä', { exact: true }).fill(daysAfter(formsToday, 57));
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText('8 viikkoa ryhmän päättymisen jälkeen. Onko se oikein?').waitFor();
    await page.getByRole('button', { name: 'Päivä on oikein, tallenna' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Lisää osallistuja numerolla' }).click();
    await page.getByLabel('Osallistujan numero').fill(newParticipantId());
    await page.getByLabel('Mukana alkaen').fill('1926-03-09');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText('99 vuotta ennen ryhmän alkua. Onko se oikein?').waitFor();
    await page.keyboard.press('Escape');
    await context.setOffline(false);
    await barSays(page, 'Kaikki lähetetty');
    const { items } = await leader.listMembers({ params: { runId } });
    expect(items.map(({ exit }) => exit?.on)).toEqual([daysAfter(formsToday, 57)]);
  });

  it('may be changed, with what else was typed still there', async () => {
    const { runId } = await meeting(server, 1);
    const address = `#/ryhmat/${runId}/kokoontumiset`;
    const { page } = await openTablet(browser, server, { address });
    await page.getByRole('button', { name: 'Lisää kokoontuminen' }).click();
    await page.getByLabel('Kesto minuutteina').fill('77');
    await page.getByLabel('Päivä', { exact: true }).fill('1926-03-09');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByText('99 vuotta ennen ryhmän alkua. Onko se oikein?').waitFor();
    await page.getByRole('button', { name: 'Muuta päivää' }).click();
    await page.getByLabel('Päivä', { exact: true }).fill('2026-03-09');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await barSays(page, 'Kaikki lähetetty');
    const { items } = await leader.listSessions({ params: { runId } });
    expect(items.map(({ date, minutes }) => [date, minutes])).toContainEqual(['2026-03-09', 77]);
  });

  it('is questioned before a future session is marked, once', async () => {
    const { runId, members } = await meeting(server, 2);
    const [first = '', second = ''] = members;
    const soon = daysAfter(formsToday, 7);
    const sessionId = newId('tuleva');
    await leader.putSession({
      params: { runId, sessionId },
      body: newSessionBody({ date: soon, status: 'planned' }),
    });
    const address = `#/ryhmat/${runId}/kokoontumiset/${sessionId}`;
    const { page } = await openTablet(browser, server, { address });
    const roll = async () => {
      const { items } = await leader.listSessions({ params: { runId } });
      return items.find((one) => one.sessionId === sessionId)?.marks ?? {};
    };
    // A leader who confirmed it before simply marks.
    await tapMark(page, first, 'Ilmoitti');
    await rowOf(page, second).getByRole('button', { name: 'Paikalla', exact: true }).click();
    await page.getByText('Merkitäänkö läsnäolot jo nyt?').waitFor();
    await page.getByRole('button', { name: 'Älä merkitse' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await rowOf(page, second).locator('[aria-pressed=true]').count()).toBe(0);
    await rowOf(page, second).getByRole('button', { name: 'Paikalla', exact: true }).click();
    await page.getByRole('button', { name: 'Merkitse silti' }).click();
    await rowOf(page, second).locator('[aria-pressed=true]').getByText('Paikalla').waitFor();
    await tapMark(page, first, 'Paikalla');
    await barSays(page, 'Kaikki lähetetty');
    expect(Object.values(await roll()).map(({ attendance }) => attendance)).toEqual([
      'present',
      'present',
    ]);
  });

  it('that a page of an older build stored is refused, waits, and is sent once it is confirmed', async () => {
    const { sessionId, stored, address } = await meeting(server, 1, {
      startsOn: '2026-03-02',
      endsOn: formsToday,
    });
    const { page, context } = await openTablet(browser, server, { address });
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Muokkaa kokoontumista' }).click();
    await page.getByLabel('Päivä', { exact: true }).fill(mistyped);
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByRole('button', { name: 'Päivä on oikein, tallenna' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    // An older build asked nothing, so its requests do not confirm the day.
    await context.route('**/v1/runs/*/sessions/*', (route) => {
      const { confirmedDate: _, ...older } = route.request().postDataJSON() ?? {};
      return route.continue({ postData: JSON.stringify(older) });
    });
    await context.setOffline(false);
    await barSays(page, /1 vaatii huomiota/);
    await context.unroute('**/v1/runs/*/sessions/*');
    await page.locator('.unsent').click();
    await page.getByText('Tarkista päivä ja vuosi').waitFor();
    await page.getByRole('button', { name: 'Päivä on oikein, lähetä' }).click();
    await barSays(page, 'Kaikki lähetetty');
    expect(await stored()).toMatchObject({ sessionId, date: mistyped });
  });

  it('of the last session is marked in its dialogue, and moves the end form', async () => {
    const { runId, address } = await meeting(server, 1);
    const { page } = await openTablet(browser, server, { address });
    const from = async () => {
      const { items } = await leader.listForms({ params: { runId } });
      return items.find(({ occasion }) => occasion === 'end')?.window?.from;
    };
    expect(await from()).not.toBe(formsToday);
    await page.getByRole('button', { name: 'Muokkaa kokoontumista' }).click();
    await page.getByLabel('Viimeinen kokoontuminen').check();
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await barSays(page, 'Kaikki lähetetty');
    expect(await from()).toBe(formsToday);
  });
});
