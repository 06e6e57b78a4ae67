import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { answerBoth, endRun, runningRun } from '../make.ts';
import { testServer } from '../server.ts';
import { formsPage, startedRun } from './forms-set-up.ts';
import { type Printed, printed, withoutSpaces } from './printed-pages.ts';
import { signedInPage } from './signed-in.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

let ended: Awaited<ReturnType<typeof runningRun>>;

beforeAll(async () => {
  ended = await runningRun(server, 5, { name: 'Tulostettava' });
  for (const [n, member] of ended.members.entries())
    await answerBoth(server, ended.runId, member, n === 0 ? [4, 3] : [2, 4]);
  await endRun(server, ended.runId);
  await server.settled();
});

/** The words of each piece that a page break must not cut. */
const wholeOnes = (page: Page, selector: string): Promise<string[]> =>
  page.locator(selector).allInnerTexts();

/** How many are on no single sheet; only the number, because a slip has a secret on it. */
const cutOf = ({ sheets }: Printed, pieces: readonly string[]): number =>
  pieces.map(withoutSpaces).filter((piece) => !sheets.some(({ text }) => text.includes(piece)))
    .length;

function isTaggedA4({ isTagged, roles, sheets }: Printed): void {
  expect(isTagged).toBe(true);
  expect([...roles]).toEqual(expect.arrayContaining(['H1']));
  for (const { sides } of sheets) expect(sides.toSorted((a, b) => a - b)).toEqual([210, 297]);
}

describe('On paper', () => {
  it('a group’s outcome is tagged A4 with its charts, tables and rows whole, and no navigation', async () => {
    const address = `#/ryhmat/${ended.runId}/tulokset`;
    const page = await signedInPage(browser, server, { name: 'Kaisa', address });
    const rows = page.locator('.items tbody tr');
    await rows.first().waitFor({ state: 'attached' });
    const paper = await printed(page);
    isTaggedA4(paper);
    expect([paper.title, paper.language]).toEqual(['Tulokset – Tulostettava – Laituri', 'fi']);
    expect(paper.outline).toEqual(expect.arrayContaining(['Tulostettava', 'Ryhmän luvut']));
    expect([...paper.roles]).toEqual(expect.arrayContaining(['Table', 'TR', 'TH', 'Figure']));
    expect(paper.sheets.length).toBeGreaterThan(2);
    expect(await rows.count()).toBe(14);
    // On the screen they are closed, and what is closed has no text to compare.
    await page.getByRole('button', { name: 'Näytä laskelmat' }).click();
    await page.getByRole('button', { name: 'Kaikki 14 väittämää' }).click();
    expect(cutOf(paper, await wholeOnes(page, '.items tbody tr'))).toBe(0);
    expect(await page.locator('.statement-rows > li').count()).toBe(14);
    expect(cutOf(paper, await wholeOnes(page, '.statement-rows > li'))).toBe(0);
    expect(cutOf(paper, await wholeOnes(page, '.facts > div'))).toBe(0);
    const all = paper.sheets.map(({ text }) => text).join('');
    for (const word of [
      'Kirjauduulos',
      'Svenska',
      'Ohjelmat',
      'Valikko',
      'Lomakepohjat',
      'Yleiskuva',
      'Asetukset',
      'PNG',
      'Saavut',
    ])
      expect(all).not.toContain(word);
    // The table of the picture, which is closed on the screen.
    expect(all).toContain('Miksipuuttuu');
    expect(all).toContain('Lomakepohjajapisteytys');
    await page.context().close();
  });

  it('pictures are as wide as the paper: their last column is on it', async () => {
    const page = await signedInPage(browser, server, {
      name: 'Aino',
      address: `#/ohjelmat/${ended.programmeId}/tulokset`,
    });
    await page.locator('.runs').waitFor();
    const paper = await printed(page);
    isTaggedA4(paper);
    expect(paper.sheets.map(({ sides }) => sides)).toContainEqual([297, 210]);
    const drawn = paper.sheets.find(({ text }) => text.includes('AlussaLäsnäoloVastasi'));
    expect(drawn?.text).toContain('100,0%');
    expect(drawn?.text).not.toMatch(/Näytä|Poistarajaukset/);
    await page.context().close();
  });

  it('the slips with links are tagged A4, each slip whole, with nothing but them', async () => {
    const { runId, members } = await startedRun(server, 14, { capacity: 14 });
    const page = await formsPage(browser, server, { runId });
    await page.getByRole('button', { name: 'Tulosta vastauslaput' }).click();
    await page.getByRole('button', { name: 'Tee 14 lappua' }).click();
    const opened = page.context().waitForEvent('page');
    await page.getByRole('link', { name: 'Avaa uuteen välilehteen' }).click();
    const sheet = await opened;
    await sheet.locator('li').last().waitFor();
    const paper = await printed(sheet);
    isTaggedA4(paper);
    expect([paper.title, paper.language]).toEqual(['Vastauslaput', 'fi']);
    expect(paper.sheets.length).toBeGreaterThan(1);
    const slips = await wholeOnes(sheet, 'li');
    expect(slips.length).toBe(14);
    expect(cutOf(paper, slips)).toBe(0);
    for (const member of members)
      expect(slips.filter((slip) => slip.includes(member)).length).toBe(1);
    await page.context().close();
  });
});
