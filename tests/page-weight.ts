import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';

/** A request of a page: the address without its secret, and the bytes transferred, gzipped. */
export type LoadedPage = { url: string; bytes: number };

/**
 * Opens the participant's page in a fresh browser, and returns what it loads until a statement can
 * be answered.
 */
export async function loadedUntilAnswerable(
  browser: Browser,
  address: string,
): Promise<LoadedPage[]> {
  const context = await browser.newContext({ locale: 'fi-FI' });
  const page = await context.newPage();
  const loaded: Promise<LoadedPage>[] = [];
  page.on('response', (response) => {
    const url = response.url().split('#')[0] ?? '';
    loaded.push(response.body().then((body) => ({ url, bytes: gzipSync(body).length })));
  });
  await page.goto(address);
  await page.locator('fieldset input[type=radio]').first().waitFor({ state: 'attached' });
  const all = await Promise.all(loaded);
  await context.close();
  return all;
}
