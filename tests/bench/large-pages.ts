import type { Browser, Page, Request } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import type { LocalServer } from '../../infra/local/local-server.ts';
import { hashOf, type PageAddress } from '../../web/src/routes/page-address.ts';
import type { ConsumedUnits } from '../consumed.ts';
import { largeProgramme } from '../large-organisation.ts';
import { openSignedIn } from '../signed-in.ts';

/** What one page of a coordinator costs and how it looks with many groups. */
export type LargePage = {
  page: string;
  /** Requests to the API. */
  requests: number;
  /** Requests by their path. */
  paths: readonly string[];
  /** Paths of those that were too many, or that failed. */
  refused: readonly string[];
  /** As they are sent: compressed. */
  bytes: number;
  /** Read units of everything that the requests read, the caller in the directory too. */
  units: number;
  /** Until the page showed its content: the best of the tries. */
  seconds: number;
  /** The heights of the page in pixels, by its width. */
  heights: Readonly<Record<number, number>>;
  /** The sheets of paper that its print takes. */
  sheets: number;
};

const { programmeId } = largeProgramme;

/** The pages that a coordinator opens, and what each shows when its content is there. */
const visited: readonly { name: string; address: PageAddress; shows: string }[] = [
  { name: 'first page', address: { page: 'start' }, shows: '.group-card' },
  { name: 'missing forms', address: { page: 'missing-forms' }, shows: '.runs-by-completion li' },
  { name: 'groups', address: { page: 'groups' }, shows: 'main .row-link' },
  { name: 'programmes', address: { page: 'programmes' }, shows: 'main .row-link' },
  {
    name: 'programme',
    address: { page: 'programme', programmeId },
    shows: 'main :text("oli ensimmäistä kertaa mukana")',
  },
  { name: 'comparison', address: { page: 'comparison', programmeId }, shows: 'main .scene' },
];

const widths = [375, 1280] as const;
const isOfApi = (request: Request) => new URL(request.url()).pathname.startsWith('/v1/');

const unitsIn = (costs: readonly ConsumedUnits[]) =>
  costs.filter(({ command }) => /Get|Query/.test(command)).reduce((all, one) => all + one.units, 0);

async function sheetsOf(page: Page): Promise<number> {
  const file = await page.pdf({ preferCSSPageSize: true });
  return (await getDocumentProxy(new Uint8Array(file))).numPages;
}

const goTo = (page: Page, address: string) =>
  page.evaluate((hash) => {
    location.hash = hash;
  }, address);

/** Until every request is answered, and no further one has followed it. */
async function isIdle(isAnswered: () => boolean, page: Page): Promise<void> {
  let quiet = 0;
  while (quiet < 3) {
    await page.waitForTimeout(100);
    quiet = isAnswered() ? quiet + 1 : 0;
  }
}

/** Opens the page of an address, and waits until everything that it reads has come. */
async function open(page: Page, { address, shows }: (typeof visited)[number]) {
  const requests: Request[] = [];
  const answered = new Set<Request>();
  const isRequested = (request: Request) => isOfApi(request) && requests.push(request);
  const isAnswered = (request: Request) => requests.includes(request) && answered.add(request);
  page.on('request', isRequested);
  page.on('requestfinished', isAnswered);
  const startedAt = performance.now();
  await goTo(page, hashOf(address));
  await page.locator(shows).first().waitFor();
  const seconds = (performance.now() - startedAt) / 1000;
  await isIdle(() => answered.size === requests.length, page);
  page.off('request', isRequested);
  page.off('requestfinished', isAnswered);
  const answers = await Promise.all(requests.map((one) => one.response()));
  const isRefused = (at: number) => {
    const status = answers[at]?.status() ?? 500;
    return status === 429 || status >= 500;
  };
  const sizes = await Promise.all(requests.map((one) => one.sizes()));
  const paths = requests.map((one) => new URL(one.url()).pathname);
  return {
    requests: requests.length,
    paths,
    refused: paths.filter((_, at) => isRefused(at)),
    bytes: sizes.reduce((all, { responseBodySize }) => all + responseBodySize, 0),
    seconds,
  };
}

/**
 * Opens each page of a coordinator in a real browser and measures it.
 * @param costs what the functions' commands to DynamoDB cost, as it grows
 * @param tries how often each page is opened: its time is the best of them
 */
export async function measurePages(
  browser: Browser,
  server: Pick<LocalServer, 'url'>,
  { costs, tries }: { costs: readonly ConsumedUnits[]; tries: number },
): Promise<LargePage[]> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 860 },
    locale: 'fi-FI',
  });
  const page = await context.newPage();
  await openSignedIn(page, server, { name: 'Kaisa' });
  const found: LargePage[] = [];
  for (const one of visited) {
    let best: Awaited<ReturnType<typeof open>> | undefined;
    let units = 0;
    for (let n = 0; n < tries; n++) {
      await goTo(page, hashOf({ page: 'instruments' }));
      await page.locator('main h1').waitFor();
      await page.waitForTimeout(200);
      const from = costs.length;
      const opened = await open(page, one);
      units = unitsIn(costs.slice(from));
      if (!best || opened.seconds < best.seconds) best = opened;
    }
    if (!best) continue;
    const heights: Record<number, number> = {};
    for (const width of widths) {
      await page.setViewportSize({ width, height: 860 });
      // A picture is drawn again for the width, and the page after it.
      await page.waitForTimeout(150);
      heights[width] = await page.evaluate(() => document.documentElement.scrollHeight);
    }
    found.push({ page: one.name, ...best, units, heights, sheets: await sheetsOf(page) });
  }
  await context.close();
  return found;
}
