import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { dayOf } from '../../shared/domain/day.ts';
import { partnerAddress } from '../../web/src/routes/partner-address.ts';
import { testBrowser } from '../browser.ts';
import { as } from '../make.ts';
import { newPartnerLink, newPartnerReferral, partnerWith, runToCome } from '../partners.ts';
import { testServer } from '../server.ts';
import { signedInPage } from '../signed-in.ts';
import { openTablet } from './leader-tablet.ts';
import { violationsOn } from './violations.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const today = dayOf(new Date().toISOString());
const [leader, outi, coordinator] = ['leader', 'own-worker', 'coordinator'].map((user) =>
  as(server, user),
) as [ReturnType<typeof as>, ReturnType<typeof as>, ReturnType<typeof as>];

/** A browser without an account, at a partner's address. */
async function partnerAt(address: string, locale = 'fi-FI'): Promise<Page> {
  const context = await browser.newContext({ locale, viewport: { width: 375, height: 812 } });
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

/** The page of a new link, and its run. */
async function linkedPage(locale?: string) {
  const { runId } = await runToCome(server, { name: 'Pihapelit' });
  const link = await newPartnerLink(server, runId);
  const address = partnerAddress(server.url, { secret: link.secret, isReceipt: false });
  return { runId, link, page: await partnerAt(address, locale) };
}

async function fillClient(page: Page, name = 'Kerttu Kumppanuus') {
  await page.getByLabel('Asiakkaan nimi').fill(name);
  await page.getByLabel('Asiakkaan puhelinnumero').fill('040 765 4321');
  await page.getByLabel('Mitä asiakas toivoo ryhmältä?').fill('Haluaa tavata muita.');
  await page.getByLabel(/Asiakas haluaa, että nämä tiedot välitetään/).check();
}

describe('A partner without an account', () => {
  it('refers a client from a coordinator’s link to the outcome', async () => {
    const { runId } = await runToCome(server, { name: 'Hahmoterapia, kevät' });
    const address = `#/ryhmat/${runId}/asetukset`;
    const kaisa = await signedInPage(browser, server, { name: 'Kaisa', address });
    await kaisa.getByRole('button', { name: 'Tee kumppanille linkki' }).click();
    const dialog = kaisa.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Tee kumppanille linkki' }).click();
    await dialog.getByText('Kirjoita kumppanin nimi.').waitFor();
    await dialog.getByLabel('Kumppanin nimi').fill('Löytöretki ry');
    expect(await violationsOn(kaisa)).toEqual([]);
    await dialog.getByRole('button', { name: 'Tee kumppanille linkki' }).click();
    const given = await dialog.getByLabel('Osoite').inputValue();
    await dialog.getByRole('img', { name: 'QR-koodi, joka avaa kumppanin sivun' }).waitFor();
    expect(await violationsOn(kaisa)).toEqual([]);
    await dialog.getByRole('button', { name: 'Sulje' }).click();
    await kaisa.getByText('ohjannut 0 asiakasta').waitFor();

    const partner = await partnerAt(given);
    await partner
      .getByRole('heading', { name: 'Ohjaa asiakas ryhmään Hahmoterapia, kevät' })
      .waitFor();
    expect(new URL(partner.url()).hash).toBe('');
    expect(await violationsOn(partner)).toEqual([]);
    await fillClient(partner);
    await partner.getByLabel(/antaa luvan kertoa minulle/).check();
    await partner.getByRole('button', { name: 'Lähetä' }).click();
    await partner.getByRole('heading', { name: 'Otettu vastaan' }).waitFor();
    expect(await violationsOn(partner)).toEqual([]);
    const receipt = await partner.getByLabel('Kuitin osoite').inputValue();

    const { page: aino } = await openTablet(browser, server);
    await aino.goto(`${server.url}/#/ryhmat/${runId}/osallistujat`);
    await aino.getByText('Asiakkaalla ei ole vielä omatyöntekijää').waitFor();
    expect(await aino.getByRole('button', { name: /^Tarjoa paikkaa/ }).count()).toBe(0);
    expect(await aino.content()).not.toContain('Kerttu');
    expect(await violationsOn(aino)).toEqual([]);

    const worker = await signedInPage(browser, server, { name: 'Outi', address: '#/etusivu' });
    await worker.getByText('1 kumppanin lähettämä asiakas odottaa omatyöntekijää').waitFor();
    await worker.getByText('Löytöretki ry').waitFor();
    expect(await violationsOn(worker)).toEqual([]);
    await worker.getByRole('button', { name: 'Ota asiakkaaksi' }).click();
    await worker.getByText('Olet nyt asiakkaan omatyöntekijä.').waitFor();
    await worker.getByRole('link', { name: /^Avaa asiakkaan/ }).click();
    await worker.getByRole('button', { name: 'Lisää tai korjaa nimi' }).click();
    await worker.waitForFunction(() =>
      [...document.querySelectorAll('input')].some(({ value }) => value === 'Kerttu Kumppanuus'),
    );

    const [waiting] = (await leader.listRunReferrals({ params: { runId } })).items;
    const params = { runId, participantId: waiting?.participantId ?? '' };
    await aino.goto(`${server.url}/#/tanaan`);
    await aino.getByText('Asiakkaalla ei ole vielä').waitFor({ state: 'detached' });
    await aino.goto(`${server.url}/#/ryhmat/${runId}/osallistujat`);
    await aino.getByRole('button', { name: /^Tarjoa paikkaa/ }).waitFor();
    const joinedOn = today;
    await leader.postReferralDecision({
      params,
      body: { state: 'accepted', joinedOn, confirmedDate: true },
    });
    const later = await partnerAt(receipt);
    await later.getByText('Asiakas on otettu ryhmään.').waitFor();
    expect(await violationsOn(later)).toEqual([]);
    for (const page of [kaisa, partner, aino, worker, later]) await page.context().close();
  });

  it('is told what is missing, at the field where it is missing', async () => {
    const { page } = await linkedPage();
    const send = page.getByRole('button', { name: 'Lähetä' });
    await send.click();
    await page.getByText('Kirjoita asiakkaan nimi.').waitFor();
    await page.getByLabel('Asiakkaan nimi').fill('Kerttu Kumppanuus');
    await page.getByLabel('Asiakkaan puhelinnumero').fill('ei ole');
    await send.click();
    await page.getByText('Kirjoita puhelinnumero').waitFor();
    await page.getByLabel('Asiakkaan puhelinnumero').fill('040 765 4321');
    await send.click();
    await page.getByText('Asiakasta voi ohjata vain').waitFor();
    await page.getByLabel('Mitä asiakas toivoo').fill('Kerttu haluaa tavata muita.');
    await send.click();
    await page.getByText('Poista tästä asiakkaan nimi').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });

  it('refers one client when the reply is lost and the button is pressed again', async () => {
    const { runId, page } = await linkedPage();
    await fillClient(page);
    let lost = 0;
    await page.route('**/v1/partner/referrals', async (route) => {
      lost++;
      // It arrives, and nobody hears of it.
      await route.fetch();
      await route.abort();
    });
    await page.getByRole('button', { name: 'Lähetä' }).click();
    await page.getByText('Yhteys katkesi.').waitFor();
    await page.unroute('**/v1/partner/referrals');
    const send = page.getByRole('button', { name: 'Lähetä' });
    await expect.poll(() => send.isEnabled()).toBe(true);
    await send.click();
    await page.getByRole('heading', { name: 'Otettu vastaan' }).waitFor();
    expect(lost).toBe(1);
    expect((await leader.listRunReferrals({ params: { runId } })).items).toHaveLength(1);
    await page.getByRole('button', { name: 'Ohjaa toinen asiakas' }).click();
    // The form is a new one, without anything of the first client.
    await page.getByRole('heading', { name: 'Otettu vastaan' }).waitFor({ state: 'detached' });
    await expect.poll(() => page.getByLabel('Asiakkaan nimi').inputValue()).toBe('');
    await fillClient(page, 'Toinen Tulija');
    await page.getByRole('button', { name: 'Lähetä' }).click();
    await page.getByRole('heading', { name: 'Otettu vastaan' }).waitFor();
    expect((await leader.listRunReferrals({ params: { runId } })).items).toHaveLength(2);
    await page.context().close();
  });

  it('types the code, and reads plainly that a link is over', async () => {
    const { link, page: opened } = await linkedPage();
    await opened.context().close();
    const page = await partnerAt(`${server.url}/k`);
    await page.getByLabel('Koodi').fill('7K2M');
    await page.getByRole('button', { name: 'Avaa' }).click();
    await page.getByText('Koodissa on virhe.').waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.getByLabel('Koodi').fill(link.code);
    await page.getByRole('button', { name: 'Avaa' }).click();
    await page.getByRole('heading', { name: 'Ohjaa asiakas ryhmään Pihapelit' }).waitFor();
    await coordinator.deletePartnerLink({ params: { runId: link.runId, linkId: link.linkId } });
    await page.reload();
    await page.getByRole('heading', { name: 'Linkki ei ole voimassa' }).waitFor();
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });

  it.each([
    ['sv-FI', 'sv', 'Hänvisa en klient till gruppen Pihapelit'],
    ['en-GB', 'en', 'Refer a client to the group Pihapelit'],
  ])('reads the page in the browser’s language: %s', async (locale, lang, title) => {
    const { page } = await linkedPage(locale);
    await page.getByRole('heading', { name: title }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(lang);
    expect(await violationsOn(page)).toEqual([]);
    await page.context().close();
  });
});

describe('Two own workers', () => {
  it('take a client at once: the second is told so, and the client is gone from their list', async () => {
    const { runId } = await runToCome(server, { name: 'Kalaretki' });
    const link = await newPartnerLink(server, runId, { partner: 'Kumppani ky' });
    await partnerWith(server, link.secret).postPartnerReferral({ body: newPartnerReferral() });
    const page = await signedInPage(browser, server, { name: 'Outi', address: '#/asiakkaani' });
    const row = page.locator('li', { hasText: 'Kalaretki' });
    await row.waitFor();
    const { items } = await outi.listUntakenClients({ query: { limit: '100' } });
    const participantId = items.find((one) => one.runId === runId)?.participantId ?? '';
    const other = as(server, 'camp-leader', { 'cognito:groups': ['own_worker', 'leader'] });
    await other.postTaking({ params: { participantId }, body: {} });
    await row.getByRole('button', { name: 'Ota asiakkaaksi' }).click();
    await page.getByText('Työkaveri ehti ottaa asiakkaan ensin.').waitFor();
    await page.context().close();
  });
});
