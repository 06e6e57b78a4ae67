import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { LocalServer } from '../../infra/local/local-server.ts';
import { as, newId, newSessionBody } from '../make.ts';
import { rememberedState } from '../privacy/stored-state.ts';
import { openSignedIn } from '../signed-in.ts';
import { formsToday, startedRun } from './forms-set-up.ts';

export const tabletPin = '246813';

/**
 * Closes what a test opened and removes what it stored, for after each test: a tablet copies every
 * group of its leader, so each test would copy those of all tests before it.
 */
export async function clearing(
  browser: Browser,
  server: LocalServer,
): Promise<() => Promise<void>> {
  const restore = await rememberedState(server);
  return async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await restore();
  };
}

/** A run with a session today, which two leaders lead. */
export async function meeting(server: LocalServer, size: number, changes = {}) {
  const { runId, members } = await startedRun(server, size, { name: newId('Ryhmä'), ...changes });
  const sessionId = newId('kerta');
  await as(server, 'leader').putSession({
    params: { runId, sessionId },
    body: newSessionBody({ date: formsToday, status: 'planned' }),
  });
  const stored = async () => {
    const { items } = await as(server, 'leader').listSessions({ params: { runId } });
    return items.find((session) => session.sessionId === sessionId);
  };
  /** The roll as the API has it, by number. */
  const roll = async () =>
    Object.fromEntries(
      Object.entries((await stored())?.marks ?? {}).map(([number, tapMark]) => [
        number,
        tapMark.attendance,
      ]),
    );
  const address = `#/ryhmat/${runId}/kokoontumiset/${sessionId}`;
  return { runId, sessionId, members: members.toSorted(), stored, roll, address };
}

const nothing = async (_: BrowserContext): Promise<unknown> => undefined;

/** A tablet of its own, with its vault created. */
export async function openTablet(
  browser: Browser,
  server: LocalServer,
  { name = 'Aino', address = '#/tanaan', width = 375, height = 740, prepare = nothing } = {},
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'fi-FI' });
  await prepare(context);
  const page = await context.newPage();
  await openSignedIn(page, server, { name, address });
  await page.getByLabel('PIN', { exact: true }).fill(tabletPin);
  await page.getByLabel('PIN uudelleen').fill(tabletPin);
  await page.getByRole('button', { name: 'Ota käyttöön' }).click();
  await page.getByRole('button', { name: 'Lukitse' }).waitFor();
  // Without a copy nothing can be done without a network.
  if (address.includes('/kokoontumiset/')) await page.locator('.roll-row').first().waitFor();
  return { page, context };
}

export async function unlockTablet(page: Page, typed = tabletPin): Promise<void> {
  await page.getByLabel('PIN', { exact: true }).fill(typed);
  await page.getByRole('button', { name: 'Avaa' }).click();
}

export const rowOf = (page: Page, number: string) =>
  page.locator('.roll-row').filter({ has: page.locator(`#number-${number}`) });

/** Taps a mark, and waits until it shows. */
export async function tapMark(page: Page, number: string, name: string): Promise<void> {
  const button = rowOf(page, number).getByRole('button', { name, exact: true });
  await button.click();
  await rowOf(page, number).locator('[aria-pressed=true]').filter({ hasText: name }).waitFor();
}

export const barSays = (page: Page, text: string | RegExp) =>
  page.locator('.unsent').getByText(text).waitFor();

/** Sends what is unsent now, without the wait in which a tap may be taken back. */
export const hide = (page: Page) =>
  page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
  });

/** The page is stored for use without a network. */
export const isStored = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    while (!navigator.serviceWorker.controller) await new Promise((go) => setTimeout(go, 50));
  });

/** Everything in the vault on the disk, as text, whatever its form. */
export const onDisk = (page: Page) =>
  page.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('laituri-leader');
      request.onsuccess = () => resolve(request.result);
    });
    const names = [...db.objectStoreNames];
    const all = await Promise.all(
      names.map(
        (name) =>
          new Promise<unknown[]>((resolve) => {
            const request = db.transaction(name).objectStore(name).getAll();
            request.onsuccess = () => resolve(request.result);
          }),
      ),
    );
    const textOf = (value: unknown): string => {
      if (value instanceof ArrayBuffer) return new TextDecoder('latin1').decode(value);
      if (ArrayBuffer.isView(value)) return new TextDecoder('latin1').decode(value);
      if (value && typeof value === 'object') return Object.values(value).map(textOf).join(' ');
      return String(value);
    };
    const local = JSON.stringify([{ ...localStorage }, { ...sessionStorage }]);
    return {
      counts: Object.fromEntries(names.map((name, n) => [name, all[n]?.length])),
      text: textOf(all) + local,
    };
  });
