import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { LocalServer } from '../../infra/local/local-server.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import type { ScreenLanguage } from './looks.ts';
import { type OwnPageAddresses, openOwnPage } from './own-page.ts';
import type { View } from './views.ts';

const patience = 120_000;

const hourMs = 60 * 60 * 1000;

/** Makes the pages of a context see a clock that is ahead. */
const putClockAhead = (context: BrowserContext) =>
  context.addInitScript((ms) => {
    const { now } = Date;
    globalThis.Date = class extends Date {
      constructor(...given: ConstructorParameters<typeof Date> | []) {
        super(...((given.length === 0 ? [now() + ms] : given) as [number]));
      }
      static override now = () => now() + ms;
    } as DateConstructor;
  }, hourMs);

/** Makes every storage throw in the pages of a context, as in some private windows. */
const refuseStorage = (context: BrowserContext) =>
  context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Storage is refused', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'indexedDB', { get: refuse });
    if (location.pathname === '/a') Storage.prototype.setItem = refuse;
  });

/** A tab in Finnish in which a user or nobody is signed in, on a device as the view needs it. */
export async function openTab(
  browser: Browser,
  { url }: LocalServer,
  { who, device }: { who?: string | undefined; device?: View['device'] },
): Promise<Page> {
  const context = await browser.newContext({ locale: 'fi-FI', reducedMotion: 'reduce' });
  if (device === 'clock-ahead') await putClockAhead(context);
  if (device === 'stores-nothing') await refuseStorage(context);
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  if (!who) return page;
  await page.goto(`${url}/`);
  await page.getByRole('button', { name: 'Kirjaudu' }).click();
  await page.getByRole('button', { name: who }).click();
  await page.getByRole('button', { name: 'Valikko' }).waitFor();
  return page;
}

/** A link to the first form that is due in the demo's running group. */
export async function participantLink(server: LocalServer): Promise<string> {
  const answer = await fetch(`${server.url}/v1/runs/elokuvaryhma-nyt/links`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await server.tokenFor('leader')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ occasion: 'start', instrumentId: statements.id }),
  });
  if (!answer.ok) throw new Error(`No links: ${answer.status} ${await answer.text()}`);
  const { items } = (await answer.json()) as { items: { address: string }[] };
  const [first] = items;
  if (!first) throw new Error('No form is due in the demo');
  return first.address;
}

type ScreenAddresses = { url: string; link: string; ownPages?: OwnPageAddresses | null };

/**
 * On the participant's page the language is chosen by the button, on the staff's by the address.
 * The tab's memory of a form would open that form again.
 */
async function openParticipant(
  page: Page,
  address: string,
  { language, stored = {} }: { language: ScreenLanguage; stored?: View['stored'] },
): Promise<void> {
  // A page with unsaved content asks before it is left.
  page.removeAllListeners('dialog').on('dialog', (dialog) => dialog.accept());
  await page.goto(address);
  await page.evaluate((items) => {
    sessionStorage.clear();
    localStorage.clear();
    for (const [name, text] of Object.entries(items)) localStorage.setItem(name, text);
  }, stored);
  await page.goto('about:blank');
  await page.goto(address);
  await page.locator(`.languages [lang=${language}]`).click();
}

/** No demo user has this PIN, so it works on every device. */
const pin = '246813';

/** Opens a leader's pages on this device; sets the PIN where there is none. */
async function openVault(page: Page): Promise<void> {
  const passwordField = page.locator('main input[type="password"]');
  await passwordField.first().waitFor();
  for (const field of await passwordField.all()) await field.fill(pin);
  await page.locator('main form button').first().click();
  // The form for another PIN has fields too, which are hidden.
  await passwordField.first().waitFor({ state: 'hidden' });
}

/** Opens a view in a language, and does there what the view lists. */
export async function openView(
  page: Page,
  view: View,
  language: ScreenLanguage,
  { url, link, ownPages }: ScreenAddresses,
): Promise<void> {
  const { address, vault, stored, types = {}, clicks = [], shows = 'h1' } = view;
  await page.context().setOffline(false);
  // Only a page that is loaded again has forgotten the PIN.
  if (vault) await page.goto('about:blank');
  // Whatever the page, the PIN is set on this one.
  const first = vault === 'open' ? '#/tanaan' : address;
  if (address === 'participant') await openParticipant(page, link, { language });
  else if (address === 'code') await openParticipant(page, `${url}/a`, { language, stored });
  else if (address === 'partner') await openParticipant(page, `${url}/k`, { language });
  else if (address === 'own' || address === 'own-data' || address === 'own-code') {
    if (!ownPages) throw new Error('No own page was made for the pictures');
    await openOwnPage(page, url, ownPages, { address, language });
  } else if (address.startsWith('/')) await page.goto(`${url}${address}`);
  else await page.goto(`${url}/?kieli=${language}${first}`, { waitUntil: 'load' });
  if (vault === 'open') {
    await openVault(page);
    await page.evaluate((to) => location.assign(to), address);
  }
  for (const [field, text] of Object.entries(types)) await page.locator(field).fill(text);
  if (view.isOffline) {
    await page
      .locator(typeof clicks[0] === 'string' ? clicks[0] : shows)
      .first()
      .waitFor();
    await page.context().setOffline(true);
  }
  for (const one of clicks)
    if (typeof one === 'string') await page.locator(one).first().click();
    else await page.locator(one[0]).first().fill(one[1]);
  await page.locator(shows).first().waitFor();
}
