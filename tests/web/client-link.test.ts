import type { BrowserContext, Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { consentTexts, currentConsentText } from '../../shared/consents/consents.ts';
import { printedCode } from '../../shared/domain/forms/link-secret.ts';
import { testBrowser } from '../browser.ts';
import { as, newParticipant } from '../make.ts';
import { testServer } from '../server.ts';
import { isSound, visitAs } from './coordinator-visits.ts';
import { violationsOn } from './violations.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();
const worker = as(server, 'own-worker');
const both = { consents: true, background: true };
const phone = { width: 375, height: 812 };

afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()));
});

type Faults = { faults: string[] };

/** A phone on which nobody is signed in. */
async function newPhone(locale = 'fi-FI'): Promise<{ context: BrowserContext } & Faults> {
  const context = await browser.newContext({ viewport: phone, locale });
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error' && /policy/i.test(message.text())) faults.push(message.text());
  });
  return { context, faults };
}

async function expectSound(page: Page, { faults }: Faults): Promise<void> {
  for (const width of [320, 375, 1280]) {
    await page.setViewportSize({ ...phone, width });
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scroll, `at ${width} pixels`).toBeLessThanOrEqual(width);
  }
  await page.setViewportSize(phone);
  expect(await violationsOn(page)).toEqual([]);
  expect(faults).toEqual([]);
}

/** A client with a link, and the page that it opens. */
async function opened(body = both, locale = 'fi-FI') {
  const params = { participantId: await newParticipant(server) };
  const link = await worker.postClientLink({ params, body });
  const visit = await newPhone(locale);
  const page = await visit.context.newPage();
  await page.goto(link.address);
  return { ...visit, page, params, link };
}

const consentOf = (page: Page, name: string) => page.getByRole('group', { name, exact: true });

