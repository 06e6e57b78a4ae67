import { readFile } from 'node:fs/promises';
import { UpdateCommand } from '@aws-sdk/lib-dynamodb';
import type { BrowserContext, Page } from 'playwright-core';
import { encode } from 'uqr';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keys } from '../../functions/store/keys.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { ownLabelLimits } from '../../shared/configuration.ts';
import { type Backup, readBackup } from '../../web/src/offline/backup.ts';
import { labelLinkAddress, labelLinkIn } from '../../web/src/routes/label-link.ts';
import { testBrowser } from '../browser.ts';
import { as, closeRun, endRun, runningRun } from '../make.ts';
import { plant } from '../planted.ts';
import { tableNameOf } from '../privacy/person.ts';
import { writtenQuickly } from '../quick-pins.ts';
import { testServer } from '../server.ts';
import { signInAs } from '../signed-in.ts';
import { formsAddress, open, paperAddress } from './forms-set-up.ts';
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

/** No test may send any of these, nor may a log hold them. */
const [hat, beard, boots] = ['punainen pipo', 'harmaa partamies', 'keltaiset saappaat'];
for (const label of [hat, beard, boots]) plant('name', label);

/** Everything that a device sent since its context was opened: addresses, headers and bodies. */
const sent: string[] = [];
const watch = async (context: BrowserContext) => {
  context.on('request', (request) =>
    sent.push([request.url(), JSON.stringify(request.headers()), request.postData()].join('\n')),
  );
};
const wasSent = (text: string) => sent.some((one) => decodeURIComponent(one).includes(text));

beforeEach(() => {
  sent.length = 0;
});
afterEach(await clearing(browser, server));

const membersAddress = (runId: string) => `#/ryhmat/${runId}/osallistujat`;
const goTo = (page: Page, address: string) => page.goto(`${server.url}/${address}`);
const labelOf = (page: Page, number: string) =>
  page.locator(`main [data-own-label="${number}"]`).first();

/** Writes a label on the page of the members. */
async function write(page: Page, number: string, label: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(`tunniste.*, ${number}`) }).click();
  await page.getByLabel('Tunniste', { exact: true }).fill(label);
  await page.getByRole('button', { name: 'Tallenna tunniste' }).click();
  if (label) await labelOf(page, number).getByText(label).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}

/** Aino's tablet on the page of the members of a new group, with a label for each of the first. */
async function labelled(labels: readonly string[], size = labels.length) {
  const group = await meeting(server, size);
  const address = membersAddress(group.runId);
  const tablet = await openTablet(browser, server, { address, prepare: watch });
  await tablet.page.locator('.member-line').first().waitFor();
  for (const [n, label] of labels.entries())
    await write(tablet.page, group.members[n] ?? '', label);
  return { ...group, ...tablet };
}

/** Notes each key that the page exports: the test has no camera to read it from the QR code. */
const noteKeys = (context: BrowserContext) =>
  context.addInitScript(() => {
    const noted: number[][] = [];
    Object.assign(globalThis, { notedKeys: noted });
    const exportKey = crypto.subtle.exportKey.bind(crypto.subtle) as (
      ...all: unknown[]
    ) => Promise<unknown>;
    crypto.subtle.exportKey = (async (...all: unknown[]) => {
      const key = await exportKey(...all);
      if (key instanceof ArrayBuffer && key.byteLength === 32) noted.push([...new Uint8Array(key)]);
      return key;
    }) as typeof crypto.subtle.exportKey;
  });

/**
 * Has the page draw a QR code; returns the address in it, compared with each of its squares.
 * @param keys how many keys the page makes before it draws the code with the last one
 */
