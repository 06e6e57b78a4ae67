import type { Browser, Page } from 'playwright-core';
import type { LocalServer } from '../../infra/local/local-server.ts';

/** Signs in on the page that is open, in the usual way. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Kirjaudu' }).click();
  await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name: 'Valikko' }).waitFor();
}

/** Opens the menu with the account and the languages. */
export const openMenu = (page: Page) => page.getByRole('button', { name: 'Valikko' }).click();

/** Signs out by the menu; what follows is a question where something is unsent. */
export async function signOut(page: Page): Promise<void> {
  await openMenu(page);
  await page.getByRole('button', { name: 'Kirjaudu ulos', exact: true }).click();
}

/** A page of the app as a demo user sees it who has signed in there. */
export async function signedInPage(
  browser: Browser,
  server: LocalServer,
  { name = 'Aino', width = 1280, address = '' },
): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'fi-FI' });
  const page = await context.newPage();
  await page.goto(`${server.url}/${address}`);
  await signInAs(page, name);
  return page;
}
