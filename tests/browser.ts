import type { Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { openBrowser } from '../scripts/tools/browser.ts';
import { worker } from './worker.ts';

/**
 * A real Chromium. Test files of the same worker share it one after another, and nothing in it:
 * everything that a page stores belongs to a context, and the contexts close after the file. It
 * ends with the worker.
 */
export async function testBrowser(): Promise<Browser> {
  if (!worker.browser?.isConnected()) worker.browser = await openBrowser();
  const { browser } = worker;
  afterAll(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });
  return browser;
}
