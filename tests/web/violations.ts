import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/**
 * What axe finds on a page, each with its first element. Our pages have no frames, so axe runs in
 * the page itself: to gather frames it would open another page each time.
 * @param within the part of the page that is looked at
 */
export async function violationsOn(page: Page, within = 'html'): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode().include(within);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