async function scanned(page: Page, runId: string, keys = 1): Promise<string> {
  const noted = () => page.evaluate(() => Reflect.get(globalThis, 'notedKeys') as number[][]);
  const before = (await noted()).length;
  const again = page.getByRole('button', { name: 'Tee uusi koodi' });
  const first = page.getByRole('button', { name: 'Siirrä omat tunnisteet toiseen laitteeseen' });
  await ((await again.count()) > 0 ? again : first).click();
  await expect.poll(async () => (await noted()).length).toBe(before + keys);
  const key = Buffer.from((await noted()).at(-1) ?? []).toString('base64url');
  plant('secret', key);
  const address = labelLinkAddress(server.url, { runId, key });
  const { data } = encode(address, { ecc: 'M', border: 3 });
  const squares = data.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : [])),
  );
  await page.locator(`dialog svg.qr path[d="${squares.join('')}"]`).waitFor();
  return address;
}

const keyIn = (address: string) => labelLinkIn(new URL(address).hash)?.key ?? '';

/** Another device of somebody, where the link was opened by the camera and a PIN was set. */
async function otherDevice(address: string, name = 'Aino') {
  const context = await browser.newContext({ viewport: { width: 375, height: 740 }, locale: 'fi' });
  await watch(context);
  const page = await context.newPage();
  await page.goto(address);
  // Before anybody has signed in the key is in the address no longer.
  await page.getByRole('button', { name: 'Kirjaudu' }).first().waitFor();
  expect(page.url()).not.toContain(keyIn(address));
  await signInAs(page, name);
  await page.getByLabel('PIN', { exact: true }).fill(tabletPin);
  await page.getByLabel('PIN uudelleen').fill(tabletPin);
  await page.getByRole('button', { name: 'Ota käyttöön' }).click();
  return { page, context };
}

/** Reads the groups again, as the leader does by the button. */
async function refresh(page: Page): Promise<void> {
  const isListed = page.waitForResponse((reply) => /\/v1\/runs(\?|$)/.test(reply.url()));
  await page.getByRole('button', { name: 'Päivitä' }).click();
  await isListed;
}

