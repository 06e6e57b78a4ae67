import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { newParticipantId } from '../../shared/domain/participant-id.ts';
import { staffTexts as texts } from '../../web/src/texts/staff/fi/texts.ts';
import { testBrowser } from '../browser.ts';
import { as, newId, newParticipant, releasedRun } from '../make.ts';
import { testServer } from '../server.ts';
import { openMenu, signInAs } from '../signed-in.ts';
import { formsAddress, formsToday, open, paperAddress } from './forms-set-up.ts';
import {
  barSays,
  clearing,
  isStored,
  meeting,
  openTablet,
  tabletPin,
  unlockTablet,
} from './leader-tablet.ts';
import { violationsOn } from './violations.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const width = 320;

afterEach(await clearing(browser, server));

async function expectNothingBeside(page: Page, what: string): Promise<void> {
  const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(scroll, what).toBeLessThanOrEqual(width);
}

/** No accessibility violations in what is visible, and nothing of it outside the screen. */
async function expectOpenToAll(page: Page, what: string): Promise<void> {
  await expectNothingBeside(page, what);
  expect(await violationsOn(page), what).toEqual([]);
}

/** Somebody without an own worker, whom a partner sent to the leader. */
async function partnersClient(background = {}): Promise<string> {
  const participantId = newParticipantId();
  const body = { ownWorker: null, background, synthetic: true };
  await as(server, 'leader').putParticipant({ params: { participantId }, body });
  return participantId;
}

const go = async (page: Page, address: string, heading: string | RegExp) => {
  await page.evaluate((to) => {
    location.hash = to;
  }, address);
  await page.getByRole('heading', { level: 1, name: heading }).waitFor();
};

/** Every page of a leader's, with its headings. */
const viewsOf = ({ runId, members, address }: Awaited<ReturnType<typeof meeting>>) =>
  [
    ['#/tanaan', 'Tänään'],
    ['#/lahettamatta', 'Lähettämättä'],
    [`#/ryhmat/${runId}`, 'Yleiskuva'],
    [`#/ryhmat/${runId}/kokoontumiset`, 'Kokoontumiset'],
    [address, /Kokoontuminen/],
    [`#/ryhmat/${runId}/osallistujat`, 'Osallistujat'],
    [formsAddress(runId), 'Lomakkeet'],
    [paperAddress(runId, members[0] ?? ''), /alkulomake/],
  ] as const;

const freshPage = async (): Promise<{ page: Page; context: BrowserContext }> => {
  const context = await browser.newContext({ viewport: { width, height: 640 }, locale: 'fi-FI' });
  return { page: await context.newPage(), context };
};

describe('Each view of a leader’s', () => {
  it('shows a group with a network and without, and then to somebody who is signed out', async () => {
    const group = await meeting(server, 3, { leaders: ['leader'] });
    const { page, context } = await openTablet(browser, server, { width, address: group.address });
    await isStored(page);
    for (const [address, heading] of viewsOf(group)) {
      await go(page, address, heading);
      await expectOpenToAll(page, address);
    }
    await context.setOffline(true);
    await page.reload();
    await unlockTablet(page);
    for (const [address, heading] of viewsOf(group)) {
      await go(page, address, heading);
      await expectNothingBeside(page, `${address} offline`);
    }
    // This one of the views shows more without a network.
    await go(page, formsAddress(group.runId), 'Lomakkeet');
    await expectOpenToAll(page, 'forms offline');
    await go(page, `#/ryhmat/${group.runId}/tulokset`, 'Tämä sivu tarvitsee verkon');
    await expectOpenToAll(page, 'the results offline');
  });

  it('is empty for somebody who leads no group, and says so', async () => {
    const { page } = await openTablet(browser, server, { width, name: 'Pekka' });
    await page.getByText('Sinulla ei ole avoimia ryhmiä.').waitFor();
    await expectOpenToAll(page, 'today without groups');
    await go(page, '#/lahettamatta', 'Lähettämättä');
    await page.getByText('Kaikki on lähetetty.').waitFor();
    await expectOpenToAll(page, 'nothing unsent');
  });
});

