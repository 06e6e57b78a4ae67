import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { type CellValue, readSheet } from 'read-excel-file/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { saveSummary } from '../../functions/store/summaries.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { dayOf, daysAfter } from '../../shared/domain/day.ts';
import { testBrowser } from '../browser.ts';
import { plannedFigures } from '../facts.ts';
import { answerBoth, as, endRun, formParams, newFormBody, runningRun } from '../make.ts';
import { testServer } from '../server.ts';
import { goTo, isSound, visitAs } from './coordinator-visits.ts';

await buildWeb();
const server = await testServer();
const browser = await testBrowser();

/** A group whose members answer every statement alike: from `start` to `end`. */
const group = (...pairs: [number, number][]) => pairs.map(([start, end]) => ({ start, end }));

/** In the order in which they ended: the best is neither first nor last. */
const groups = {
  Kevät: group([2, 3], [2, 2], [3, 4], [1, 3], [4, 4]),
  Pieni: group([2, 3], [1, 2], [3, 3]),
  Kesä: group([1, 4], [2, 4], [1, 3], [2, 5], [3, 4]),
  Syksy: group([2, 2], [3, 2], [3, 3], [1, 2], [4, 5], [2, 2]),
};
const programmeId = 'vertailu';
const countedAt = '2026-11-20T12:00:00.000Z';
type MadeRun = Awaited<ReturnType<typeof runningRun>>;
let ended: MadeRun;
let taken: MadeRun;
let coming: MadeRun;
let forgotten: MadeRun;

/** A group of five who answered twice, ended. */
async function endedRun(name: string): Promise<MadeRun> {
  const run = await runningRun(server, 5, { name });
  const pairs = [
    [4, 3],
    [2, 4],
    [2, 3],
    [1, 4],
    [3, 4],
  ] as const;
  for (const [n, member] of run.members.entries())
    await answerBoth(server, run.runId, member, [...(pairs[n] ?? [3, 3])]);
  await endRun(server, run.runId);
  return run;
}

beforeAll(async () => {
  await as(server, 'coordinator').putProgramme({
    params: { programmeId },
    body: { name: 'Vertailu', kind: 'other' },
  });
  for (const [n, [name, people]] of Object.entries(groups).entries()) {
    const plan = { runId: `r-${n}`, name, programmeId, endsOn: `2026-0${n + 2}-15`, people };
    await saveSummary('kainuu', {
      figures: plannedFigures(plan, countedAt),
      countedAt,
      frozen: false,
      seen: undefined,
    });
  }
  ended = await endedRun('Päättynyt');
  taken = await endedRun('Takaisin otettu');
  const today = dayOf(new Date().toISOString());
  const endsOn = daysAfter(today, 28);
  coming = await runningRun(server, 2, { name: 'Kesken', endsOn });
  const [first = ''] = coming.members;
  await as(server, 'leader').putForm({
    params: formParams(coming.runId, first),
    body: newFormBody(),
  });
  forgotten = await runningRun(server, 1, { name: 'Unohdettu' });
  await server.settled();
});

/** The file that the browser saves when a button is pressed. */
async function saved(page: Page, button: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).first().click();
  return readFile(await (await waiting).path());
}

/** The rows of a saved workbook below its headings; a cell is null where nothing is disclosed. */
async function rowsOf(file: Buffer): Promise<CellValue[][]> {
  const [, ...rows] = await readSheet(file);
  return rows as CellValue[][];
}

/** The mean change, among the columns of the comparison's file. */
const changeColumn = 6;

/** A printed figure as a number. */
const numberOf = (text: string) =>
  Number(
    text
      .replace('−', '-')
      .replace(/[+\s%]/g, '')
      .replace(',', '.'),
  );

/** The measured changes as they are drawn, by the scale that is drawn with them. */
async function drawnChanges(page: Page): Promise<number[]> {
  const { marks, dots } = await page.locator('svg.scene').evaluate((svg) => ({
    marks: [...svg.querySelectorAll('text')].map((mark) => ({
      text: mark.textContent ?? '',
      x: Number(mark.getAttribute('x')),
    })),
    // The first is the legend's.
    dots: [...svg.querySelectorAll('circle.tone-own')]
      .slice(1)
      .map((dot) => dot.getAttribute('cx')),
  }));
  const zero = marks.find(({ text }) => text === '0');
  const last = marks.find(({ text }) => /^\+\d$/.test(text));
  if (!zero || !last) throw new Error('The scale has no numbers');
  const point = (last.x - zero.x) / Number(last.text);
  return dots.map((x) => (Number(x) - zero.x) / point);
}

