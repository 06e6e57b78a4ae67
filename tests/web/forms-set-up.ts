import type { Browser, Page } from 'playwright-core';
import type { LocalServer } from '../../infra/local/local-server.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import type { Occasion } from '../../shared/domain/occasion.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { runningRun } from '../make.ts';
import { signedInPage } from '../signed-in.ts';

export const formsToday = dayOf(new Date().toISOString());

/** A run of two leaders, under way for two days: its start forms are due, its end is to come. */
export const startedRun = (server: LocalServer, size: number, changes = {}) =>
  runningRun(server, size, {
    leaders: ['leader', 'camp-leader'],
    startsOn: '2026-03-02',
    endsOn: daysAfter(formsToday, 60),
    ...changes,
  });

export const formsAddress = (runId: string) => `#/ryhmat/${runId}/lomakkeet`;

export const paperAddress = (runId: string, participantId: string, occasion: Occasion = 'start') =>
  `${formsAddress(runId)}/${occasion}/${statements.id}/${participantId}/paperi`;

/** The page of a run's forms, once it has loaded. */
export async function formsPage(
  browser: Browser,
  server: LocalServer,
  given: { runId: string; name?: string; width?: number },
): Promise<Page> {
  const page = await signedInPage(browser, server, {
    ...given,
    address: formsAddress(given.runId),
  });
  await page.getByRole('heading', { name: 'Lomakkeet' }).waitFor();
  return page;
}

/** A form's slot in the matrix. */
export const slotCellOf = (page: Page, participantId: string, occasion: Occasion = 'start') =>
  page.locator(`[data-place="${participantId} ${occasion}"]`);

/** Opens a form's slot and, there, an action. */
export async function open(page: Page, participantId: string, ...step: string[]) {
  await slotCellOf(page, participantId).click();
  for (const name of step) await page.getByRole('dialog').getByRole('button', { name }).click();
  return page.getByRole('dialog');
}