describe('The way in', () => {
  it('is the same for all where the device is not set up, is locked, or is another’s', async () => {
    const { page } = await freshPage();
    await page.goto(`${server.url}/#/tanaan`);
    await page.getByRole('button', { name: 'Kirjaudu' }).waitFor();
    await expectOpenToAll(page, 'signed out');
    await signInAs(page, 'Aino');
    await page.getByRole('heading', { name: 'Valitse PIN tälle laitteelle' }).waitFor();
    await page.getByLabel('PIN', { exact: true }).fill('24681');
    await page.getByRole('button', { name: 'Ota käyttöön' }).click();
    await page.getByText('PIN on liian lyhyt').waitFor();
    await expectOpenToAll(page, 'not set up');
    await page.getByLabel('PIN', { exact: true }).fill(tabletPin);
    await page.getByLabel('PIN uudelleen').fill(tabletPin);
    await page.getByRole('button', { name: 'Ota käyttöön' }).click();
    await page.getByRole('button', { name: 'Lukitse' }).click();
    await unlockTablet(page, 'wrong-one');
    await page.getByText(/^Väärä PIN/).waitFor();
    await expectOpenToAll(page, 'locked');
    await openMenu(page);
    await expectOpenToAll(page, 'the menu');
    await page.getByRole('button', { name: 'Kirjaudu ulos' }).click();
    await page.getByRole('button', { name: 'Kirjaudu' }).first().waitFor();
    await page.goto(`${server.url}/#/tanaan`);
    await page.getByText('Avaa PINillä').waitFor();
    await expectOpenToAll(page, 'locked and signed out');
  });

  it('waits for a slow network, and says what is not loaded when nothing replies', async () => {
    const { page } = await freshPage();
    const gate = Promise.withResolvers<void>();
    await page.route('**/v1/runs?*', (route) => gate.promise.then(() => route.abort()));
    await page.route('**/v1/runs', (route) => gate.promise.then(() => route.abort()));
    await page.goto(`${server.url}/#/tanaan`);
    await signInAs(page, 'Aino');
    await page.getByLabel('PIN', { exact: true }).fill(tabletPin);
    await page.getByLabel('PIN uudelleen').fill(tabletPin);
    await page.getByRole('button', { name: 'Ota käyttöön' }).click();
    await page.getByText('Päivitetään ryhmiä…').waitFor();
    await expectOpenToAll(page, 'reading');
    gate.resolve();
    await page.getByText('Ryhmiäsi ei saatu haettua').waitFor();
    await expectOpenToAll(page, 'not read');
  });
});

