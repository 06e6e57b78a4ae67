import type { BrowserContext } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { testBrowser } from '../browser.ts';
import { shiftClock } from '../chaos/outbox/shifted-clock.ts';
import { as, newId } from '../make.ts';
import { testServer } from '../server.ts';
import { signOut } from '../signed-in.ts';
import { swept } from '../sweep.ts';
import {
  barSays,
  clearing,
  hide,
  isStored,
  meeting,
  openTablet,
  rowOf,
  tapMark,
  unlockTablet,
} from './leader-tablet.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

afterEach(await clearing(browser, server));

const hourMs = 60 * 60 * 1000;
const minuteMs = 60 * 1000;

describe('A tablet whose clock is wrong', () => {
  const clocks = [
    ['an hour ahead', 61 * minuteMs],
    ['a day behind', -24 * hourMs],
    ['a year ahead', 366 * 24 * hourMs],
  ] as const;

  it.each(swept(clocks, 20261208))(
    'by %s dates its marks by the server’s time, offline and after a reload too',
    async (_, ms) => {
      const { members, stored, address, runId, sessionId } = await meeting(server, 2);
      const [first = '', second = ''] = members;
      const prepare = (context: BrowserContext) => shiftClock(context, ms);
      const { page, context } = await openTablet(browser, server, { address, prepare });
      await page.getByText('Aseta laitteen kello oikeaan aikaan').waitFor();
      await tapMark(page, first, 'Paikalla');
      await barSays(page, 'Kaikki lähetetty');
      await isStored(page);
      await context.setOffline(true);
      await page.reload();
      await unlockTablet(page);
      await tapMark(page, second, 'Paikalla');
      await page.getByText('Aseta laitteen kello oikeaan aikaan').waitFor();
      // The session is today's, whatever day the tablet shows.
      await page.goto(`${server.url}/#/tanaan`);
      await page.locator('.card.is-first').getByText('Tänään', { exact: true }).first().waitFor();
      await context.setOffline(false);
      await barSays(page, 'Kaikki lähetetty');
      for (const number of members) {
        const madeAt = Date.parse((await stored())?.marks[number]?.markedAt ?? '');
        expect(Math.abs(Date.now() - madeAt)).toBeLessThan(2 * minuteMs);
      }
      // A colleague who marks later, by a right clock, is not overruled by the fast tablet.
      const later = { attendance: 'absent', device: 'toinen' } as const;
      const roll = await as(server, 'camp-leader').patchAttendance({
        params: { runId, sessionId },
        body: { marks: { [first]: { ...later, markedAt: new Date().toISOString() } } },
      });
      expect(roll.marks[first]?.attendance).toBe('absent');
    },
  );
});

