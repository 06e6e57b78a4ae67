import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LocalServer } from '../../infra/local/local-server.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import type { IssuedLink } from '../../shared/domain/forms/link.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { fi } from '../../web/src/texts/participant/fi.ts';
import { as, runningRun } from '../make.ts';

export const answerToday = dayOf(new Date().toISOString());

/** The forms of a group whose members joined today, and a link to the first of them. */
export async function linked(server: LocalServer, { body = {}, run = {} } = {}) {
  const changes = { startsOn: answerToday, endsOn: daysAfter(answerToday, 60), ...run };
  const { runId, members } = await runningRun(server, 1, changes);
  const leader = as(server, 'leader');
  const issue = async () => {
    const linksBody = {
      ...{ occasion: 'start' as const, instrumentId: statements.id },
      // Links for a whole group skip members who have begun.
      ...{ participantIds: members, ...body },
    };
    const { items } = await leader.postLinks({ params: { runId }, body: linksBody });
    return items[0] as IssuedLink;
  };
  const link = await issue();
  /** The slot of the form, as the leader sees it. */
  const place = async () => {
    const { items } = await leader.listForms({ params: { runId } });
    return items.find(({ occasion, instrumentId }) => {
      return occasion === link.occasion && instrumentId === link.instrumentId;
    });
  };
  return { runId, participantId: members[0] as string, link, issue, place };
}

export type Visitor = { page: Page; urls: string[] };

/** A browser of its own, at an address of the web app. */
export async function openLink(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext({
    viewport: { width: 375, height: 740 },
    locale: 'fi-FI',
    ...options,
  });
  const urls: string[] = [];
  // This is the part of an address that a server is sent.
  context.on('request', (request) => urls.push(request.url().split('#')[0] ?? ''));
  const page = await context.newPage();
  await page.goto(address);
  return { page, urls };
}

export const statement = (page: Page, text: string) => page.getByRole('group', { name: text });

/** Chooses an answer by its number, as a finger does: on its row. */
export const choose = (page: Page, text: string, code: number) =>
  statement(page, text)
    .locator('label')
    .nth(code - 1)
    .click();

/** The number of the answer that is chosen, or null. */
export async function chosen(page: Page, text: string): Promise<number | null> {
  const states = await statement(page, text)
    .getByRole('radio')
    .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).checked));
  return states.includes(true) ? states.indexOf(true) + 1 : null;
}

export const healthy = 'Tunnen itseni terveeksi.';
export const lonely = 'Tunnen itseni yksinäiseksi.';
export const trusted = 'Koen, että minuun luotetaan.';

export const opened = (page: Page) =>
  page.getByRole('heading', { name: statements.title.fi }).waitFor();
export const saysOf = (page: Page) => page.locator('.delivery');
export const sees = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();
export const pressHandIn = (page: Page) =>
  page.getByRole('button', { name: fi.handIn.button }).click();

/** Everything that the device stores for the page. */
export const storedOn = (page: Page) =>
  page.evaluate(() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }]));

/** The page shows nothing of a form: no field, no statement. */
export async function expectNothingOfForm(page: Page): Promise<void> {
  expect(await page.locator('fieldset, input[type=radio]').count()).toBe(0);
  expect(await page.locator('body').innerText()).not.toContain(healthy);
}
