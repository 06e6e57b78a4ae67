import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { LocalServer } from '../../infra/local/local-server.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import type { IssuedOwnLink } from '../../shared/domain/privacy/own-page.ts';
import { fi as behind } from '../../web/src/texts/own-page/behind/fi.ts';
import { fi } from '../../web/src/texts/own-page/fi.ts';
import { as, newSessionBody, runningRun, type TestApi } from '../make.ts';
import { violationsOn } from './violations.ts';

export const ownToday = dayOf(new Date().toISOString());
export const contactWords = 'Aino, puhelin 040 123 4567';
export const phone = { width: 360, height: 740 };
export const ownCode = '407152';

/** A member's own page, and what staff see and make of it. */
type OwnScene = {
  runId: string;
  participantId: string;
  link: IssuedOwnLink;
  leader: TestApi;
  worker: TestApi;
  /** What the roll says of the member at the next session. */
  mark: () => Promise<string | undefined>;
  /** A one-time word of the own worker's. */
  word: () => Promise<string>;
};

/** A group that began today and meets tomorrow, with one member who has a link to their own page. */
export async function ownPageOf(server: LocalServer, changes = {}): Promise<OwnScene> {
  const run = { startsOn: ownToday, endsOn: daysAfter(ownToday, 60), contactWords, ...changes };
  const { runId, members } = await runningRun(server, 1, run);
  const leader: TestApi = as(server, 'leader');
  const worker: TestApi = as(server, 'own-worker');
  const participantId = members[0] as string;
  const meeting = { runId, sessionId: 'next' };
  await leader.putSession({
    params: meeting,
    body: newSessionBody({
      ...{ date: daysAfter(ownToday, 1), startsAt: '13:00', place: 'Huilitupa, Kauppakatu 12' },
      status: 'planned',
    }),
  });
  const link = await worker.postOwnPageLink({ params: { participantId } });
  const mark = async () => {
    const { items } = await leader.listSessions({ params: { runId } });
    return items.find(({ sessionId }) => sessionId === meeting.sessionId)?.marks[participantId]
      ?.attendance;
  };
  const word = async () => (await worker.postOneTimeWord({ params: { participantId } })).word;
  return { runId, participantId, link, leader, worker, mark, word };
}

export type OwnVisitor = { page: Page; faults: string[] };

/** A phone on which nobody has opened anything, at an address. */
export async function openOnPhone(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<OwnVisitor> {
  const context = await browser.newContext({ viewport: phone, locale: 'fi-FI', ...options });
  const faults: string[] = [];
  context.on('weberror', (error) => faults.push(error.error().message));
  context.on('console', (message) => {
    if (message.type() === 'error' && /policy/i.test(message.text())) faults.push(message.text());
  });
  const page = await context.newPage();
  await page.goto(address);
  return { page, faults };
}

export const pressNamed = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();
export const seesText = (page: Page, text: string | RegExp) =>
  page.getByText(text).first().waitFor();
export const seesHeading = (page: Page, name: string) =>
  page.getByRole('heading', { name, exact: true }).waitFor();

/** Sets the personal code by a one-time word, from the first page on. */
export async function setCode(page: Page, word: string, code = ownCode): Promise<void> {
  await pressNamed(page, fi.setCode);
  await page.getByLabel(behind.word).fill(word);
  await pressNamed(page, behind.goOn);
  await page.getByLabel(behind.newCode).fill(code);
  await page.getByLabel(behind.codeAgain).fill(code);
  await pressNamed(page, behind.set);
  await seesHeading(page, behind.menuTitle);
}

/** Fits the narrowest screen and one zoomed to 200 %, has no violations, and kept to its policy. */
export async function expectOwnSound({ page, faults }: OwnVisitor): Promise<void> {
  const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await page.setViewportSize({ ...phone, width: 320 });
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '200%';
  });
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '';
  });
  await page.setViewportSize(phone);
  expect(await violationsOn(page)).toEqual([]);
  expect(faults).toEqual([]);
}

/** Everything that the device stores for the page. */
export const storedOnPhone = (page: Page): Promise<string> =>
  page.evaluate(async () =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, await caches.keys()]),
  );

/** Cuts the page off from the API, as in a lift; the returned function ends it. */
export async function cutOff(page: Page): Promise<() => Promise<void>> {
  await page.route('**/v1/**', (route) => route.abort());
  return () => page.unroute('**/v1/**');
}
