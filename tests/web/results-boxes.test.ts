import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawnAnswers } from '../../infra/local/demo/demo-drawn-answers.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { as, endFormBody, formParams, newFormBody, released, runningRun } from '../make.ts';
import { testServer } from '../server.ts';
import { signedInPage } from '../signed-in.ts';
import { crowdedBoxes, picturesWithoutText, resultCharts } from './chart-boxes.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

/** The width of A4 without its margins, in CSS pixels. */
const paper = 680;

const groups = {
  few: { enrolled: 7, answered: 6 },
  many: { enrolled: 14, answered: 12 },
};
const runIds = new Map<string, string>();
let programmeId: string;

/** A group whose members each answered in their own way; some did not answer at the end. */
async function answeredRun(name: keyof typeof groups): Promise<void> {
  const { enrolled, answered } = groups[name];
  const run = await runningRun(server, enrolled, { name, capacity: 14 });
  const leader = as(server, 'leader');
  for (const [n, member] of run.members.entries()) {
    const { start, end } = drawnAnswers(`r-${name}`, n, { change: 0.3, lonelier: 0.4 });
    await leader.putForm({ params: formParams(run.runId, member), body: newFormBody(start) });
    if (n < answered)
      await leader.putForm({
        params: formParams(run.runId, member, 'end'),
        body: endFormBody(end),
      });
  }
  await released(server, run.runId);
  runIds.set(name, run.runId);
  programmeId = run.programmeId;
}

let page: Page;
beforeAll(async () => {
  await answeredRun('few');
  await answeredRun('many');
  page = await signedInPage(browser, server, { name: 'Kaisa' });
});

const widths = [320, 375, 820, 1280];

/** What is wrong at each width; a width at which nothing is wrong is not in it. */
async function faultsAt(charts: readonly string[]): Promise<Record<number, string[]>> {
  const faults: Record<number, string[]> = {};
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const found = await crowdedBoxes(page, charts);
    if (found.length > 0) faults[width] = found;
  }
  return faults;
}

/** Opens a page from the start, so that nothing on it is open. */
async function open(address: string, language = 'fi'): Promise<void> {
  await page.emulateMedia({ media: 'screen' });
  await page.goto('about:blank');
  await page.goto(`${server.url}/?kieli=${language}${address}`);
}

async function openResults(name: string, language?: string): Promise<void> {
  await open(`#/ryhmat/${runIds.get(name)}/tulokset`, language);
  await page.locator('.statement-rows').waitFor();
}

/** Opens the other statements and the calculations. */
async function openAll(): Promise<void> {
  await page.locator('.statements > button').click();
  await page.locator('.calculations-card button').first().click();
  await page.locator('.calculations .scene').waitFor();
}

const shownStatements = () => page.locator('.statement-rows > li:visible').count();

describe.each([
  ['few', 'fi'],
  ['many', 'sv'],
] as const)('The results of a group of %s, in %s,', (name, language) => {
  it('have a place for every word, closed and open, at every width', async () => {
    await openResults(name, language);
    expect(await shownStatements()).toBe(3);
    expect(await faultsAt(resultCharts)).toEqual({});
    await openAll();
    expect(await shownStatements()).toBe(14);
    expect(await faultsAt(resultCharts)).toEqual({});
    expect(await picturesWithoutText(page)).toEqual([]);
  });

  it('have a place for every word on paper, where all is open', async () => {
    await openResults(name, language);
    await page.setViewportSize({ width: paper, height: 900 });
    await page.emulateMedia({ media: 'print' });
    expect(await shownStatements()).toBe(14);
    expect(await page.locator('.calculations .items tbody tr:visible').count()).toBe(14);
    await page.locator('.calculations .scene').waitFor();
    expect(await crowdedBoxes(page, resultCharts)).toEqual([]);
  });
});

describe('A statement', () => {
  it('is written whole, with its change and, for the worse, the word for it', async () => {
    await openResults('few');
    await openAll();
    const rows = page.locator('.statement-rows > li');
    const lonely = rows.filter({ hasText: 'Tunnen itseni yksinäiseksi.' });
    expect(await lonely.innerText()).toMatch(/lisääntyi\s+\+0,3/);
    expect(await lonely.getByRole('img').getAttribute('aria-label')).toBe(
      'Alussa 3,3, lopussa 3,7. Muutos +0,3 (huonompaan). Tässä väittämässä nousu tarkoittaa muutosta huonompaan.',
    );
    const falling = rows.filter({ hasText: 'Kuulun itselleni tärkeään ryhmään tai yhteisöön.' });
    expect(await falling.innerText()).toMatch(/heikkeni\s+−0,7/);
    expect(await rows.filter({ hasText: '+0,2' }).locator('.tag').count()).toBe(0);
  });
});

it('The comparison of groups has a place for every word at every width', async () => {
  await open(`#/ohjelmat/${programmeId}/tulokset`);
  await page.locator('.scene').waitFor();
  expect(await faultsAt(['.scene'])).toEqual({});
  expect(await picturesWithoutText(page)).toEqual([]);
});
