import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { configuration } from '../../shared/configuration.ts';
import type { SessionBody } from '../../shared/domain/groups/session.ts';
import { testBrowser } from '../browser.ts';
import { as, formParams } from '../make.ts';
import { testServer } from '../server.ts';
import { swept } from '../sweep.ts';
import { formsToday } from './forms-set-up.ts';
import {
  barSays,
  clearing,
  hide,
  isStored,
  meeting,
  openTablet,
  tapMark,
} from './leader-tablet.ts';
import { violationsOn } from './violations.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

afterEach(await clearing(browser, server));

type Tablet = Awaited<ReturnType<typeof openTablet>>;

/** Cancels the session that is open: the reason is all that is asked. */
async function cancel({ page }: Tablet, reason: string): Promise<void> {
  await page.getByRole('button', { name: 'Peru kokoontuminen' }).click();
  await page.getByRole('dialog').getByRole('button', { name: reason }).click();
  await page.getByText(`Kokoontuminen on peruttu: ${reason.toLowerCase()}.`).waitFor();
}

/** A meeting today of one member, which its leader may change under way. */
async function lastMeeting() {
  const group = await meeting(server, 1);
  const { runId, sessionId, stored } = group;
  const put = async (changes: Partial<SessionBody>) => {
    const now = await stored();
    if (!now) throw new Error('The session is not stored');
    const { sessionId: _, marks: __, version: ifMatch, ...body } = now;
    const params = { runId, sessionId };
    await as(server, 'leader').putSession({ params, body: { ...body, ...changes }, ifMatch });
  };
  return { ...group, put };
}

