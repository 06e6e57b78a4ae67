import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildWeb } from '../../scripts/build-web.ts';
import { lifeManagementAndInclusion14 as statements } from '../../shared/instruments/life-management-and-inclusion-14.ts';
import { hashOf } from '../../web/src/routes/page-address.ts';
import { paperBeginning, printedTexts } from '../../web/src/texts/participant/printed-form.ts';
import { testBrowser } from '../browser.ts';
import { answerBoth, as, endRun, recruitingRun, runningRun } from '../make.ts';
import { testServer } from '../server.ts';
import { signedInPage } from '../signed-in.ts';
import { formsPage, formsToday, startedRun } from './forms-set-up.ts';
import { meeting, openTablet } from './leader-tablet.ts';
import { type Printed, printed, withoutSpaces } from './printed-pages.ts';

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

/** Opens the sheet that is ready for printing in a tab of its own. */
async function sheetOf(page: Page): Promise<Page> {
  const opened = page.context().waitForEvent('page');
  await page.getByRole('link', { name: /Avaa uuteen välilehteen/ }).click();
  return opened;
}

const { paper: onPaper, page: shared } = printedTexts.fi;

/** A blank form: the beginning, a line for the number, every statement, and no rows cut. */
async function expectBlank(sheet: Page, language: keyof typeof printedTexts): Promise<void> {
  await sheet.locator('.end').waitFor();
  const paper = await printed(sheet);
  isTaggedA4(paper);
  expect(paper.language).toBe(language);
  const rows = await wholeOnes(sheet, 'tbody tr');
  expect(rows.length).toBe(14);
  expect(cutOf(paper, rows)).toBe(0);
  expect(paper.sheets.length).toBeLessThanOrEqual(2);
  const texts = printedTexts[language];
  const all = paper.sheets.map(({ text }) => text).join('');
  for (const { name, text } of paperBeginning(texts, statements.items))
    expect(all).toContain(withoutSpaces(`${name}${text}`));
  // The number is followed by its line, and by nothing.
  const number = sheet.locator('header p').last();
  expect((await number.innerText()).trim()).toBe(texts.paper.number);
  const line = await number.locator('.day').boundingBox();
  expect(line?.width).toBeGreaterThan(100);
}

describe('On paper', () => {
  it('a blank questionnaire of a group says its occasion, and has nobody’s number', async () => {
    const { runId, members } = await startedRun(server, 2);
    const page = await formsPage(browser, server, { runId });
    await page.getByRole('button', { name: 'Tulosta paperilomakkeet' }).click();
    await page.getByLabel('Kenelle?').selectOption('Tyhjä lomake ilman numeroa');
    await page.getByRole('button', { name: 'Tee 1 lomake' }).click();
    const sheet = await sheetOf(page);
    await expectBlank(sheet, 'fi');
    const all = await sheet.locator('body').innerText();
    expect(all).toContain(shared.occasions.start);
    expect(all).toContain(onPaper.end);
    for (const member of members) expect(all).not.toContain(member);
    await page.context().close();
  });

  it('a blank questionnaire of a group without members is printed too', async () => {
    const { runId } = await recruitingRun(server);
    const page = await formsPage(browser, server, { runId });
    expect(await page.getByRole('button', { name: 'Tulosta vastauslaput' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Tulosta paperilomakkeet' }).click();
    await page.getByLabel('Mihin lomakkeeseen?').selectOption('loppulomake');
    await page.getByLabel('Lomakkeen kieli').selectOption('englanti');
    await page.getByRole('button', { name: 'Tee 1 lomake' }).click();
    const sheet = await sheetOf(page);
    await expectBlank(sheet, 'en');
    await sheet.getByText(printedTexts.en.page.occasions.end).waitFor();
    await page.context().close();
  });

  it('a blank questionnaire is printed beside the questionnaire itself, in the language that is read', async () => {
    const address = hashOf({ page: 'instrument', instrumentId: statements.id });
    const page = await signedInPage(browser, server, { name: 'Kaisa', address });
    await page.getByRole('radio', { name: 'svenska' }).check();
    await page.getByRole('button', { name: 'Tulosta tyhjä lomake' }).click();
    const sheet = await sheetOf(page);
    await expectBlank(sheet, 'sv');
    const { occasions } = printedTexts.sv.page;
    const marked = await sheet.locator('header p').first().innerText();
    for (const name of Object.values(occasions)) expect(marked).toContain(`☐\u00a0${name}`);
    await page.context().close();
  });

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
    expect(cutOf(paper, await wholeOnes(page, '.facts > div, .fact-rows > div'))).toBe(0);
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

  it('a held session’s roll has a word for each mark, the totals and the date, and no buttons', async () => {
    const { runId, sessionId, members, address } = await meeting(server, 3, { name: 'Rantaryhmä' });
    const [first = '', second = '', third = ''] = members;
    const made = { markedAt: new Date().toISOString(), device: 'taulu' };
    await as(server, 'leader').patchAttendance({
      params: { runId, sessionId },
      body: {
        marks: {
          [first]: { ...made, attendance: 'present' },
          [second]: { ...made, attendance: 'part', minutes: 45 },
        },
      },
    });
    const { page } = await openTablet(browser, server, { address, width: 1280 });
    const paper = await printed(page);
    isTaggedA4(paper);
    expect([...paper.roles]).toEqual(expect.arrayContaining(['Table', 'TR', 'TH']));
    const [sheet, ...others] = paper.sheets;
    expect(others).toEqual([]);
    const day = new Date(`${formsToday}T00:00:00Z`).toLocaleDateString('fi-FI');
    for (const words of [
      ...[`Rantaryhmä, ${day}`, `${first}Paikalla`, `${second}Paikalla osan aikaa (45 min)`],
      ...[`${third}Merkitsemättä`],
      'Yhteensä: paikalla 1, paikalla osan aikaa 1, merkitsemättä 1.',
    ])
      expect(sheet?.text).toContain(withoutSpaces(words));
    expect(sheet?.text).not.toMatch(/Tarkenna|Kumoa|Loput|Ilmoitti|Perukokoontuminen|Päivitetty/);
    await page.context().close();
  });

  it('the slips with links are tagged A4, each slip whole, with nothing but them', async () => {
    const { runId, members } = await startedRun(server, 14, { capacity: 14 });
    const page = await formsPage(browser, server, { runId });
    await page.getByRole('button', { name: 'Tulosta vastauslaput' }).click();
    await page.getByRole('button', { name: 'Tee 14 lappua' }).click();
    const sheet = await sheetOf(page);
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
