import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawnAnswers } from '../../infra/local/demo/demo-drawn-answers.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { as, endFormBody, formParams, newFormBody, released, runningRun } from '../make.ts';
import { testServer } from '../server.ts';
import { crowdedBoxes, picturesWithoutText, resultCharts } from './chart-boxes.ts';
import { signedInPage } from './signed-in.ts';

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

/** Opens a group's results from the start, so that nothing of them is open. */
async function openResults(name: string, language: string, width: number): Promise<void> {
  await page.emulateMedia({ media: 'screen' });
  await page.setViewportSize({ width, height: 900 });
  await page.goto('about:blank');
  await page.goto(`${server.url}/?kieli=${language}#/ryhmat/${runIds.get(name)}/tulokset`);
  await page.locator('.statement-rows').waitFor();
}

/** Opens the other statements and the calculations. */
async function openAll(): Promise<void> {
  await page.locator('.statements > button').click();
  await page.locator('.calculations-card button').first().click();
  await page.locator('.calculations .scene').waitFor();
}

describe.each([
  ['few', 'fi'],
  ['many', 'sv'],
  ['many', 'fi'],
  ['many', 'en'],
] as const)('The results of a group of %s, in %s,', (name, language) => {
  it.each([320, 375, 820, 1280])('have a place for every word at %i pixels', async (width) => {
    await openResults(name, language, width);
    expect(await page.locator('.statement-rows > li:visible').count()).toBe(3);
    expect(await crowdedBoxes(page, resultCharts)).toEqual([]);
    await openAll();
    expect(await page.locator('.statement-rows > li:visible').count()).toBe(14);
    expect(await crowdedBoxes(page, resultCharts)).toEqual([]);
    expect(await picturesWithoutText(page)).toEqual([]);
  });

  it('have a place for every word on paper, where all is open', async () => {
    await openResults(name, language, paper);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.statement-rows > li:visible').count()).toBe(14);
    expect(await page.locator('.calculations .items tbody tr:visible').count()).toBe(14);
    await page.locator('.calculations .scene').waitFor();
    expect(await crowdedBoxes(page, resultCharts)).toEqual([]);
  });
});

describe('A statement', () => {
  it('is written whole, with its change and, for the worse, the word for it', async () => {
    await openResults('few', 'fi', 375);
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

describe('The comparison of groups', () => {
  it.each([320, 375, 820, 1280])('has a place for every word at %i pixels', async (width) => {
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width, height: 900 });
    await page.goto('about:blank');
    await page.goto(`${server.url}/?kieli=fi#/ohjelmat/${programmeId}`);
    await page.locator('.scene').waitFor();
    expect(await crowdedBoxes(page, ['.scene'])).toEqual([]);
    expect(await picturesWithoutText(page)).toEqual([]);
  });
});
