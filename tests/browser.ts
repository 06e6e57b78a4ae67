import type { Browser } from 'playwright-core';
import { afterAll } from 'vitest';
import { openBrowser } from '../scripts/tools/browser.ts';

/** A real Chromium for a test file, closed after the file. */
export async function testBrowser(): Promise<Browser> {
  const browser = await openBrowser();
  afterAll(() => browser.close());
  return browser;
}
