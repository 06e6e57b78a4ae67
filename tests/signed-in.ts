import type { Browser, Page } from 'playwright-core';
import type { LocalServer } from '../infra/local/local-server.ts';
import { demoUsers } from '../infra/local/sign-in/demo-users.ts';
import { challengeOf, newVerifier, oauthClient } from './oauth.ts';

/** Signs in on the page that is open, in the usual way. */
export async function signInAs(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: 'Kirjaudu' }).click();
  await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name: 'Valikko' }).waitFor();
}

/**
 * Opens an address of the app as somebody who comes back to it from the sign-in: the last of the
 * three pages of a sign-in, which costs a third of them. `sign-in.test.ts` goes the whole way.
 */
export async function openSignedIn(
  page: Page,
  server: Pick<LocalServer, 'url'>,
  { name, address = '' }: { name: string; address?: string },
): Promise<void> {
  const client = await oauthClient(server);
  const request = { state: newVerifier(), verifier: newVerifier(), place: address };
  const code_challenge = challengeOf(request.verifier);
  const user = demoUsers.find((one) => one.name === name);
  const back = await client.choose(user?.id ?? '', { state: request.state, code_challenge });
  // What the page stores for itself before it goes to the sign-in.
  await page.addInitScript((pending) => {
    if (new URLSearchParams(location.search).get('state') === pending.state)
      sessionStorage.setItem('laituri.asked', JSON.stringify(pending));
  }, request);
  await page.goto(back.headers.get('location') ?? '');
  await page.getByRole('button', { name: /Valikko|Meny/ }).waitFor();
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
  await openSignedIn(page, server, { name, address });
  return page;
}
