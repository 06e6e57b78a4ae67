import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { currentConsentText } from '../../shared/consents/consents.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { type Purpose, purpose } from '../../shared/domain/people/consent.ts';
import { testBrowser } from '../browser.ts';
import { as, newParticipant } from '../make.ts';
import { testServer } from '../server.ts';
import { isSound, visitAs } from './coordinator-visits.ts';
import { printed, withoutSpaces } from './printed-pages.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const worker = as(server, 'own-worker');
const today = dayOf(new Date().toISOString());

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

const phone = 375;
const visit = (number: string, tab: string, language: 'fi' | 'sv' = 'fi') =>
  visitAs(browser, server, {
    ...{ name: 'Outi', width: phone, language, address: `#/asiakkaani/${number}/${tab}` },
  });

/** What is stored of each purpose: the last statement, or nothing. */
async function stored(participantId: string) {
  const { items } = await worker.listConsents({ params: { participantId } });
  return Object.fromEntries(items.map((one) => [one.purpose, one.history.at(-1)]));
}

const titleOf = (one: Purpose, language: 'fi' | 'sv' = 'fi') =>
  currentConsentText(one).words[language].title;

const rowOf = (page: Page, name: string) =>
  page.locator('.consents li', { has: page.getByRole('heading', { name, exact: true }) });

