import type { Browser, Page } from 'playwright-core';
import type { Stand } from '../../infra/local/stand.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { dayOf } from '../../shared/model/day.ts';
import type { Occasion } from '../../shared/model/form.ts';
import { daysAfter } from '../../shared/model/form-window.ts';
import { runningRun } from '../make.ts';
import { pageOf } from './signed-in.ts';

export const today = dayOf(new Date().toISOString());

/** A run of two leaders, under way since two days: its start forms are due, its end is to come. */
export const ledRun = (stand: Stand, size: number, changes = {}) =>
  runningRun(stand, size, {
    leaders: ['leader', 'camp-leader'],
    startsOn: '2026-03-02',
    endsOn: daysAfter(today, 60),
    ...changes,
  });

export const formsAddress = (runId: string) => `#/ryhmat/${runId}/lomakkeet`;

export const paperAddress = (runId: string, participantId: string, occasion: Occasion = 'start') =>
  `${formsAddress(runId)}/${occasion}/${statements.id}/${participantId}/paperi`;

/** The page of a run's forms, once they are there. */
export async function formsPage(
  browser: Browser,
  stand: Stand,
  given: { runId: string; name?: string; width?: number },
): Promise<Page> {
  const page = await pageOf(browser, stand, { ...given, address: formsAddress(given.runId) });
  await page.getByRole('heading', { name: 'Lomakkeet' }).waitFor();
  return page;
}

/** A form's place in the matrix. */
export const placeOf = (page: Page, participantId: string, occasion: Occasion = 'start') =>
  page.locator(`[data-place="${participantId} ${occasion}"]`);

/** Opens a form's place and, there, something to do. */
export async function open(page: Page, participantId: string, ...step: string[]) {
  await placeOf(page, participantId).click();
  for (const name of step) await page.getByRole('dialog').getByRole('button', { name }).click();
  return page.getByRole('dialog');
}