describe('The comparison of groups', () => {
  it('has the same figures in the chart, in its table and in its file, in the order of time', async () => {
    const { page, close } = await visitAs(browser, server, {
      address: `#/ohjelmat/${programmeId}/tulokset`,
    });
    await page.getByText('Samat luvut taulukkona').click();
    const table = await page
      .locator('.chart tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
      );
    const file = await rowsOf(await saved(page, 'Excel Lataa'));
    // Four groups are too few for common figures.
    expect(file.map(([run]) => run)).toEqual(Object.keys(groups));
    for (const [n, row] of file.entries())
      for (const [column, value] of row.entries()) {
        const text = table[n]?.[column] ?? '';
        if (value === null) expect(text).toMatch(/^(ei näytetä|ei tiedossa)?$/);
        else if (typeof value === 'number') expect(numberOf(text)).toBe(value);
      }
    const changes = file.flatMap((row) => {
      const change = row[changeColumn];
      return typeof change === 'number' ? [change] : [];
    });
    expect(changes).toHaveLength(3);
    const drawn = await drawnChanges(page);
    expect(drawn).toHaveLength(changes.length);
    for (const [n, change] of drawn.entries()) expect(change).toBeCloseTo(changes[n] ?? 0, 2);
    await close();
  });

  it('shows no change of a group of three, and says why in picture, table and file', async () => {
    const seen = await visitAs(browser, server, { address: `#/ohjelmat/${programmeId}/tulokset` });
    const { page } = seen;
    const why = /vastaajia on liian vähän/i;
    await page.getByText('Samat luvut taulukkona').click();
    const row = page.locator('.chart tbody tr').filter({ hasText: 'Pieni' });
    expect(await row.innerText()).toMatch(why);
    const rows = await rowsOf(await saved(page, 'Excel Lataa'));
    const small = rows.find(([run]) => run === 'Pieni') ?? [];
    expect(small.slice(2, 6)).toEqual([3, 3, 3, 3]);
    expect(small.at(-1)).toMatch(why);
    // From the change to the mean at the start, the shares beside them left out.
    expect(small.slice(changeColumn, 16).filter((value) => value !== null)).toEqual([]);
    expect(await page.locator('svg.scene').textContent()).toMatch(why);
    await isSound(seen);
    await seen.close();
  });

  it('gives its picture as SVG with its words, and as PNG', async () => {
    const { page, faults, close } = await visitAs(browser, server, {
      address: `#/ohjelmat/${programmeId}/tulokset`,
    });
    const svg = (await saved(page, 'SVG Lataa')).toString();
    expect(svg).toMatch(/^<svg xmlns=/);
    for (const name of Object.keys(groups)) expect(svg).toContain(`>${name}<`);
    expect(svg).toMatch(/<desc>.*Yhteistä muutosta ei lasketa/s);
    const png = await saved(page, 'PNG Lataa');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1800);
    expect(faults).toEqual([]);
    await close();
  });
});

