import type { Browser, Page } from 'playwright-core';
import type { Stand } from '../../infra/local/stand.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import type { Language } from './looks.ts';
import type { View } from './views.ts';

const patience = 30_000;

/** A tab in which somebody is signed in, in Finnish, or nobody is. */
export async function openTab(browser: Browser, { url }: Stand, who?: string): Promise<Page> {
  const context = await browser.newContext({ locale: 'fi-FI', reducedMotion: 'reduce' });
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
export async function participantLink(stand: Stand): Promise<string> {
  const answer = await fetch(`${stand.url}/v1/runs/elokuvaryhma-nyt/links`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${await stand.tokenFor('leader')}`,
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

type Places = { url: string; link: string };

/**
 * The participant's page chooses by the button, the staff's by the address. What the tab remembers
 * of a form would open it again.
 */
async function openParticipant(page: Page, address: string, language: Language): Promise<void> {
  await page.goto(address);
  await page.evaluate(() => sessionStorage.clear());
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
  language: Language,
  { url, link }: Places,
): Promise<void> {
  const { address, vault, types = {}, clicks = [], shows = 'h1' } = view;
  // Only a page that is loaded anew has forgotten the PIN.
  if (vault) await page.goto('about:blank');
  // Whatever the page, the PIN is set on this one.
  const first = vault === 'open' ? '#/tanaan' : address;
  if (address === 'participant') await openParticipant(page, link, language);
  else if (address === 'code') await openParticipant(page, `${url}/a`, language);
  else await page.goto(`${url}/?kieli=${language}${first}`, { waitUntil: 'load' });
  if (vault === 'open') {
    await openVault(page);
    await page.evaluate((to) => location.assign(to), address);
  }
  for (const [field, text] of Object.entries(types)) await page.locator(field).fill(text);
  for (const selector of clicks) await page.locator(selector).first().click();
  await page.locator(shows).first().waitFor();
}