describe('A leader’s own label', () => {
  it('is written without a network, seen wherever the number is, and leaves the device in no way', async () => {
    const { page, context, runId, members, address } = await labelled([], 2);
    const [first = '', second = ''] = members;
    await isStored(page);
    await context.setOffline(true);
    await write(page, first, `  ${hat} `);
    await goTo(page, address);
    await rowOf(page, first).getByText(hat).waitFor();
    const described = rowOf(page, first).getByRole('button', { name: 'Paikalla' });
    expect(await described.getAttribute('aria-describedby')).toContain(`label-${first}`);
    expect(await rowOf(page, second).getByText(hat).count()).toBe(0);

    // One tap on the menu of a row leads to its label.
    await rowOf(page, second)
      .getByRole('button', { name: /^Tarkenna/ })
      .click();
    await page.getByRole('button', { name: 'Kirjoita tunniste' }).click();
    await page.getByLabel('Tunniste', { exact: true }).fill(beard);
    await page.getByRole('button', { name: 'Tallenna tunniste' }).click();
    await rowOf(page, second).getByText(beard).waitFor();
    await tapMark(page, second, 'Paikalla');

    await goTo(page, formsAddress(runId));
    await page.getByRole('row', { name: first }).getByText(hat).waitFor();
    const dialog = await open(page, first);
    await dialog.getByText(hat).waitFor();
    // A participant may look at a step, and does not see it there.
    await dialog.getByRole('button', { name: 'Merkitse' }).first().click();
    expect(await dialog.getByText(hat).count()).toBe(0);
    await goTo(page, paperAddress(runId, first));
    await page.locator('main .lead').getByText(hat).waitFor();

    const { text, counts } = await onDisk(page);
    expect(counts.copy).toBe(2);
    for (const label of [hat, beard]) expect(text, label).not.toContain(label);
    await page.reload();
    await unlockTablet(page);
    await page.locator('main .lead').getByText(hat).waitFor();

    await context.setOffline(false);
    await barSays(page, 'Kaikki lähetetty');
    await goTo(page, membersAddress(runId));
    await labelOf(page, first).waitFor();
    expect(sent.length).toBeGreaterThan(20);
    for (const label of [hat, beard]) expect(wasSent(label), label).toBe(false);
  });

  it('is not in the backup, not on paper and not in the tab’s title', async () => {
    const { page, context, members, address } = await labelled([boots]);
    const [first = ''] = members;
    expect(await page.title()).not.toContain(boots);
    await page.emulateMedia({ media: 'print' });
    expect(await labelOf(page, first).isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    expect(await labelOf(page, first).isVisible()).toBe(true);
    await page.getByRole('button', { name: `Muuta tunnistetta, ${first}` }).click();
    const field = page.getByLabel('Tunniste', { exact: true });
    expect(await field.inputValue()).toBe(boots);
    await page.emulateMedia({ media: 'print' });
    expect(await field.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    expect(await field.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Sulje' }).click();
    await context.setOffline(true);
    await goTo(page, address);
    await tapMark(page, first, 'Paikalla');
    await page.locator('.unsent').click();
    const passphrase = 'laiturilla tuulee taas';
    await page.getByLabel('Tiedoston uusi salasana').fill(passphrase);
    await page.getByLabel('Uusi salasana uudelleen').fill(passphrase);
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Tallenna varmuuskopio' }).click();
    const text = await readFile(await (await coming).path(), 'utf8');
    const backup = (await readBackup(writtenQuickly(text), passphrase)) as Backup;
    expect(backup.items).toHaveLength(1);
    expect(JSON.stringify(backup)).not.toContain(boots);
  });

  it('is refused where it would say to anybody who it is, and warned of where it looks like a name', async () => {
    const { page, members } = await labelled([], 1);
    const number = members[0] ?? '';
    await page.getByRole('button', { name: `Kirjoita tunniste, ${number}` }).click();
    const field = page.getByLabel('Tunniste', { exact: true });
    await page.getByText('Älä kirjoita siihen terveydestä').waitFor();
    for (const [typed, fault] of [
      ['131052-308T', 'henkilötunnus'],
      ['040 123 4567', 'puhelinnumero'],
      ['a@b.fi', 'sähköpostiosoite'],
    ] as const) {
      await field.fill(typed);
      await page.getByRole('button', { name: 'Tallenna tunniste' }).click();
      await page.getByText(`Tunnisteessa näyttää olevan ${fault}`).waitFor();
    }
    expect(await labelOf(page, number).count()).toBe(0);
    await field.fill('Maija');
    await page.getByText('Tunniste näyttää nimeltä').waitFor();
    await field.fill('x'.repeat(30));
    expect(await field.inputValue()).toHaveLength(24);
    await field.fill('M.K.');
    await page.getByRole('button', { name: 'Tallenna tunniste' }).click();
    await labelOf(page, number).getByText('M.K.').waitFor();
    await page.getByRole('button', { name: `Muuta tunnistetta, ${number}` }).click();
    await page.getByRole('button', { name: 'Poista tunniste' }).click();
    await labelOf(page, number).waitFor({ state: 'detached' });
    // With the last label its record goes too.
    expect((await onDisk(page)).counts.copy).toBe(1);
  });
});

/** Aino's first device with two labels, from which a QR code is shown. */
const firstDevice = async () => {
  const group = await meeting(server, 2);
  const tablet = await openTablet(browser, server, {
    address: membersAddress(group.runId),
    prepare: async (context) => {
      await watch(context);
      await noteKeys(context);
    },
  });
  for (const [n, label] of [hat, beard].entries())
    await write(tablet.page, group.members[n] ?? '', label);
  return { ...group, ...tablet };
};

describe('A QR code', () => {
  it('moves the labels to the leader’s other device once, and no key or label is ever sent', async () => {
    const { page, runId, members } = await firstDevice();
    const [first = '', second = ''] = members;
    const address = await scanned(page, runId);
    const other = await otherDevice(address);
    await other.page.getByText('Tälle laitteelle siirtyi 2 omaa tunnistetta.').waitFor();
    await other.page.getByRole('link', { name: 'Katso osallistujia' }).click();
    await labelOf(other.page, first).getByText(hat).waitFor();
    await labelOf(other.page, second).getByText(beard).waitFor();
    const { text } = await onDisk(other.page);
    for (const secret of [hat, beard, keyIn(address)]) {
      expect(text).not.toContain(secret);
      expect(wasSent(secret)).toBe(false);
    }
    // It is a copy: the first device keeps its labels.
    await page.getByRole('button', { name: 'Sulje' }).click();
    await labelOf(page, first).getByText(hat).waitFor();

    // The code has been used; a page of the address without a key says so too.
    await other.page.goto(address);
    await other.page.getByText('Siirrettäviä tunnisteita ei löydy').waitFor();
    expect(other.page.url()).not.toContain(keyIn(address));
    await other.page.reload();
    await unlockTablet(other.page);
    await other.page.getByText('Koodi on jo käytetty').waitFor();

    // It may be repeated, and newer labels replace older ones.
    await write(page, first, boots);
    await other.page.goto(await scanned(page, runId));
    await other.page.getByText('Tälle laitteelle siirtyi 2 omaa tunnistetta.').waitFor();
    await goTo(other.page, membersAddress(runId));
    await labelOf(other.page, first).getByText(boots).waitFor();
  });

  it('that is old opens nothing, and spoils nothing for the new one', async () => {
    const { page, runId } = await firstDevice();
    const old = await scanned(page, runId);
    const now = await scanned(page, runId);
    expect(keyIn(now)).not.toBe(keyIn(old));
    const other = await otherDevice(old);
    await other.page.getByText('Koodi on vanha').waitFor();
    expect((await onDisk(other.page)).counts.copy).toBe(1);
    await other.page.goto(now);
    await other.page.getByText('Tälle laitteelle siirtyi 2 omaa tunnistetta.').waitFor();
  });

  it('still works after the device was locked in the middle of it', async () => {
    const { page, runId, members } = await firstDevice();
    const address = await scanned(page, runId);
    const other = await openTablet(browser, server, { prepare: watch });
    // The vault is locked once the labels have arrived, and before they can be stored.
    const isHeld = Promise.withResolvers<void>();
    await other.page.route('**/v1/runs/*/labels', async (route) => {
      const reply = await route.fetch();
      await other.page.evaluate(
        () =>
          new Promise<void>((held) => {
            void navigator.locks.request('laituri.labels', () => {
              held();
              return new Promise((release) => Object.assign(globalThis, { release }));
            });
          }),
      );
      await route.fulfill({ response: reply });
      isHeld.resolve();
    });
    await other.page.goto(address);
    await isHeld.promise;
    await other.page.waitForTimeout(500);
    await other.page.getByRole('button', { name: 'Lukitse' }).click();
    await other.page.getByLabel('PIN', { exact: true }).waitFor();
    await other.page.unroute('**/v1/runs/*/labels');
    await other.page.evaluate(() => Reflect.get(globalThis, 'release')());
    await other.page.waitForTimeout(500);
    await unlockTablet(other.page);
    await other.page.getByText('Tälle laitteelle siirtyi 2 omaa tunnistetta.').waitFor();
    await other.page.getByRole('link', { name: 'Katso osallistujia' }).click();
    await labelOf(other.page, members[0] ?? '')
      .getByText(hat)
      .waitFor();
  });

  it('carries no label of somebody who is erased while it is made', async () => {
    const { page, runId, members } = await firstDevice();
    const [first = '', second = ''] = members;
    let puts = 0;
    await page.route('**/v1/runs/*/labels', async (route) => {
      puts += 1;
      // The device has read the group and sealed both labels.
      if (puts === 1)
        await as(server, 'own-worker').deleteParticipant({ params: { participantId: first } });
      await route.continue();
    });
    const other = await otherDevice(await scanned(page, runId, 2));
    await other.page.getByText('Tälle laitteelle siirtyi 1 oma tunniste.').waitFor();
    expect(puts).toBe(2);
    await other.page.getByRole('link', { name: 'Katso osallistujia' }).click();
    await labelOf(other.page, second).getByText(beard).waitFor();
  });

  it('that was not used in time opens nothing', async () => {
    const { page, runId } = await firstDevice();
    const address = await scanned(page, runId);
    const over = new Date(Date.now() - 1000).toISOString();
    await server.documents.send(
      new UpdateCommand({
        TableName: tableNameOf(server, 'Records'),
        Key: keys.sealedLabels('kainuu', runId, 'leader'),
        UpdateExpression: 'SET #until = :over',
        ExpressionAttributeNames: { '#until': 'until' },
        ExpressionAttributeValues: { ':over': over },
      }),
    );
    const other = await otherDevice(address);
    await other.page.getByText('Siirrettäviä tunnisteita ei löydy').waitFor();
    expect((await onDisk(other.page)).counts.copy).toBe(1);
  });

  it('gives nothing to another leader of the same group who photographs it', async () => {
    const { page, runId, members } = await firstDevice();
    const address = await scanned(page, runId);
    const other = await otherDevice(address, 'Pekka');
    await other.page.getByText('Siirrettäviä tunnisteita ei löydy').waitFor();
    await other.page.getByRole('link', { name: 'Katso osallistujia' }).click();
    await other.page
      .getByText(members[0] ?? '')
      .first()
      .waitFor();
    expect(await other.page.locator('[data-own-label]').count()).toBe(0);
    // The leader's own device still gets them.
    const own = await otherDevice(address);
    await own.page.getByText('Tälle laitteelle siirtyi 2 omaa tunnistetta.').waitFor();
  });

  it('is not made without a network, and nothing is lost by that', async () => {
    const { page, context, members } = await firstDevice();
    await context.setOffline(true);
    await page.getByRole('button', { name: 'Siirrä omat tunnisteet toiseen laitteeseen' }).click();
    await page.getByText('Siirtoon tarvitaan verkko ja kirjautuminen.').waitFor();
    expect(await page.locator('svg.qr').count()).toBe(0);
    await page.getByRole('button', { name: 'Sulje' }).click();
    await labelOf(page, members[0] ?? '')
      .getByText(hat)
      .waitFor();
  });
});

describe('Labels end on the device', () => {
  it('once it learns that the group is closed', async () => {
    const { runId, members } = await runningRun(server, 1, { name: 'Suljettava ryhmä' });
    const address = membersAddress(runId);
    const { page } = await openTablet(browser, server, { address });
    await write(page, members[0] ?? '', hat);
    await endRun(server, runId);
    await closeRun(server, runId, members);
    expect((await onDisk(page)).counts.copy).toBe(2);
    await refresh(page);
    await expect.poll(async () => (await onDisk(page)).counts.copy).toBe(1);
    await page.locator('[data-own-label]').waitFor({ state: 'detached' });
  });

  it('for a number that was erased, and only for that one', async () => {
    const { page, members } = await labelled([hat, beard]);
    const [first = '', second = ''] = members;
    await as(server, 'own-worker').deleteParticipant({ params: { participantId: first } });
    await refresh(page);
    await page.getByText(first).first().waitFor({ state: 'detached' });
    await labelOf(page, second).getByText(beard).waitFor();
    await page.getByText('Tällä laitteella on 1 oma tunniste.').waitFor();
  });

  it('when it was without a network for two months', async () => {
    const { page, context, members } = await labelled([hat]);
    const number = members[0] ?? '';
    await isStored(page);
    await context.setOffline(true);
    const days = (n: number) => new Date(Date.now() + n * 86_400_000);
    for (const [ahead, left] of [
      [ownLabelLimits.daysUnread - 1, 1],
      [ownLabelLimits.daysUnread + 1, 0],
    ] as const) {
      await page.clock.setSystemTime(days(ahead));
      await page.reload();
      await unlockTablet(page);
      await page.getByText(number).first().waitFor();
      expect(await labelOf(page, number).count()).toBe(left);
    }
    expect((await onDisk(page)).counts.copy).toBe(1);
  });
});