describe('The list of members', () => {
  it('grows by a number that is checked on the device, without a network, and the forms with it', async () => {
    const { runId, address } = await meeting(server, 1, {
      leaders: ['leader'],
      endsOn: formsToday,
    });
    const number = await partnersClient();
    const { page, context } = await openTablet(browser, server, { width, address });
    await context.setOffline(true);
    await go(page, `#/ryhmat/${runId}/osallistujat`, 'Osallistujat');
    await page.getByRole('button', { name: 'Lisää osallistuja numerolla' }).click();
    const dialog = page.getByRole('dialog');
    const wrong = `${number.slice(0, 7)}${number.endsWith('A') ? 'B' : 'A'}`;
    await dialog.getByLabel('Osallistujan numero').fill(wrong);
    await dialog.getByRole('button', { name: 'Tallenna' }).click();
    await dialog.getByText('Numerossa on kirjoitusvirhe.').waitFor();
    await expectOpenToAll(page, 'a mistyped number');
    await dialog.getByLabel('Osallistujan numero').fill(`${number.slice(0, 4)}-${number.slice(4)}`);
    await dialog.getByLabel('Omatyöntekijä').selectOption('referred_by_partner');
    await dialog.getByRole('button', { name: 'Tallenna' }).click();
    await page.locator('.member-line').filter({ hasText: number }).waitFor();
    await go(page, formsAddress(runId), 'Lomakkeet');
    const forms = await open(page, number, 'Merkitse');
    await expectOpenToAll(page, 'a decision');
    await forms.getByLabel('Osallistuja oli poissa').check();
    await forms.getByRole('button', { name: 'Tallenna merkintä' }).click();
    await barSays(page, /^2 lähettämättä/);
    await context.setOffline(false);
    await barSays(page, 'Kaikki lähetetty');
    const { items } = await as(server, 'leader').listForms({ params: { runId } });
    expect(items.find((one) => one.participantId === number)?.status).toBe('absent');
  });

  it('has a client of an own worker only once that worker has referred them, and says so', async () => {
    const { runId, address } = await meeting(server, 1, {
      leaders: ['leader'],
      endsOn: formsToday,
    });
    const number = await newParticipant(server);
    const { page } = await openTablet(browser, server, { width, address });
    await go(page, `#/ryhmat/${runId}/osallistujat`, 'Osallistujat');
    await page.getByRole('button', { name: 'Lisää osallistuja numerolla' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('omatyöntekijä ohjaa hänet ensin ryhmään').waitFor();
    await dialog.getByLabel('Osallistujan numero').fill(number);
    await dialog.getByRole('button', { name: 'Tallenna' }).click();
    await dialog.getByText('pyydä omatyöntekijää ohjaamaan hänet ensin ryhmään').waitFor();
    await expectOpenToAll(page, 'a number that is not hers to know');
    const { items } = await as(server, 'leader').listMembers({ params: { runId } });
    expect(items.map(({ participantId }) => participantId)).not.toContain(number);
  });

  it('is not counted for a leader who took the group over after the release, and the page says so', async () => {
    const { runId } = await releasedRun(
      server,
      Array.from({ length: 6 }, (_, n) => [2, 2 + (n % 2)]),
    );
    const body = { from: 'leader', to: 'camp-leader', reason: null };
    const params = { runId, handOverId: newId('hand-over') };
    await as(server, 'leader').putRunHandOver({ params, body });
    const { page } = await openTablet(browser, server, { name: 'Pekka', width });
    await isStored(page);
    await go(page, `#/ryhmat/${runId}/osallistujat`, 'Osallistujat');
    await page.getByText(texts.problems['background.released']).waitFor();
    expect(await page.getByText(texts.background.tooFew).count()).toBe(0);
    await expectOpenToAll(page, 'a background that is not counted');
  });

  it('is confirmed in figures without a network, and shown as outdated when they change', async () => {
    const { runId, address } = await meeting(server, 3, {
      leaders: ['leader'],
      endsOn: formsToday,
    });
    const { page, context } = await openTablet(browser, server, { width, address });
    await context.setOffline(true);
    await go(page, `#/ryhmat/${runId}/osallistujat`, 'Osallistujat');
    await page.getByText('Taustatietoja ei ole vahvistettu.').waitFor();
    await page.getByRole('button', { name: 'Vahvista nämä luvut' }).click();
    await page
      .getByText('Vahvistus on vasta tällä laitteella. Se lähtee, kun yhteys toimii.')
      .waitFor();
    expect(await page.getByText('Taustatietoja ei ole vahvistettu.').count()).toBe(0);
    await context.setOffline(false);
    await barSays(page, 'Kaikki lähetetty');
    const number = await partnersClient({ sex: 'female' });
    await page.getByRole('button', { name: 'Lisää osallistuja numerolla' }).click();
    await page.getByLabel('Osallistujan numero').fill(number);
    await page.getByLabel('Omatyöntekijä').selectOption('referred_by_partner');
    await page.getByRole('dialog').getByRole('button', { name: 'Tallenna' }).click();
    await barSays(page, 'Kaikki lähetetty');
    await go(page, '#/tanaan', 'Tänään');
    await page.getByRole('button', { name: 'Päivitä' }).click();
    await page.getByRole('button', { name: 'Päivitä' }).waitFor();
    await go(page, `#/ryhmat/${runId}/osallistujat`, 'Osallistujat');
    await page.getByText('Tarkista ja vahvista ne uudelleen.').waitFor();
  });
});