describe('An own worker who asks for consents', () => {
  it('goes from what waits through those that were not asked, and reads the list of all', async () => {
    const number = await newParticipant(server);
    const research = { participantId: number, purpose: 'research' as const };
    const before = { given: true, on: '2026-03-02', textVersion: '1', source: 'paper' as const };
    await worker.putConsent({ params: research, body: before });
    const seen = await visit(number, '');
    const { page } = seen;
    await page.getByRole('link', { name: 'Kysy luvat: 4 lupaa kysymättä' }).click();
    const heading = (one: Purpose) =>
      page.getByRole('heading', { name: titleOf(one), exact: true });
    await heading('measurement').waitFor();
    await page.getByText('Saat samat palvelut, annoit luvan tai et.').waitFor();
    await isSound(seen);
    await page.setViewportSize({ width: phone, height: 800 });
    const [yes, no] = await Promise.all(
      ['Antaa luvan', 'Ei anna'].map((name) => page.getByRole('button', { name }).boundingBox()),
    );
    expect([yes?.width, yes?.height]).toEqual([no?.width, no?.height]);
    await page.getByRole('button', { name: 'Antaa luvan' }).press('Enter');
    await page.getByText('Tallennettu. Mittaus ja arviointi: Antoi luvan.').waitFor();
    await heading('quotation').waitFor();
    await page.getByRole('button', { name: 'Ei anna' }).click();
    await heading('contact').waitFor();
    await page.getByRole('button', { name: 'Kysy tämä myöhemmin' }).click();
    // The client answers the next one alone, in Swedish.
    await heading('share_with_own_worker').waitFor();
    await page.getByLabel('Tekstin kieli').selectOption('sv');
    await page.getByText('Får din egen kontaktperson läsa dina svar?').waitFor();
    await page.getByText('Miten ja milloin asiakas vastaa?').click();
    await page.getByLabel('Itse, tältä näytöltä').check();
    await isSound(seen);
    await page.getByRole('button', { name: 'Jag ger mitt samtycke' }).click();
    await page.getByRole('heading', { name: 'Påminnelser', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Kysy tämä myöhemmin' }).click();
    await page.getByText('Kysymättä jäi 2 lupaa.').waitFor();
    const spoken = { on: today, textVersion: '1', language: 'fi', source: 'spoken' };
    expect(await stored(number)).toMatchObject({
      measurement: { ...spoken, given: true, recordedBy: 'own-worker' },
      quotation: { ...spoken, given: false },
      share_with_own_worker: { ...spoken, given: true, language: 'sv', source: 'device' },
      research: before,
    });
    await page.getByRole('link', { name: 'Avaa asiakkaan luvat' }).click();
    await rowOf(page, 'Tutkimus')
      .getByText(/annettu 2\.3\./)
      .waitFor();
    await rowOf(page, 'Lainaukset')
      .getByText(/ei antanut/)
      .waitFor();
    await rowOf(page, 'Yhteydenotto ryhmän jälkeen').getByText('ei kysytty').waitFor();
    await rowOf(page, 'Mittaus ja arviointi')
      .getByText(/suullisesti\. Kirjannut Outi/)
      .waitFor();
    const sharing = rowOf(page, 'Vastaukset omatyöntekijälle');
    await sharing.getByText('Näytä teksti').click();
    await sharing.getByText('Teksti 1, ruotsiksi').waitFor();
    await sharing.getByText('Får din egen kontaktperson läsa dina svar?').waitFor();
    await isSound(seen);
    expect(await page.title()).not.toContain(number);
  });

  it('records no day that has not come', async () => {
    const number = await newParticipant(server);
    const { page } = await visit(number, 'luvat/kysy/contact');
    await page.getByText('Miten ja milloin asiakas vastaa?').click();
    await page.getByLabel('Päivä').fill(daysAfter(today, 2));
    await page.getByRole('button', { name: 'Antaa luvan' }).click();
    await page.getByText('Valitse päivä, joka ei ole tulevaisuudessa.').waitFor();
    expect(await stored(number)).toEqual({});
  });

  it('is shown what somebody else recorded meanwhile, and loses neither', async () => {
    const number = await newParticipant(server);
    const { page } = await visit(number, 'luvat/kysy/contact');
    await page.getByRole('button', { name: 'Antaa luvan' }).waitFor();
    const params = { participantId: number, purpose: 'contact' as const };
    const body = { given: false, on: today, textVersion: '1', source: 'paper' as const };
    await worker.putConsent({ params, body });
    await page.getByRole('button', { name: 'Antaa luvan' }).click();
    await page.getByText(/Tallennettuna on nyt: ei antanut/).waitFor();
    await page.getByRole('button', { name: 'Antaa luvan' }).click();
    await page.getByText('Vastaus on tallennettu').waitFor();
    const { items } = await worker.listConsents({ params });
    expect(items[0]?.history.map(({ given }) => given)).toEqual([false, true]);
  });

  it('reads and asks in Swedish on a Swedish page', async () => {
    const number = await newParticipant(server);
    const seen = await visit(number, 'luvat', 'sv');
    const { page } = seen;
    await page.getByRole('link', { name: 'Fråga om samtycken', exact: true }).click();
    for (const one of purpose.options) {
      await page.getByRole('heading', { name: titleOf(one, 'sv'), exact: true }).waitFor();
      await page.getByRole('button', { name: 'Ger samtycke' }).click();
    }
    await page.getByText('Alla samtycken har frågats.').waitFor();
    expect(Object.values(await stored(number)).map((word) => word?.language)).toEqual(
      Array(6).fill('sv'),
    );
    await page.getByRole('link', { name: 'Öppna klientens samtycken' }).click();
    await rowOf(page, 'Forskning')
      .getByText(/^givet /)
      .waitFor();
    await isSound(seen);
    await rowOf(page, 'Forskning')
      .getByRole('button', { name: /Återkalla/ })
      .click();
    await page.getByText('Forskaren förstör det gamla materialet').waitFor();
    await page.getByRole('dialog').getByRole('button', { name: 'Återkalla samtycket' }).click();
    await rowOf(page, 'Forskning')
      .getByText(/^återkallat /)
      .waitFor();
  });
});

describe('A client who takes a consent back', () => {
  it('has it recorded once the worker has read what follows, and both statements stay visible', async () => {
    const number = await newParticipant(server);
    const params = { participantId: number, purpose: 'measurement' as const };
    const body = { given: true, on: today, textVersion: '1', source: 'spoken' as const };
    await worker.putConsent({ params, body });
    const seen = await visit(number, 'luvat');
    const { page } = seen;
    const row = rowOf(page, 'Mittaus ja arviointi');
    await row.getByRole('button', { name: 'Peru lupa: Mittaus ja arviointi' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/Julkaistut luvut, joissa ne ovat mukana, poistetaan/).waitFor();
    await isSound(seen);
    await dialog.getByLabel('Päivä, jona asiakas perui luvan').fill(daysAfter(today, -3));
    await dialog.getByRole('button', { name: 'Peru lupa', exact: true }).click();
    await dialog.getByText('Lupa on annettu myöhemmin kuin tuona päivänä').waitFor();
    await dialog.getByLabel('Päivä, jona asiakas perui luvan').fill(today);
    await dialog.getByLabel('paperilla').check();
    await dialog.getByRole('button', { name: 'Peru lupa', exact: true }).click();
    await page.getByText('Lupa on peruttu: Mittaus ja arviointi.').waitFor();
    await row.getByText(/^peruttu /).waitFor();
    await row.getByText('Näytä historia (2)').click();
    expect(await row.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/^Antoi luvan: .* suullisesti\. Kirjannut Outi/),
      expect.stringMatching(/^Ei antanut lupaa: .* paperilla\. Kirjannut Outi/),
    ]);
    await row.getByRole('link', { name: 'Kysy uudelleen: Mittaus ja arviointi' }).waitFor();
  });
});

it('A text that is not stored here is named, and not replaced by another', async () => {
  const number = await newParticipant(server);
  const params = { participantId: number, purpose: 'research' as const };
  const body = { given: false, on: today, textVersion: '2026-1', source: 'paper' as const };
  await worker.putConsent({ params, body });
  const { page } = await visit(number, 'luvat');
  const row = rowOf(page, 'Tutkimus');
  await row.getByText('Näytä teksti').click();
  await row.getByText('Asiakkaalle näytettiin teksti 2026-1.').waitFor();
  expect(await row.locator('.consent-words').count()).toBe(0);
});

describe('The consent form on paper', () => {
  it('has the number, all texts with their boxes, and a place to sign', async () => {
    const number = await newParticipant(server);
    const { page } = await visit(number, 'luvat');
    await page.getByRole('button', { name: 'Tulosta lupalomake' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Lomakkeen kieli').selectOption('sv');
    const [sheet] = await Promise.all([
      page.context().waitForEvent('page'),
      dialog.getByRole('link').click(),
    ]);
    await sheet.waitForLoadState();
    const paper = await printed(sheet);
    expect(paper).toMatchObject({ isTagged: true, language: 'sv' });
    expect(paper.sheets.map(({ sides }) => sides)).toEqual(Array(2).fill([210, 297]));
    const text = paper.sheets.map((one) => one.text).join('');
    for (const part of [number, 'Underskrift', 'Datum', 'Jag ger inte mitt samtycke'])
      expect(text).toContain(withoutSpaces(part));
    for (const one of purpose.options) {
      const { question, text: paragraphs } = currentConsentText(one).words.sv;
      for (const part of [question, ...paragraphs]) expect(text).toContain(withoutSpaces(part));
    }
  });

  it('is entered when it comes back, as much as is ticked on it', async () => {
    const number = await newParticipant(server);
    const seen = await visit(number, 'luvat');
    const { page } = seen;
    await page.getByRole('button', { name: 'Paperi on palautunut' }).click();
    const dialog = page.getByRole('dialog');
    const save = dialog.getByRole('button', { name: 'Tallenna paperin vastaukset' });
    await save.click();
    await dialog.getByText('Merkitse ainakin yksi vastaus.').waitFor();
    await isSound(seen);
    const ticked = (name: string, answer: string) =>
      dialog.getByRole('group', { name }).getByLabel(answer, { exact: true }).check();
    await ticked('Tutkimus', 'Antaa luvan');
    await ticked('Lainaukset', 'Ei anna');
    await dialog.getByLabel('Allekirjoituksen päivä').fill(daysAfter(today, 1));
    await save.click();
    await dialog.getByText('Valitse päivä, joka ei ole tulevaisuudessa.').waitFor();
    const signed = daysAfter(today, -4);
    await dialog.getByLabel('Allekirjoituksen päivä').fill(signed);
    // A colleague records one of the two in between.
    const params = { participantId: number, purpose: 'research' as const };
    const body = { given: false, on: signed, textVersion: '1', source: 'spoken' as const };
    await worker.putConsent({ params, body });
    await save.click();
    await dialog.getByText('Joku muu tallensi luvan samaan aikaan.').waitFor();
    await save.click();
    await page.getByText('Tallennettu: 2 vastausta.').waitFor();
    const paper = { on: signed, textVersion: '1', language: 'fi', source: 'paper' };
    expect(await stored(number)).toEqual({
      quotation: expect.objectContaining({ ...paper, given: false }),
      research: expect.objectContaining({ ...paper, given: true }),
    });
    const { items } = await worker.listConsents({ params });
    expect(items.map(({ history }) => history.length).sort()).toEqual([1, 2]);
  });
});
