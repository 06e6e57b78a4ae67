import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { saveSummary } from '../../functions/store/summaries.ts';
import { buildWeb } from '../../scripts/build-web.ts';
import { testBrowser } from '../browser.ts';
import { factsOf } from '../facts.ts';
import { answerBoth, as, endRun, runningRun } from '../make.ts';
import { testStand } from '../stand.ts';
import { goTo, isSound, visit } from './coordinator-visits.ts';

await buildWeb();
const stand = await testStand();
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
let ended: Awaited<ReturnType<typeof runningRun>>;

beforeAll(async () => {
  await as(stand, 'coordinator').putProgramme({
    params: { programmeId },
    body: { name: 'Vertailu', kind: 'other' },
  });
  for (const [n, [name, people]] of Object.entries(groups).entries()) {
    const plan = { runId: `r-${n}`, name, programmeId, endsOn: `2026-0${n + 2}-15`, people };
    const countedAt = `2026-10-0${n + 1}T12:00:00.000Z`;
    await saveSummary('kainuu', {
      facts: factsOf(plan),
      countedAt,
      frozen: false,
      seen: undefined,
    });
  }
  ended = await runningRun(stand, 5, { name: 'Päättynyt' });
  for (const [n, member] of ended.members.entries())
    await answerBoth(stand, ended.runId, member, n === 0 ? [4, 3] : [2, 4]);
  await endRun(stand, ended.runId);
  await stand.settled();
});

/** What the browser saves when a button is pressed. */
async function saved(page: Page, button: string): Promise<Buffer> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).first().click();
  return readFile(await (await waiting).path());
}

const rowsOf = (table: Buffer): Record<string, string>[] =>
  parse(table, { columns: true, bom: true }) as Record<string, string>[];

/** A figure as it is read, as a number. */
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
  it('has the same figures drawn, in its table and in its file, in the order of time', async () => {
    const { page, close } = await visit(browser, stand, { address: `#/ohjelmat/${programmeId}` });
    await page.getByText('Samat luvut taulukkona').click();
    const table = await page
      .locator('.chart tbody tr')
      .evaluateAll((rows) =>
        rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
      );
    const file = rowsOf(await saved(page, 'CSV Lataa'));
    expect(file.map(({ run }) => run)).toEqual([
      ...Object.keys(groups),
      'Kaikki yhdessä',
      'Uusi ryhmä',
    ]);
    for (const [n, row] of file.entries())
      for (const [column, [name, value]] of Object.entries(row).entries()) {
        const text = table[n]?.[column] ?? '';
        if (value === '') expect(text, name).toMatch(/^(ei näytetä)?$/);
        else if (/percent|change|shrunken|mean|^(enrolled|pairs)$/.test(name))
          expect(numberOf(text), name).toBe(Number(value));
      }
    const changes = file.slice(0, 4).flatMap(({ change }) => (change ? [Number(change)] : []));
    const drawn = await drawnChanges(page);
    expect(drawn).toHaveLength(changes.length);
    for (const [n, change] of drawn.entries()) expect(change).toBeCloseTo(changes[n] ?? 0, 2);
    await close();
  });

  it('tells nothing of a group of three, and says why in picture, table and file', async () => {
    const seen = await visit(browser, stand, { address: `#/ohjelmat/${programmeId}` });
    const { page } = seen;
    const why = /Ryhmässä on alle viisi osallistujaa/;
    await page.getByText('Samat luvut taulukkona').click();
    const row = page.locator('.chart tbody tr').filter({ hasText: 'Pieni' });
    expect(await row.innerText()).toMatch(why);
    const small = rowsOf(await saved(page, 'CSV Lataa')).find(({ run }) => run === 'Pieni');
    const { run: _, ended_on: __, not_shown_because: said, ...figures } = small ?? {};
    expect(said).toMatch(why);
    expect(new Set(Object.values(figures))).toEqual(new Set(['']));
    expect(await page.locator('svg.scene').textContent()).toMatch(why);
    await isSound(seen);
    await seen.close();
  });

  it('gives its picture as SVG with its words, and as PNG', async () => {
    const { page, faults, close } = await visit(browser, stand, {
      address: `#/ohjelmat/${programmeId}`,
    });
    const svg = (await saved(page, 'SVG Lataa')).toString();
    expect(svg).toMatch(/^<svg xmlns=/);
    for (const name of Object.keys(groups)) expect(svg).toContain(`>${name}<`);
    expect(svg).toMatch(/<desc>.*yhteinen keskimuutos/s);
    const png = await saved(page, 'PNG Lataa');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBe(1800);
    expect(faults).toEqual([]);
    await close();
  });
});

it('A run’s page tells the way to the pairs and the slopes of its means', async () => {
  const seen = await visit(browser, stand, { name: 'Aino', address: `#/ryhmat/${ended.runId}` });
  const { page } = seen;
  await page.getByText('4 viidestä molempiin vastanneesta muuttui parempaan suuntaan.').waitFor();
  const [flow, slopes] = await page.locator('svg.scene').allTextContents();
  expect(flow).toContain('Seurannassa');
  expect(slopes).toMatch(/Kaikki/);
  expect(await page.locator('line.tone-worse').count()).toBe(1);
  const steps = rowsOf(await saved(page, 'CSV Lataa: osallistujista'));
  expect(steps.map(({ people }) => people)).toEqual(['5', '5', '0', '5', '5', '0']);
  await isSound(seen);
  await seen.close();
});

it('Neither the first page nor the participant’s loads what draws', async () => {
  const seen = await visit(browser, stand, { name: 'Aino', address: '#/' });
  await seen.page.getByRole('heading', { name: 'Ohjelmat' }).waitFor();
  const drawing = () => seen.loaded.filter((path) => /(figures|desk-page)-.*\.(js|css)/.test(path));
  expect(drawing()).toEqual([]);
  await goTo(seen.page, `#/ohjelmat/${programmeId}`, 'Vertailu');
  expect(drawing()).not.toEqual([]);
  const answerPage = await (await fetch(`${stand.url}/a`)).text();
  const scripts = [...answerPage.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)];
  for (const [, path] of scripts) {
    const code = await (await fetch(stand.url + path)).text();
    expect(code, path).not.toMatch(/tone-|figures-|desk-page-/);
  }
  await seen.close();
});