describe('The leader’s page', () => {
  it('says that it is loading, and not that there is nothing, until it has loaded', async () => {
    const { runId } = await meeting(server, 1);
    const address = `#/ryhmat/${runId}/kokoontumiset`;
    const go = Promise.withResolvers<void>();
    const prepare = (context: BrowserContext) =>
      context.route(/\/v1\/runs(\?.*)?$/, async (route) => {
        await go.promise;
        await route.continue();
      });
    const { page } = await openTablet(browser, server, { address, prepare });
    await page.getByText('Päivitetään ryhmiä…').waitFor();
    for (const none of [
      'Ryhmällä ei ole vielä kokoontumisia.',
      'Ryhmä on suljettu, tai sinulla ei ole enää oikeutta siihen.',
    ])
      expect(await page.getByText(none).count()).toBe(0);
    go.resolve();
    await page.locator('.session-line').first().waitFor();
    await page.getByText(/^Päivitetty \d+\.\d\d\./).waitFor();
  });

  it('keeps a failed add open with what was typed and the reason, and nothing of it unsent', async () => {
    const { runId } = await meeting(server, 1);
    const address = `#/ryhmat/${runId}/osallistujat`;
    const { page } = await openTablet(browser, server, { address });
    await page.getByRole('button', { name: 'Lisää osallistuja numerolla' }).click();
    const typed = newParticipantId();
    await page.getByLabel('Osallistujan numero').fill(typed);
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page
      .getByRole('dialog')
      .locator('[role=alert]')
      .getByText(/osallistujaa/)
      .waitFor();
    expect(await page.getByLabel('Osallistujan numero').inputValue()).toBe(typed);
    await barSays(page, 'Kaikki lähetetty');
  });

  it('without a network offers no sign-in and says that changes are sent automatically', async () => {
    const { members, address, roll } = await meeting(server, 1);
    const { page, context } = await openTablet(browser, server, { address });
    await isStored(page);
    await context.setOffline(true);
    await tapMark(page, members[0] ?? '', 'Paikalla');
    await barSays(page, '1 lähettämättä · ei yhteyttä, lähtee kun yhteys palaa');
    await page.locator('.unsent').click();
    await page.getByRole('heading', { name: 'Odottaa lähettämistä' }).waitFor();
    expect(await page.getByRole('main').getByRole('button', { name: 'Kirjaudu' }).count()).toBe(0);
    await context.setOffline(false);
    await barSays(page, 'Kaikki lähetetty');
    expect(await roll()).toEqual({ [members[0] ?? '']: 'present' });
  });

  it('takes the last mark back though it was sent, until the next one', async () => {
    const { members, address, roll } = await meeting(server, 2);
    const [first = '', second = ''] = members;
    const { page } = await openTablet(browser, server, { address });
    const sent = async () => {
      await hide(page);
      await barSays(page, 'Kaikki lähetetty');
    };
    await tapMark(page, first, 'Paikalla');
    await sent();
    expect(await roll()).toEqual({ [first]: 'present' });
    await page.getByRole('button', { name: 'Kumoa viimeisin' }).click();
    await rowOf(page, first).locator('[aria-pressed=true]').waitFor({ state: 'detached' });
    await sent();
    expect(await roll()).toEqual({});
    await tapMark(page, second, 'Poissa');
    await sent();
    await tapMark(page, second, 'Paikalla');
    await sent();
    await page.getByRole('button', { name: 'Kumoa viimeisin' }).click();
    await rowOf(page, second).locator('[aria-pressed=true]').getByText('Poissa').waitFor();
    await sent();
    expect(await roll()).toEqual({ [second]: 'absent' });
  });

  it('takes back nothing of a newer mark that another device made meanwhile', async () => {
    const { members, address, roll, runId, sessionId } = await meeting(server, 1);
    const [first = ''] = members;
    const { page } = await openTablet(browser, server, { address });
    const sent = async () => {
      await hide(page);
      await barSays(page, 'Kaikki lähetetty');
    };
    await tapMark(page, first, 'Poissa');
    await sent();
    await tapMark(page, first, 'Paikalla');
    await sent();
    const other = { attendance: 'absent_notified', device: newId('toinen') } as const;
    await as(server, 'camp-leader').patchAttendance({
      params: { runId, sessionId },
      body: { marks: { [first]: { ...other, markedAt: new Date().toISOString() } } },
    });
    await page.getByRole('button', { name: 'Kumoa viimeisin' }).click();
    await rowOf(page, first).locator('[aria-pressed=true]').getByText('Ilmoitti').waitFor();
    await sent();
    expect(await roll()).toEqual({ [first]: 'absent_notified' });
  });

  it('says where a newer mark of another device replaced what was marked', async () => {
    const { members, address, runId, sessionId } = await meeting(server, 1);
    const [first = ''] = members;
    const { page, context } = await openTablet(browser, server, { address });
    await context.setOffline(true);
    // The other tablet is a little ahead, and this one does not know of its mark.
    const markedAt = new Date(Date.now() + 5 * minuteMs).toISOString();
    await as(server, 'camp-leader').patchAttendance({
      params: { runId, sessionId },
      body: { marks: { [first]: { attendance: 'absent', markedAt, device: newId('toinen') } } },
    });
    await tapMark(page, first, 'Paikalla');
    await context.setOffline(false);
    await page
      .getByText(
        `${first}: toisella laitteella tehtiin uudempi merkintä, joka jäi voimaan: Poissa.`,
      )
      .waitFor();
    expect(await rowOf(page, first).locator('[aria-pressed=true]').innerText()).toBe('Poissa');
  });

  it('asks before signing out while something is unsent', async () => {
    const { members, address } = await meeting(server, 1);
    const { page, context } = await openTablet(browser, server, { address });
    await context.route('**/attendance', (route) => route.abort());
    await tapMark(page, members[0] ?? '', 'Paikalla');
    await page.goto(`${server.url}/#/tanaan`);
    await signOut(page);
    await page.getByRole('heading', { name: '1 merkintä on lähettämättä' }).waitFor();
    await page.getByRole('button', { name: 'Peruuta' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await signOut(page);
    await page.getByRole('button', { name: 'Kirjaudu ulos silti' }).click();
    await page.getByText('1 lähettämättä · lukittu').waitFor();
  });
});