describe('Cancelling a session', () => {
  it('is done once its reason is chosen, and the list of sessions says why', async () => {
    const { stored, runId, address } = await meeting(server, 1);
    const tablet = await openTablet(browser, server, { address });
    await cancel(tablet, 'Osallistujia on liian vähän');
    const { page } = tablet;
    expect(await page.getByRole('dialog').count()).toBe(0);
    await barSays(page, 'Kaikki lähetetty');
    expect(await stored()).toMatchObject({ status: 'cancelled', cancelReason: 'too_few' });
    await page.goto(`${server.url}/#/ryhmat/${runId}/kokoontumiset`);
    await page.getByText('Peruttu: osallistujia on liian vähän').waitFor();
  });

  it('is undone by one press, with the marks and the status from before', async () => {
    const { stored, members, address } = await meeting(server, 2);
    const tablet = await openTablet(browser, server, { address });
    const { page } = tablet;
    await tapMark(page, members[0] ?? '', 'Paikalla');
    await hide(page);
    await barSays(page, 'Kaikki lähetetty');
    await cancel(tablet, 'Tilaa ei voi käyttää');
    await barSays(page, 'Kaikki lähetetty');
    expect((await stored())?.status).toBe('cancelled');
    await page.getByRole('button', { name: 'Kumoa peruminen' }).click();
    await page.locator('.roll-row').first().waitFor();
    await barSays(page, 'Kaikki lähetetty');
    await expect.poll(stored).toMatchObject({
      ...{ status: 'held', cancelReason: null, marks: { [members[0] ?? '']: {} } },
    });
  });

  it('of the last one is undone, though its end forms are open', async () => {
    const { members, stored, address, put } = await lastMeeting();
    const tablet = await openTablet(browser, server, { address });
    const { page } = tablet;
    await put({ last: true });
    await page.getByRole('button', { name: 'Päivitä' }).click();
    await page.getByText('Viimeinen kokoontuminen').waitFor();
    await tapMark(page, members[0] ?? '', 'Paikalla');
    await hide(page);
    await barSays(page, 'Kaikki lähetetty');
    await cancel(tablet, 'Muu syy');
    await barSays(page, 'Kaikki lähetetty');
    await page.getByRole('button', { name: 'Kumoa peruminen' }).click();
    await page.locator('.roll-row').first().waitFor();
    await expect.poll(stored).toMatchObject({ status: 'held', last: true, cancelReason: null });
  });

  it('of the last one that nobody is marked to have come to is undone once the end forms are decided, and the page says so beside the button', async () => {
    const { runId, members, stored, address, put } = await lastMeeting();
    const decide = async (decision: 'absent' | 'handed_out', ifMatch?: number) => {
      const params = formParams(runId, members[0] ?? '', 'end');
      const body = { decision, on: formsToday };
      await as(server, 'leader').putFormDecision({ params, body, ifMatch });
    };
    await decide('absent');
    await put({ last: true, status: 'held' });
    const tablet = await openTablet(browser, server, { address });
    const { page } = tablet;
    await cancel(tablet, 'Muu syy');
    await barSays(page, 'Kaikki lähetetty');
    await decide('handed_out', 1);
    const undo = page.getByRole('button', { name: 'Kumoa peruminen' });
    await undo.click();
    const note = page.locator('.note').filter({ has: undo });
    await note.getByText('Loppulomakkeita puuttuu. Merkitse ensin, miksi ne puuttuvat.').waitFor();
    expect(await undo.evaluate((button) => button === document.activeElement)).toBe(true);
    // It waits among the unsent too, and the button tries it again.
    await barSays(page, '1 lähettämättä · 1 vaatii huomiota');
    expect((await stored())?.status).toBe('cancelled');
    await note.getByRole('link', { name: 'Merkitse puuttuvat lomakkeet' }).click();
    await page.getByRole('heading', { name: 'Lomakkeet' }).first().waitFor();
    await decide('absent', 2);
    await page.goBack();
    await undo.click();
    await page.locator('.roll-row').first().waitFor();
    await barSays(page, 'Kaikki lähetetty');
    expect(await stored()).toMatchObject({ status: 'held', last: true });
  });

  it('waits in the outbox without a network, and undoing takes it out of there', async () => {
    const { stored, address } = await meeting(server, 1);
    const tablet = await openTablet(browser, server, { address });
    const { page, context } = tablet;
    await isStored(page);
    await context.setOffline(true);
    await cancel(tablet, 'Muu syy');
    await barSays(page, /^1 lähettämättä/);
    await page.getByRole('button', { name: 'Kumoa peruminen' }).click();
    await page.locator('.roll-row').first().waitFor();
    await page
      .locator('.unsent')
      .getByText(/lähettämättä/)
      .waitFor({ state: 'detached' });
    await context.setOffline(false);
    await page.reload();
    expect(await stored()).toMatchObject({ status: 'planned', version: 1 });
  });

  it('is undone whole without a network, with what was written after it', async () => {
    const { stored, address } = await meeting(server, 1);
    const tablet = await openTablet(browser, server, { address });
    const { page, context } = tablet;
    await isStored(page);
    await context.setOffline(true);
    await cancel(tablet, 'Muu syy');
    const note = page.getByLabel('Huomiot kokoontumisesta');
    await note.fill('Sauna oli rikki.');
    await note.blur();
    await barSays(page, /^2 lähettämättä/);
    await page.getByRole('button', { name: 'Kumoa peruminen' }).click();
    await page.locator('.roll-row').first().waitFor();
    await context.setOffline(false);
    await barSays(page, 'Kaikki lähetetty');
    expect(await stored()).toMatchObject({ status: 'planned', note: 'Sauna oli rikki.' });
  });

  it('is undone as held where another leader has marked that somebody came meanwhile', async () => {
    const { runId, sessionId, members, stored, address } = await meeting(server, 1);
    const tablet = await openTablet(browser, server, { address });
    const { page } = tablet;
    await cancel(tablet, 'Muu syy');
    await barSays(page, 'Kaikki lähetetty');
    const params = { runId, sessionId };
    const colleague = as(server, 'camp-leader');
    const put = async (changes: Partial<SessionBody>) => {
      const now = await stored();
      if (!now) throw new Error('The session is not stored');
      const { sessionId: _, marks: __, version: ifMatch, ...body } = now;
      await colleague.putSession({ params, body: { ...body, ...changes }, ifMatch });
    };
    await put({ status: 'planned' });
    const mark = { attendance: 'present' as const, device: 'd' };
    const markedAt = new Date().toISOString();
    await colleague.patchAttendance({
      params,
      body: { marks: { [members[0] ?? '']: { ...mark, markedAt } } },
    });
    expect((await stored())?.status).toBe('held');
    await put({ status: 'cancelled', cancelReason: 'place_unusable' });
    await page.getByRole('button', { name: 'Päivitä' }).click();
    await page.getByText('Kokoontuminen on peruttu: tilaa ei voi käyttää.').waitFor();
    await page.getByRole('button', { name: 'Kumoa peruminen' }).click();
    await page.locator('.roll-row').first().waitFor();
    await barSays(page, 'Kaikki lähetetty');
    // A planned session counts for nobody, whatever its marks say.
    await expect.poll(async () => (await stored())?.status).toBe('held');
  });

  it('is offered as an undo for ten minutes, and after that the session is restored', async () => {
    const { stored, address } = await meeting(server, 1);
    const tablet = await openTablet(browser, server, { address });
    const { page } = tablet;
    await page.clock.install();
    await cancel(tablet, 'Ohjaaja on estynyt');
    await page.getByRole('button', { name: 'Kumoa peruminen' }).waitFor();
    // The tablet locks itself when it is idle, so somebody touches it now and then.
    for (let minute = 1; minute <= configuration.cancelUndoMinutes; minute += 1) {
      await page.clock.runFor(60_000);
      await page.mouse.move(minute, minute);
      await page.mouse.down();
      await page.mouse.up();
    }
    await page.clock.runFor(1_000);
    await page.getByRole('button', { name: 'Palauta kokoontuminen' }).click();
    await page.locator('.roll-row').first().waitFor();
    await expect.poll(async () => (await stored())?.status).toBe('planned');
  });

  it('is restored by another leader too, from the reason that they see', async () => {
    const { runId, sessionId, stored, address } = await meeting(server, 1);
    const before = await stored();
    if (!before) throw new Error('The session is not stored');
    const { kind, date, minutes, last, note, version } = before;
    await as(server, 'leader').putSession({
      params: { runId, sessionId },
      body: {
        ...{ kind, date, minutes, last, note, status: 'cancelled', cancelReason: 'other' },
      },
      ifMatch: version,
    });
    const { page } = await openTablet(browser, server, { name: 'Pekka' });
    await page.goto(`${server.url}/${address}`);
    await page.getByText('Kokoontuminen on peruttu: muu syy.').waitFor();
    expect(await page.getByRole('button', { name: 'Kumoa peruminen' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Palauta kokoontuminen' }).click();
    await expect.poll(async () => (await stored())?.status).toBe('planned');
  });

  it.each(swept([320, 1280], 20261301))(
    'has no accessibility violations at %i pixels, and nothing to save beside it',
    async (width) => {
      const { address } = await meeting(server, 1);
      const tablet = await openTablet(browser, server, { address, width });
      const { page } = tablet;
      await page.getByRole('button', { name: 'Peru kokoontuminen' }).click();
      expect(await violationsOn(page)).toEqual([]);
      expect(await page.getByRole('button', { name: 'Tallenna' }).count()).toBe(0);
      await page.keyboard.press('Escape');
      await cancel(tablet, 'Muu syy');
      expect(await violationsOn(page)).toEqual([]);
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scroll).toBeLessThanOrEqual(width);
    },
  );
});
