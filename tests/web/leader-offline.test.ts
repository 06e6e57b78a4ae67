import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { setInDirectory } from '../directory.ts';
import { as } from '../make.ts';
import { testServer } from '../server.ts';
import {
  barSays,
  clearing,
  isStored,
  meeting,
  onDisk,
  openTablet,
  rowOf,
  tabletPin,
  tapMark,
  unlockTablet,
} from './leader-tablet.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

afterEach(await clearing(browser, server));

/** The addresses of what the service worker stores. */
const cached = (page: Page) =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => url.slice(location.origin.length));
  });

describe('A copy that could not be read', () => {
  it('is read again by itself, and shows what is there by then', async () => {
    const { address, runId } = await meeting(server, 2);
    const { page } = await openTablet(browser, server, { address });
    await isStored(page);
    const forms = `/v1/runs/${runId}/forms`;
    let tries = 0;
    await page.route(`**${forms}`, async (route) => {
      tries += 1;
      await (tries <= 2 ? route.abort() : route.continue());
    });
    const isRead = page.waitForResponse((reply) => reply.url().endsWith(forms) && reply.ok());
    const failed = page.getByText('Päivitys ei onnistunut.');
    await page.evaluate((hash) => location.assign(hash), `#/ryhmat/${runId}`);
    await page.getByRole('button', { name: 'Päivitä' }).click();
    await failed.waitFor();
    await isRead;
    await page.getByRole('button', { name: 'Päivitä' }).waitFor();
    expect(await failed.count()).toBe(0);
  });
});

