import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll } from 'vitest';
import { openBrowser } from '../scripts/tools/browser.ts';
import { makePinsQuick } from './quick-pins.ts';
import { worker } from './worker.ts';

/**
 * How long a page may take for one thing, on the busiest of machines: only what hangs takes longer.
 */
const patienceMs = 120_000;

/**
 * How long each reply to a page takes longer, by `SLOW_REPLIES` in milliseconds: a test that only
 * passes where replies are quick fails then, and not first on a busy machine.
 */
const delayMs = Number(process.env.SLOW_REPLIES ?? 0);

async function delayReplies(context: BrowserContext): Promise<void> {
  await context.route('**/v1/**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    // The page may be gone by now.
    await route.continue().catch(() => {});
  });
}

async function openPatientBrowser(): Promise<Browser> {
  const browser = await openBrowser();
  const open = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await open(options);
    context.setDefaultTimeout(patienceMs);
    if (delayMs > 0) await delayReplies(context);
    await makePinsQuick(context);
    return context;
  };
  return browser;
}

/**
 * A real Chromium. Test files of the same worker share it one after another, and nothing in it:
 * everything that a page stores belongs to a context, and the contexts close after the file. It
 * ends with the worker.
 */
export async function testBrowser(): Promise<Browser> {
  if (!worker.browser?.isConnected()) worker.browser = await openPatientBrowser();
  const { browser } = worker;
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  return browser;
}
