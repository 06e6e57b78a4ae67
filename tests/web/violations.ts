import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

type Axe = typeof import('axe-core');

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe works out and returns: violations alone. */
const options: RunOptions = { resultTypes: ['violations'], preload: false };

/**
 * What axe finds on a page, each with its first element. Our pages have no frames, so axe runs in
 * the page itself. It is injected once per load, and returns violations alone: to compute and send
 * everything that passed took four fifths of its time.
 * @param within the part of the page that is checked
 */
export async function violationsOn(page: Page, within = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  return page.evaluate(
    async ([within, options]) => {
      const { axe } = window as unknown as { axe: Axe };
      const { violations } = await axe.run(within, options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
    [within, options] as const,
  );
}