describe('Without a network', () => {
  it('marks outlive reload and closing, are on the disk in no clear text, and arrive once', async () => {
    const { members, roll, stored, runId, address } = await meeting(server, 3);
    const [first = '', second = '', third = ''] = members;
    const { page, context } = await openTablet(browser, server, { address });
    await isStored(page);
    await context.setOffline(true);
    await tapMark(page, first, 'Paikalla');
    await tapMark(page, second, 'Ilmoitti');
    await barSays(page, /^2 lähettämättä/);
    const { text, counts } = await onDisk(page);
    expect(counts).toMatchObject({ lock: 1, copy: 1, outbox: 2, letters: 0 });
    for (const word of [...members, runId, 'Ryhmä', 'Aino', 'present', 'attendance', tabletPin])
      expect(text, word).not.toContain(word);

    await page.reload();
    await barSays(page, '2 lähettämättä · lukittu');
    await unlockTablet(page);
    await rowOf(page, first).locator('[aria-pressed=true]').getByText('Paikalla').waitFor();
    await tapMark(page, third, 'Poissa');
    await page.getByLabel('Huomiot kokoontumisesta').fill('Laituri oli jäässä.');
    await page.getByLabel('Huomiot kokoontumisesta').blur();
    await barSays(page, /^4 lähettämättä/);

    // A new tab is not signed in: the PIN alone opens the vault.
    await page.close();
    const again = await context.newPage();
    await again.goto(`${server.url}/leader`);
    await again.waitForURL(/#\/tanaan$/);
    await unlockTablet(again);
    await barSays(again, /^4 lähettämättä/);
    await context.setOffline(false);
    await again.getByRole('main').getByRole('button', { name: 'Kirjaudu' }).click();
    await again.getByRole('button', { name: 'Aino' }).click();
    const patches: string[] = [];
    context.on('request', (request) => {
      if (request.method() === 'PATCH') patches.push(request.url());
    });
    await unlockTablet(again);
    await barSays(again, 'Kaikki lähetetty');
    expect(await roll()).toEqual({
      [first]: 'present',
      [second]: 'absent_notified',
      [third]: 'absent',
    });
    expect((await stored())?.note).toBe('Laituri oli jäässä.');
    expect(patches.length).toBe(1);
    // Beside the vault the browser stores the pages' code, and no reply of the API or the sign-in.
    for (const path of await cached(again))
      expect(path).toMatch(
        /^\/(index\.html|leader\.html|a\.html|settings\.json|favicon\.svg|manifest\.webmanifest|assets\/[\w.-]+)$/,
      );
  });

  it('it sends by itself when the network is back, in the order of the actions', async () => {
    const { runId, address, members } = await meeting(server, 1);
    const { page, context } = await openTablet(browser, server, { address });
    await context.setOffline(true);
    await page.goto(`${server.url}/#/ryhmat/${runId}/kokoontumiset`);
    await page.getByRole('button', { name: 'Lisää kokoontuminen' }).click();
    await page.getByLabel('Kesto minuutteina').fill('77');
    await page.getByRole('button', { name: 'Tallenna' }).click();
    await page.locator('.session-line').nth(1).click();
    await page.getByText('77 min').waitFor();
    await tapMark(page, members[0] ?? '', 'Paikalla');
    await page.getByLabel('Huomiot kokoontumisesta').fill('Lisäkerta.');
    await page.getByLabel('Huomiot kokoontumisesta').blur();
    await barSays(page, /^3 lähettämättä.*ei yhteyttä/);
    await context.setOffline(false);
    await barSays(page, 'Kaikki lähetetty');
    const { items } = await as(server, 'leader').listSessions({ params: { runId } });
    const added = items.find(({ minutes }) => minutes === 77);
    expect(added).toMatchObject({ note: 'Lisäkerta.', status: 'held' });
    expect(Object.keys(added?.marks ?? {})).toEqual(members);
  });

  it('two tablets that meet again show the same roll, and nobody is asked', async () => {
    const { members, roll, address } = await meeting(server, 3);
    const [first = '', second = '', third = ''] = members;
    const one = await openTablet(browser, server, { address });
    const other = await openTablet(browser, server, { address, name: 'Pekka' });
    await Promise.all([one.context.setOffline(true), other.context.setOffline(true)]);
    await tapMark(one.page, first, 'Paikalla');
    await tapMark(one.page, second, 'Poissa');
    await tapMark(other.page, second, 'Paikalla');
    await tapMark(other.page, third, 'Poissa');
    // The tablet that marked later sends first.
    for (const { page, context } of [other, one]) {
      await context.setOffline(false);
      await barSays(page, 'Kaikki lähetetty');
    }
    expect(await roll()).toEqual({ [first]: 'present', [second]: 'present', [third]: 'absent' });
    await rowOf(one.page, second).locator('[aria-pressed=true]').getByText('Paikalla').waitFor();
  });
});

describe('The tablet of a leader whose account is disabled', () => {
  it('says so, keeps what it has not sent, and sends it once they are active again', async () => {
    const { members, roll, address } = await meeting(server, 1);
    const [first = ''] = members;
    const { page } = await openTablet(browser, server, { address });
    await isStored(page);
    await setInDirectory(server, 'leader', { status: 'disabled' });
    await tapMark(page, first, 'Paikalla');
    await page.getByText('Tunnuksesi on poistettu käytöstä').waitFor();
    await barSays(page, /^1 lähettämättä/);
    expect((await onDisk(page)).counts).toMatchObject({ outbox: 1 });
    await setInDirectory(server, 'leader', { status: 'active' });
    expect(await roll()).toEqual({});
    await page.evaluate(() => {
      location.hash = '#/tanaan';
    });
    await page.getByRole('main').getByRole('button', { name: 'Kirjaudu' }).click();
    await page.getByRole('button', { name: 'Aino' }).click();
    await unlockTablet(page);
    await barSays(page, 'Kaikki lähetetty');
    expect(await roll()).toEqual({ [first]: 'present' });
  });
});

describe('What is refused', () => {
  it('stays in sight with its reason, blocks nothing else, and can be sent again', async () => {
    const { runId, sessionId, roll, address, members } = await meeting(server, 1);
    const { page, context } = await openTablet(browser, server, { address });
    const leader = as(server, 'leader');
    const [session] = (await leader.listSessions({ params: { runId } })).items;
    if (!session) throw new Error('There is no session');
    const { kind, date, minutes, last, note } = session;
    const body = { kind, date, minutes, last, note };
    await context.setOffline(true);
    await tapMark(page, members[0] ?? '', 'Paikalla');
    const params = { runId, sessionId };
    await leader.putSession({ params, body: { ...body, status: 'cancelled' }, ifMatch: 1 });
    await context.setOffline(false);
    await barSays(page, '1 lähettämättä · 1 vaatii huomiota');
    await page.locator('.unsent').click();
    await page.getByText('Kokoontuminen on peruttu.').waitFor();
    await leader.putSession({ params, body: { ...body, status: 'planned' }, ifMatch: 2 });
    await page.getByRole('button', { name: 'Lähetä uudelleen' }).click();
    await barSays(page, 'Kaikki lähetetty');
    expect(await roll()).toEqual({ [members[0] ?? '']: 'present' });
  });
});

describe('A change of a session that was held meanwhile', () => {
  const came = async (runId: string, sessionId: string, number: string) => {
    const mark = { attendance: 'present' as const, device: 'd' };
    const markedAt = new Date().toISOString();
    await as(server, 'camp-leader').patchAttendance({
      params: { runId, sessionId },
      body: { marks: { [number]: { ...mark, markedAt } } },
    });
  };

  it('leaves it held when it is sent again', async () => {
    const { runId, sessionId, stored, address, members } = await meeting(server, 1);
    const { page, context } = await openTablet(browser, server, { address });
    await context.setOffline(true);
    const note = page.getByLabel('Huomiot kokoontumisesta');
    await note.fill('Sauna oli rikki.');
    await note.blur();
    await barSays(page, /^1 lähettämättä/);
    await came(runId, sessionId, members[0] ?? '');
    await context.setOffline(false);
    await barSays(page, '1 lähettämättä · 1 vaatii huomiota');
    await page.locator('.unsent').click();
    await page.getByRole('button', { name: 'Lähetä uudelleen' }).click();
    await barSays(page, 'Kaikki lähetetty');
    expect(await stored()).toMatchObject({ status: 'held', note: 'Sauna oli rikki.' });
  });

  it('is refused where an older page makes it planned, beside what was typed', async () => {
    const { runId, sessionId, stored, address, members } = await meeting(server, 1);
    await came(runId, sessionId, members[0] ?? '');
    const { page } = await openTablet(browser, server, { address });
    // Pages of an earlier build made such a session planned.
    await page.route(`**/v1/runs/*/sessions/${sessionId}`, (route) =>
      route.continue({
        postData: JSON.stringify({ ...route.request().postDataJSON(), status: 'planned' }),
      }),
    );
    await page.getByRole('button', { name: 'Muokkaa kokoontumista' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Kesto minuutteina').fill('60');
    await dialog.getByRole('button', { name: 'Tallenna' }).click();
    await dialog.getByText('Joku on merkitty tulleeksi').waitFor();
    expect(await dialog.getByLabel('Kesto minuutteina').inputValue()).toBe('60');
    expect(await stored()).toMatchObject({ status: 'held', minutes: 135 });
    await page.unroute(`**/v1/runs/*/sessions/${sessionId}`);
    await dialog.getByRole('button', { name: 'Tallenna' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await stored()).toMatchObject({ status: 'held', minutes: 60 });
  });
});

describe('The vault', () => {
  it('is gone after ten wrong PINs, reloads between them or not', async () => {
    const { page } = await openTablet(browser, server);
    await page.getByRole('button', { name: 'Lukitse' }).click();
    for (let wrong = 1; wrong <= 10; wrong++) {
      await unlockTablet(page, '000000');
      if (wrong < 10) await page.getByText(new RegExp(`Väärä PIN. ${10 - wrong} yrity`)).waitFor();
      if (wrong === 5) await page.reload();
    }
    await page.getByText('Laitteen kopio on poistettu').waitFor();
    expect((await onDisk(page)).counts).toEqual({
      lock: 0,
      copy: 0,
      outbox: 0,
      handed: 0,
      letters: 0,
    });
  });

  it('opens with a new PIN and no longer with the old one', async () => {
    const { page } = await openTablet(browser, server, { address: '#/lahettamatta' });
    await page.getByText('Vaihda PIN tai varasalasana').click();
    await page.getByLabel('Nykyinen PIN').fill(tabletPin);
    await page.getByLabel('Uusi PIN', { exact: true }).fill('123456');
    await page.getByRole('button', { name: 'Vaihda PIN', exact: true }).click();
    await page.getByText('Merkit ovat peräkkäin.').waitFor();
    await page.getByLabel('Uusi PIN', { exact: true }).fill('135791');
    await page.getByLabel('PIN uudelleen').fill('135791');
    await page.getByRole('button', { name: 'Vaihda PIN', exact: true }).click();
    await page.getByText('PIN on vaihdettu.').waitFor();
    await page.getByRole('button', { name: 'Lukitse' }).click();
    await unlockTablet(page);
    await page.getByText('Väärä PIN. 9 yritystä').waitFor();
    await unlockTablet(page, '135791');
    await page.getByRole('heading', { name: 'Lähettämättä' }).waitFor();
  });

  it('gives a backup that another device sends, by a passphrase of its own', async () => {
    const { members, roll, address } = await meeting(server, 2);
    const lost = await openTablet(browser, server, { address });
    await lost.context.setOffline(true);
    await tapMark(lost.page, members[0] ?? '', 'Paikalla');
    await tapMark(lost.page, members[1] ?? '', 'Poissa');
    await lost.page.locator('.unsent').click();
    const coming = lost.page.waitForEvent('download');
    const { passphrase } = { passphrase: 'laiturilla tuulee taas' };
    const save = lost.page.getByRole('button', { name: 'Tallenna varmuuskopio' });
    for (const [typed, fault] of [
      ['246813', 'Salasana on liian lyhyt'],
      ['121212121212', 'Salasana on helppo arvata'],
    ] as const) {
      await lost.page.getByLabel('Tiedoston uusi salasana').fill(typed);
      await save.click();
      await lost.page.getByText(fault).waitFor();
    }
    await lost.page.getByLabel('Tiedoston uusi salasana').fill(passphrase);
    await lost.page.getByLabel('Uusi salasana uudelleen').fill(passphrase);
    await save.click();
    const path = await (await coming).path();
    const text = await readFile(path, 'utf8');
    for (const number of members) expect(text).not.toContain(number);

    const { page } = await openTablet(browser, server, { address: '#/lahettamatta' });
    await page.getByText('Lähetä toisen laitteen varmuuskopio').click();
    await page.getByLabel('Tiedosto', { exact: true }).setInputFiles(path);
    await page.getByLabel('Tiedoston salasana').fill(tabletPin);
    await page.getByRole('button', { name: 'Avaa ja lähetä' }).click();
    await page.getByText('Salasana ei avaa tätä tiedostoa.').waitFor();
    await page.getByLabel('Tiedoston salasana').fill(passphrase);
    await page.getByRole('button', { name: 'Avaa ja lähetä' }).click();
    await page.getByText('Tiedostossa oli 2 merkintää.').waitFor();
    await barSays(page, 'Kaikki lähetetty');
    const sent = await roll();
    expect(sent).toEqual({ [members[0] ?? '']: 'present', [members[1] ?? '']: 'absent' });
    // The device that was thought lost sends the same once more, and nothing changes.
    await lost.context.setOffline(false);
    await barSays(lost.page, 'Kaikki lähetetty');
    expect(await roll()).toEqual(sent);
  });
});
