import type { Browser, BrowserContext, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LocalServer } from '../../infra/local/local-server.ts';
import { openSignedIn } from '../signed-in.ts';
import { violationsOn } from './violations.ts';

/** A page of the staff, and what it did that it should not have. */
export type CoordinatorVisit = {
  page: Page;
  faults: string[];
  /** Every file of ours that was loaded. */
  loaded: string[];
  close: BrowserContext['close'];
};

type VisitOptions = { name?: string; address?: string; width?: number; language?: 'fi' | 'sv' };

/** Reports each violation of the page's policy. */
async function watchPolicy(context: BrowserContext, faults: string[]): Promise<void> {
  await context.exposeFunction('reportFault', (fault: string) => faults.push(fault));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
      (window as unknown as { reportFault: (fault: string) => void }).reportFault(
        `${violatedDirective} ${blockedURI}`,
      ),
    );
  });
}

/** Signs in at an address and watches what the page does from then on. */
export async function visitAs(
  browser: Browser,
  server: LocalServer,
  { name = 'Kaisa', address = '', width = 1280, language = 'fi' }: VisitOptions = {},
): Promise<CoordinatorVisit> {
  const viewport = { width, height: 900 };
  const context = await browser.newContext({
    viewport,
    locale: `${language}-FI`,
    acceptDownloads: true,
  });
  const faults: string[] = [];
  const loaded: string[] = [];
  await watchPolicy(context, faults);
  context.on('weberror', (error) => faults.push(`thrown: ${error.error().message}`));
  context.on('request', (request) => loaded.push(new URL(request.url()).pathname));
  const page = await context.newPage();
  await openSignedIn(page, server, { name, address });
  return { page, faults, loaded, close: () => context.close() };
}

/** Goes to another page of the app without reloading it. */
export async function goTo(page: Page, address: string, heading: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, address);
  await page.getByRole('heading', { name: heading, exact: true }).first().waitFor();
}

/** Fits the screen, has no accessibility violations, and kept to its policy. */
export async function isSound({ page, faults }: CoordinatorVisit): Promise<void> {
  for (const width of [320, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    const scroll = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scroll, `at ${width} pixels`).toBeLessThanOrEqual(width);
    expect(await violationsOn(page)).toEqual([]);
  }
  expect(faults).toEqual([]);
}