describe('A client with a link from their own worker', () => {
  it('gets it from the page of the worker, answers on a phone, and is thanked', async () => {
    const number = await newParticipant(server);
    const address = `#/asiakkaani/${number}/luvat`;
    const seen = await visitAs(browser, server, { name: 'Outi', address, width: 375 });
    await seen.page.getByRole('button', { name: 'Tee linkki asiakkaalle' }).click();
    const dialog = seen.page.getByRole('dialog');
    await dialog.getByLabel('Taustatiedot (tyhjänä 9)').check();
    await isSound(seen);
    await dialog.getByRole('button', { name: 'Tee linkki asiakkaalle' }).click();
    const link = await dialog.getByLabel('Osoite', { exact: true }).inputValue();
    expect(link).toMatch(/\/luvat#\w{22}$/);
    await isSound(seen);
    await dialog.getByRole('button', { name: 'Sulje' }).click();
    await seen.page.getByText(/Linkki on tehty .* ja toimii/).waitFor();
    const visit = await newPhone();
    const page = await visit.context.newPage();
    await page.goto(link);
    await page.getByRole('heading', { name: 'Luvat ja taustatiedot' }).waitFor();
    expect(page.url()).not.toContain('#');
    expect(await page.content()).not.toContain(number);
    await expectSound(page, visit);
    await consentOf(page, 'Mittaus ja arviointi').getByLabel('Annan luvan').check();
    await consentOf(page, 'Tutkimus').getByLabel('En anna lupaa').check();
    await page.getByRole('radio', { name: 'Nainen' }).check();
    await page.getByRole('textbox', { name: 'Syntymävuosi' }).fill('1980');
    await page.getByText(/11 kohtaa on ilman vastausta/).waitFor();
    // A phone that runs short of memory loads the page again.
    await page.reload();
    await page.getByText(/11 kohtaa on ilman vastausta/).waitFor();
    await expectSound(page, visit);
    await page.getByRole('button', { name: 'Lähetä vastaukset' }).click();
    await page.getByRole('heading', { name: 'Kiitos! Vastauksesi ovat perillä.' }).waitFor();
    await expectSound(page, visit);
    expect(
      await page.evaluate(() => JSON.stringify([{ ...sessionStorage }, { ...localStorage }])),
    ).not.toContain('1980');
    const params = { participantId: number };
    const { items } = await worker.listConsents({ params });
    expect(items.map(({ purpose, history: [word] }) => [purpose, word])).toEqual([
      ['measurement', expect.objectContaining({ given: true, source: 'device', language: 'fi' })],
      ['research', expect.objectContaining({ given: false, recordedBy: 'participant' })],
    ]);
    const { background } = await worker.getParticipant({ params });
    expect(background).toMatchObject({ sex: 'female', birth_year: 1980, marital_status: null });
    // The worker reads it on the client's page.
    await seen.page.reload();
    await seen.page.getByText(/Asiakas vastasi linkillä/).waitFor();
    await seen.page
      .getByText(/Asiakas vastasi itse/)
      .first()
      .waitFor();
    expect(await seen.page.getByRole('button', { name: 'Mitätöi linkki' }).count()).toBe(0);
  });

  it('reads and answers in Swedish, by the code on a slip', async () => {
    const params = { participantId: await newParticipant(server) };
    const { code } = await worker.postClientLink({ params, body: both });
    const visit = await newPhone('sv-FI');
    const page = await visit.context.newPage();
    await page.goto(`${server.url}/luvat`);
    await page.getByRole('heading', { name: 'Skriv koden' }).waitFor();
    await expectSound(page, visit);
    await page.getByLabel('Kod', { exact: true }).fill('7K2M');
    await page.getByRole('button', { name: 'Öppna' }).click();
    await page
      .locator('#code-fault')
      .getByText(/8 tecken/)
      .waitFor();
    await page.getByLabel('Kod', { exact: true }).fill(printedCode(code).toLowerCase());
    await page.getByRole('button', { name: 'Öppna' }).click();
    await page.getByRole('heading', { name: 'Samtycken och bakgrundsuppgifter' }).waitFor();
    for (const text of currentConsentText('contact').words.sv.text)
      await page.getByText(text, { exact: true }).first().waitFor();
    await page.getByRole('group', { name: 'Hur bor du?' }).getByLabel('Med barn').waitFor();
    expect(await page.locator('fieldset [lang="fi"]').count()).toBe(0);
    await expectSound(page, visit);
    await page.getByRole('button', { name: 'Skicka svaren' }).click();
    await page.getByText('Svara på minst en punkt.').waitFor();
    await consentOf(page, 'Citat').getByLabel('Jag ger mitt samtycke').check();
    await consentOf(page, 'Citat')
      .getByRole('button', { name: /Ta bort/ })
      .click();
    await consentOf(page, 'Citat').getByLabel('Jag ger inte mitt samtycke').check();
    await page.getByRole('button', { name: 'Skicka svaren' }).click();
    await page.getByRole('heading', { name: 'Tack! Dina svar har kommit fram.' }).waitFor();
    const { items } = await worker.listConsents({ params });
    expect(items).toMatchObject([
      { purpose: 'quotation', given: false, history: [{ language: 'sv', source: 'device' }] },
    ]);
    // The same code again.
    await page.reload();
    await page.getByLabel('Kod', { exact: true }).fill(code);
    await page.getByRole('button', { name: 'Öppna' }).click();
    await page.getByRole('heading', { name: 'Länken har redan använts' }).waitFor();
  });

  it('loses nothing where the connection breaks, and sends nothing twice', async () => {
    const { page, params } = await opened({ consents: true, background: false });
    await consentOf(page, 'Lainaukset').getByLabel('Annan luvan').check();
    const route = '**/v1/client-link';
    await page.route(route, async (intercepted) => {
      await intercepted.fetch();
      await intercepted.abort();
    });
    await page.getByRole('button', { name: 'Lähetä vastaukset' }).click();
    await page.getByText('Vastauksesi eivät lähteneet.').waitFor();
    await page.unroute(route);
    await page.getByRole('button', { name: 'Lähetä vastaukset' }).click();
    await page.getByRole('heading', { name: 'Kiitos! Vastauksesi ovat perillä.' }).waitFor();
    const { items } = await worker.listConsents({ params });
    expect(items.map(({ history }) => history.length)).toEqual([1]);
  });

  it('reads what the worker recorded meanwhile, and sends the rest', async () => {
    const visit = await opened({ consents: true, background: false });
    const { page, params } = visit;
    await consentOf(page, 'Lainaukset').getByLabel('Annan luvan').check();
    await consentOf(page, 'Tutkimus').getByLabel('Annan luvan').check();
    const said = { given: false, on: '2026-03-02', textVersion: '1', source: 'spoken' as const };
    await worker.putConsent({ params: { ...params, purpose: 'research' }, body: said });
    await page.getByRole('button', { name: 'Lähetä vastaukset' }).click();
    await page.getByText('Omatyöntekijäsi kirjasi juuri jotakin tästä.').waitFor();
    expect(await consentOf(page, 'Tutkimus').count()).toBe(0);
    await expectSound(page, visit);
    expect((await worker.listConsents({ params })).items).toHaveLength(1);
    await page.getByRole('button', { name: 'Lähetä vastaukset' }).click();
    await page.getByRole('heading', { name: 'Kiitos! Vastauksesi ovat perillä.' }).waitFor();
    const { items } = await worker.listConsents({ params });
    expect(items.map(({ purpose, given }) => [purpose, given])).toEqual([
      ['quotation', true],
      ['research', false],
    ]);
  });

  it('learns that a revoked link opens nothing, and that there is nothing left to ask', async () => {
    const gone = await opened();
    await worker.deleteClientLink({ params: gone.params });
    await gone.page.reload();
    await gone.page.getByText('Linkki tai koodi ei avaa mitään.').waitFor();
    await expectSound(gone.page, gone);
    const full = await opened({ consents: true, background: false });
    for (const { purpose, version } of consentTexts)
      await worker.putConsent({
        params: { ...full.params, purpose },
        body: { given: true, on: '2026-03-02', textVersion: version, source: 'spoken' },
      });
    await full.page.reload();
    await full.page.getByRole('heading', { name: 'Kaikki on jo kirjattu' }).waitFor();
  });
});

describe('An own worker who made a link', () => {
  it('makes another instead, or revokes it', async () => {
    const params = { participantId: await newParticipant(server) };
    const first = await worker.postClientLink({ params, body: both });
    const address = `#/asiakkaani/${params.participantId}/luvat`;
    const seen = await visitAs(browser, server, { name: 'Outi', address });
    const { page } = seen;
    await page.getByRole('button', { name: 'Tee uusi linkki' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Aiempi linkki lakkaa toimimasta.').waitFor();
    await dialog.getByLabel(/^Luvat/).uncheck();
    await dialog.getByRole('button', { name: 'Tee linkki asiakkaalle' }).click();
    await dialog.getByText('Valitse, mitä linkillä kysytään.').waitFor();
    await dialog.getByLabel(/^Luvat/).check();
    await dialog.getByRole('button', { name: 'Tee linkki asiakkaalle' }).click();
    const second = await dialog.getByLabel('Osoite', { exact: true }).inputValue();
    expect(second).not.toBe(first.address);
    await dialog.getByRole('button', { name: 'Sulje' }).click();
    await page.getByRole('button', { name: 'Mitätöi linkki' }).click();
    await page.getByRole('button', { name: 'Mitätöi: linkki ei enää avaa mitään' }).click();
    await page.getByText(/Linkki on mitätöity/).waitFor();
    await isSound(seen);
  });
});

it('The page of a client’s link is small enough for an old phone', async () => {
  const { context } = await newPhone();
  const page = await context.newPage();
  const sizes: number[] = [];
  page.on('response', async (response) => {
    if (new URL(response.url()).pathname.endsWith('.js'))
      sizes.push((await response.body()).length);
  });
  await page.goto(`${server.url}/luvat`, { waitUntil: 'networkidle' });
  expect(sizes.length).toBeGreaterThan(1);
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(150 * 1024);
});
