import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { LocalServer } from '../../infra/local/local-server.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import type { ScreenLanguage } from './looks.ts';
import type { View } from './views.ts';

const patience = 30_000;

const hourMs = 60 * 60 * 1000;

/** Has the pages of a context see a clock that is ahead. */
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

/** Has the pages of a context find every storage refused, as in some private windows. */
const refuseStorage = (context: BrowserContext) =>
  context.addInitScript(() => {
    const refuse = () => {
      throw new DOMException('Storage is refused', 'SecurityError');
    };
    Object.defineProperty(globalThis, 'indexedDB', { get: refuse });
    if (location.pathname === '/a') Storage.prototype.setItem = refuse;
  });

/** A tab in which somebody is signed in, in Finnish, or nobody is; on a device as the view wants. */
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
  await page.getByRole('button', { name: 'Kirjaudu ulos' }).waitFor();
  return page;
}

/** A link to the first form that is due in the demo's group that is under way. */
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

type ScreenAddresses = { url: string; link: string };

/**
 * The participant's page chooses by the button, the staff's by the address. What the tab remembers
 * of a form would open it again.
 */
async function openParticipant(
  page: Page,
  address: string,
  { language, stored = {} }: { language: ScreenLanguage; stored?: View['stored'] },
): Promise<void> {
  // A page on which something would be lost asks before it is left.
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

/** No demo user's: it is as good for each device. */
const pin = '246813';

/** Opens a leader's pages on this device; sets the PIN where there is none. */
async function openVault(page: Page): Promise<void> {
  const asked = page.locator('main input[type="password"]');
  await asked.first().waitFor();
  for (const field of await asked.all()) await field.fill(pin);
  await page.locator('main form button').first().click();
  // The way to another PIN has fields too, which are out of sight.
  await asked.first().waitFor({ state: 'hidden' });
}

/** Comes to a view in a language, and does there what the view wants done. */
export async function openView(
  page: Page,
  view: View,
  language: ScreenLanguage,
  { url, link }: ScreenAddresses,
): Promise<void> {
  const { address, vault, stored, types = {}, clicks = [], shows = 'h1' } = view;
  await page.context().setOffline(false);
  // Only a page that is loaded anew has forgotten the PIN.
  if (vault) await page.goto('about:blank');
  // Whatever the page, the PIN is set on this one.
  const first = vault === 'open' ? '#/tanaan' : address;
  if (address === 'participant') await openParticipant(page, link, { language });
  else if (address === 'code') await openParticipant(page, `${url}/a`, { language, stored });
  else if (address.startsWith('/')) await page.goto(`${url}${address}`);
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