describe('A run’s page', () => {
  const address = () => `#/ryhmat/${ended.runId}/tulokset`;

  it('says the change in a sentence, draws each statement, and shows who is missing', async () => {
    const seen = await visitAs(browser, server, { address: address() });
    const { page } = seen;
    const first = 'Viiden vastanneen keskiarvo nousi: 2,5 alussa, 3,5 lopussa.';
    await page.getByRole('heading', { name: first }).waitFor();
    await page.getByRole('button', { name: 'Kaikki 14 väittämää' }).click();
    const adverse = page.locator('.statement-rows > li', { has: page.locator('.is-worse') });
    expect(await adverse.allInnerTexts()).toEqual([
      expect.stringMatching(/^Tunnen itseni yksinäiseksi\.\s+lisääntyi/),
    ]);
    const people = page.locator('.people-rows > div');
    expect((await people.allInnerTexts()).map((row) => row.split(/\s+(?=\S+$)/))).toEqual([
      ['Aloitti', '5'],
      ['Vastasi alussa', '5'],
      ['Vastasi lopussa', '5'],
      ['Vastasi seurannassa', '0'],
    ]);
    expect(await page.locator('.calculations').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Näytä laskelmat' }).click();
    expect(await page.locator('svg.scene').textContent()).toContain('Vastasi seurannassa');
    const steps = await rowsOf(await saved(page, 'Excel Lataa: osallistujista'));
    // Nobody took the roll, so nobody knows who came.
    expect(steps.map(([, people]) => people)).toEqual([5, 5, null, 5, 5, 0]);
    const text = await page.locator('main').innerText();
    expect(text).toContain('Alle kymmenen vastaajan ryhmästä näytetään vain');
    expect(text).not.toMatch(/\bnull\b|NaN|keskihajon|järjestystesti/);
    await isSound(seen);
    await seen.close();
  });

  it('shows a leader who typed the forms how far the group is, and no change', async () => {
    const seen = await visitAs(browser, server, { name: 'Aino', address: address() });
    const { page } = seen;
    const title = 'Vastaajia on liian vähän';
    await page.getByRole('heading', { name: title }).waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toContain('Itse syöttämiäsi lomakkeita ei lasketa heihin');
    expect(text).toMatch(/Loppulomakkeita\s+5 \/ 5/);
    expect(text).toMatch(/Läsnäolo\s+ei tiedossa/);
    await page.getByRole('heading', { name: 'Ohjelman yhteiset luvut' }).waitFor();
    expect(await page.locator('.change-plot').count()).toBe(0);
    await isSound(seen);
    await seen.close();
  });

  it('says before the release by which day results come, and how far the group is', async () => {
    const seen = await visitAs(browser, server, {
      name: 'Aino',
      address: `#/ryhmat/${coming.runId}/tulokset`,
    });
    const { page } = seen;
    await page.getByRole('heading', { name: /^Tulokset näkyvät viimeistään \d/ }).waitFor();
    const text = await page.locator('main').innerText();
    expect(text).toContain('Ryhmä pitää ensin päättää.');
    expect(text).toMatch(/Alkulomakkeita\s+1 \/ 2/);
    await isSound(seen);
    await seen.close();
  });

  it('leads the leader of a group whose time is over to where it is ended', async () => {
    const seen = await visitAs(browser, server, {
      name: 'Aino',
      address: `#/ryhmat/${forgotten.runId}/tulokset`,
    });
    const { page } = seen;
    await page.getByRole('heading', { name: 'Ryhmä on päättämättä' }).waitFor();
    const way = page.getByRole('link', { name: 'Siirry päättämään ryhmä' });
    expect(await way.getAttribute('href')).toBe(`#/ryhmat/${forgotten.runId}/osallistujat`);
    await isSound(seen);
    await seen.close();
  });

  it('says on which day results were taken back, without the cause, and what is no longer available', async () => {
    const [member = ''] = taken.members;
    const leader = as(server, 'leader');
    const params = formParams(taken.runId, member, 'end');
    await leader.deleteForm({ params });
    await server.settled();
    const seen = await visitAs(browser, server, { address: `#/ryhmat/${taken.runId}/tulokset` });
    const { page } = seen;
    await page.getByRole('heading', { name: /^Tulokset on poistettu näkyvistä \d/ }).waitFor();
    const text = await page.locator('.is-first').innerText();
    expect(text).toContain(
      'Laituri ei voi poistaa lukuja tulosteista eikä ladatuista tiedostoista',
    );
    expect(text).not.toMatch(/peruutti|poistettiin|korjattiin/);
    await isSound(seen);
    await seen.close();
  });
});

it('Neither the first page nor the participant’s loads the code for charts', async () => {
  const seen = await visitAs(browser, server, { name: 'Aino', address: '#/' });
  await seen.page.getByRole('heading', { name: 'Valitse PIN tälle laitteelle' }).waitFor();
  const drawing = () =>
    seen.loaded.filter((path) => /(figure-pages|coordinator-page)-.*\.(js|css)/.test(path));
  expect(drawing()).toEqual([]);
  await goTo(seen.page, `#/ohjelmat/${programmeId}/tulokset`, 'Vertailu Tulokset');
  expect(drawing()).not.toEqual([]);
  const answerPage = await (await fetch(`${server.url}/a`)).text();
  const scripts = [...answerPage.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)];
  for (const [, path] of scripts) {
    const code = await (await fetch(server.url + path)).text();
    expect(code, path).not.toMatch(/tone-|figure-pages-|coordinator-page-/);
  }
  await seen.close();
});
